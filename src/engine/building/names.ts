import type { TopologyDocument } from '../../model';
import { once } from '../../once';

/** Room for a number, within the 63 characters of a cluster. */
const LONGEST = 56;

/** Ids and names in use; Azure tells no capitals apart. */
const taken = once(
  ({ resources }: TopologyDocument): ReadonlySet<string> =>
    new Set(Object.values(resources).flatMap(({ id, name }) => [id.toLowerCase(), name.toLowerCase()])),
);

// A name that every object inherits would be found in tables where nobody put it.
const isFree = (document: TopologyDocument, name: string): boolean =>
  !taken(document).has(name.toLowerCase()) && !(name in Object.prototype);

function firstFree(isTaken: (name: string) => boolean, nameAt: (n: number) => string, from: number): string {
  for (let n = from; ; n += 1) {
    const name = nameAt(n);
    if (!isTaken(name)) return name;
  }
}

/** The next of `vnet-1`, `vnet-2` … that is neither a name nor an id. */
export const numbered = (document: TopologyDocument, base: string, joint = '-'): string =>
  firstFree(
    (name) => !isFree(document, name),
    (n) => `${base}${joint}${n}`,
    1,
  );

/** A name as it is where it is free, else with a number from 2 on. */
export const freeName = (document: TopologyDocument, name: string): string =>
  firstFree(
    (candidate) => !isFree(document, candidate),
    (n) => (n === 1 ? name : `${name}-${n}`),
    1,
  );

/** The name of a copy: the number at its end goes on, else it gets one. `snet-2` → `snet-3`, `web` → `web-2`. */
export function copiedName(document: TopologyDocument, name: string): string {
  const [, base = name, digits] = /^(.*?)-?(\d{1,4})?$/.exec(name.slice(0, LONGEST)) ?? [];
  const first = digits === undefined ? 2 : Number(digits) + 1;
  return firstFree(
    (candidate) => !isFree(document, candidate),
    (n) => `${base === '' ? 'copy' : base}-${n}`,
    first,
  );
}

const POOL_LETTERS = 12;

/** Pools have letters and digits alone, and few of them. */
export function copiedPoolName(document: TopologyDocument, name: string, longest = POOL_LETTERS): string {
  const base = name.toLowerCase().replace(/\d+$|[^a-z0-9]/g, '');
  return firstFree(
    (candidate) => !isFree(document, candidate),
    (n) => `${(base === '' ? 'pool' : base).slice(0, longest - String(n).length)}${n}`,
    2,
  );
}

/** An id for something whose name is given: the name itself where nobody has it. */
export const freeId = (document: TopologyDocument, name: string): string =>
  freeName(document, name.replaceAll('/', '-').slice(0, LONGEST) || 'thing');
