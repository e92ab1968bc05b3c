import { expect, it } from 'vitest';
import type { ExplainOutput } from '../output/explain';
import { explainText } from './explain';

it('tells who has it in each space, how that comes about, who is next and who names it', () => {
  const output: ExplainOutput = {
    ...{ format: 1, command: 'explain', design: 'Shop', kind: 'address', asked: '10.240.0.5' },
    ...{ first: '10.240.0.5', last: '10.240.0.5' },
    answers: [
      {
        ...{ state: 'assigned', role: 'node', name: 'Node pool1 0', says: 'Its own address.', owner: 'pool1/node/0' },
        ...{ about: ['pool1/node/0', 'snet-aks'], space: '10.240.0.0/24', basis: 'predicted' },
        steps: [
          { says: 'snet-aks has 256 addresses.', facts: [] },
          { says: 'Azure keeps five.', facts: ['five'] },
        ],
        next: {
          ...{ lowest: '10.240.0.6', isAsked: false, says: 'The lowest free address is 10.240.0.6.', facts: ['five'] },
          takers: [{ owner: 'pool1', fits: true, says: 'One more node takes 10.240.0.6.' }],
        },
      },
      { state: 'outside', role: 'private', name: 'Private', says: 'Of no space.', about: [], steps: [] },
    ],
    mentions: [{ owner: 'table', says: 'It is a next hop.' }],
    facts: {
      five: {
        says: 'Azure keeps five addresses.',
        source: { title: 'FAQ', url: 'https://example.org/faq', date: '2026-11', dated: 'read' },
        confidence: 'documented',
      },
    },
  };
  expect(explainText(output)).toBe(`Shop

10.240.0.5

Node pool1 0
  Its own address.
  Space: 10.240.0.0/24
  Basis: predicted

  1. snet-aks has 256 addresses.
  2. Azure keeps five.
     Source: FAQ (read 2026-11), https://example.org/faq

  Next: The lowest free address is 10.240.0.6.
     One more node takes 10.240.0.6.
     Source: FAQ (read 2026-11), https://example.org/faq

Private
  Of no space.

Named by
  table: It is a next hop.`);
});
