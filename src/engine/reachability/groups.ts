import type { EndClass } from './end-class';
import { sameCell } from './fares';
import type { Cell, EndGroup } from './types';

/** How the ends of one class fare with those of another, by number. */
export type CellsOfClasses = readonly (readonly Cell[])[];

/**
 * Classes of one kind and owner that fare alike with everybody, put together, by number.
 *
 * Each is compared with all of a group, since cells that tell of one node alone leave open what happens on two.
 */
export function groupsOf(classes: readonly EndClass[], cells: CellsOfClasses): number[][] {
  const families = new Map<string, number[][]>();
  for (const [at, { kind, of }] of classes.entries()) {
    const key = JSON.stringify([kind, of]);
    const groups = families.get(key) ?? [];
    families.set(key, groups);
    const group = groups.find((members) => members.every((member) => faresLike(classes, cells, at, member)));
    if (group) group.push(at);
    else groups.push([at]);
  }
  return [...families.values()].flat();
}

function faresLike(classes: readonly EndClass[], cells: CellsOfClasses, one: number, other: number): boolean {
  const cell = (from: number, to: number): Cell => cells[from]?.[to] ?? [];
  const together = [cell(one, one), cell(one, other), cell(other, one), cell(other, other)];
  return (
    together.every((a) => together.every((b) => sameCell(a, b))) &&
    classes.every(
      (_, third) =>
        third === one ||
        third === other ||
        (sameCell(cell(one, third), cell(other, third)) && sameCell(cell(third, one), cell(third, other))),
    )
  );
}

const EXAMPLES = 3;

/** A group as it is told. */
export function groupOf(members: readonly EndClass[]): EndGroup {
  const [first] = members;
  if (!first) throw new Error('A group has members');
  return {
    kind: first.kind,
    of: first.of,
    size: members.reduce((sum, { size }) => sum + size, 0),
    examples: members.flatMap((one) => one.members).slice(0, EXAMPLES),
    classes: members.map(({ key }) => key),
    sends: first.sends,
  };
}

/** Whether a group has all ends of its kind and owner. */
export const isEveryEnd = (ends: readonly EndGroup[], { kind, of }: EndGroup): boolean =>
  ends.filter((other) => other.kind === kind && other.of === of).length === 1;
