import { cleanText, soundsSecret } from './text/clean';

/**
 * An object of a paste, read by the names of its fields in Azure Resource Manager, in whatever case. What the REST
 * interface and templates put under `properties` and the command line shows beside `name` is the same here.
 * Absent, null and of another type are the same too: there is nothing to read.
 */
export interface Fields {
  readonly text: (name: string) => string | undefined;
  /** The id of another resource. For finding that resource only: it is not cleaned, and never gets into the document. */
  readonly id: (name: string) => string | undefined;
  readonly number: (name: string) => number | undefined;
  readonly flag: (name: string) => boolean | undefined;
  readonly object: (name: string) => Fields;
  readonly objects: (name: string) => Fields[];
  readonly texts: (name: string) => string[];
  /** Names that people chose, with their values, as they are written; those that sound secret are left out. */
  readonly map: (name: string) => Record<string, string>;
  readonly has: (name: string) => boolean;
  /** Names of fields that hold something and were never asked for. */
  readonly unread: () => string[];
  readonly raw: Readonly<Record<string, unknown>>;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text, or nothing: what a paste holds in its place may have no text at all. */
export const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export function fieldsOf(value: unknown): Fields {
  const raw = isObject(value) ? value : {};
  const byName = new Map<string, { readonly name: string; readonly value: unknown }>();
  for (const own of [raw, isObject(raw.properties) ? raw.properties : {}]) {
    for (const [name, held] of Object.entries(own)) {
      const key = name.toLowerCase();
      if (held !== null && key !== 'properties' && !byName.has(key)) byName.set(key, { name, value: held });
    }
  }
  const asked = new Set<string>();
  const at = (name: string): unknown => {
    asked.add(name.toLowerCase());
    return byName.get(name.toLowerCase())?.value;
  };
  const objects = (name: string): Fields[] => listOf(at(name)).filter(isObject).map(fieldsOf);
  return {
    raw,
    text: (name) => (soundsSecret(name) ? undefined : textOf(at(name))),
    id: (name) => stringOf(at(name)),
    number: (name) => numberOf(at(name)),
    flag: (name) => flagOf(at(name)),
    object: (name) => fieldsOf(at(name)),
    objects,
    texts: (name) => listOf(at(name)).flatMap((one) => textOf(one) ?? []),
    map: (name) => mapOf(at(name)),
    has: (name) => at(name) !== undefined,
    unread: () => [...byName].flatMap(([key, held]) => (asked.has(key) || isEmpty(held.value) ? [] : [held.name])),
  };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const stringOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? cleanText(value) : typeof value === 'number' ? String(value) : undefined;

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

function flagOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' && /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : undefined;
}

function mapOf(value: unknown): Record<string, string> {
  if (!isObject(value)) return {};
  const entries = Object.entries(value).flatMap(([name, held]) => {
    const [key, text] = [cleanText(name), typeof held === 'string' ? (cleanText(held) ?? '') : undefined];
    return key === undefined || key !== name || text === undefined || soundsSecret(name) ? [] : [[key, text] as const];
  });
  return Object.fromEntries(entries.filter(([key]) => key !== '__proto__'));
}

const isEmpty = (value: unknown): boolean =>
  value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** The one of some words that a text is, in whatever case. */
export function oneOf<const T extends string>(text: string | undefined, words: readonly T[]): T | undefined {
  const small = text?.toLowerCase();
  return words.find((word) => word.toLowerCase() === small);
}

/** What is set of some fields; of optional fields an object of the document has only those that are. */
export function set<T extends Record<string, unknown>>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
