import { agcOverlaySubnet } from '../../facts/gateways';
import type { Address } from '../../ip';
import { resourceOf, resourcesOf } from '../../model';
import type { Plan, SubnetPlan } from '../plan/types';
import type { ApplicationGatewayPlace } from './place';

/**
 * Where an application gateway for containers stands when it sends to its pods. Azure tells nobody which addresses of
 * its subnet it sends from; the lowest free one stands for them.
 */
export function containersGateway(plan: Plan, id: string): ApplicationGatewayPlace | undefined {
  const resource = resourceOf(plan.document, 'applicationGatewayForContainers', id);
  const subnet = resource && plan.subnets[resource.subnet];
  const address = subnet && lowestFree(subnet);
  if (!subnet || address === undefined) return undefined;
  const cluster = extendedCluster(plan, resource.service, subnet);
  const nic = { owner: id, subnet: subnet.id, address, ipForwarding: false, ...(cluster !== undefined && { cluster }) };
  return { kind: 'application-gateway', id, address, instances: [address], nic, resource };
}

/** The application gateway for containers whose address stands in a subnet. */
export const containersGatewayAt = (plan: Plan, subnet: string, address: Address) =>
  resourcesOf(plan.document, 'applicationGatewayForContainers')
    .filter((one) => one.subnet === subnet)
    .map(({ id }) => containersGateway(plan, id))
    .find((place) => place?.address === address);

/** The cluster whose pods' routing domain was extended to the subnet: of the same network, to a subnet of one size. */
function extendedCluster({ document, clusters }: Plan, serviceId: string | undefined, subnet: SubnetPlan) {
  const service = resourceOf(document, 'service', serviceId);
  const cluster = service && clusters[service.cluster];
  const network = (id: string | undefined) => resourceOf(document, 'subnet', id)?.virtualNetwork;
  const isNear = cluster?.pools.some((pool) => network(pool.subnet) === network(subnet.id));
  const isExtended = cluster?.mode.podRoutes === 'fabric' && isNear && subnet.prefix.length === agcOverlaySubnet.value;
  return isExtended ? cluster.id : undefined;
}

function lowestFree({ prefix, holdings }: SubnetPlan): Address | undefined {
  let address = prefix.first;
  for (const { range } of holdings) {
    if (range.first > address) break;
    address = Math.max(address, range.last + 1);
  }
  return address <= prefix.last ? address : undefined;
}
