import { maxPodsLimits } from '../../facts/aks';
import { gatewayPoolLimits, gatewayPrefix, systemPoolNeeded } from '../../facts/clusters';
import { ciliumLinuxOnly, noWindowsWithKubenet } from '../../facts/combinations';
import { ipForwardingCheck } from '../../facts/fabric';
import { podBatch, staticBlock } from '../../facts/pod-subnet';
import { nodeSubnetPlain, podSubnetInNetwork } from '../../facts/subnets';
import { spotSurge } from '../../facts/upgrade';
import type { NetworkMode } from '../../modes';
import { ok } from '../../result';
import { resourceOf, resourcesOf, type TopologyDocument } from '../document';
import { modeOf, modeOfPool } from '../mode';
import { referencesOf } from '../references';
import type { ResourceOf } from '../resources';
import { poolSecurityGroup } from './attached';
import { among, type Choice, choiceOf, type Field, fieldOf, ON_OFF } from './field';
import { nameOf } from './name';
import { put } from './put';
import { choicesOfKind, referring } from './references';
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
  about: {
    property: 'properties.maxPods',
    means: 'How many pods a node takes, those of Kubernetes itself among them.',
    facts: [maxPodsLimits],
  },
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
  reference: true,
  label: 'Node subnet',
  about: {
    property: 'properties.vnetSubnetID',
    means: 'The subnet that nodes take their addresses from.',
    facts: [nodeSubnetPlain],
  },
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
  reference: true,
  label: 'Pod subnet',
  about: {
    property: 'properties.podSubnetID',
    means: 'The subnet that pods take their addresses from, in a mode with a pod subnet.',
    facts: [podSubnetInNetwork],
  },
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
  about: {
    property: 'properties.podIPAllocationMode',
    means: 'Whether nodes get addresses of the pod subnet in batches as they need them, or in fixed blocks.',
    facts: [podBatch, staticBlock],
  },
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
  about: {
    property: 'properties.osType',
    means: 'The operating system of the nodes.',
    facts: [noWindowsWithKubenet, ciliumLinuxOnly],
  },
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
  about: {
    property: 'properties.scaleSetPriority',
    means: 'Whether Azure may take the nodes away when it needs the room, for a lower price.',
    facts: [spotSurge],
  },
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
  about: {
    means: 'Of the nodes’ interfaces. AKS sets it by the mode; here it can be set otherwise, to see what comes of it.',
    facts: [ipForwardingCheck],
  },
  group: 'machines',
  optional: true,
  unset: '',
  choices: () => FORWARDING,
  read: ({ enableIPForwarding: on }) => (on === undefined ? '' : on ? 'on' : 'off'),
  choose: (pool, value) => put(pool, 'enableIPForwarding', value === undefined ? undefined : value === 'on'),
});

const MODES = [
  { value: 'System', label: 'System' },
  { value: 'User', label: 'User' },
  { value: 'Gateway', label: 'Gateway' },
] as const;

const mode = choiceOf('agentPool', {
  id: 'mode',
  label: 'Mode',
  about: {
    property: 'properties.mode',
    means: 'Whether the pool has to carry Kubernetes’ own pods, may, or serves as a static egress gateway.',
    facts: [systemPoolNeeded, gatewayPoolLimits],
  },
  group: 'machines',
  unset: '',
  choices: () => MODES,
  read: (pool) => pool.mode,
  choose: (pool, value) => ({ ...pool, mode: among(MODES, value) ?? pool.mode }),
});

const LONGEST_PREFIX = 32;

const gatewayPrefixSize = fieldOf('agentPool', {
  id: 'gatewayPublicIPPrefixSize',
  label: 'Public IP prefix length',
  input: 'number',
  optional: true,
  group: 'machines',
  about: {
    property: 'properties.gatewayProfile.publicIPPrefixSize',
    means: 'Length of the prefix that the public addresses of a gateway pool are taken from.',
    facts: [gatewayPrefix],
  },
  applies: (pool) => pool.mode === 'Gateway' || pool.gatewayPublicIPPrefixSize !== undefined,
  read: (pool) => String(pool.gatewayPublicIPPrefixSize ?? ''),
  write: (pool, text) =>
    text === ''
      ? ok(put(pool, 'gatewayPublicIPPrefixSize', undefined))
      : map(wholeNumber(text, 1, LONGEST_PREFIX), (length) => put(pool, 'gatewayPublicIPPrefixSize', length)),
});

const cluster = referring('agentPool', {
  id: 'cluster',
  label: 'Cluster',
  group: 'place',
  about: {
    property: 'id',
    means: 'The cluster that the pool is part of. In Azure a pool cannot be moved; in a design it can.',
  },
  fits: (_, document) => choicesOfKind(document, 'managedCluster'),
  read: (pool) => pool.cluster,
  choose: (pool, id) => ({ ...pool, cluster: id }),
});

export const poolFields: readonly Field[] = [
  ...[nameOf('agentPool'), count, maxPods],
  ...[podSubnet, podIPAllocationMode],
  ...scalingFields,
  ...upgradeFields,
  ...[vnetSubnet, mode, gatewayPrefixSize, poolSecurityGroup, osType, scaleSetPriority, enableIPForwarding, cluster],
];
