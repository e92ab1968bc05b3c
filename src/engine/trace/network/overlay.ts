import type { Rule } from '../../../facts/chosen';
import { overlayDomain, overlayExtension } from '../../../facts/fabric';
import { resourceOf } from '../../../model';
import type { Nic, Packet } from '../../packet';
import type { Plan } from '../../plan/types';
import type { NodePlace } from '../place';
import type { Run } from '../run';

/** Where the pods' own routing domain leads. */
export interface OverlayTarget {
  readonly cluster: string;
  /** None where no node owns that piece of the pod CIDR. */
  readonly node?: NodePlace;
  readonly rule: Rule;
}

/**
 * The node behind an address of a pod CIDR, for interfaces within the pods' routing domain: the cluster's nodes, and
 * application gateways that send to its pods. No route table is asked there.
 */
export function overlayTarget(run: Run, nic: Nic, packet: Packet): OverlayTarget | undefined {
  for (const cluster of Object.values(run.plan.clusters)) {
    const { podCidr, mode, id } = cluster;
    if (mode.podRoutes !== 'fabric' || !podCidr) continue;
    if (packet.destination < podCidr.first || packet.destination > podCidr.last) continue;
    if (nic.cluster !== id) continue;
    const node = run.world.nodeOfBlock(cluster, packet.destination);
    return { cluster: id, rule: run.world.node(nic.owner) ? overlayDomain : overlayExtension, ...(node && { node }) };
  }
  return undefined;
}

/** The cluster whose pods' routing domain is extended to the subnet of a gateway before a service: in its own network. */
export function extendedCluster({ document, clusters }: Plan, serviceId: string | undefined, subnet: string) {
  const service = resourceOf(document, 'service', serviceId);
  const cluster = service && clusters[service.cluster];
  const networkOf = (id: string) => resourceOf(document, 'subnet', id)?.virtualNetwork;
  const isNear = cluster?.pools.some((pool) => networkOf(pool.subnet) === networkOf(subnet));
  return cluster?.mode.podRoutes === 'fabric' && isNear ? cluster.id : undefined;
}
