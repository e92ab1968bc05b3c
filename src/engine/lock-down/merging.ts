import { containsPrefix, type Prefix, parseAddress, parsePrefix, prefixFrom } from '../../ip';
import { readPortText } from '../filtering/rule-texts';
import type { Need, Side } from './types';

/** Needs of one source, one destination and one port each, without those that another covers; told apart no further. */
export function uncovered(needs: readonly Need[]): readonly Need[] {
  return needs.flatMap(single).reduce<readonly Need[]>((kept, need) => {
    const outer = kept.find((one) => covers(one, need));
    if (outer) return kept.map((one) => (one === outer ? { ...one, ...shared(one, need) } : one));
    const inner = kept.filter((one) => covers(need, one));
    let whole = need;
    for (const one of inner) whole = { ...whole, ...shared(one, whole) };
    return [...kept.filter((one) => !inner.includes(one)), whole];
  }, []);
}

const single = (need: Need): Need[] =>
  need.sources.flatMap((source) =>
    need.destinations.flatMap((destination) =>
      need.ports.map((port) => ({ ...need, sources: [source], destinations: [destination], ports: [port] })),
    ),
  );

/** Needs that differ in a single list, be it sources, destinations or ports, as one; the same packets pass. */
export function joined(needs: readonly Need[]): readonly Need[] {
  const kept: Need[] = [];
  for (const need of needs) join(kept, need);
  return kept;
}

function join(kept: Need[], need: Need): void {
  const at = kept.findIndex((one) => together(one, need) !== undefined);
  const [other] = at < 0 ? [] : kept.splice(at, 1);
  const both = other && together(other, need);
  if (both) join(kept, both);
  else kept.push(need);
}

/** What two needs that become one have in common with both. */
const shared = (one: Need, other: Need): Pick<Need, 'before' | 'wishes' | 'why'> => ({
  before: Math.min(one.before, other.before),
  wishes: [...new Set([...one.wishes, ...other.wishes])],
  why: [...new Set([...one.why, ...other.why])],
});

const alike = (one: Need, other: Need): boolean => one.group === other.group && one.direction === other.direction;

/** One need for both, where all but one of their lists are the same, and what stands in their way. */
function together(one: Need, other: Need): Need | undefined {
  if (!alike(one, other) || one.protocol !== other.protocol || one.before !== other.before) return undefined;
  const same = {
    sources: sameTexts(one.sources, other.sources),
    destinations: sameTexts(one.destinations, other.destinations),
    ports: one.ports.toSorted().join() === other.ports.toSorted().join(),
  };
  if (Object.values(same).filter((is) => !is).length > 1) return undefined;
  const sources = united(one.sources, other.sources);
  const destinations = united(one.destinations, other.destinations);
  if (!sources || !destinations) return undefined;
  const ports = [...new Set([...one.ports, ...other.ports])];
  return ports.includes('*') && ports.length > 1
    ? undefined
    : { ...one, ...shared(one, other), sources, destinations, ports };
}

const sameTexts = (some: readonly Side[], others: readonly Side[]): boolean =>
  some.length === others.length && some.every(({ text }) => others.some((other) => other.text === text));

/** Azure takes a tag or `*` in a list by itself alone. */
function united(some: readonly Side[], others: readonly Side[]): readonly Side[] | undefined {
  const all = [...some, ...others.filter(({ text }) => !some.some((one) => one.text === text))];
  return all.length > 1 && all.some(({ text }) => spaceOf(text) === undefined) ? undefined : all;
}

/** Whether a need lets through all that another asks for. */
export const covers = (outer: Need, inner: Need): boolean =>
  alike(outer, inner) &&
  (outer.protocol === '*' || outer.protocol === inner.protocol) &&
  sidesCover(outer.sources, inner.sources) &&
  sidesCover(outer.destinations, inner.destinations) &&
  inner.ports.every((port) => outer.ports.some((wider) => portCovers(wider, port)));

const sidesCover = (outer: readonly Side[], inner: readonly Side[]): boolean =>
  inner.every((side) => outer.some((wider) => textCovers(wider.text, side.text)));

function textCovers(outer: string, inner: string): boolean {
  if (outer === '*' || outer === inner) return true;
  const [wide, narrow] = [spaceOf(outer), spaceOf(inner)];
  return wide !== undefined && narrow !== undefined && containsPrefix(wide, narrow);
}

/** The prefix or address that a text is; none for a tag and `*`. */
function spaceOf(text: string): Prefix | undefined {
  const prefix = parsePrefix(text);
  if (prefix.ok) return prefix.value;
  const address = parseAddress(text);
  return address.ok ? prefixFrom(address.value, 32) : undefined;
}

function portCovers(outer: string, inner: string): boolean {
  const [wide, narrow] = [readPortText(outer), readPortText(inner)];
  if (wide === 'any') return true;
  return wide !== undefined && narrow !== undefined && narrow !== 'any'
    ? wide.first <= narrow.first && narrow.last <= wide.last
    : false;
}
