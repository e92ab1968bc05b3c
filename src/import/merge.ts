import { type ArmId, keyOf, shortKeyOf } from './arm-id';
import { isObject } from './fields';
import type { Item } from './item';
import type { Reporter } from './report';

/**
 * Each thing once, in an order that does not depend on that of the pastes: by type, as listed, then by name.
 *
 * @param types in order; what is of another type comes last
 */
export function merged(items: readonly Item[], types: readonly string[], report: Reporter): Item[] {
  const complete = completed(items);
  const byKey = new Map<string, Item[]>();
  for (const item of complete) {
    const alike = byKey.get(keyOf(item.id));
    if (alike) alike.push(item);
    else byKey.set(keyOf(item.id), [item]);
  }
  const rank = new Map(types.map((type, at) => [type, at]));
  const placeOf = ({ id }: Item): number => rank.get(id.type) ?? types.length;
  return [...byKey.values()]
    .map((alike) => oneOfAlike(alike, report))
    .map((item) => ({ item, place: placeOf(item), name: item.name.toLowerCase(), key: keyOf(item.id) }))
    .sort((a, b) => a.place - b.place || compare(a.name, b.name) || compare(a.key, b.key))
    .map(({ item }) => item);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Ids that leave something open, as those of templates do, are those of the one thing that they can be of. */
function completed(items: readonly Item[]): Item[] {
  const whole = new Map<string, Map<string, ArmId>>();
  for (const { id } of items) {
    if (id.subscription === '') continue;
    const ids = whole.get(shortKeyOf(id)) ?? new Map<string, ArmId>();
    whole.set(shortKeyOf(id), ids.set(keyOf(id), id));
  }
  return items.map((item) => {
    if (item.id.subscription !== '') return item;
    const ids = [...(whole.get(shortKeyOf(item.id))?.values() ?? [])].filter(
      ({ group }) => item.id.group === '' || item.id.group === group,
    );
    const [only] = ids;
    return only && ids.length === 1 ? { ...item, id: { ...only, names: item.id.names } } : item;
  });
}

/** Of things printed more than once the one of which most was printed. */
function oneOfAlike(alike: readonly Item[], report: Reporter): Item {
  const [first, ...others] = alike;
  if (!first) throw new Error('A group has at least one');
  if (others.length === 0) return first;
  const from = [...new Set(alike.flatMap((item) => item.from))].sort(compare);
  const texts = alike.map((item) => ({ item, text: canonical(item.fields.raw) }));
  const [fullest] = texts.sort((a, b) => b.text.length - a.text.length || compare(a.text, b.text));
  const taken = fullest?.item ?? first;
  const differing = [...new Set(alike.flatMap((item) => differences(taken.fields.raw, item.fields.raw)))].sort(compare);
  if (differing.length > 0) {
    const what = differing.slice(0, 3).join(', ');
    const text = `${taken.name} is there twice, and differs in ${what}: the one of which more was printed is taken.`;
    report.add('problems', { code: 'two-of-one-name', text, from });
  }
  return { ...taken, from };
}

/** Change by themselves, and say nothing of the network. */
const PASSING =
  /etag|state|version|time|generation|status|resourceGuid|phase|^type$|^id$|apiVersion|^location$|^name$/i;
const NAME = /^[a-z]\w{0,40}$/i;

/** Fields in which two prints of one thing differ, of those that both have. */
function differences(a: unknown, b: unknown, depth = 3): string[] {
  if (!isObject(a) || !isObject(b) || depth === 0) return [];
  return Object.keys(a).flatMap((key) => {
    if (!Object.hasOwn(b, key) || !NAME.test(key) || (PASSING.test(key) && key !== 'status')) return [];
    const [one, other] = [a[key], b[key]];
    if (isObject(one)) return key === 'tags' || key === 'metadata' ? [] : differences(one, other, depth - 1);
    const plain = typeof one !== 'object' && typeof other !== 'object';
    return plain && String(one).toLowerCase() !== String(other).toLowerCase() ? [key] : [];
  });
}

/** JSON with the keys of every object in order. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => compare(a, b))) : inner,
  ) ?? '';
