import { keyOf, parentOf } from './arm-id';
import type { Item } from './item';
import { cleanText } from './text/clean';

export interface Ids {
  /** The id in the document of what an item becomes; the same whenever it is asked for. */
  readonly of: (item: Item) => string;
  /** A new one: the first of these words that is free, else the last with a number. */
  readonly fresh: (...wanted: readonly string[]) => string;
}

/** Readable and short: ids stand in links, in lists and in what the simulator derives of them. */
const LONGEST = 60;

export function idMaker(): Ids {
  const taken = new Set<string>();
  const byKey = new Map<string, string>();
  const numbers = new Map<string, number>();
  const numbered = (word: string): string => {
    let n = numbers.get(word) ?? 2;
    while (taken.has(`${word}-${n}`)) n += 1;
    numbers.set(word, n + 1);
    return `${word}-${n}`;
  };
  const fresh = (...wanted: readonly string[]): string => {
    const words = wanted.flatMap((word) => asId(word) ?? []);
    const free = words.find((word) => !taken.has(word)) ?? numbered(words.at(-1) ?? 'imported');
    taken.add(free);
    return free;
  };
  return {
    fresh,
    of(item) {
      const key = keyOf(item.id);
      const known = byKey.get(key);
      if (known !== undefined) return known;
      const kind = item.id.type.split('/').at(-1) ?? '';
      const name = item.name === '' ? kind : item.name;
      const owner = parentOf(item.id).names.at(-1);
      const id = fresh(name, ...(owner === undefined ? [] : [`${owner}-${name}`]), `${item.id.group}-${name}`);
      byKey.set(key, id);
      return id;
    },
  };
}

/** Letters, digits and what stands between them in Azure's names. `/` would make it an id of something derived. */
function asId(text: string): string | undefined {
  const id = (cleanText(text) ?? '')
    .replace(/[^\w.-]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^[-._]+|[-._]+$/g, '');
  if (id === '') return undefined;
  // Every JavaScript object has these, and a table of ids would find them where nobody put them.
  return id in Object.prototype ? `${id}-1` : id;
}
