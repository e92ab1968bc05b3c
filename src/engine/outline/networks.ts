import { formatAddress, formatPrefix } from '../../ip';
import { type ResourceOf, resourceOf, resourcesOf } from '../../model';
import { once } from '../../once';
import { thingOf } from '../plan/lookup';
import { instanceName } from '../plan/names';
import type { NodePlan, Plan, PoolPlan } from '../plan/types';
import { counted } from '../words';
import { addressDetail, heldDetail, rangesOf } from './draft';
import type { OutlineDraft } from './types';

/** @param inDetail pools whose nodes are listed */
export const networkDraft = (
  plan: Plan,
  network: ResourceOf<'virtualNetwork'>,
  inDetail: ReadonlySet<string>,
): OutlineDraft => ({
  id: network.id,
  kind: 'virtualNetwork',
  name: network.name,
  ...addressDetail(network.addressPrefixes.join(', '), 'virtualNetwork'),
  children: [
    ...dnsDraft(network),
    ...resourcesOf(plan.document, 'peering').flatMap((peering) => peeringDraft(plan, peering, network.id)),
    ...resourcesOf(plan.document, 'subnet')
      .filter(({ virtualNetwork }) => virtualNetwork === network.id)
      .map((subnet) => subnetDraft(plan, subnet, inDetail)),
  ],
});

const dnsDraft = (network: ResourceOf<'virtualNetwork'>): OutlineDraft[] =>
  network.dnsServers.length === 0
    ? []
    : [
        {
          id: network.id,
          partOf: true,
          kind: 'dnsServers',
          name: 'DNS servers',
          ...addressDetail(network.dnsServers.join(', '), 'virtualNetwork'),
        },
      ];

/** Azure keeps a peering in each of its networks, so each shows it, with the network at its other end. */
function peeringDraft(plan: Plan, peering: ResourceOf<'peering'>, network: string): OutlineDraft[] {
  const { virtualNetwork, remoteVirtualNetwork } = peering;
  if (network !== virtualNetwork && network !== remoteVirtualNetwork) return [];
  const other = network === virtualNetwork ? remoteVirtualNetwork : virtualNetwork;
  return [{ id: peering.id, kind: 'peering', name: peering.name, detail: `to ${thingOf(plan, other)?.name ?? other}` }];
}

function subnetDraft(plan: Plan, subnet: ResourceOf<'subnet'>, inDetail: ReadonlySet<string>): OutlineDraft {
  const planned = plan.subnets[subnet.id];
  const pools = Object.values(plan.clusters)
    .flatMap((cluster) => cluster.pools)
    .filter((pool) => pool.subnet === subnet.id);
  return {
    id: subnet.id,
    kind: 'subnet',
    name: subnet.name,
    ...addressDetail(subnet.addressPrefix, 'virtualNetwork'),
    children: [
      ...groupDraft(plan, planned?.networkSecurityGroup),
      ...tableDraft(plan, planned?.routeTable),
      ...natGatewayDraft(plan, planned?.natGateway),
      ...pools.map((pool) => poolDraft(plan, pool, inDetail.has(pool.id))),
      ...(tenants(plan).get(subnet.id) ?? []).map((tenant) => tenantDraft(plan, tenant)),
    ],
  };
}

export function groupDraft(plan: Plan, id: string | undefined): OutlineDraft[] {
  const group = id === undefined ? undefined : plan.networkSecurityGroups[id];
  if (!group) return [];
  const { name, rules } = group;
  return [{ id: group.id, kind: 'networkSecurityGroup', name, detail: counted(rules.length, 'rule') }];
}

export function tableDraft(plan: Plan, id: string | undefined): OutlineDraft[] {
  const table = id === undefined ? undefined : plan.routeTables[id];
  if (!table) return [];
  return [{ id: table.id, kind: 'routeTable', name: table.name, detail: counted(table.routes.length, 'route') }];
}

export function natGatewayDraft(plan: Plan, id: string | undefined): OutlineDraft[] {
  const gateway = id === undefined ? undefined : plan.natGateways[id];
  if (!gateway) return [];
  const addresses = gateway.publicIPAddresses.map(formatAddress);
  return [{ id: gateway.id, kind: 'natGateway', name: gateway.name, ...addressDetail(addresses.join(', '), 'public') }];
}

function poolDraft(plan: Plan, pool: PoolPlan, inDetail: boolean): OutlineDraft {
  const { nodes, refused } = pool;
  const prefix = plan.subnets[pool.subnet]?.prefix;
  const detail =
    refused > 0 ? `${nodes.length} of ${counted(nodes.length + refused, 'node')}` : counted(nodes.length, 'node');
  return {
    id: pool.id,
    kind: 'agentPool',
    name: thingOf(plan, pool.id)?.name ?? pool.id,
    detail,
    terms: [pool.scaleSet],
    children: [
      ...groupDraft(plan, pool.networkSecurityGroup),
      ...(inDetail ? nodes.map((node) => nodeDraft(node, prefix)) : []),
      ...(refused > 0 ? [refusedDraft(pool)] : []),
    ],
  };
}

export const nodeDraft = (node: NodePlan, prefix: Parameters<typeof heldDetail>[0]): OutlineDraft => ({
  id: node.id,
  kind: 'node',
  name: node.name,
  shortName: instanceName(node.name),
  ...heldDetail(prefix, [{ first: node.address, last: node.address }]),
  ...(node.block && { terms: [formatPrefix(node.block)] }),
});

const refusedDraft = (pool: PoolPlan): OutlineDraft => ({
  id: pool.id,
  partOf: true,
  kind: 'refusedNodes',
  name: 'Without room',
  detail: String(pool.refused),
  terms: [pool.refusal?.code ?? ''],
});

type Tenant = ResourceOf<
  'virtualMachine' | 'azureFirewall' | 'privateEndpoint' | 'applicationGateway' | 'virtualNetworkGateway'
>;

/** Machines and gateways by the subnet in which they stand, in stored order; sorted once, not anew for each subnet. */
const tenants = once(({ document: { order, resources } }: Plan): ReadonlyMap<string, readonly Tenant[]> => {
  const found = new Map<string, Tenant[]>();
  for (const id of order) {
    const one = resources[id];
    switch (one?.kind) {
      case 'virtualMachine':
      case 'azureFirewall':
      case 'privateEndpoint':
      case 'applicationGateway':
      case 'virtualNetworkGateway': {
        const there = found.get(one.subnet);
        if (there) there.push(one);
        else found.set(one.subnet, [one]);
      }
    }
  }
  return found;
});

function tenantDraft(plan: Plan, tenant: Tenant): OutlineDraft {
  const { id, kind, name, subnet } = tenant;
  const held = heldDetail(plan.subnets[subnet]?.prefix, rangesOf(plan.addresses[id]));
  const draft = { id, kind, name, ...held };
  if (tenant.kind === 'applicationGateway') return { ...draft, terms: [tenant.publicIPAddress ?? ''] };
  return tenant.kind === 'virtualNetworkGateway' ? { ...draft, children: connectionDrafts(plan, tenant) } : draft;
}

const connectionDrafts = (plan: Plan, gateway: ResourceOf<'virtualNetworkGateway'>): OutlineDraft[] =>
  gateway.connections.map(({ name, onPremisesSite }) => ({
    id: gateway.id,
    partOf: true,
    kind: 'connection',
    name,
    detail: `to ${resourceOf(plan.document, 'onPremisesSite', onPremisesSite)?.name ?? onPremisesSite}`,
  }));

export const hostDraft = (host: { name: string; address: string }, site: string): OutlineDraft => ({
  id: site,
  partOf: true,
  kind: 'host',
  name: host.name,
  ...addressDetail(host.address, 'onPremises'),
});

export const internetDraft = (host: ResourceOf<'internetHost'>): OutlineDraft => ({
  id: host.id,
  kind: 'internetHost',
  name: host.name,
  ...addressDetail(host.address, 'public'),
});
