import { expect, it } from 'vitest';
import type { CheckOutput } from '../output/check';
import { findingsText } from './check';

const none: CheckOutput = {
  format: 1,
  command: 'check',
  design: 'Shop',
  passed: true,
  findings: [],
  assertions: [],
  facts: {},
};

it('says so where nothing is wrong', () => expect(findingsText(none)).toBe('Shop\n\nNothing found.'));

it('tells of each assertion whether it holds', () => {
  const assertions = [
    { id: 'a1', name: 'The shop is open', holds: true, says: 'Request and answer arrive, whatever is picked.' },
    { id: 'a2', name: 'Nobody gets in', holds: false, says: 'It is to fail, and every connection is delivered.' },
  ];
  expect(findingsText({ ...none, passed: false, assertions })).toBe(`Shop

holds ASSERTION at a1
  The shop is open
  Request and answer arrive, whatever is picked.

fails ASSERTION at a2
  Nobody gets in
  It is to fail, and every connection is delivered.

Nothing found. 2 assertions, 1 failed.`);
});

it('tells code, place, mend and source of each finding, and how many there are', () => {
  const output: CheckOutput = {
    ...none,
    passed: false,
    findings: [
      {
        ...{ code: 'HOST_BITS_SET', severity: 'invalid', says: 'It has host bits.', facts: ['a', 'b', 'a2'] },
        subjects: [{ id: 'snet', field: 'addressPrefix' }, { id: 'vnet' }],
        mend: { label: 'Use 10.0.0.0/24', edits: [], caution: 'Before deployment only.' },
      },
      { code: 'NODES_REFUSED', severity: 'error', says: 'One does not fit.', facts: [], subjects: [{ id: 'pool' }] },
      { code: 'PODS_PENDING', severity: 'warning', says: 'Some wait.', facts: [], subjects: [{ id: 'aks' }] },
    ],
    facts: {
      a: fact('A', 'documented'),
      b: {
        ...fact('B', 'disputed'),
        ...{ says: 'How many? Two.', others: [{ says: 'Three', source: fact('C', 'documented').source }] },
      },
      a2: fact('A', 'documented'),
    },
  };
  expect(findingsText(output)).toBe(`Shop

invalid HOST_BITS_SET at snet.addressPrefix, vnet
  It has host bits.
  Mend: Use 10.0.0.0/24. Before deployment only.
  Source: A (2026-01-02), https://example.org/A
  Assumed: How many? Two. B (2026-01-02, disputed), https://example.org/B
    or: Three. C (2026-01-02), https://example.org/C

error NODES_REFUSED at pool
  One does not fit.

warning PODS_PENDING at aks
  Some wait.

2 errors, 1 warning.`);
});

function fact(title: string, confidence: 'documented' | 'disputed'): CheckOutput['facts'][string] {
  return {
    says: 'So it is.',
    source: { title, url: `https://example.org/${title}`, date: '2026-01-02', dated: 'published' },
    confidence,
  };
}
