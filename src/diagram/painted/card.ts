import {
  ADDRESSES_FROM,
  addressGrid,
  FAR,
  GRID,
  NAMES_FROM,
  NEAR,
  podAddresses,
  shareInUse,
  shortAddress,
  WORDLESS,
} from '../../drawing';
import { instanceName, type NodePlan } from '../../engine';
import { formatAddress, formatPrefix } from '../../ip';
import { NODE_CARD } from '../../layout';
import type { Lettering } from './brush';
import type { Sitter } from './sitter';

/** Edge and padding of a card, as the one that is not painted has them. */
const PAD = 7;
const INNER = NODE_CARD.width - 2 * PAD;

/** A node as a card: what its own view shows at the same zoom, with a bar in the place of the cells while they are too small. */
export function paintCard(sitter: Sitter): void {
  const { brush, palette, node, zoom, x, y } = sitter;
  brush.card(node ? palette.surface : palette.badTint, x, y, NODE_CARD.width * zoom, NODE_CARD.height * zoom);
  const letter = writer(sitter);
  if (!node) {
    if (zoom >= FAR) letter({ size: 20, colour: palette.bad }, 'no room', PAD, 60);
  } else if (zoom >= NEAR) paintNear(sitter, node, letter);
  else if (zoom >= FAR) paintFar(sitter, node, letter);
  else if (zoom >= NAMES_FROM) paintDistant(sitter, node, letter);
  else paintBar(sitter, node, WORDLESS.top, WORDLESS.height);
}

interface Type {
  readonly size: number;
  readonly colour: string;
  readonly weight?: 600;
  readonly mono?: true;
  readonly right?: true;
}

type Letter = (type: Type, text: string, x: number, y: number) => void;

/** Sets words on a card; places and sizes are px at a zoom of 100 %. */
const writer =
  ({ brush, palette, zoom, x, y }: Sitter): Letter =>
  ({ size, colour, weight = 400, mono, right }, text, atX, atY) => {
    const font = `${weight} ${size * zoom}px ${mono ? palette.mono : palette.sans}`;
    const lettering: Lettering = { font, colour, ...(right && { align: 'right' }) };
    brush.text(lettering, text, x + atX * zoom, y + atY * zoom);
  };

function paintNear(sitter: Sitter, node: NodePlan, letter: Letter): void {
  const { palette, zoom } = sitter;
  const small = { size: 11, colour: palette.ink3 };
  const right = NODE_CARD.width - PAD;
  letter({ size: 12, weight: 600, colour: palette.ink }, instanceName(node.name), PAD, 15);
  letter(small, 'node', PAD, 33);
  letter({ size: 11, mono: true, right: true, colour: palette.blue.text }, formatAddress(node.address), right, 33);
  letter(small, 'pods', PAD, 50);
  const pods = node.block ? formatPrefix(node.block) : podAddresses(node.pods);
  const hue = node.block ? palette.violet : palette.blue;
  letter({ size: 11, mono: true, right: true, colour: hue.text }, pods, right, 50);
  if (zoom >= ADDRESSES_FROM) paintAddresses(sitter, node, 63);
  else paintBar(sitter, node, 63, GRID.height);
  letter(small, `${node.podsRunning} in use`, PAD, 107);
  letter({ ...small, right: true }, `max ${node.room}`, right, 107);
}

function paintFar(sitter: Sitter, node: NodePlan, letter: Letter): void {
  const { palette } = sitter;
  letter({ size: 21, weight: 600, colour: palette.ink }, instanceName(node.name), PAD, 18);
  letter({ size: 18, mono: true, colour: palette.blue.text }, shortAddress(node.address), PAD, 42);
  paintBar(sitter, node, 60, 30);
  letter({ size: 18, colour: palette.ink3 }, `${node.podsRunning} of ${node.room}`, PAD, 105);
}

/** Characters of a name that tell a node from its neighbours. */
const ENDING = 3;

function paintDistant(sitter: Sitter, node: NodePlan, letter: Letter): void {
  letter({ size: 36, weight: 600, colour: sitter.palette.ink }, node.name.slice(-ENDING), PAD, 28);
  paintBar(sitter, node, 54, 56);
}

const hueOf = ({ palette }: Sitter, { block }: NodePlan) => (block ? palette.violet : palette.blue);

/** How much of what the node has room for is in use. */
function paintBar(sitter: Sitter, node: NodePlan, top: number, height: number): void {
  const { brush, zoom, x, y } = sitter;
  const { used, idle } = hueOf(sitter, node);
  const share = shareInUse(node);
  const bar = (colour: string, from: number, to: number) =>
    brush.fill(colour, x + (PAD + from * INNER) * zoom, y + top * zoom, (to - from) * INNER * zoom, height * zoom);
  bar(used, 0, share);
  bar(idle, share, 1);
}

/** One cell an address: runs of cells row by row, and over them the gaps between. */
function paintAddresses(sitter: Sitter, node: NodePlan, top: number): void {
  const { brush, palette, pool, zoom, x, y } = sitter;
  const { used, idle } = hueOf(sitter, node);
  const colours = { used, idle, free: palette.line, skipped: palette.line2 };
  const { cells, runs } = addressGrid(node, pool.cluster);
  const [pitchX, pitchY] = [(GRID.width / cells.columns) * zoom, (GRID.height / cells.rows) * zoom];
  const [left, upper] = [x + PAD * zoom, y + top * zoom];
  for (const [state, from, to] of runs) {
    for (let at = from; at < to; ) {
      const column = at % cells.columns;
      const length = Math.min(to - at, cells.columns - column);
      const row = Math.floor(at / cells.columns);
      const height = pitchY - cells.gapY * zoom;
      brush.fill(colours[state], left + column * pitchX, upper + row * pitchY, length * pitchX, height);
      at += length;
    }
  }
  const gap = cells.gapX * zoom;
  for (let column = 1; column <= cells.columns; column += 1) {
    brush.gap(palette.surface, left + column * pitchX - gap, upper, gap, GRID.height * zoom);
  }
}
