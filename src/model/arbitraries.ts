import fc from 'fast-check';
import { examples } from '../examples';

/** A value that stands where another was expected: of every sort, near misses among them. */
const wrong = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    '',
    '__proto__',
    'constructor',
    'aks',
    'vnet-hub',
    '10.0.0.1/8',
    '0.0.0.0/0',
    '::1',
    -1,
    0,
    1e9,
    [],
    {},
  ),
);

/** Where to hurt: at each level the n-th key, and whether to go on or strike there. */
const wound = fc.record({ path: fc.array(fc.nat(30), { minLength: 1, maxLength: 7 }), value: fc.option(wrong) });

/** The opening design as an envelope, with values at random places removed or replaced by anything. */
export const woundedEnvelopes: fc.Arbitrary<unknown> = fc.array(wound, { maxLength: 5 }).map((wounds) =>
  wounds.reduce<unknown>((value, { path, value: by }) => hurt(value, path, by), {
    schemaVersion: 1,
    document: examples.article,
    layout: { aks: { x: 1, y: 2 } },
    view: { selection: 'aks', dock: { open: true, tab: 'changes' }, drafts: { 'aks.podCidr': '10.' } },
    variants: [],
  }),
);

/** The value with what stands at a path of n-th keys removed or replaced. */
export function hurt(value: unknown, [n = 0, ...deeper]: readonly number[], by: unknown): unknown {
  if (typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  const struck = keys[n % Math.max(1, keys.length)];
  const entries = Object.entries(value).flatMap(([key, child]): [string, unknown][] => {
    if (key !== struck) return [[key, child]];
    if (deeper.length > 0) return [[key, hurt(child, deeper, by)]];
    return by === null ? [] : [[key, by]];
  });
  return Array.isArray(value) ? entries.map(([, child]) => child) : Object.fromEntries(entries);
}
