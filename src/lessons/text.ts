import { number, type Plan, thingOf, verdicts } from '../engine';
import { idWords } from '../engine/trace';
import { facts } from '../facts';
import type { Fact } from '../facts/fact';
import { formatAddress, formatPrefix } from '../ip';
import { resourceOf } from '../model';
import { once } from '../once';
import { own } from '../own';
import { listed } from '../words';
import { addressAt } from './address-at';
import { figureOf, isFigure } from './figures';

/** A run of text: written by a person, or worked out in the place of a placeholder. */
export interface Piece {
  readonly text: string;
  /** The fact that the text is the figure of. */
  readonly fact?: Fact;
  /** Id of what the text is the name, address or figure of. */
  readonly about?: string;
  /** The placeholder leads nowhere in this design; then the text is the placeholder. */
  readonly isMissing?: true;
}

const PLACEHOLDER = /\{([a-zA-Z]+):([^{}]+)\}/g;

/**
 * A lesson's text with everything in it that is computed. `{fact:id}` stands for a fact's figure (`{fact:id#part}` for
 * one of several), `{name:id}`, `{address:id}`, `{prefix:id}`, `{mode:id}`, `{runs:id}`, `{upgrades:id}` and `{scales:id}`
 * for what a design says of an id, and so does each figure by its name: `{free:snet-aks}`.
 */
export function textOf(plan: Plan, text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const found of text.matchAll(PLACEHOLDER)) {
    const [whole, word = '', subject = ''] = found;
    if (found.index > end) pieces.push({ text: text.slice(end, found.index) });
    pieces.push(pieceOf(plan, word, subject) ?? { text: whole, isMissing: true });
    end = found.index + whole.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

/** A piece, with the mark that closes it: no line may begin with that. */
export interface ClosedPiece extends Piece {
  readonly tail?: string;
}

/** Gives what is named the comma or full stop that comes after it. */
export function closed(pieces: readonly Piece[]): readonly ClosedPiece[] {
  return pieces.map((piece, n) => {
    if (piece.about !== undefined) return { ...piece, tail: markOf(pieces[n + 1]) };
    const before = pieces[n - 1]?.about === undefined ? '' : markOf(piece);
    return { ...piece, text: piece.text.slice(before.length) };
  });
}

const markOf = (piece: Piece | undefined): string =>
  piece?.about === undefined ? (piece?.text.match(/^[^\s\w{]+/)?.[0] ?? '') : '';

/** A lesson's text as it is read aloud. */
export const plainText = (plan: Plan, text: string): string =>
  textOf(plan, text)
    .map((piece) => piece.text)
    .join('');

/** A text without its placeholders: what a person wrote. */
export const writtenIn = (text: string): string => text.replace(PLACEHOLDER, '');

function pieceOf(plan: Plan, word: string, subject: string): Piece | undefined {
  if (word === 'fact') return factPiece(subject);
  const text = isFigure(word) ? numberWords(figureOf(plan, word, subject)) : own(WORDS, word)?.(plan, subject);
  return text === undefined ? undefined : { text, about: subject };
}

const numberWords = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : number(value);

const WORDS: Readonly<Record<string, (plan: Plan, id: string) => string | undefined>> = {
  name: (plan, id) => thingOf(plan, id)?.name ?? (addressAt(plan, id) === undefined ? undefined : idWords(plan, id)),
  address(plan, id) {
    const address = addressAt(plan, id);
    return address === undefined ? undefined : formatAddress(address);
  },
  prefix: prefixOf,
  mode: ({ clusters }, id) => own(clusters, id)?.mode.title,
  runs: (plan, id) => verdictFigure(plan, id, 'runs'),
  upgrades: (plan, id) => verdictFigure(plan, id, 'upgrades'),
  scales: (plan, id) => verdictFigure(plan, id, 'scales'),
};

/** Of a subnet its prefix, of a network all of them, of a cluster its pod CIDR, of a node its piece of that. */
function prefixOf(plan: Plan, id: string): string | undefined {
  const network = resourceOf(plan.document, 'virtualNetwork', id);
  if (network) return listed(network.addressPrefixes);
  const node = Object.values(plan.clusters)
    .flatMap(({ pools }) => pools.flatMap(({ nodes }) => nodes))
    .find((one) => one.id === id);
  const prefix = own(plan.subnets, id)?.prefix ?? own(plan.clusters, id)?.podCidr ?? node?.block;
  return prefix && formatPrefix(prefix);
}

function verdictFigure(plan: Plan, id: string, kind: 'runs' | 'upgrades' | 'scales'): string | undefined {
  const cluster = own(plan.clusters, id);
  // Of a text that asks a thousand times each is worked out once.
  return cluster && verdicts(plan, cluster)[kind].figure;
}

const FACTS = once((_: typeof facts) => new Map(facts.map((fact) => [fact.id, fact])));

/** The fact of an id; none where the simulator knows none. */
export const factOf = (id: string): Fact | undefined => FACTS(facts).get(id);

function factPiece(subject: string): Piece | undefined {
  const [id = '', part] = subject.split('#');
  const fact = factOf(id);
  const value: unknown = part === undefined ? fact?.value : partOf(fact?.value, part);
  const text = fact?.unit === 'date' && typeof value === 'string' ? dateWords(value) : valueWords(value);
  return fact && text !== undefined ? { text, fact } : undefined;
}

/** One of a fact's several figures, by its name. */
const partOf = (value: unknown, part: string): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? own(value as Readonly<Record<string, unknown>>, part)
    : undefined;

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** `31 March 2028` of an ISO date, as it is read aloud. */
function dateWords(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return [day && String(Number(day)), MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

function valueWords(value: unknown): string | undefined {
  if (typeof value === 'number') return number(value);
  if (typeof value === 'string') return value;
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? listed(value) : undefined;
}
