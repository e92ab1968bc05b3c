import { securityRuleNames } from '../../facts/lock-down';

/** A text with what Azure takes in the names of security groups and rules alone. */
export const nameable = (text: string): string => text.replaceAll(/[^\w.-]+/g, '-');

/** A name that nobody has, as long as Azure takes it; Azure tells no capitals apart. @param endings tried in turn */
export function unusedName(base: string, taken: readonly string[], endings: (nth: number) => string): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  for (let nth = 0; ; nth += 1) {
    const ending = endings(nth);
    const name = `${base.slice(0, securityRuleNames.value.most - ending.length).replace(/[.-]+$/, '')}${ending}`;
    if (!names.has(name.toLowerCase())) return name;
  }
}
