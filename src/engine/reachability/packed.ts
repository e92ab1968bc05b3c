import type { Flow } from '../trace';
import { type CellChange, KINDS } from './differences';
import type { Cell, EndGroup, Fare, Reachability } from './types';

type Asked = Omit<Flow, 'from' | 'to'>;
type Told<One extends Fare = Fare> = One extends Fare ? Omit<One, 'flow'> : never;

/**
 * Who reaches whom in a form that costs little to copy from thread to thread: what many connections have in common is in
 * it once, and all that there is of each of them is in plain numbers.
 */
export interface Packed {
  readonly ends: readonly EndGroup[];
  readonly traced: number;
  /** Of connections. */
  readonly places: readonly string[];
  readonly asked: readonly Asked[];
  readonly told: readonly Told[];
  /** Numbers of the place from and to, of where it is asked, and of what is told of it. */
  readonly fares: Uint32Array<ArrayBuffer>;
  /** How many fares are in each cell, row by row; they stand in that order. */
  readonly counts: Uint32Array<ArrayBuffer>;
  /** Numbers of the groups, of the kind, and of the fares before and now; unset where there is no edit. */
  readonly changes?: Uint32Array<ArrayBuffer>;
}

/** What was packed. */
export interface Unpacked {
  readonly reached: Reachability;
  readonly changes?: readonly CellChange[];
}

export function packed({ reached: { ends, cells, traced }, changes }: Unpacked): Packed {
  const [places, asked, told] = [new Numbered<string>(), new Numbered<Asked>(), new Numbered<Told>()];
  const fares: number[] = [];
  const add = ({ flow: { from, to, ...where }, ...rest }: Fare): number =>
    fares.push(places.of(from), places.of(to), asked.of(where), told.of(rest)) / FARE - 1;
  const counts = cells.flat().map((cell) => {
    for (const fare of cell) add(fare);
    return cell.length;
  });
  const changed = changes?.flatMap(({ from, to, kind, was, is }) => [from, to, KINDS.indexOf(kind), add(was), add(is)]);
  return {
    ends,
    traced,
    places: places.all,
    asked: asked.all,
    told: told.all,
    fares: Uint32Array.from(fares),
    counts: Uint32Array.from(counts),
    ...(changed && { changes: Uint32Array.from(changed) }),
  };
}

/** Numbers of a fare, and of a change. */
const FARE = 4;
const CHANGE = 5;

/** Values by number, each once. */
class Numbered<Value> {
  readonly all: Value[] = [];
  private readonly numbers = new Map<string, number>();

  of(value: Value): number {
    const text = JSON.stringify(value);
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.all.length);
    return this.all.push(value) - 1;
  }
}

/** @throws where it was not packed by `packed()` */
export function unpacked(pack: Packed): Unpacked {
  const { ends, traced, counts } = pack;
  const fareAt = (n: number) => fareOf(pack, n);
  let next = 0;
  const cells = ends.map((_, from) =>
    ends.map((__, to): Cell => {
      const cell: Fare[] = [];
      for (const end = next + at(counts, from * ends.length + to); next < end; next += 1) cell.push(fareAt(next));
      return cell;
    }),
  );
  const changes = pack.changes && changesOf(pack.changes, fareAt);
  return { reached: { ends, cells, traced }, ...(changes && { changes }) };
}

function fareOf({ fares, places, asked, told }: Packed, n: number): Fare {
  const [from, to] = [at(places, at(fares, FARE * n)), at(places, at(fares, FARE * n + 1))];
  const flow: Flow = { from, to, ...at(asked, at(fares, FARE * n + 2)) };
  return { ...at(told, at(fares, FARE * n + 3)), flow };
}

const changesOf = (packedChanges: Uint32Array, fareAt: (n: number) => Fare): CellChange[] =>
  Array.from({ length: packedChanges.length / CHANGE }, (_, n) => {
    const number = (place: number) => at(packedChanges, CHANGE * n + place);
    return {
      from: number(0),
      to: number(1),
      kind: at(KINDS, number(2)),
      was: fareAt(number(3)),
      is: fareAt(number(4)),
    };
  });

function at<Value>(values: ArrayLike<Value>, n: number): Value {
  const value = values[n];
  if (value === undefined) throw new Error(`There is no ${n}`);
  return value;
}
