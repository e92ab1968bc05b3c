import type { Choice } from './types';

/** Alternatives that fare alike, told by one of them. */
export interface Group<T> {
  readonly id: string;
  readonly value: T;
  /** How many they are. */
  readonly weight: number;
}

/** Follows one way through the choices of chance, and says which ways there are beside it. */
export class Chooser {
  /** Number of the group taken at each choice so far, and of how many. */
  readonly taken: { readonly group: number; readonly of: number }[] = [];
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
    this.taken.push({ group: number, of: groups.length });
    this.choices.push({ of, picked: group.id, alike: group.weight, among });
    this.share *= group.weight / among;
    return group.value;
  }
}

/** The script after one that was followed to its end; `undefined` after the last. */
export function nextScript(taken: Chooser['taken']): number[] | undefined {
  for (let at = taken.length - 1; at >= 0; at -= 1) {
    const choice = taken[at];
    if (choice && choice.group + 1 < choice.of) {
      return [...taken.slice(0, at).map(({ group }) => group), choice.group + 1];
    }
  }
  return undefined;
}
