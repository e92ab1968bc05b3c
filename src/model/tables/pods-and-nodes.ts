import { podPlacement } from '../../facts/addresses';
import { predictedAddresses } from '../../facts/aks-resources';
import { oneNsgPerNic } from '../../facts/azure-rules';
import { ipForwardingCheck } from '../../facts/fabric';
import { ok } from '../../result';
import { resourcesOf, type TopologyDocument } from '../document';
import type { Choice } from '../fields/field';
import { put } from '../fields/put';
import { choicesOfKind, withCurrent } from '../fields/references';
import { addressText, prefixText } from '../fields/texts';
import type { ResourceOf } from '../resources';
import { alike } from './clashes';
import { optionalColumn } from './columns';
import { tableOf } from './table';

type Workload = ResourceOf<'workload'>;
type Placement = NonNullable<Workload['placement']>[number];
type FixedNode = NonNullable<ResourceOf<'agentPool'>['nodes']>[number];

/** Entries that the document's schema takes. */
const MOST = 1000;

/** Nodes of the workload's cluster, by the number in their pool. */
function nodesOf({ cluster, placement = [] }: Workload, document: TopologyDocument): Choice[] {
  const nodes = resourcesOf(document, 'agentPool')
    .filter((pool) => pool.cluster === cluster)
    .flatMap(({ id, name, count }) =>
      Array.from({ length: Math.min(count, MOST) }, (_, at) => ({
        value: `${id}/node/${at}`,
        label: `${name}, node ${at}`,
      })),
    );
  const known = new Set(nodes.map(({ value }) => value));
  return placement.reduce<Choice[]>(
    (choices, { node }) => (known.has(node) ? choices : withCurrent(document, choices, node)),
    nodes,
  );
}

export const placement = tableOf<'workload', Placement>('workload', {
  id: 'placement',
  title: 'Where its pods run',
  noun: 'pod',
  columns: [
    {
      id: 'node',
      label: 'Node',
      input: 'choice',
      width: 24,
      about: {
        property: 'Pod: spec.nodeName',
        means: 'The node on which the pod runs. Pods beyond this list are dealt to the nodes.',
        facts: [podPlacement],
        source: 'referencePod',
      },
      choices: nodesOf,
      read: ({ node }) => node,
      write: (pod, node) => ok({ ...pod, node }),
    },
    optionalColumn(
      {
        id: 'podIP',
        label: 'Pod IP',
        input: 'address',
        width: 16,
        aliases: ['address', 'IP'],
        about: {
          property: 'Pod: status.podIP',
          means: 'The address of the pod, where it is known. Empty: one is predicted.',
          facts: [predictedAddresses],
          source: 'referencePod',
        },
      },
      addressText,
    ),
  ],
  most: MOST,
  order: 'The first row is the first pod.',
  rows: (workload) => workload.placement ?? [],
  withRows: (workload, rows) => put(workload, 'placement', rows.length === 0 ? undefined : rows),
  fresh: (_, workload, document) => {
    const [node] = nodesOf(workload, document);
    return node && { node: node.value };
  },
  again: ({ node }) => ({ node }),
  clashes: (rows) =>
    alike(rows, {
      column: 'podIP',
      key: ({ podIP }) => podIP,
      says: ({ podIP }) => `Another pod has ${podIP} already.`,
      facts: [],
    }),
});

const NO_GROUP = 'none';

const FORWARDING = [
  { value: '', label: 'As the pool' },
  { value: 'on', label: 'Enabled' },
  { value: 'off', label: 'Disabled' },
] as const;

export const fixedNodes = tableOf<'agentPool', FixedNode>('agentPool', {
  id: 'nodes',
  title: 'What is fixed of single nodes',
  noun: 'node',
  columns: [
    optionalColumn(
      {
        id: 'privateIPAddress',
        label: 'Address',
        input: 'address',
        width: 16,
        aliases: ['IP', 'internal IP', 'IP address'],
        about: {
          property: 'Node: status.addresses[].address',
          means: 'The address of the node. Empty: one is predicted.',
          facts: [predictedAddresses],
        },
      },
      addressText,
    ),
    optionalColumn(
      {
        id: 'podCIDR',
        label: 'Pod CIDR',
        input: 'prefix',
        width: 18,
        about: { property: 'Node: spec.podCIDR', means: 'The piece of the pod CIDR that the node has.' },
      },
      prefixText,
    ),
    {
      id: 'networkSecurityGroup',
      label: 'Network security group',
      input: 'choice',
      optional: true,
      width: 22,
      aliases: ['nsg'],
      about: {
        property: 'networkInterfaces: properties.networkSecurityGroup',
        means: 'The group on the node’s interface, in place of the pool’s.',
        facts: [oneNsgPerNic],
      },
      choices: (pool, document) =>
        (pool.nodes ?? []).reduce<Choice[]>(
          (choices, node) => withCurrent(document, choices, node.networkSecurityGroup ?? undefined),
          [
            { value: '', label: 'As the pool' },
            { value: NO_GROUP, label: 'None' },
            ...choicesOfKind(document, 'networkSecurityGroup'),
          ],
        ),
      read: ({ networkSecurityGroup }) => (networkSecurityGroup === null ? NO_GROUP : (networkSecurityGroup ?? '')),
      write: (node, value) =>
        ok(put(node, 'networkSecurityGroup', value === NO_GROUP ? null : value === '' ? undefined : value)),
    },
    {
      id: 'enableIPForwarding',
      label: 'IP forwarding',
      input: 'choice',
      optional: true,
      width: 12,
      about: {
        property: 'networkInterfaces: properties.enableIPForwarding',
        means: 'Of the node’s interface, in place of the pool’s.',
        facts: [ipForwardingCheck],
      },
      choices: () => FORWARDING,
      read: ({ enableIPForwarding: on }) => (on === undefined ? '' : on ? 'on' : 'off'),
      write: (node, value) => ok(put(node, 'enableIPForwarding', value === '' ? undefined : value === 'on')),
    },
  ],
  most: MOST,
  order: 'The first row is node 0.',
  rows: (pool) => pool.nodes ?? [],
  withRows: (pool, rows) => put(pool, 'nodes', rows.length === 0 ? undefined : rows),
  fresh: () => ({}),
  again: ({ privateIPAddress: _, podCIDR: __, ...node }) => node,
  clashes: (rows) => [
    ...alike(rows, {
      column: 'privateIPAddress',
      key: ({ privateIPAddress }) => privateIPAddress,
      says: ({ privateIPAddress }) => `Another node has ${privateIPAddress} already.`,
      facts: [],
    }),
    ...alike(rows, {
      column: 'podCIDR',
      key: ({ podCIDR }) => podCIDR,
      says: ({ podCIDR }) => `Another node has ${podCIDR} already.`,
      facts: [],
    }),
  ],
});
