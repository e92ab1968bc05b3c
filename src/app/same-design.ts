import type { Envelope } from '../model';

/** Whether two envelopes hold the same design; what is looked at does not matter, half-typed text does. */
export const sameDesign = (a: Envelope | undefined, b: Envelope): boolean =>
  a !== undefined && sameValue(designOf(a), designOf(b));

const designOf = ({ view, layout, ...rest }: Envelope): unknown => ({
  ...rest,
  layout: layout ?? {},
  drafts: view?.drafts ?? {},
});

/** Whether two JSON values are the same, whatever the order of their keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  // What an edit left alone is the very same object.
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameValue(Reflect.get(a, key), Reflect.get(b, key)))
  );
}
