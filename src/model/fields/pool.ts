import type { NetworkMode } from '../../modes';
import { ok } from '../../result';
import { resourceOf, resourcesOf, type TopologyDocument } from '../document';
import { modeOf, modeOfPool } from '../mode';
import { referencesOf } from '../references';
import type { ResourceOf } from '../resources';
import { poolSecurityGroup } from './attached';
import { among, type Choice, choiceOf, type Field, fieldOf, ON_OFF } from './field';
import { name } from './name';
import { put } from './put';
import { count, scalingFields, upgradeFields } from './scaling';
import { map, wholeNumber } from './texts';

type Pool = ResourceOf<'agentPool'>;

function clusterOf(document: TopologyDocument, pool: Pool): ResourceOf<'managedCluster'> {
  const cluster = resourceOf(document, 'managedCluster', pool.cluster);
  if (!cluster) throw new Error(`Pool ${pool.id} without cluster`);
  return cluster;
}

const maxPods = fieldOf('agentPool', {
  id: 'maxPods',
  label: 'Max pods per node',
  input: 'number',
  optional: true,
  read: (pool) => String(pool.maxPods ?? ''),
  write(pool, text, document) {
    if (text === '') return ok(put(pool, 'maxPods', undefined));
    const { limits } = modeOfPool(clusterOf(document, pool), pool).maxPods;
    return map(wholeNumber(text, limits.value.min, limits.value.max, limits), (pods) => put(pool, 'maxPods', pods));
  },
});

/** Subnets of the pool's network in which no pods live, and the one that it has. */
function nodeSubnetsFor(pool: Pool, document: TopologyDocument): Choice[] {
  const network = resourceOf(document, 'subnet', pool.vnetSubnet)?.virtualNetwork;
  const ofPods = new Set(resourcesOf(document, 'agentPool').map(({ podSubnet }) => podSubnet));
  return resourcesOf(document, 'subnet')
    .filter(({ id, virtualNetwork }) => id === pool.vnetSubnet || (virtualNetwork === network && !ofPods.has(id)))
    .map(({ id, name }) => ({ value: id, label: name }));
}

const vnetSubnet = choiceOf('agentPool', {
  id: 'vnetSubnet',
  label: 'Node subnet',
  group: 'machines',
  unset: '',
  choices: nodeSubnetsFor,
  read: ({ vnetSubnet }) => vnetSubnet,
  choose: (pool, value = pool.vnetSubnet) => ({ ...pool, vnetSubnet: value }),
});

/** Subnets of the pool's network that nothing but pods stands in. */
function podSubnetsFor(pool: Pool, document: TopologyDocument): Choice[] {
  const network = resourceOf(document, 'subnet', pool.vnetSubnet)?.virtualNetwork;
  const taken = new Set(
    document.order.flatMap((id) => {
      const resource = document.resources[id];
      const references = resource ? referencesOf(resource) : [];
      return references.flatMap(({ field, kind, to }) => (kind === 'subnet' && !POD_SUBNETS.has(field) ? to : []));
    }),
  );
  const free = resourcesOf(document, 'subnet').filter(
    ({ id, virtualNetwork }) => id === pool.podSubnet || (virtualNetwork === network && !taken.has(id)),
  );
  return free.map((subnet) => ({ value: subnet.id, label: subnet.name }));
}

const POD_SUBNETS: ReadonlySet<string> = new Set(['podSubnet', 'formerPodSubnet']);

/** Whether pods of the pool's cluster live in subnets of their own, or those of a sister do. */
function inPodSubnetMode(pool: Pool, document: TopologyDocument): boolean {
  const cluster = clusterOf(document, pool);
  const fromSubnet = ({ podAddressesFrom }: NetworkMode) => podAddressesFrom === 'pod-subnet';
  // Where no subnet would make a difference, the sisters need not be looked through.
  if (!fromSubnet(modeOfPool(cluster, { ...pool, podSubnet: pool.vnetSubnet }))) return false;
  return pool.podSubnet !== undefined || fromSubnet(modeOf(document, cluster));
}

const podSubnet = choiceOf('agentPool', {
  id: 'podSubnet',
  label: 'Pod subnet',
  group: 'pods',
  unset: '',
  applies: inPodSubnetMode,
  choices: podSubnetsFor,
  read: (pool) => pool.podSubnet ?? '',
  choose: (pool, value) => put(pool, 'podSubnet', value),
});

const ALLOCATIONS = [
  { value: 'DynamicIndividual', label: 'Dynamic' },
  { value: 'StaticBlock', label: 'Static blocks' },
] as const;

const podIPAllocationMode = choiceOf('agentPool', {
  id: 'podIPAllocationMode',
  label: 'Pod IP allocation',
  group: 'pods',
  unset: 'DynamicIndividual',
  applies: (pool, document) => modeOfPool(clusterOf(document, pool), pool).podAddressesFrom === 'pod-subnet',
  choices: () => ALLOCATIONS,
  read: (pool) => pool.podIPAllocationMode ?? 'DynamicIndividual',
  choose: (pool, value) => put(pool, 'podIPAllocationMode', among(ALLOCATIONS, value)),
});

const SYSTEMS = [
  { value: 'Linux', label: 'Linux' },
  { value: 'Windows', label: 'Windows' },
] as const;

const osType = choiceOf('agentPool', {
  id: 'osType',
  label: 'OS type',
  group: 'machines',
  unset: 'Linux',
  choices: () => SYSTEMS,
  read: (pool) => pool.osType ?? 'Linux',
  choose: (pool, value) => put(pool, 'osType', among(SYSTEMS, value)),
});

const PRIORITIES = [
  { value: 'Regular', label: 'Regular' },
  { value: 'Spot', label: 'Spot' },
] as const;

const scaleSetPriority = choiceOf('agentPool', {
  id: 'scaleSetPriority',
  label: 'Priority',
  group: 'machines',
  unset: 'Regular',
  choices: () => PRIORITIES,
  read: (pool) => pool.scaleSetPriority ?? 'Regular',
  choose: (pool, value) => put(pool, 'scaleSetPriority', among(PRIORITIES, value)),
});

/** Unset it follows the mode, which is said as its own choice: flips change what it amounts to. */
const FORWARDING = [{ value: '', label: 'As AKS sets it' }, ...ON_OFF] as const;

const enableIPForwarding = choiceOf('agentPool', {
  id: 'enableIPForwarding',
  label: 'IP forwarding',
  group: 'machines',
  optional: true,
  unset: '',
  choices: () => FORWARDING,
  read: ({ enableIPForwarding: on }) => (on === undefined ? '' : on ? 'on' : 'off'),
  choose: (pool, value) => put(pool, 'enableIPForwarding', value === undefined ? undefined : value === 'on'),
});

export const poolFields: readonly Field[] = [
  ...[name, count, maxPods],
  ...[podSubnet, podIPAllocationMode],
  ...scalingFields,
  ...upgradeFields,
  ...[vnetSubnet, poolSecurityGroup, osType, scaleSetPriority, enableIPForwarding],
];
