import { platformAddress } from '../../facts/addresses';
import { addressOf } from '../../ip';
import { resourceOf } from '../../model';
import { filter } from '../filtering';
import type { Packet } from '../packet';
import { nodesOf } from '../plan/pods';
import type { LoadBalancerPlan, Plan } from '../plan/types';
import type { Walk } from '../trace';
import { nodePortOf } from '../trace/guests/kube-proxy';
import type { NetworkPlace } from '../trace/place';
import { worldOf } from '../trace/world';
import { type Denial, denialAt } from './denials';

const PROBE_SOURCE = addressOf(platformAddress.value);

/** How a walk ends at a load balancer that has nobody healthy, for all the design tells. */
const UNHEALTHY: ReadonlySet<Walk['code']> = new Set(['LB_NO_HEALTHY_BACKEND', 'NSG_TAG_UNKNOWN']);

/** Health probes that these groups keep from nodes and machines, where a walk ended at a load balancer for want of a healthy one. */
export function deniedProbes(plan: Plan, walk: Walk, groups: readonly string[]): Denial[] {
  const hop = walk.hops.at(-1);
  const balancer = hop?.kind === 'edge' ? plan.loadBalancers[hop.place] : undefined;
  if (!hop?.in || !balancer || !UNHEALTHY.has(walk.code)) return [];
  const { port, backends } = balancer.derived ? ofService(plan, balancer, hop.in) : ofMachines(plan, balancer);
  if (port === undefined) return [];
  return backends.flatMap(({ nic, address }): Denial[] => {
    const probe: Packet = { protocol: 'TCP', source: PROBE_SOURCE, destination: address, destinationPort: port };
    const at = { nic, subnet: nic.subnet, direction: 'Inbound', packet: probe } as const;
    const verdict = filter(plan, nic, at, 'Inbound', probe, {});
    const denial = denialAt(plan, { ...at, verdict }, groups);
    return denial ? [denial] : [];
  });
}

interface Probed {
  /** Unset: nothing is probed. */
  readonly port: number | undefined;
  readonly backends: readonly Pick<NetworkPlace, 'nic' | 'address'>[];
}

function ofService(plan: Plan, { frontends }: LoadBalancerPlan, packet: Packet): Probed {
  const frontend = frontends.find(({ address }) => address === packet.destination);
  const service = resourceOf(plan.document, 'service', frontend?.service);
  const cluster = plan.clusters[service?.cluster ?? ''];
  if (!service || !cluster) return { port: undefined, backends: [] };
  return {
    port: probedPort(plan, service.id, packet),
    backends: nodesOf(cluster).flatMap(({ id }) => worldOf(plan).node(id) ?? []),
  };
}

/** One of the user's own probes the port that he gave it. */
const ofMachines = (plan: Plan, { id, machines }: LoadBalancerPlan): Probed => ({
  port: resourceOf(plan.document, 'loadBalancer', id)?.probePort,
  backends: machines.flatMap((machine) => worldOf(plan).place(machine) ?? []),
});

/** With externalTrafficPolicy Local the port at which kube-proxy tells of pods on its node, else the node port. */
function probedPort(plan: Plan, id: string, { destinationPort, protocol }: Packet): number | undefined {
  const service = resourceOf(plan.document, 'service', id);
  const found = plan.clusters[service?.cluster ?? '']?.services.find((one) => one.id === id);
  if (!service || !found) return undefined;
  return service.externalTrafficPolicy === 'Local'
    ? found.healthCheckNodePort
    : nodePortOf(found, destinationPort ?? 0, protocol);
}
