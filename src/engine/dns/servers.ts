import { platformAddress } from '../../facts/addresses';
import { azureDns, serversListen, virtualNetworkServers } from '../../facts/dns';
import { upstreamOrder } from '../../facts/options/dns';
import { type Address, addressOf } from '../../ip';
import { assumed, resourceOf } from '../../model';
import type { ClusterPlan, Plan } from '../plan/types';
import type { Branch } from '../trace';
import { podsBehind } from '../trace/alike/service-pods';
import { kubeDnsOf } from '../trace/guests/kube-dns';
import type { Place, PodPlace } from '../trace/place';
import type { World } from '../trace/world';

/** Azure's own DNS server, the same address in every network. */
export const AZURE_DNS: Address = addressOf(platformAddress.value);

/** Id of the virtual network in which a place has its interface. */
export function networkOf(world: World, place: Place): string | undefined {
  if (place.kind === 'pod') return world.networkOf(place.on.nic.subnet);
  return 'nic' in place ? world.networkOf(place.nic.subnet) : undefined;
}

/** The servers that a virtual network gives its machines, in order. */
export function serversOf(plan: Plan, network: string | undefined) {
  const own = resourceOf(plan.document, 'virtualNetwork', network)?.dnsServers ?? [];
  return own.length > 0
    ? { addresses: own.map(addressOf), rule: virtualNetworkServers }
    : { addresses: [AZURE_DNS], rule: azureDns };
}

/** Servers of which CoreDNS may ask any first, where a place stands. */
export const firstServers = (world: World, place: Place): number =>
  assumed(world.plan.document, upstreamOrder) === 'any'
    ? serversOf(world.plan, networkOf(world, place)).addresses.length
    : 1;

/** Whether a pod is one of its cluster's DNS servers. */
export function isDnsPod(world: World, { workload, on }: PodPlace): boolean {
  const service = kubeDnsOf(world.plan, on.ref.cluster);
  return service !== undefined && podsBehind(world, service).workloads.has(workload);
}

/** Whether a machine answers DNS. */
export const isDnsServer = ({ document }: Plan, id: string): boolean =>
  resourceOf(document, 'virtualMachine', id)?.role === serversListen.value;

/** Who answers DNS at the end of a way. */
export type Server =
  | { readonly is: 'azure' }
  | { readonly is: 'cluster'; readonly cluster: ClusterPlan; readonly pod: PodPlace }
  | { readonly is: 'machine'; readonly place: Place }
  | { readonly is: 'public' }
  /** It may answer; what, the design does not tell. */
  | { readonly is: 'not-told'; readonly id: string }
  | { readonly is: 'nobody'; readonly id: string };

/** @param asked the address that was asked, and the branch by which it was reached */
export function serverAt(world: World, asked: Address, { forward, answeredBy: id = '' }: Branch): Server {
  if (asked === AZURE_DNS) return { is: 'azure' };
  switch (forward.hops.at(-1)?.kind) {
    case 'pod': {
      const pod = world.pod(id);
      return pod && isDnsPod(world, pod) ? { is: 'cluster', cluster: pod.on.ref.cluster, pod } : { is: 'not-told', id };
    }
    case 'machine': {
      const place = isDnsServer(world.plan, id) ? world.place(id) : undefined;
      return place ? { is: 'machine', place } : { is: 'nobody', id };
    }
    case 'internet-host':
      return { is: 'public' };
    case 'site-host':
    case 'appliance':
    case 'firewall':
      return { is: 'not-told', id };
    default:
      return { is: 'nobody', id };
  }
}
