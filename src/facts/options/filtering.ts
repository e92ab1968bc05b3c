import { defineOption } from '../option';

/** Whether routes for 0.0.0.0/0 count. */
export const defaultRoutesInTag = defineOption<boolean>({
  id: 'azure.tag.virtual-network.default-routes',
  asks: 'Does a route for 0.0.0.0/0 widen the tag VirtualNetwork to every address?',
  choices: [
    { id: 'widens', value: true, says: 'Yes, as every other route of the table', source: 'virtualNetworkTag' },
    { id: 'left-out', value: false, says: 'No, default routes are left out', source: 'serviceTags' },
  ],
  confidence: 'disputed',
  note: 'The page on service tags says that the tag might also contain default routes. Those who looked at effective rules saw 0.0.0.0/0 in it (MicrosoftDocs/azure-docs issue 22178).',
});

/** Whether only public addresses count. */
export const internetTagPublic = defineOption<boolean>({
  id: 'azure.tag.internet.public',
  asks: 'Does the tag Internet mean public addresses only?',
  choices: [
    {
      id: 'public',
      value: true,
      says: 'Yes, public addresses outside VirtualNetwork',
      source: 'serviceTags',
    },
    { id: 'outside', value: false, says: 'No, all that lies outside VirtualNetwork', source: 'serviceTags' },
  ],
  confidence: 'assumed',
  note: 'The page on service tags speaks of addresses that are outside the network and reachable over the public internet. Whether a private address that is in no VirtualNetwork prefix is left out in fact no document says.',
});

/** Whether the pod CIDR of an Overlay cluster counts, on its own nodes. */
export const overlayPodsInTag = defineOption<boolean>({
  id: 'azure.tag.virtual-network.overlay-pods',
  asks: 'Does the tag VirtualNetwork hold an Overlay cluster’s pod CIDR on the cluster’s nodes?',
  choices: [
    { id: 'held', value: true, says: 'Yes, on the cluster’s own nodes', source: 'overlay' },
    { id: 'left-out', value: false, says: 'No', source: 'serviceTags' },
  ],
  confidence: 'assumed',
  note: 'Asked in MicrosoftDocs/azure-docs issue 117857 without an answer. Overlay clusters work with the default rules alone, and AKS wants rules of one’s own only where others deny.',
});
