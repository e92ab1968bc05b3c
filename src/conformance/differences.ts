import { isObject } from '../model/salvage';

/** A place at which an answer is not what was expected. */
export interface Difference {
  /** `nodes[2].pods[0]`; empty for the answer as a whole. */
  readonly field: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/**
 * Where an answer departs from what a case expects, in the order of what is expected.
 * Fields that the case does not name are not asked for; of a list every entry is.
 */
export function differences(expected: unknown, got: unknown, path: readonly PropertyKey[] = []): Difference[] {
  if (Array.isArray(expected) && Array.isArray(got)) {
    const longer = expected.length >= got.length ? expected : got;
    return longer.flatMap((_, n) => differences(expected[n], got[n], [...path, n]));
  }
  if (isObject(expected) && isObject(got)) {
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, Object.hasOwn(got, key) ? got[key] : undefined, [...path, key]),
    );
  }
  return expected === got ? [] : [{ field: fieldAt(path), expected, got }];
}

/** `nodes[2].pods[0]` */
export const fieldAt = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (field, key) => (typeof key === 'number' ? `${field}[${key}]` : `${field}${field && '.'}${String(key)}`),
    '',
  );
