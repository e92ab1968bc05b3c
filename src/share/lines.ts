import type { Dropped } from '../model/read';
import { counting, packed, unpacked } from './packed';
import type { Table } from './table';

/**
 * A design as lines of JSON, so that the lines which arrive can be read without those which do not.
 *
 *     [schemaVersion, name, parts, more, kind, id, kind, id, …]
 *     one line for each resource: [name, value, value, …]
 *     one line for each of `parts`
 *
 * A kind is its number in the table, from 1, or 0 for a resource that no kind describes, whose line is its plain JSON. A
 * resource's name is 0 where it is its id. `parts` names what stands beside the document; 0: nothing does. `more` is what the
 * document has besides name and resources, its order left out where the resources stand in it; 0: nothing.
 */
export interface Header {
  readonly schemaVersion: unknown;
  readonly name: unknown;
  readonly parts: readonly string[];
  readonly more: Json;
  readonly resources: readonly { readonly kind: number; readonly id: string }[];
}

type Json = Readonly<Record<string, unknown>>;

const FIXED = 4;

/** @param envelope as plain JSON @throws TooManyPieces */
export function linesOf(envelope: Json, table: Table): string[] {
  const { schemaVersion, document, ...parts } = envelope;
  const { name, resources, order, ...rest } = document as Json;
  const count = counting();
  const all = Object.entries(resources as Json).map(([id, value]) => ({
    id,
    value,
    ...rowOf(id, value, table, count),
  }));
  const ids = all.map(({ id }) => id);
  const more = { ...rest, ...(JSON.stringify(order) !== JSON.stringify(ids) && { order }) };
  const names = Object.keys(parts);
  const header = [
    ...[schemaVersion, name, names.length > 0 ? names : 0, Object.keys(more).length > 0 ? more : 0],
    ...all.flatMap(({ kind, id }) => [kind, id]),
  ];
  const places = (part: string) => (part === 'layout' ? (placesOf(parts[part], ids) ?? parts[part]) : parts[part]);
  return [header, ...all.map(({ row }) => row), ...names.map(places)].map((line) => `${JSON.stringify(line)}\n`);
}

function rowOf(id: string, value: unknown, { kinds }: Table, count: () => void) {
  if (!isObject(value) || value.id !== id) return { kind: 0, row: value };
  const { id: _, kind, ...rest } = value;
  const number = kinds.findIndex((one) => one.kind === kind) + 1;
  const fields = kinds[number - 1]?.fields;
  if (!fields) return { kind: 0, row: value };
  return { kind: number, row: packed([nameField(id), ...fields], rest, count) };
}

/** Most things have their id as a name. */
const nameField = (id: string) => ({ name: 'name', default: id });

/** `[n, x, y, …]` with the number of each id in the header; none where anything else is in it. */
function placesOf(layout: unknown, ids: readonly string[]): unknown[] | undefined {
  if (!isObject(layout)) return undefined;
  const numbers = new Map(ids.map((id, n) => [id, n]));
  const entries = Object.entries(layout);
  const isPlain = entries.every(([id, place]) => {
    const { x, y, ...rest } = { ...(place as Json) };
    return numbers.has(id) && typeof x === 'number' && typeof y === 'number' && Object.keys(rest).length === 0;
  });
  if (!isPlain) return undefined;
  return entries.flatMap(([id, place]) => [numbers.get(id), (place as Json).x, (place as Json).y]);
}

/** @returns `undefined` where the line is no header */
export function headerOf(line: unknown): Header | undefined {
  if (!Array.isArray(line) || line.length < FIXED || line.length % 2 !== 0) return undefined;
  const [schemaVersion, name, parts, more, ...pairs] = line as readonly unknown[];
  const resources = Array.from({ length: pairs.length / 2 }, (_, n) => ({ kind: pairs[2 * n], id: pairs[2 * n + 1] }));
  return {
    schemaVersion,
    name,
    parts: Array.isArray(parts) ? parts.map(String) : [],
    more: isObject(more) ? more : {},
    resources: resources.map(({ kind, id }) => ({ kind: Number(kind), id: String(id) })),
  };
}

/** How many lines there are, the header itself among them. */
export const lineCount = ({ resources, parts }: Header): number => 1 + resources.length + parts.length;

/**
 * The envelope of which these lines arrived, as far as they tell.
 * @param lines those behind the header, from the first on @throws TooManyPieces
 */
export function envelopeOf(header: Header, lines: readonly unknown[], table: Table): Json {
  const { schemaVersion, name, parts, more } = header;
  const count = counting();
  const arrived = header.resources.slice(0, lines.length);
  const ids = arrived.map(({ id }) => id);
  const resources = arrived.map(({ kind, id }, n) => [id, resourceOf(table.kinds[kind - 1], id, lines[n], count)]);
  const partLines = lines.slice(header.resources.length);
  return {
    ...Object.fromEntries(
      partLines.map((line, n) => [parts[n] ?? '', parts[n] === 'layout' ? layoutOf(line, header) : line]),
    ),
    schemaVersion,
    document: { order: ids, ...more, name, resources: Object.fromEntries(resources) },
  };
}

/** What is not among the lines that arrived, by name. @param lines how many arrived behind the header */
export function droppedOf({ resources, parts }: Header, lines: number, { kinds }: Table): Dropped[] {
  const code = 'not-arrived';
  return [
    ...resources.slice(lines).map(({ kind, id }): Dropped => {
      const of = kinds[kind - 1]?.kind;
      return { lost: 'resource', id, ...(of !== undefined && { kind: of }), path: '', code };
    }),
    ...parts.slice(Math.max(0, lines - resources.length)).map((path): Dropped => ({ lost: 'part', path, code })),
  ];
}

function resourceOf(kind: Table['kinds'][number] | undefined, id: string, line: unknown, count: () => void): unknown {
  if (!kind || !Array.isArray(line)) return line;
  return { id, kind: kind.kind, ...unpacked([nameField(id), ...kind.fields], line, count) };
}

function layoutOf(line: unknown, { resources }: Header): unknown {
  if (!Array.isArray(line)) return line;
  const places = Array.from({ length: Math.floor(line.length / 3) }, (_, n) => line.slice(3 * n, 3 * n + 3));
  return Object.fromEntries(places.map(([n, x, y]) => [resources[Number(n)]?.id ?? '', { x, y }]));
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
