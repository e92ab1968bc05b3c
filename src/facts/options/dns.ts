import { defineOption } from '../option';

/** Whether any server may be asked first; else the first of the list is. */
export const upstreamOrder = defineOption<'in-order' | 'any'>({
  id: 'coredns.upstream-order',
  asks: 'Which of a virtual network’s DNS servers does CoreDNS ask first?',
  choices: [
    { id: 'in-order', value: 'in-order', says: 'The first of the list', source: 'virtualNetworkFaq' },
    { id: 'any', value: 'any', says: 'Any of them', source: 'coreDnsForward' },
  ],
  confidence: 'disputed',
  note: 'Machines take the servers in the order of the list. CoreDNS’s own page says that its forward plugin picks at random where nothing else is set, and AKS’s page shows nothing set.',
});
