import type { Rule } from '../../../facts/chosen';
import {
  ciliumNodePort,
  ciliumSocket,
  clusterIpRule,
  externalCluster,
  externalLocal,
  hairpin,
  noEndpoints,
  shortCircuit,
  sourceRanges,
} from '../../../facts/kube-proxy';
import { localPodsByCidr } from '../../../facts/options/datapath';
import { containsAddress, prefixOf } from '../../../ip';
import { type ResourceOf, resourceOf } from '../../../model';
import type { Packet } from '../../packet';
import { subnetsOfPods } from '../../plan/pods';
import type { ClusterPlan, Plan, ServicePlan } from '../../plan/types';
import { endpointGroups } from '../alike/alike';
import { podsBehind, podsHere, type ServicePods } from '../alike/service-pods';
import type { NodePlace, PodPlace } from '../place';
import { assume, type End, fails, type HopDraft, type Run } from '../run';
import { dnsServiceAddress, kubeDnsOf, untoldAt } from './kube-dns';
import { isOwn } from './masquerade';

/** Who hands a packet to a node. */
export interface Sender {
  readonly from: 'itself' | 'pod' | 'network';
  readonly pod?: PodPlace;
}

/** A packet after service addresses were exchanged for a pod's. */
export interface Aimed {
  readonly packet: Packet;
  /** Its source is to become the node's. */
  readonly marked: boolean;
}

interface Asked {
  readonly service: ResourceOf<'service'>;
  readonly by: 'clusterIP' | 'loadBalancerIP' | 'nodePort';
  readonly targetPort: number;
}

/**
 * What kube-proxy, or Cilium in its place, makes of the first packet of a connection at a node.
 *
 * The order is that of kube-proxy's KUBE-SERVICES chain: ClusterIP, load balancer's address, node port.
 */
export function aimAtPod(run: Run, node: NodePlace, packet: Packet, sender: Sender, hop: HopDraft): Aimed | End {
  const asked = serviceAsked(run, node, packet) ?? dnsAsked(run, node, packet);
  if (!asked) {
    const untold = untoldAt(run.plan, node.ref.cluster, packet.destination);
    return untold === undefined ? { packet, marked: false } : fails('insufficient-info', 'NOT_MODELLED', untold);
  }
  const { service, by } = asked;
  const pods = podsBehind(run.world, service);
  if (by === 'loadBalancerIP' && sender.from !== 'network') {
    hop.steps.push({ kind: 'service', rule: shortCircuit, about: service.id });
    run.surprises.add('LB_SHORT_CIRCUIT');
  }
  if (by === 'loadBalancerIP' && isRefused(service, packet)) {
    hop.steps.push({ kind: 'drop', rule: sourceRanges, about: service.id });
    return fails('dropped', 'SOURCE_RANGE_REFUSED', service.id);
  }
  if (pods.total === 0) {
    hop.steps.push({ kind: 'drop', rule: noEndpoints, about: service.id });
    return fails('rejected', 'SERVICE_WITHOUT_ENDPOINTS', service.id);
  }
  const policy = policyFor(run, node, asked, packet, sender);
  const only = policy.localOnly ? node : undefined;
  if (only && podsHere(run.world, pods, only).length === 0) {
    hop.steps.push({ kind: 'drop', rule: policy.rule, about: service.id });
    return fails('dropped', 'NO_LOCAL_ENDPOINT', service.id);
  }
  const groups = endpointGroups(run.world, pods, node, only, sender.pod);
  const pinned = groups.find(({ id }) => id === run.flow.pins?.endpoint) ?? pinnedIn(run, pods.workloads, only);
  const pod = pinned ? pinned.value : run.chooser.choose('endpoint', groups);
  const aimed: Packet = { ...packet, destination: pod.address, destinationPort: asked.targetPort };
  hop.steps.push({ kind: 'dnat', rule: policy.rule, about: pod.id, packet: aimed });
  const toItself = pod.address === packet.source;
  if (toItself) hop.steps.push({ kind: 'service', rule: hairpin, about: pod.id });
  const marked = toItself || (policy.marks && !(policy.sparesLocal && pod.on.id === node.id));
  if (marked && by !== 'clusterIP' && sender.from === 'network') run.throughNodePort = true;
  return { packet: aimed, marked };
}

/** The pod that the caller pinned, which may be one that a group is told by another of. */
function pinnedIn(run: Run, workloads: ServicePods['workloads'], only: NodePlace | undefined) {
  const id = run.flow.pins?.endpoint;
  const pod = id === undefined ? undefined : run.world.pod(id);
  return pod && workloads.has(pod.workload) && (!only || pod.on.id === only.id) ? { value: pod } : undefined;
}

/** The service of the node's own cluster that answers at a packet's destination. */
function serviceAsked({ plan: design }: Pick<Run, 'plan'>, node: NodePlace, packet: Packet): Asked | undefined {
  for (const plan of node.ref.cluster.services) {
    const by = askedBy(plan, node, packet);
    const service = by && resourceOf(design.document, 'service', plan.id);
    if (!service) continue;
    const port = service.ports.find(({ port, protocol }) =>
      protocol !== packet.protocol
        ? false
        : by === 'nodePort'
          ? nodePortOf(plan, port, protocol) === packet.destinationPort
          : port === packet.destinationPort,
    );
    if (port) return { service, by, targetPort: port.targetPort };
  }
  return undefined;
}

/** Whether one of the cluster's services answers a node's packet, so that it need not end where it is aimed. */
export const isForService = (plan: Plan, node: NodePlace, packet: Packet): boolean =>
  serviceAsked({ plan }, node, packet) !== undefined;

/** The service that AKS itself keeps for its cluster's DNS. */
function dnsAsked(run: Run, { ref: { cluster } }: NodePlace, packet: Packet): Asked | undefined {
  if (packet.destination !== dnsServiceAddress(run.plan, cluster.id)) return undefined;
  const service = kubeDnsOf(run.plan, cluster);
  const port = service?.ports.find(
    ({ port, protocol }) => port === packet.destinationPort && protocol === packet.protocol,
  );
  return service && port && { service, by: 'clusterIP', targetPort: port.targetPort };
}

function askedBy(plan: ServicePlan, node: NodePlace, { destination }: Packet): Asked['by'] | undefined {
  if (plan.clusterIP === destination) return 'clusterIP';
  if (plan.frontend === destination) return 'loadBalancerIP';
  return isOwn(node, destination) && plan.nodePorts.length > 0 ? 'nodePort' : undefined;
}

/** The node port of one of a service's ports. */
export const nodePortOf = (plan: ServicePlan, port: number, protocol: string): number | undefined =>
  plan.nodePorts.find((entry) => entry.port === port && entry.protocol === protocol)?.nodePort;

const isRefused = ({ loadBalancerSourceRanges: ranges = [] }: ResourceOf<'service'>, { source }: Packet): boolean =>
  ranges.length > 0 && !ranges.some((range) => containsAddress(prefixOf(range), source));

interface Policy {
  readonly rule: Rule;
  readonly localOnly: boolean;
  readonly marks: boolean;
  /** Pods on the same node keep the source that others lose. */
  readonly sparesLocal?: boolean;
}

/** Which pods may be picked, and whether the source is rewritten. */
function policyFor(run: Run, node: NodePlace, { service, by }: Asked, packet: Packet, sender: Sender): Policy {
  const cilium = isCilium(run, node.ref.cluster);
  const inside = cilium ? sender.from !== 'network' : isLocalPod(run, node, packet, sender);
  if (by === 'clusterIP') {
    return {
      rule: cilium ? ciliumSocket : clusterIpRule,
      localOnly: service.internalTrafficPolicy === 'Local',
      marks: !inside,
    };
  }
  if (cilium && inside) return { rule: ciliumSocket, localOnly: false, marks: false };
  if (service.externalTrafficPolicy === 'Cluster') {
    return cilium
      ? { rule: ciliumNodePort, localOnly: false, marks: true, sparesLocal: true }
      : { rule: externalCluster, localOnly: false, marks: true };
  }
  const own = sender.from === 'itself';
  return { rule: externalLocal, localOnly: !inside && !own, marks: !inside && own };
}

/** Whether the cluster does without kube-proxy. */
export const isCilium = (run: Run, cluster: ClusterPlan): boolean =>
  resourceOf(run.plan.document, 'managedCluster', cluster.id)?.networkProfile.networkDataplane === 'cilium';

/** Whether kube-proxy takes a packet for one of a pod's. */
function isLocalPod(run: Run, { ref: { cluster } }: NodePlace, { source }: Packet, { from }: Sender): boolean {
  const byInterface = from === 'pod';
  const spaces = cluster.podCidr
    ? [cluster.podCidr]
    : subnetsOfPods(cluster).flatMap((id) => run.plan.subnets[id]?.prefix ?? []);
  const byCidr = spaces.some((space) => containsAddress(space, source));
  // Noted as assumed only where it makes a difference.
  return byCidr === byInterface || assume(run, localPodsByCidr) ? byCidr : byInterface;
}
