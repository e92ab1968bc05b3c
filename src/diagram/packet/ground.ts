import { type Box, type BoxKind, type Cells, cellRect, NODE_CARD, PITCH, type Point, type Rect } from '../../layout';

/** What a line has to find its way through; all in px of the plane. */
export interface Ground {
  /** Boxes by id, at their places in the plane. */
  readonly boxes: ReadonlyMap<string, Box>;
  /** Cards, which no line passes through. */
  readonly cards: readonly Rect[];
  /** Nodes of large pools, each as large as a card. */
  readonly fields: readonly Cells[];
  /** Frames between which lines run as well. */
  readonly subnets: readonly Rect[];
  /** Edges of networks, which a line crosses only where it leads in or out. */
  readonly networks: readonly Rect[];
  /** Words and figures of frames, which a line passes over only where there is no other way. */
  readonly words: readonly Rect[];
}

/** Kinds that hold others; all else is a card. */
const FRAMES: ReadonlySet<BoxKind> = new Set(['virtualNetwork', 'subnet', 'managedCluster', 'agentPool']);

/** Where the name of a frame stands, from its upper left corner. */
const NAME = { x: 6, y: 6, width: 210, height: 28 };

/** The ground of a design, where its parts are now. @param boxes parents before children, places within the parent */
export function groundOf(boxes: readonly Box[]): Ground {
  const placed = new Map<string, Box>();
  for (const box of boxes) {
    const parent = box.parent === undefined ? undefined : placed.get(box.parent);
    placed.set(box.id, { ...box, x: box.x + (parent?.x ?? 0), y: box.y + (parent?.y ?? 0) });
  }
  const all = [...placed.values()];
  const frames = all.filter(({ kind }) => FRAMES.has(kind));
  return {
    boxes: placed,
    cards: all.filter(({ kind }) => !FRAMES.has(kind)),
    fields: frames.flatMap(({ cells, x, y }) => (cells ? [{ ...cells, x: cells.x + x, y: cells.y + y }] : [])),
    subnets: frames.filter(({ kind }) => kind === 'subnet'),
    networks: frames.filter(({ kind }) => kind === 'virtualNetwork'),
    words: frames.flatMap((frame) => [
      { x: frame.x + NAME.x, y: frame.y + NAME.y, width: Math.min(NAME.width, frame.width), height: NAME.height },
      ...(frame.usage ? [{ ...frame.usage, x: frame.x + frame.usage.x, y: frame.y + frame.usage.y }] : []),
    ]),
  };
}

/** Whether a level or upright line between two points passes through a card. */
export const isBlocked = ({ cards, fields }: Ground, from: Point, to: Point): boolean =>
  cards.some((card) => passes(card, from, to)) || fields.some((field) => passesNodes(field, from, to));

/** Whether it passes over words. */
export const isOverWords = ({ words }: Ground, from: Point, to: Point): boolean =>
  words.some((rect) => passes(rect, from, to));

/** Whether it leads into a network or out of it. */
export const isOverEdge = ({ networks }: Ground, from: Point, to: Point): boolean =>
  networks.some((network) => isWithin(network, from) !== isWithin(network, to));

const isWithin = ({ x, y, width, height }: Rect, point: Point): boolean =>
  point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;

const passes = ({ x, y, width, height }: Rect, from: Point, to: Point): boolean =>
  Math.min(from.x, to.x) < x + width &&
  Math.max(from.x, to.x) > x &&
  Math.min(from.y, to.y) < y + height &&
  Math.max(from.y, to.y) > y;

/** By arithmetic, however many nodes there are: only the rows and columns that the line meets are looked at. */
function passesNodes(field: Cells, from: Point, to: Point): boolean {
  const [left, right] = [Math.min(from.x, to.x) - field.x, Math.max(from.x, to.x) - field.x];
  const [top, bottom] = [Math.min(from.y, to.y) - field.y, Math.max(from.y, to.y) - field.y];
  const lastRow = Math.min(Math.ceil(field.count / field.columns) - 1, Math.floor(bottom / PITCH.y));
  const lastColumn = Math.min(field.columns - 1, Math.floor(right / PITCH.x));
  for (let row = Math.max(0, Math.floor(top / PITCH.y)); row <= lastRow; row += 1) {
    for (let column = Math.max(0, Math.floor(left / PITCH.x)); column <= lastColumn; column += 1) {
      const n = row * field.columns + column;
      if (n < field.count && passes({ ...cellRect(field, n), ...NODE_CARD }, from, to)) return true;
    }
  }
  return false;
}
