import type { LinkParts } from './parts';

/** What a reader misses least comes first. */
const LEAST_MISSED: readonly (keyof LinkParts)[] = ['others', 'drafts', 'view', 'layout', 'assertions', 'lesson'];

/**
 * The parts of a design with which its link is short enough, and as many of them as can be: what readers miss least goes first,
 * and what makes no difference stays.
 * @param parts that are wanted
 * @param fits the fewer the parts, the sooner
 * @returns `undefined` where it is too long even without all that can go
 */
export function fitting(parts: LinkParts, fits: (parts: LinkParts) => boolean): LinkParts | undefined {
  const removable = LEAST_MISSED.filter((part) => parts[part]);
  const least = without(parts, removable);
  if (!fits(least)) return undefined;
  const count = removable.findIndex((_, n) => fits(without(parts, removable.slice(0, n))));
  const gone = count < 0 ? removable : removable.slice(0, count);
  let kept = without(parts, gone);
  for (const part of gone.toReversed()) {
    const more = { ...kept, [part]: true };
    if (fits(more)) kept = more;
  }
  return kept;
}

const without = (parts: LinkParts, gone: readonly (keyof LinkParts)[]): LinkParts => ({
  ...parts,
  ...Object.fromEntries(gone.map((part) => [part, false])),
});
