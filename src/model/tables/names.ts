/** `route-2`: a name that no row has yet. */
export function freeName(rows: readonly { readonly name: string }[], stem: string): string {
  const taken = new Set(rows.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = `${stem}-${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** `Allow-HTTP-2` of `Allow-HTTP`. */
export const nameOfCopy = (name: string, rows: readonly { readonly name: string }[]): string =>
  freeName(rows, name.replace(/-\d+$/, ''));

/** A number that is not taken: one step beyond the largest, else the lowest free. */
export function freeNumber(taken: readonly number[], { min, max }: { min: number; max: number }, step: number): number {
  const within = taken.filter((one) => one >= min && one <= max);
  const next = within.length === 0 ? min : (Math.floor(Math.max(...within) / step) + 1) * step;
  if (next <= max) return next;
  const all = new Set(within);
  for (let number = min; number < max; number++) if (!all.has(number)) return number;
  return max;
}

/** The next number that is not taken. */
export function freeAfter(number: number, taken: readonly number[], max: number): number {
  const all = new Set(taken);
  for (let next = number + 1; next < max; next++) if (!all.has(next)) return next;
  return max;
}
