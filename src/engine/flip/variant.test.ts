import fc from 'fast-check';
import { expect, it } from 'vitest';
import { examples } from '../../examples';
import { poolsOf, type TopologyDocument } from '../../model';
import { networkModes } from '../../modes';
import { modeChoice, topology } from '../arbitraries';
import { plan } from '../plan/plan';
import { flip } from './flip';
import { variant } from './variant';

const modes = networkModes.map(({ id }) => id);

const poolModes = (document: TopologyDocument): readonly string[] =>
  plan(document).clusters.aks?.pools.map(({ mode }) => mode.id) ?? [];

it.each(modes)('%s is what every pool then has', (id) => {
  const chosen = variant(examples.article, 'aks', id);
  expect(chosen.ok && new Set(poolModes(chosen.value))).toEqual(new Set([id]));
});

it('is what choosing the mode gives, where no pool says how it allocates', () =>
  fc.assert(
    fc.property(modeChoice, modeChoice, (first, then) => {
      const from = flip(examples.article, 'aks', first);
      expect(from.ok && variant(from.value, 'aks', then)).toEqual(from.ok && flip(from.value, 'aks', then));
    }),
  ));

it('leaves pools alone that allocate that way, and nothing but their allocation changes', () =>
  fc.assert(
    fc.property(topology, fc.constantFrom(...modes), (document, id) => {
      const chosen = variant(document, 'aks', id);
      if (!chosen.ok) return;
      expect(variant(chosen.value, 'aks', id)).toEqual({ ok: true, value: chosen.value });
      const counts = (of: TopologyDocument) => poolsOf(of, 'aks').map(({ id: pool, count }) => [pool, count]);
      expect(counts(chosen.value)).toEqual(counts(document));
    }),
    { numRuns: 40 },
  ));
