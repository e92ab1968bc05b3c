import { managedNetwork } from '../../facts/aks-defaults';
import { addressOf, containsAddress, prefixOf } from '../../ip';
import type { Resource, ResourceOf } from '../../model';
import { modeOfPool } from '../../model';
import { assume, type Context, choice } from '../context';
import { type Fields, fieldsOf, oneOf, set } from '../fields';
import type { ClusterDraft, PoolDraft } from '../kubernetes/clusters';
import { limits } from '../limits';
import { SUBNET, type SubnetDraft } from '../networks';
import { counted } from '../report';

type Cluster = ResourceOf<'managedCluster'>;
type Pool = ResourceOf<'agentPool'>;

interface ReadPool {
  readonly resource: Resource;
  readonly from: readonly string[];
}

/** The pools of a cluster: from `az aks show` and `az aks nodepool list`, with their nodes from kubectl. */
export const readPools = (draft: ClusterDraft, cluster: Cluster, context: Context): ReadPool[] =>
  [...draft.pools.values()].map((pool) => readPool(draft, cluster, pool, context));

function readPool(draft: ClusterDraft, cluster: Cluster, pool: PoolDraft, context: Context): ReadPool {
  const { id, name, nodes } = pool;
  const fields = pool.item?.fields ?? fieldsOf({});
  const subnet = nodeSubnet(draft, pool, fields, context);
  draft.networks.add(subnet.virtualNetwork);
  const podSubnet = podSubnetOf(draft, pool, subnet, fields, context);
  const own = set({
    enableAutoScaling: fields.flag('enableAutoScaling'),
    minCount: fields.number('minCount'),
    maxCount: fields.number('maxCount'),
    maxPods: fields.number('maxPods') ?? nodes.find((node) => node.maxPods !== undefined)?.maxPods,
    podSubnet: podSubnet?.id,
    podIPAllocationMode: oneOf(fields.text('podIPAllocationMode') ?? allocationSeen(nodes), [
      'DynamicIndividual',
      'StaticBlock',
    ]),
    maxSurge: surge(fields.object('upgradeSettings'), 'maxSurge'),
    maxUnavailable: surge(fields.object('upgradeSettings'), 'maxUnavailable'),
    osType: oneOf(fields.text('osType') ?? nodes.find((node) => node.osType)?.osType, ['Linux', 'Windows']),
    scaleSetPriority: choice(context, pool, fields, 'scaleSetPriority', ['Regular', 'Spot']),
    gatewayPublicIPPrefixSize: fields.object('gatewayProfile').number('publicIPPrefixSize'),
  });
  const resource: Pool = {
    ...{
      id,
      name,
      kind: 'agentPool',
      cluster: draft.id,
      mode: modeTold(pool, fields, context),
      count: countOf(pool, fields, context),
    },
    ...own,
    vnetSubnet: subnet.id,
  };
  const fixed = fixedNodes(cluster, resource, pool);
  makeRoom(cluster, resource, subnet, podSubnet);
  if (fixed.length > 0) {
    const text = `${counted(nodes.length, 'node')} of ${name}, with what is fixed of ${nodes.length === 1 ? 'it' : 'them'}.`;
    context.report.add('understood', { code: 'nodes', text, id });
  }
  const from = [...new Set([...(pool.item?.from ?? []), ...nodes.flatMap((node) => node.from)])];
  return { resource: fixed.length > 0 ? { ...resource, nodes: fixed } : resource, from };
}

function modeTold(pool: PoolDraft, fields: Fields, context: Context): Pool['mode'] {
  const modes = ['System', 'User', 'Gateway'] as const;
  const told = oneOf(fields.text('mode') ?? pool.nodes.find((node) => node.mode)?.mode, modes);
  if (told === undefined) assume(context, pool, 'The mode', modes[0]);
  return told ?? modes[0];
}

function countOf({ id, name, nodes }: PoolDraft, fields: Fields, { report }: Context): number {
  const told = fields.number('count') ?? machinesTold(fields);
  const seen = nodes.length;
  if (told !== undefined && seen > 0 && told !== seen) {
    const text = `Azure tells ${counted(told, 'node')} of ${name}, and ${counted(seen, 'node')} were printed: the greater number is taken.`;
    report.add('problems', { code: 'count-differs', text, id });
  }
  if (told === undefined && seen === 0)
    report.add('assumed', { code: 'value', text: `The number of nodes of ${name} is not told: 1 is taken.`, id });
  return Math.max(told ?? (seen > 0 ? 0 : 1), seen);
}

/** A pool of virtual machines has a number for each size, and none of its own. */
function machinesTold(fields: Fields): number | undefined {
  const sizes = fields.object('virtualMachinesProfile').object('scale').objects('manual');
  const counts = sizes.flatMap((size) => size.number('count') ?? []);
  return counts.length === 0 ? undefined : counts.reduce((sum, count) => sum + count, 0);
}

const surge = (settings: Fields, name: string): string | undefined => {
  const text = settings.text(name);
  return text !== undefined && /^\d{1,4}%?$/.test(text) ? text : undefined;
};

/** AKS labels nodes whose pods have blocks of a pod subnet. */
const allocationSeen = (nodes: PoolDraft['nodes']): string | undefined =>
  nodes.some(({ network }) => network?.type === 'vnetblock') ? 'StaticBlock' : undefined;

/** What kubectl or AKS's routes tell of single nodes; their pieces of the pod CIDR where the mode has one. */
function fixedNodes(cluster: Cluster, pool: Pool, { nodes }: PoolDraft): NonNullable<Pool['nodes']> {
  const hasBlocks = modeOfPool(cluster, pool).podAddressesFrom === 'pod-cidr';
  const fixed = nodes
    .slice(0, limits.nodes)
    .map(({ privateIPAddress, podCIDR }) => set({ privateIPAddress, podCIDR: hasBlocks ? podCIDR : undefined }));
  return fixed.some((node) => Object.keys(node).length > 0) ? fixed : [];
}

/** Subnets of which no prefix was pasted are made large enough. */
function makeRoom(cluster: Cluster, pool: Pool, subnet: SubnetDraft, podSubnet: SubnetDraft | undefined): void {
  const mode = modeOfPool(cluster, pool);
  const most = Math.min(Math.max(pool.count, pool.maxCount ?? 0) + 1, limits.nodes);
  const maxPods = pool.maxPods ?? mode.maxPods.limits.value.min;
  subnet.room += most * mode.node.addresses(maxPods);
  if (podSubnet) podSubnet.room += most * maxPods;
}

function nodeSubnet(draft: ClusterDraft, pool: PoolDraft, fields: Fields, context: Context): SubnetDraft {
  const addresses = pool.nodes.map(({ privateIPAddress }) => privateIPAddress);
  const told = context.networks.subnet(fields.id('vnetSubnetId'), addresses);
  if (told) return told;
  const found = managedSubnet(draft, context) ?? subnetSeen(pool, context);
  const taken = found ?? begunSubnet(draft, pool, context);
  taken.hints.push(...addresses.flatMap((address) => (address === undefined ? [] : addressOf(address))));
  // Without a subnet of the user's the nodes are in AKS's own, which says itself that it is assumed.
  if (found) assume(context, pool, 'The subnet', found.name);
  return taken;
}

/** The network that AKS makes where it is given none, in the node resource group. */
function managedSubnet({ group, item }: ClusterDraft, { items, networks }: Context): SubnetDraft | undefined {
  if (group === undefined || !item) return undefined;
  const own = items.ofType(SUBNET).filter((subnet) => subnet.id.group === group);
  const named =
    own.find(({ name }) => name === managedNetwork.value.subnetName) ?? (own.length === 1 ? own[0] : undefined);
  return named && networks.subnet(named.id);
}

/** The only pasted subnet that holds all addresses of the nodes, or has the name in their label. */
function subnetSeen({ nodes }: PoolDraft, { networks }: Context): SubnetDraft | undefined {
  const known = [...networks.subnets.values()];
  const label = nodes.find(({ network }) => network?.subnet !== undefined)?.network?.subnet;
  const named = known.filter(({ name }) => name === label);
  if (named.length === 1) return named[0];
  const addresses = nodes.flatMap(({ privateIPAddress }) => privateIPAddress ?? []).map(addressOf);
  const holds = ({ addressPrefix }: SubnetDraft) =>
    addressPrefix !== undefined && addresses.every((one) => containsAddress(prefixOf(addressPrefix), one));
  const holding = addresses.length === 0 ? [] : known.filter(holds);
  return holding.length === 1 ? holding[0] : undefined;
}

/** A network of the cluster's own, made once for all its pools; where nodes tell its name, by that. */
function begunSubnet(draft: ClusterDraft, { nodes }: PoolDraft, { networks, report }: Context): SubnetDraft {
  const label = nodes.find(({ network }) => network?.subnet !== undefined)?.network;
  const name = label?.name ?? `${managedNetwork.value.name}-${draft.name}`;
  const subnetName = label?.subnet ?? managedNetwork.value.subnetName;
  const network =
    [...networks.networks.values()].find((one) => one.name === name) ??
    networks.begunNetwork(name, draft.item?.fields.text('location'));
  const inIt = [...networks.subnets.values()].filter(({ virtualNetwork }) => virtualNetwork === network.id);
  const known = inIt.find((one) => one.name === subnetName);
  if (known) return known;
  const subnet = networks.begunSubnet(network.id, subnetName);
  if (!label) {
    network.preferred = managedNetwork.value.prefix;
    subnet.preferred = managedNetwork.value.subnetPrefix;
  }
  const why =
    draft.item && !label ? 'AKS made its network itself, and that was not pasted' : 'its network was not pasted';
  const text = `The nodes of ${draft.name} are in subnet ${subnetName} of ${name}, made for the design: ${why}.`;
  report.add('assumed', { code: 'network', text, id: subnet.id });
  return subnet;
}

function podSubnetOf(
  draft: ClusterDraft,
  { nodes }: PoolDraft,
  subnet: SubnetDraft,
  fields: Fields,
  { networks }: Context,
): SubnetDraft | undefined {
  const told = networks.subnet(fields.id('podSubnetId'));
  const label = nodes.find(({ network }) => network?.podSubnet !== undefined)?.network?.podSubnet;
  if (told || label === undefined || draft.item) return told;
  const known = [...networks.subnets.values()].find(
    ({ name, virtualNetwork }) => name === label && virtualNetwork === subnet.virtualNetwork,
  );
  return known ?? networks.begunSubnet(subnet.virtualNetwork, label);
}
