import { platformAddress } from '../../facts/addresses';
import { addressOf } from '../../ip';
import { resourceOf } from '../../model';
import { filter } from '../filtering';
import type { Packet } from '../packet';
import { nodesOf } from '../plan/pods';
import type { Plan } from '../plan/types';
import type { Walk } from '../trace';
import { nodePortOf } from '../trace/guests/kube-proxy';
import { worldOf } from '../trace/world';
import { type Denial, denialAt } from './denials';

const PROBE_SOURCE = addressOf(platformAddress.value);

/** Health probes that these groups keep from nodes, where a walk ended at a load balancer for want of a healthy one. */
export function deniedProbes(plan: Plan, walk: Walk, groups: readonly string[]): Denial[] {
  const hop = walk.hops.at(-1);
  const balancer = hop?.kind === 'edge' ? plan.loadBalancers[hop.place] : undefined;
  const frontend = balancer?.frontends.find(({ address }) => address === hop?.in?.destination);
  const service = resourceOf(plan.document, 'service', frontend?.service);
  const cluster = plan.clusters[service?.cluster ?? ''];
  if (walk.code === undefined || !hop?.in || !service || !cluster) return [];
  const port = probedPort(plan, service.id, hop.in);
  return nodesOf(cluster).flatMap(({ id }): Denial[] => {
    const node = worldOf(plan).node(id);
    if (!node || port === undefined) return [];
    const { nic } = node;
    const probe: Packet = {
      protocol: 'TCP',
      source: PROBE_SOURCE,
      destination: node.address,
      destinationPort: port,
    };
    const at = { nic, subnet: nic.subnet, direction: 'Inbound', packet: probe } as const;
    const verdict = filter(plan, nic, at, 'Inbound', probe, {});
    const denial = denialAt(plan, { ...at, verdict }, groups);
    return denial ? [denial] : [];
  });
}

/** With externalTrafficPolicy Local the port at which kube-proxy tells of pods on its node, else the node port. */
function probedPort(plan: Plan, id: string, { destinationPort, protocol }: Packet): number | undefined {
  const service = resourceOf(plan.document, 'service', id);
  const found = plan.clusters[service?.cluster ?? '']?.services.find((one) => one.id === id);
  if (!service || !found) return undefined;
  return service.externalTrafficPolicy === 'Local'
    ? found.healthCheckNodePort
    : nodePortOf(found, destinationPort ?? 0, protocol);
}
