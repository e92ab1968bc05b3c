import { gatewaySubnetName } from '../../facts/azure-rules';
import { firewallSubnetName } from '../../facts/gateways';
import { addressOf, containsAddress, prefixOf } from '../../ip';
import { type ResourceOf, resourceOf, type TopologyDocument } from '../../model';
import { err, ok, type Result } from '../../result';
import { freeAddress, freeAddresses, freeCount } from './addresses';
import { balancersOf, networkOfBalancer } from './connect-traffic';
import { connection, type Outcome } from './connections';
import { draftOf } from './draft';
import { resourcesOf } from './listed';
import { elsewhere } from './make-clusters';
import { gatewayTypesIn, takesGateway } from './make-entry-points';
import { whyNoFirewall } from './make-machines';
import { firstPool } from './place';
import { usersOf, whyNoNodes, whyNotOrdinary } from './subnets';
import type { Refusal } from './types';

/** What goes to another subnet, each with a new free address there. */

type Subnet = ResourceOf<'subnet'>;
type Pool = ResourceOf<'agentPool'>;

const nameOf = (document: TopologyDocument, id: string): string => document.resources[id]?.name ?? id;

const isThere = (name: string, { name: subnet }: Subnet): Outcome =>
  err({ code: 'already', says: `${name} stands in ${subnet} already.` });

const moved = <R extends ResourceOf<'virtualMachine' | 'privateEndpoint' | 'virtualNetworkGateway' | 'azureFirewall'>>(
  document: TopologyDocument,
  one: R,
  subnet: Subnet,
): Outcome => {
  const address = freeAddress(draftOf(document), subnet);
  if (!address.ok) return address;
  return ok({
    step: `Move ${one.name} to ${subnet.name}`,
    changed: [{ ...one, subnet: subnet.id, privateIPAddress: address.value }],
  });
};

function moveOrdinary(
  document: TopologyDocument,
  one: ResourceOf<'virtualMachine' | 'privateEndpoint'>,
  subnet: Subnet,
): Outcome {
  if (one.subnet === subnet.id) return isThere(one.name, subnet);
  const refusal =
    whyNotOrdinary(document, subnet) ?? (one.kind === 'virtualMachine' ? tied(document, one, subnet) : undefined);
  return refusal ? err(refusal) : moved(document, one, subnet);
}

/** A machine behind a balancer stays in the balancer's network. */
function tied(
  document: TopologyDocument,
  { id, name }: ResourceOf<'virtualMachine'>,
  subnet: Subnet,
): Refusal | undefined {
  const balancer = balancersOf(document, id).find((one) => {
    const home = networkOfBalancer(document, one);
    const isAlone = one.backendAddressPool.length === 1 && !('subnet' in (one.frontendIPConfigurations[0] ?? {}));
    return home !== undefined && home !== subnet.virtualNetwork && !isAlone;
  });
  if (!balancer) return undefined;
  return {
    code: 'another-network',
    says: `${name} is behind ${balancer.name}, which stays in its virtual network. Take it out of the backend pool first.`,
  };
}

/** A gateway goes to the gateway subnet of another network, and nowhere else. */
function moveNetworkGateway(
  document: TopologyDocument,
  gateway: ResourceOf<'virtualNetworkGateway'>,
  subnet: Subnet,
): Outcome {
  if (gateway.subnet === subnet.id) return isThere(gateway.name, subnet);
  const name = gatewaySubnetName.value;
  if (subnet.name !== name) return err(named(gateway.name, name));
  if (gatewayTypesIn(document, subnet.virtualNetwork).includes(gateway.gatewayType)) {
    return err({
      code: 'one-of-a-kind',
      says: `${nameOf(document, subnet.virtualNetwork)} has a gateway of that type already. Choose another virtual network.`,
    });
  }
  return moved(document, gateway, subnet);
}

const named = (who: string, name: string): Refusal => ({
  code: 'subnet-not-its-own',
  says: `${who} stands only in a subnet that is named ${name}. Choose such a subnet.`,
});

function moveFirewall(document: TopologyDocument, firewall: ResourceOf<'azureFirewall'>, subnet: Subnet): Outcome {
  if (firewall.subnet === subnet.id) return isThere(firewall.name, subnet);
  const name = firewallSubnetName.value;
  const refusal = subnet.name === name ? whyNoFirewall(document, subnet) : named(firewall.name, name);
  return refusal ? err(refusal) : moved(document, firewall, subnet);
}

/** Application gateways share a subnet with each other and with nobody else. */
function moveApplicationGateway(
  document: TopologyDocument,
  gateway: ResourceOf<'applicationGateway'>,
  subnet: Subnet,
): Outcome {
  if (gateway.subnet === subnet.id) return isThere(gateway.name, subnet);
  const draft = draftOf(document);
  const users = usersOf(document, subnet.id);
  if (users.length > 0 && !takesGateway(draft, subnet)) {
    return err({
      code: 'subnet-not-its-own',
      says: `${subnet.name} holds other things, and application gateways have a subnet for themselves. Choose an empty one.`,
    });
  }
  const refusal = users.length === 0 ? whyNotOrdinary(document, subnet) : undefined;
  if (refusal) return err(refusal);
  const { privateIPAddress, ...rest } = gateway;
  const frontends = privateIPAddress === undefined ? 0 : 1;
  if (freeCount(draft, subnet) < gateway.capacity + frontends) return err(noRoom(gateway.name, subnet));
  const address = freeAddresses(draft, subnet, frontends);
  if (!address.ok) return address;
  const [own] = address.value;
  const changed = { ...rest, subnet: subnet.id, ...(own !== undefined && { privateIPAddress: own }) };
  return ok({ step: `Move ${gateway.name} to ${subnet.name}`, changed: [changed] });
}

const noRoom = (who: string, { name, addressPrefix }: Subnet): Refusal => ({
  code: 'subnet-full',
  says: `${name} (${addressPrefix}) has too few free addresses for ${who}. Make it larger, or choose another subnet.`,
});

/** The frontends of an internal balancer; its machines stay where they are. */
function moveBalancer(document: TopologyDocument, balancer: ResourceOf<'loadBalancer'>, subnet: Subnet): Outcome {
  const frontends = balancer.frontendIPConfigurations.flatMap((one) => ('subnet' in one ? [one] : []));
  if (frontends.length === 0) {
    return err({
      code: 'no-connection',
      says: `${balancer.name} is public, and its frontends stand in no subnet.`,
    });
  }
  if (frontends.every((one) => one.subnet === subnet.id)) return isThere(balancer.name, subnet);
  const machine = resourceOf(document, 'virtualMachine', balancer.backendAddressPool[0]);
  const home = resourceOf(document, 'subnet', machine?.subnet)?.virtualNetwork;
  if (home !== undefined && home !== subnet.virtualNetwork) {
    return err({
      code: 'another-network',
      says: `The machines behind ${balancer.name} stand in ${nameOf(document, home)}. Choose a subnet there.`,
    });
  }
  const refusal = whyNotOrdinary(document, subnet);
  if (refusal) return err(refusal);
  const addresses = freeAddresses(draftOf(document), subnet, frontends.length);
  if (!addresses.ok) return addresses;
  const frontendIPConfigurations = frontends.map((one, n) => ({
    ...one,
    subnet: subnet.id,
    privateIPAddress: addresses.value[n] ?? '',
  }));
  return ok({ step: `Move ${balancer.name} to ${subnet.name}`, changed: [{ ...balancer, frontendIPConfigurations }] });
}

/** Fixed addresses of its nodes and pods stay behind: in the new subnet they would be somebody else's. */
function movePool(document: TopologyDocument, pool: Pool, subnet: Subnet): Outcome {
  if (pool.vnetSubnet === subnet.id) return isThere(pool.name, subnet);
  const refusal = whyPoolStays(document, pool, subnet);
  if (refusal) return err(refusal);
  const frontends = frontendsMoved(document, pool, subnet);
  if (!frontends.ok) return frontends;
  const { nodes, ...rest } = pool;
  const kept = nodes?.map(({ privateIPAddress: _, ...node }) => node);
  const changed = { ...rest, vnetSubnet: subnet.id, ...(kept && { nodes: kept }) };
  return ok({
    step: `Move ${pool.name} to ${subnet.name}`,
    changed: [changed, ...frontends.value, ...podsMoved(document, pool)],
  });
}

/** Internal frontends stand in the subnet of the first pool, and go with it. */
function frontendsMoved(
  document: TopologyDocument,
  { id, cluster }: Pool,
  subnet: Subnet,
): Result<ResourceOf<'service'>[], Refusal> {
  if (firstPool(document, cluster)?.id !== id) return ok([]);
  const services = resourcesOf(document, 'service').filter(
    (one) =>
      one.cluster === cluster && one.internal && one.internalSubnet === undefined && one.loadBalancerIP !== undefined,
  );
  const addresses = freeAddresses(draftOf(document), subnet, services.length);
  if (!addresses.ok) return addresses;
  return ok(services.map((one, n) => ({ ...one, loadBalancerIP: addresses.value[n] ?? '' })));
}

/** Pods that take addresses of their node's subnet. */
function podsMoved(document: TopologyDocument, { id, vnetSubnet }: Pool): ResourceOf<'workload'>[] {
  const home = resourceOf(document, 'subnet', vnetSubnet);
  const goes = ({ node, podIP }: { readonly node: string; readonly podIP?: string | undefined }): boolean =>
    podIP !== undefined &&
    node.startsWith(`${id}/`) &&
    home !== undefined &&
    containsAddress(prefixOf(home.addressPrefix), addressOf(podIP));
  return resourcesOf(document, 'workload').flatMap((workload) =>
    workload.placement?.some(goes)
      ? [{ ...workload, placement: workload.placement.map((one) => (goes(one) ? { node: one.node } : one)) }]
      : [],
  );
}

function whyPoolStays(document: TopologyDocument, pool: Pool, subnet: Subnet): Refusal | undefined {
  const cluster = resourceOf(document, 'managedCluster', pool.cluster);
  const home = resourceOf(document, 'subnet', pool.vnetSubnet);
  if (!cluster || !home) return undefined;
  const first = resourceOf(document, 'subnet', firstPool(document, cluster.id)?.vnetSubnet) ?? home;
  const away = [home, first].find(({ virtualNetwork }) => virtualNetwork !== subnet.virtualNetwork);
  return away ? elsewhere(document, cluster, away) : whyNoNodes(document, subnet, cluster);
}

export const MOVES = [
  connection({ from: 'virtualMachine', onto: ['subnet'], judge: moveOrdinary }),
  connection({ from: 'privateEndpoint', onto: ['subnet'], judge: moveOrdinary }),
  connection({ from: 'virtualNetworkGateway', onto: ['subnet'], judge: moveNetworkGateway }),
  connection({ from: 'azureFirewall', onto: ['subnet'], judge: moveFirewall }),
  connection({ from: 'applicationGateway', onto: ['subnet'], judge: moveApplicationGateway }),
  connection({ from: 'loadBalancer', onto: ['subnet'], judge: moveBalancer }),
  connection({ from: 'agentPool', onto: ['subnet'], judge: movePool }),
];
