import { privateEndpointPolicies } from '../../facts/routing';
import { type Address, containsAddress, prefixOf } from '../../ip';
import { resourceOf, resourcesOf } from '../../model';
import { onceEach } from '../../once';
import { privateEndpointId } from '../plan/names';
import type { Plan } from '../plan/types';

interface EndpointPlace {
  readonly id: string;
  readonly address: Address;
  /** Id of its virtual network. */
  readonly network: string;
  /** Length of the prefix of that network in which it stands. */
  readonly networkLength: number;
  /** Its subnet lets user routes take its place. */
  readonly heedsRoutes: boolean;
}

/** Where a private endpoint stands, one of an API server too; `undefined` where it found no address. */
export const endpointOf = onceEach((plan: Plan, id): EndpointPlace | undefined => {
  const subnet = resourceOf(plan.document, 'subnet', subnetOf(plan, id));
  const network = resourceOf(plan.document, 'virtualNetwork', subnet?.virtualNetwork);
  const address = plan.addresses[id]?.[0]?.range.first;
  if (!subnet || !network || address === undefined) return undefined;
  const around = network.addressPrefixes.map(prefixOf).find((prefix) => containsAddress(prefix, address));
  const policies: readonly string[] = privateEndpointPolicies.value;
  return {
    id,
    address,
    network: network.id,
    networkLength: around?.length ?? 0,
    heedsRoutes: policies.includes(subnet.privateEndpointNetworkPolicies ?? ''),
  };
});

/** Whether an interface's owner is a private endpoint whose subnet enables no policies for route tables. */
export const ignoresTables = (plan: Plan, owner: string): boolean => endpointOf(plan, owner)?.heedsRoutes === false;

/** The private endpoints of a virtual network. */
export const endpointsIn = onceEach((plan: Plan, network): readonly EndpointPlace[] =>
  [
    ...resourcesOf(plan.document, 'privateEndpoint').map(({ id }) => id),
    ...Object.keys(plan.clusters).map(privateEndpointId),
  ]
    .flatMap((id) => endpointOf(plan, id) ?? [])
    .filter((endpoint) => endpoint.network === network),
);

/** AKS puts the endpoint of a private cluster in its first node subnet. */
const subnetOf = ({ document, clusters }: Plan, id: string): string | undefined =>
  resourceOf(document, 'privateEndpoint', id)?.subnet ??
  Object.values(clusters).find((cluster) => privateEndpointId(cluster.id) === id)?.pools[0]?.subnet;
