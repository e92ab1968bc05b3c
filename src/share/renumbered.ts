import {
  type Address,
  containsPrefix,
  formatAddress,
  formatPrefix,
  overlaps,
  type Prefix,
  parseAddress,
  parsePrefix,
  prefixFrom,
  prefixOf,
  type Range,
  sizeOf,
} from '../ip';

/**
 * Address plans under other addresses, so that one can be shown without being told.
 *
 * Whatever stands in one block (a network with its subnets and machines) moves together, by one distance: sizes, places
 * within the block, containment, overlap and what touches what stay as they are. Private blocks move down within their own
 * private range, in their order, as far as they can go, so that nothing of the old place is left to be calculated back;
 * public addresses move into the ranges that are kept for documents (RFC 5737).
 */
export interface Renumbering {
  readonly address: (address: Address) => Address;
  readonly prefix: (prefix: Prefix) => Prefix;
  /** Public ranges for which there is no room: they stay as they are. */
  readonly staying: readonly Range[];
}

/** Blocks that touch each other. */
interface Stretch extends Range {
  /** Size of the largest of them. */
  readonly unit: number;
}

/** How far a stretch goes. */
interface Move extends Stretch {
  readonly by: number;
  readonly hasNoRoom?: true;
}

const PRIVATE = ['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16'].map(prefixOf);
/** A private address on its own keeps its last number, as if it stood in a network of this length. */
const PRIVATE_BLOCK = 24;
/** TEST-NET-3 and TEST-NET-2. TEST-NET-1 is one of the ranges that AKS refuses. */
const FOR_DOCUMENTS = ['203.0.113.0/24', '198.51.100.0/24'].map(prefixOf);

/**
 * Prefixes that mean something by themselves, to Azure, to AKS or to the internet: what meets one of them stays where it is,
 * and nothing moves there.
 */
const MEANT: readonly Prefix[] = [
  // AKS's own pod CIDR, which a design need not name, and the ranges that AKS refuses.
  ...['10.244.0.0/16', '172.30.0.0/16', '172.31.0.0/16', '192.0.2.0/24'],
  // Azure's platform address, "this network", loopback, link-local, anycast of 6to4, benchmarks, multicast and reserved.
  ...[
    '168.63.129.16/32',
    '0.0.0.0/8',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '192.88.99.0/24',
    '198.18.0.0/15',
    '224.0.0.0/3',
  ],
  // Public ranges for which every Azure network has a route of its own, which drops.
  ...['20.35.252.0/22', '23.103.0.0/18', '25.0.0.0/8', '40.108.0.0/15', '104.146.0.0/15', '157.59.0.0/16'],
].map(prefixOf);

/** @param texts the texts of a design; the addresses and prefixes among them decide what moves where */
export function renumbering(texts: Iterable<string>): Renumbering {
  const prefixes = [...texts].flatMap((text) => prefixIn(text) ?? []);
  const moves = [...PRIVATE.flatMap((space) => privateMoves(space, prefixes)), ...publicMoves(prefixes)];
  const address = (from: Address): Address =>
    from + (moves.find(({ first, last }) => first <= from && from <= last)?.by ?? 0);
  const prefix = (from: Prefix): Prefix => prefixFrom(isWide(from) ? from.first : address(from.first), from.length);
  return { address, prefix, staying: moves.filter(({ hasNoRoom }) => hasNoRoom) };
}

/** An address or a prefix under its new number; any other text as it is. */
export function renumbered(text: string, { address, prefix }: Renumbering): string {
  const one = parseAddress(text);
  if (one.ok) return formatAddress(address(one.value));
  const many = parsePrefix(text);
  return many.ok ? formatPrefix(prefix(many.value)) : text;
}

function prefixIn(text: string): Prefix | undefined {
  const address = parseAddress(text);
  if (address.ok) return prefixFrom(address.value, 32);
  const prefix = parsePrefix(text);
  return prefix.ok ? prefix.value : undefined;
}

/** Whole private ranges, and what reaches beyond one: such prefixes are rules of thumb, and not anybody's network. */
const isWide = (prefix: Prefix): boolean => PRIVATE.some((space) => containsPrefix(prefix, space));

function privateMoves(space: Prefix, prefixes: readonly Prefix[]): Move[] {
  const inside = prefixes.filter((prefix) => containsPrefix(space, prefix) && !isWide(prefix));
  const blocks = outermost(inside.map(({ first, length }) => prefixFrom(first, Math.min(length, PRIVATE_BLOCK))));
  return moved(blocks, [space], MEANT);
}

function publicMoves(prefixes: readonly Prefix[]): Move[] {
  const outside = prefixes.filter((prefix) => !PRIVATE.some((space) => containsPrefix(space, prefix)));
  // A half of the internet holds private ranges too, so what stands in it cannot leave it.
  const halves = outside.filter((prefix) => isWide(prefix) && prefix.length > 0);
  const blocks = outermost(outside.filter((prefix) => !isWide(prefix)));
  return moved(inDocumentsFirst(blocks), FOR_DOCUMENTS, [...MEANT, ...halves]);
}

/** In the order of the ranges that they go to, so that blocks that are there already stay. */
function inDocumentsFirst(blocks: readonly Prefix[]): Prefix[] {
  const already = FOR_DOCUMENTS.map((space) => blocks.filter((block) => containsPrefix(space, block)));
  return [...new Set([...already.flat(), ...blocks])];
}

/**
 * Puts blocks one after the other into spaces, each stretch of blocks that touch as one. Each keeps its place to the
 * largest of its blocks, as a prefix has to begin at a multiple of its size. A stretch for which there is no room stays.
 */
function moved(blocks: readonly Prefix[], spaces: readonly Prefix[], meant: readonly Prefix[]): Move[] {
  const stays = (block: Prefix) => meant.some((prefix) => overlaps(prefix, block));
  const all = stretches(blocks.filter((block) => !stays(block)));
  const fits = ({ first, last }: Range) => spaces.some((space) => last - first <= space.last - space.first);
  // What is too large to go anywhere may hold a space in which others would land.
  const taken = [...meant, ...blocks.filter(stays), ...all.filter((stretch) => !fits(stretch))];
  let [at = 0, space = 0] = [spaces[0]?.first];
  return all.map((stretch) => {
    if (!fits(stretch)) return { ...stretch, by: 0, hasNoRoom: true };
    for (; space < spaces.length; space += 1, at = spaces[space]?.first ?? 0) {
      const first = lowestFree(stretch, { first: at, last: spaces[space]?.last ?? 0 }, taken);
      if (first === undefined) continue;
      at = first + stretch.last - stretch.first + 1;
      return { ...stretch, by: first - stretch.first };
    }
    return { ...stretch, by: 0, hasNoRoom: true };
  });
}

function stretches(blocks: readonly Prefix[]): Stretch[] {
  const all: Stretch[] = [];
  for (const block of blocks) {
    const before = all.at(-1);
    if (before?.last === block.first - 1) {
      all.splice(-1, 1, { first: before.first, last: block.last, unit: Math.max(before.unit, sizeOf(block)) });
    } else all.push({ first: block.first, last: block.last, unit: sizeOf(block) });
  }
  return all;
}

/** @returns `undefined` where the stretch does not fit */
function lowestFree({ first, last, unit }: Stretch, space: Range, taken: readonly Range[]): Address | undefined {
  const length = last - first;
  // Nobody's machine has the first address of a network.
  const from = unit === 1 && space.first % 256 === 0 ? space.first + 1 : space.first;
  let candidate = Math.ceil((from - (first % unit)) / unit) * unit + (first % unit);
  while (candidate + length <= space.last) {
    const inTheWay = taken.find((one) => one.first <= candidate + length && candidate <= one.last);
    if (!inTheWay) return candidate;
    candidate = Math.ceil((inTheWay.last + 1 - (first % unit)) / unit) * unit + (first % unit);
  }
  return undefined;
}

/** Prefixes that stand in no other, in their order. */
function outermost(prefixes: readonly Prefix[]): Prefix[] {
  const outer: Prefix[] = [];
  for (const prefix of prefixes.toSorted((a, b) => a.first - b.first || a.length - b.length)) {
    const last = outer.at(-1);
    if (!last || !containsPrefix(last, prefix)) outer.push(prefix);
  }
  return outer;
}
