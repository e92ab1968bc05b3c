import { defineOption } from '../option';

export const podSubnetMaxPods = defineOption<number>({
  id: 'pod-subnet.max-pods.default',
  asks: 'How many pods does a node run whose pods live in a pod subnet, unless told otherwise?',
  choices: [
    { id: '110', value: 110, says: '110 pods', source: 'dynamicAllocation' },
    { id: '250', value: 250, says: '250 pods', source: 'dynamicAllocationOf2024' },
  ],
  confidence: 'disputed',
  note: 'The page of the mode and “IP address planning in AKS” of 2026-04-16 say 110. The page’s edition of 2024-07-09 still said 250, and copies of it are in use.',
});

/** Whether the two blocks are left out. */
export const staticBlockEnds = defineOption<boolean>({
  id: 'pod-subnet.static.ends',
  asks: 'Do nodes get the first and the last /28 of a pod subnet, where Azure’s own addresses would be?',
  choices: [
    { id: 'left-out', value: true, says: 'No, both are left out', source: 'virtualNetworkFaq' },
    { id: 'usable', value: false, says: 'Yes, with all their addresses', source: 'staticAllocation' },
  ],
  confidence: 'assumed',
  note: 'The FAQ keeps five addresses of every subnet. The page on static blocks names none: a /12 has about a million pods there. Whether the five spoil their blocks no document says; the cautious answer is the default.',
});
