import { natGatewayName } from '../../facts/outbound';
import { addressOf } from '../../ip';
import { resourceOf, resourcesOf, type TopologyDocument } from '../../model';
import { clusterDigits, fillName, managedNatGatewayId } from './names';
import type { NatGatewayPlan } from './types';

/** All NAT gateways: the user's, and the one that AKS manages for a cluster whose way out it is. */
export function planNatGateways(document: TopologyDocument): NatGatewayPlan[] {
  const managed = resourcesOf(document, 'managedCluster').filter(
    ({ networkProfile }) => networkProfile.outboundType === 'managedNATGateway',
  );
  const inForce = gatewaysInForce(
    document,
    managed.map(({ id }) => id),
  );
  const subnets = (gateway: string) => [...inForce].flatMap(([subnet, its]) => (its === gateway ? [subnet] : []));
  return [
    ...resourcesOf(document, 'natGateway').map(({ id, name, publicIPAddresses }) => ({
      id,
      name,
      derived: false,
      publicIPAddresses: publicIPAddresses.map(addressOf),
      subnets: subnets(id),
    })),
    ...managed.map(({ id: cluster, networkProfile }) => ({
      id: managedNatGatewayId(cluster),
      name: fillName(natGatewayName.value, { digits: clusterDigits(cluster) }),
      cluster,
      derived: true,
      publicIPAddresses: networkProfile.effectiveOutboundIPs.map(addressOf),
      subnets: subnets(managedNatGatewayId(cluster)),
    })),
  ];
}

/** The gateway of each subnet that has one: the one it names, else the one that AKS puts on its nodes' subnets. */
function gatewaysInForce(document: TopologyDocument, clusters: readonly string[]): Map<string, string> {
  const inForce = new Map<string, string>();
  for (const { id, natGateway } of resourcesOf(document, 'subnet')) {
    const managed = clusters.some((cluster) => managedNatGatewayId(cluster) === natGateway);
    if (natGateway !== undefined && (managed || resourceOf(document, 'natGateway', natGateway))) {
      inForce.set(id, natGateway);
    }
  }
  for (const { cluster, vnetSubnet } of resourcesOf(document, 'agentPool')) {
    if (clusters.includes(cluster) && !inForce.has(vnetSubnet)) inForce.set(vnetSubnet, managedNatGatewayId(cluster));
  }
  return inForce;
}
