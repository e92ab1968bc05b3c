import { resourceOf, resourcesOf } from '../../model';
import { countsOf } from '../plan/pods';
import type { ClusterPlan, Plan } from '../plan/types';
import { fingerprintOf } from '../trace/alike/fingerprints';
import { sidesOf } from '../trace/alike/sides';
import type { MachinePlace, NodePlace, PodPlace } from '../trace/place';

/**
 * What makes two ends exchangeable: the design with one in the other's place is the same design, so that everybody fares
 * alike with both. Ends of one key do so.
 */
export class Likeness {
  readonly #plan: Plan;
  readonly #counts = new Map<string, readonly ReadonlyMap<string, number>[]>();

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  /** Nodes with the same fingerprint and as many pods of each workload. */
  ofNode(node: NodePlace): string {
    const counts = this.#countsOf(node.ref.cluster).map((counts) => counts.get(node.id) ?? 0);
    return JSON.stringify(['node', fingerprintOf(this.#plan, node), ...counts, this.#hasSides(node) ? node.id : '']);
  }

  /** Pods of a workload on nodes alike; single where an address within a node's is spoken of. */
  ofPod(pod: PodPlace): string {
    const side = sidesOf(this.#plan).of(pod.address);
    return JSON.stringify(['pod', pod.workload, side, this.ofNode(pod.on)]);
  }

  /** Machines without a role, in subnets with the same settings. */
  ofMachine({ id, nic, address, publicAddress }: MachinePlace): string {
    const { document, subnets } = this.#plan;
    const resource = resourceOf(document, 'virtualMachine', id);
    const faulty = resourcesOf(document, 'drift').some(({ target }) => target === id);
    // Whom a load balancer sends to cannot reach itself through it, and leaves by it.
    const balanced = Object.values(this.#plan.loadBalancers).some(({ machines }) => machines.includes(id));
    if (resource?.role !== 'plain' || faulty || balanced) return JSON.stringify(['machine', id]);
    const sides = sidesOf(this.#plan);
    const { networkSecurityGroup, routeTable, natGateway } = subnets[nic.subnet] ?? {};
    const { virtualNetwork, serviceEndpoints, defaultOutboundAccess } =
      resourceOf(document, 'subnet', nic.subnet) ?? {};
    return JSON.stringify([
      ...['machine', virtualNetwork, networkSecurityGroup, routeTable, natGateway],
      ...[serviceEndpoints ?? [], defaultOutboundAccess ?? true, nic.networkSecurityGroup, nic.ipForwarding],
      ...[sides.of(address), publicAddress === undefined ? '' : sides.of(publicAddress)],
    ]);
  }

  /** Whether ranges of a node, each on one side, are on several. */
  #hasSides({ ref: { node } }: NodePlace): boolean {
    const sides = sidesOf(this.#plan);
    const ranges = node.block ? [node.block] : node.pods;
    return new Set(ranges.map((range) => sides.ofRange(range))).size > 1;
  }

  #countsOf(cluster: ClusterPlan): readonly ReadonlyMap<string, number>[] {
    const known = this.#counts.get(cluster.id) ?? cluster.workloads.map(({ id }) => countsOf(cluster, id));
    this.#counts.set(cluster.id, known);
    return known;
  }
}
