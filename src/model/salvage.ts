import type * as z from 'zod/mini';
import { err, ok, type Result } from '../result';

/** What is wrong at one place of a value that came from outside. */
export interface Fault {
  /** Names of fields and numbers of list entries, from the value's top. */
  readonly path: readonly string[];
  readonly code: 'missing' | 'invalid' | 'not-understood';
}

export interface Salvaged<T> {
  readonly value: T;
  /** What is not in `value` because it could not be read. */
  readonly faults: readonly Fault[];
}

/** A value with more faults than this is not worth mending; it also bounds the work that a hostile one can ask for. */
const MOST_FAULTS = 100;
/** Each round leaves out what the one before left unreadable, a level up at the most; no schema is nested deeper. */
const MOST_ROUNDS = 16;

/**
 * Reads as much of a value as its schema allows: leaves out the fields and list entries at fault, and where
 * they are needed, what they stand in. Keys that the schema does not know are left out and reported as well.
 */
export function salvage<T>(schema: z.ZodMiniType<T>, value: unknown): Result<Salvaged<T>, readonly Fault[]> {
  const whole = schema.safeParse(value);
  if (whole.success) return ok({ value: whole.data, faults: unknownKeys(value, whole.data) });

  const issues = pathsOf(whole.error.issues);
  const faults = issues.map((path): Fault => ({ path, code: at(value, path) === undefined ? 'missing' : 'invalid' }));
  if (issues.length > MOST_FAULTS) return err(faults);
  let rest = value;
  let paths = issues;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    // What is missing makes unreadable what it is missing from.
    const goes = paths.map((path) => (at(rest, path) === undefined ? path.slice(0, -1) : path));
    if (goes.some((path) => path.length === 0)) return err(faults);
    rest = without(rest, goes);
    const read = schema.safeParse(rest);
    if (read.success) return ok({ value: read.data, faults: [...faults, ...unknownKeys(rest, read.data)] });
    paths = pathsOf(read.error.issues);
  }
  return err(faults);
}

const pathsOf = (issues: readonly { readonly path: readonly PropertyKey[] }[]): string[][] =>
  issues.map((issue) => issue.path.map(String));

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a path; only what is really there, not what every object inherits. */
export function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null && Object.hasOwn(inside, key)
        ? Reflect.get(inside, key)
        : undefined,
    value,
  );
}

/** The value without what stands at these paths. */
export function without(value: unknown, paths: readonly (readonly string[])[]): unknown {
  const goes = (key: string) => paths.some((path) => path.length === 1 && path[0] === key);
  const inside = (key: string) =>
    paths.filter((path) => path.length > 1 && path[0] === key).map((path) => path.slice(1));
  const kept = (key: string, child: unknown) => (inside(key).length > 0 ? without(child, inside(key)) : child);
  if (Array.isArray(value)) {
    return value.flatMap((child: unknown, n) => (goes(String(n)) ? [] : [kept(String(n), child)]));
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, child]) => (goes(key) ? [] : [[key, kept(key, child)]])),
  );
}

/** Keys that reading left out because the schema does not know them. Goes only as deep as what was read. */
function unknownKeys(given: unknown, read: unknown, path: readonly string[] = []): Fault[] {
  if (Array.isArray(given) && Array.isArray(read)) {
    return given.flatMap((child: unknown, n) => unknownKeys(child, read[n], [...path, String(n)]));
  }
  if (!isObject(given) || !isObject(read)) return [];
  return Object.entries(given).flatMap(([key, child]): Fault[] =>
    Object.hasOwn(read, key)
      ? unknownKeys(child, read[key], [...path, key])
      : [{ path: [...path, key], code: 'not-understood' }],
  );
}
