import { PITCH } from './cells';

/** Width for its height of the room in which a design is looked at. */
const ROOM = 1.25;
/** Width for its height of a pool that looks like a pool, as those of small designs do. */
const SHAPE = 1.3;
/** Whole columns often take a little more. */
const SOMEWHAT_WIDER = 1.1;
/** A pool has so many columns at least, for its name. */
const LEAST = 3;

/** Pools side by side, as high as each other: for each the columns of its nodes. */
type Band = readonly number[];

/**
 * Pools of a large cluster in bands which are all about as wide, so that no room is lost beside them. Of the ways to
 * part them, in order, the one in which pools keep their shape best.
 * @param counts nodes of each pool
 * @param beside what a pool takes beside its nodes, in columns
 */
export function bandsOf(counts: readonly number[], beside: number): readonly Band[] {
  const rest = [...counts];
  return remembered(counts.map(roundedUp), beside).map((band) =>
    band.map((columns) => Math.max(1, Math.min(columns, rest.shift() ?? columns))),
  );
}

/** Each about an eighth more than the one before. */
const STEPS = [10, 11, 12, 14, 16, 18, 20, 22, 25, 28, 32, 36, 40, 45, 50, 56, 63, 70, 80, 90, 100];

/** The next step, so that a few nodes more or less arrange nothing anew. */
function roundedUp(count: number): number {
  let unit = 1;
  while (count > 100 * unit) unit *= 10;
  return count <= 10 ? count : (STEPS.find((step) => step * unit >= count) ?? 100) * unit;
}

const known = new Map<string, readonly Band[]>();

/** An arrangement is asked for several times for each layout, and most edits lead to the same one. */
function remembered(counts: readonly number[], beside: number): readonly Band[] {
  const key = `${beside} ${counts.join()}`;
  const before = known.get(key);
  if (before) return before;
  const bands = arranged(counts, beside);
  if (known.size > 100) known.clear();
  known.set(key, bands);
  return bands;
}

function arranged(counts: readonly number[], beside: number): readonly Band[] {
  const nodes = counts.reduce((sum, count) => sum + count, 0);
  const area = counts.reduce((sum, count) => sum + (Math.sqrt(count) + beside) ** 2, 0);
  const across = Math.max(LEAST + beside, Math.sqrt((ROOM * area * PITCH.y) / PITCH.x));
  const sizes = new Set(counts).size;
  const most = Math.min(counts.length, 2 * Math.ceil(Math.sqrt(counts.length)));
  const ways = Array.from({ length: 2 * most }, (_, i) => {
    const width = i < most ? across : across * SOMEWHAT_WIDER;
    const parts = parted(counts, nodes / ((i % most) + 1));
    const bands = parts.map((band) => ({ band, columns: fitted(band, width, beside) }));
    const widest = Math.max(...bands.map(({ columns }) => widthOf(columns, beside))) * PITCH.x;
    const height = bands.reduce((sum, { band, columns }) => sum + rowsOf(band, columns) + beside, 0) * PITCH.y;
    const strain = bands.reduce((sum, { band, columns }) => sum + strainOf(band, columns), 0);
    // Pools of one size should look alike.
    const looks = new Set(bands.flatMap(({ band, columns }) => band.map((count, n) => `${count} ${columns[n]}`)));
    const cost = Math.max(widest / ROOM, height) * (nodes + strain) * (1 + looks.size / sizes / 10);
    return { bands: bands.map(({ columns }) => columns), cost };
  });
  const [first, ...others] = ways;
  return first ? others.reduce((best, way) => (way.cost < best.cost ? way : best), first).bands : [];
}

/** Pools in order, in bands of about so many nodes each. */
function parted(counts: readonly number[], nodes: number): number[][] {
  const bands: number[][] = [];
  let before = 0;
  let last = -1;
  for (const count of counts) {
    const band = nodes === 0 ? 0 : Math.floor((before + count / 2) / nodes);
    if (band === last) bands.at(-1)?.push(count);
    else bands.push([count]);
    last = band;
    before += count;
  }
  return bands;
}

const columnsAt = (count: number, rows: number): number => Math.max(Math.min(count, LEAST), Math.ceil(count / rows), 1);

/** Columns of each pool of a band in the fewest rows that keep the width. */
function fitted(counts: readonly number[], across: number, beside: number): number[] {
  const nodes = counts.reduce((sum, count) => sum + count, 0);
  const columns = (rows: number) => counts.map((count) => columnsAt(count, rows));
  let rows = Math.max(1, Math.floor(nodes / across));
  // The more rows, the narrower; at last all pools are as narrow as can be.
  while (rows < Math.max(...counts) && widthOf(columns(rows), beside) > across) rows += 1;
  return columns(rows);
}

const widthOf = (columns: readonly number[], beside: number): number =>
  columns.reduce((sum, each) => sum + each + beside, 0);

const rowsOf = (counts: readonly number[], columns: readonly number[]): number =>
  Math.max(...counts.map((count, i) => Math.ceil(count / (columns[i] ?? 1))));

/** How far pools are from their shape, each node counted; none for pools that have it. */
const strainOf = (counts: readonly number[], columns: readonly number[]): number =>
  counts.reduce((sum, count, i) => {
    const across = columns[i] ?? 1;
    const shape = (across * PITCH.x) / (Math.max(1, Math.ceil(count / across)) * PITCH.y);
    return sum + count * Math.log(shape / SHAPE) ** 2;
  }, 0);
