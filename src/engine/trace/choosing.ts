import type { Choice } from './types';

/** Alternatives that fare alike, told by one of them. */
export interface Group<T> {
  readonly id: string;
  readonly value: T;
  /** How many they are. */
  readonly weight: number;
}

/** A choice on one way: what there was, and the number of what was taken. */
interface Taken {
  readonly of: Choice['of'];
  readonly group: number;
  readonly groups: readonly Group<unknown>[];
}

/** Follows one way through the choices of chance, and says which ways there are beside it. */
export class Chooser {
  readonly taken: Taken[] = [];
  readonly choices: Choice[] = [];
  share = 1;
  readonly #script: readonly number[];

  /** @param script number of the group to take at each choice; the first beyond its end */
  constructor(script: readonly number[]) {
    this.#script = script;
  }

  /** Picks one of the groups, of which there is one at least. */
  choose<T>(of: Choice['of'], groups: readonly Group<T>[]): T {
    const number = this.#script[this.taken.length] ?? 0;
    const group = groups[number] ?? groups[0];
    if (!group) throw new Error('There is nothing to choose');
    const among = groups.reduce((sum, { weight }) => sum + weight, 0);
    this.taken.push({ of, group: number, groups });
    this.choices.push({ of, picked: group.id, alike: group.weight, among });
    this.share *= group.weight / among;
    return group.value;
  }
}

interface Ways<T> {
  /** What was found on each way, in the order of the alternatives. */
  readonly found: readonly T[];
  /** There are more ways than were followed. */
  readonly bounded: boolean;
}

/**
 * Follows what chance decides in all ways. Each alternative of each choice is followed once at least, however many they
 * are; their combinations until there are so many ways.
 */
export function everyWay<T>(most: number, follow: (chooser: Chooser) => T): Ways<T> {
  const followed: { readonly way: readonly number[]; readonly found: T }[] = [];
  const known = new Set<string>();
  const first: (readonly number[])[] = [[]];
  const rest: (readonly number[])[] = [];
  while (first.length > 0 || (rest.length > 0 && followed.length < most)) {
    const script = first.shift() ?? rest.shift() ?? [];
    const chooser = new Chooser(script);
    followed.push({ found: follow(chooser), way: chooser.taken.map(({ group }) => group) });
    chooser.taken.forEach((taken, depth) => {
      known.add(keyOf(taken, depth, taken.group));
    });
    for (const { way, key } of waysBeside(chooser.taken, script.length)) {
      if (!known.has(key)) first.push(way);
      // Enough of them to know that there are more.
      else if (rest.length <= most) rest.push(way);
      known.add(key);
    }
  }
  const inOrder = followed.toSorted((a, b) => compareWays(a.way, b.way));
  return { found: inOrder.map(({ found }) => found), bounded: rest.length > 0 };
}

const keyOf = ({ of, groups }: Taken, depth: number, group: number): string => `${depth}|${of}|${groups[group]?.id}`;

/** The ways that leave one at a choice which its script left open, each by the alternative that it takes there. */
function waysBeside(taken: readonly Taken[], scripted: number): { readonly way: number[]; readonly key: string }[] {
  const way = taken.map(({ group }) => group);
  return taken.slice(scripted).flatMap((choice, at) => {
    const depth = scripted + at;
    return choice.groups.flatMap((_, group) =>
      group === choice.group ? [] : [{ way: [...way.slice(0, depth), group], key: keyOf(choice, depth, group) }],
    );
  });
}

function compareWays(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((group, depth) => group !== b[depth]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
