import { defineOption } from '../option';

/** The default surge: `before` in versions below `since`, `from` in that version and later. */
interface SurgeDefault {
  readonly before: string;
  readonly since: string;
  readonly from: string;
}

const SINCE = '1.32';

export const defaultSurge = defineOption<SurgeDefault>({
  id: 'aks.upgrade.surge.default',
  asks: 'How many nodes does an upgrade add to a pool, unless told otherwise?',
  choices: [
    {
      id: 'by-version',
      value: { before: '1', since: SINCE, from: '10%' },
      says: 'One, and from Kubernetes 1.32 on 10 %, rounded up',
      source: 'changelog',
    },
    { id: 'one', value: { before: '1', since: SINCE, from: '1' }, says: 'One, in every version', source: 'upgrade' },
    {
      id: 'ten-percent',
      value: { before: '10%', since: SINCE, from: '10%' },
      says: '10 %, rounded up, in every version',
      source: 'largeClusters',
    },
  ],
  confidence: 'disputed',
  note: 'The pages on upgrades and IP planning say one node, those on large clusters 10 %; the changelog of 2025-03-16 makes 10 % the default from 1.32 on. Up to ten nodes all give one.',
});

export const nodesPerSystemPool = defineOption<number>({
  id: 'aks.nodes.system-pool-minimum',
  asks: 'How many nodes does a system pool have at the least?',
  choices: [
    { id: '1', value: 1, says: 'One', rule: 'A system pool has at least one node.', source: 'nodePools' },
    { id: '2', value: 2, says: 'Two', rule: 'A system pool has at least two nodes.', source: 'systemPools' },
  ],
  confidence: 'disputed',
  note: '“Create node pools” says one node; “System node pools” of 2026-04-30 says two at the least and advises three. A user pool may have none.',
});

/** What AKS counts for a node beside its max pods when it compares a request with the node subnet. */
export const countedBesidePods = defineOption<number>({
  id: 'aks.insufficient-subnet-size.count',
  asks: 'How many addresses does AKS itself count for an Azure CNI node when it checks a request?',
  choices: [
    { id: 'pods-less-one', value: -1, says: 'Max pods less one', source: 'publicDumps' },
    { id: 'pods', value: 0, says: 'Max pods', source: 'insufficientSubnetSize' },
    { id: 'pods-and-node', value: 1, says: 'Max pods plus one', source: 'ipPlanning' },
  ],
  confidence: 'disputed',
  note: 'Max pods less one was seen in 2024 and 2025 (2 nodes × 110 pods gave 218, 10 × 30 gave 290); the page on the error multiplies by max pods; planning takes max pods plus one, and so did AKS until 2020. Whether nodes find room is decided by the planning figure in each case.',
});
