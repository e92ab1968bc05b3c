import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { type TopologyDocument, withMode } from '../../model';
import { topology } from '../arbitraries';
import { plan } from '../plan/plan';
import { oddTopology } from './arbitraries';
import { applyEdits } from './edit';
import { findings } from './findings';
import type { Finding, Mend } from './types';

const keyOf = ({ code, subjects: [{ id, field }] }: Finding): string => `${code} ${id}.${field}`;
/** Which space refuses a pool's nodes: where one has been enlarged, the next may come to light. */
const limits = (document: TopologyDocument): Map<string, string | undefined> =>
  new Map(
    Object.values(plan(document).clusters).flatMap(({ pools }) =>
      pools.map(({ id, refusal }) => [`NODES_REFUSED ${id}.count`, refusal?.space] as const),
    ),
  );

/** What is found, and of it what is graver than a warning. */
function found(document: TopologyDocument): { readonly all: Set<string>; readonly grave: Set<string> } {
  const all = findings(plan(document));
  const grave = all.filter(({ severity }) => severity !== 'warning');
  return { all: new Set(all.map(keyOf)), grave: new Set(grave.map(keyOf)) };
}

/** Where one limit is lifted, more nodes want room, or a first one, and the next limit comes to light. */
const isNextLimit = (key: string): boolean =>
  /^(NODES_REFUSED|CREATION_REFUSED|NO_FREE_ADDRESS|TOO_FEW_PODS|GATEWAY_PREFIX_TOO_SMALL) /.test(key);

/** What is wrong with a mend; nothing, if it can be done, does something, and breaks nothing else. */
function faults(document: TopologyDocument, finding: Finding, mend: Mend): string[] {
  const mended = applyEdits(document, mend.edits);
  const what = `${keyOf(finding)} ${mend.label}`;
  if (!mended.ok) return [`${what} is refused: ${mended.error.says}`];
  if (mended.value === document) return [`${what} changes nothing`];
  const [before, { all, grave: after }] = [found(document).grave, found(mended.value)];
  const [limit, next] = [limits(document), limits(mended.value)];
  for (const key of next.keys())
    if (limit.get(key) !== undefined && limit.get(key) !== next.get(key))
      for (const keys of [all, after]) keys.delete(key);
  return [
    ...[...after].filter((key) => !before.has(key) && !isNextLimit(key)).map((key) => `${what} brings ${key}`),
    ...(all.has(keyOf(finding)) ? [`${what} leaves it as it is`] : []),
  ];
}

const allFaults = (document: TopologyDocument): string[] =>
  findings(plan(document)).flatMap((finding) => (finding.mend ? faults(document, finding, finding.mend) : []));

describe('every mend can be done, mends, and breaks nothing else', () => {
  it('in random designs', () =>
    fc.assert(
      fc.property(topology, (document) => {
        expect(allFaults(document)).toEqual([]);
      }),
      { numRuns: 100 },
    ));

  it('in random designs with settings that contradict each other', () =>
    fc.assert(
      fc.property(oddTopology, (document) => {
        expect(allFaults(document)).toEqual([]);
      }),
      { numRuns: 100 },
    ));

  it.each([
    ['a network that holds the service CIDR', 'vnet-prod', 'addressPrefixes', '10.0.0.0/8'],
    ['a pool of a thousand nodes', 'nodepool1', 'count', '1000'],
    ['a pool of four hundred', 'nodepool1', 'count', '400'],
    ['ten pods a node', 'nodepool1', 'maxPods', '10'],
    ['a narrow pod CIDR', 'aks', 'podCidr', '172.28.0.0/23'],
  ] as const)('in %s', (_, id, field, text) => {
    for (const mode of ['kubenet', 'node-subnet', 'overlay'] as const) {
      const document = withMode(examples.article, 'aks', mode);
      const edited = applyEdits(document, [{ id, field, text }]);
      if (edited.ok) expect(allFaults(edited.value)).toEqual([]);
      else if (edited.error.mend) {
        const mended = applyEdits(document, edited.error.mend.edits);
        expect(mended.ok ? '' : `${edited.error.mend.label}: ${mended.error.says}`).toBe('');
      }
    }
  });

  const FIELDS = [
    ['snet-aks', 'addressPrefix'],
    ['snet-shared', 'addressPrefix'],
    ['aks', 'podCidr'],
    ['aks', 'serviceCidr'],
  ] as const;

  it('also those offered for a value that is refused', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...FIELDS),
        fc.constantFrom(
          '10.0.0.0',
          '10.240.0.0',
          '10.240.2.0',
          '172.16.0.0',
          '172.30.0.0',
          '8.0.0.0',
          '224.0.0.0',
          '192.168.0.0',
          '0.0.0.0',
        ),
        fc.integer({ min: 0, max: 32 }),
        ([id, field], base, length) => {
          const refused = applyEdits(examples.article, [{ id, field, text: `${base}/${length}` }]);
          if (refused.ok || !refused.error.mend) return;
          const mended = applyEdits(examples.article, refused.error.mend.edits);
          expect(
            mended.ok ? '' : `${base}/${length} in ${field}: ${refused.error.mend.label}: ${mended.error.says}`,
          ).toBe('');
        },
      ),
      { numRuns: 500 },
    ));
});
