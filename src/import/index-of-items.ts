import { type ArmId, canBe, keyOf, readArmId, shortKeyOf } from './arm-id';
import type { Item } from './item';

/** What was pasted, to be found by type and by id. */
export interface ItemIndex {
  readonly ofType: (type: string) => readonly Item[];
  /** The resource of an id, as another names it; none where it was not pasted, or could be more than one. */
  readonly find: (id: ArmId | string | undefined) => Item | undefined;
  readonly inside: (item: Item, type: string) => readonly Item[];
}

export function indexOf(items: readonly Item[]): ItemIndex {
  const byType = grouped(items, ({ id }) => id.type);
  const byName = grouped(items, ({ id }) => shortKeyOf(id));
  const byKey = new Map(items.map((item) => [keyOf(item.id), item]));
  const byOwner = grouped(items, ({ id }) => keyOf({ ...id, names: id.names.slice(0, -1) }));
  return {
    ofType: (type) => byType.get(type) ?? [],
    find(id) {
      const wanted = typeof id === 'string' ? readArmId(id) : id;
      if (!wanted) return undefined;
      const exact = byKey.get(keyOf(wanted));
      if (exact) return exact;
      const possible = (byName.get(shortKeyOf(wanted)) ?? []).filter((item) => canBe(item.id, wanted));
      return possible.length === 1 ? possible[0] : undefined;
    },
    inside: ({ id }, type) => byOwner.get(keyOf({ ...id, type: `${id.type}/${type}` })) ?? [],
  };
}

/** Things by what they have in common, each group in their order. */
export function grouped<T>(items: readonly T[], by: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(by(item));
    if (group) group.push(item);
    else groups.set(by(item), [item]);
  }
  return groups;
}
