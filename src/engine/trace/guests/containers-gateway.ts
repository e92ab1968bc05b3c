import { agcOverlaySubnet } from '../../../facts/gateways';
import type { Address } from '../../../ip';
import { resourceOf, resourcesOf } from '../../../model';
import type { Plan, SubnetPlan } from '../../plan/types';
import { extendedCluster } from '../network/overlay';
import type { ApplicationGatewayPlace } from '../place';

/**
 * Where an application gateway for containers stands when it sends to its pods. Azure tells nobody which addresses of
 * its subnet it sends from; the lowest free one stands for them.
 */
export function containersGateway(plan: Plan, id: string): ApplicationGatewayPlace | undefined {
  const resource = resourceOf(plan.document, 'applicationGatewayForContainers', id);
  const subnet = resource && plan.subnets[resource.subnet];
  const address = subnet && lowestFree(subnet);
  if (!subnet || address === undefined) return undefined;
  const isExtended = subnet.prefix.length === agcOverlaySubnet.value;
  const cluster = isExtended ? extendedCluster(plan, resource.service, subnet.id) : undefined;
  const nic = { owner: id, subnet: subnet.id, address, ipForwarding: false, ...(cluster !== undefined && { cluster }) };
  return { kind: 'application-gateway', id, address, instances: [address], nic, resource };
}

/** The application gateway for containers whose address stands in a subnet. */
export const containersGatewayAt = (plan: Plan, subnet: string, address: Address) =>
  resourcesOf(plan.document, 'applicationGatewayForContainers')
    .filter((one) => one.subnet === subnet)
    .map(({ id }) => containersGateway(plan, id))
    .find((place) => place?.address === address);

function lowestFree({ prefix, holdings }: SubnetPlan): Address | undefined {
  let address = prefix.first;
  for (const { range } of holdings) {
    if (range.first > address) break;
    address = Math.max(address, range.last + 1);
  }
  return address <= prefix.last ? address : undefined;
}
