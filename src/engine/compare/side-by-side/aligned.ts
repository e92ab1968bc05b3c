/** One line of sequences that stand side by side: of each the number of the item in it; none where it has none there. */
export interface AlignedLine {
  readonly key: string;
  readonly at: readonly (number | undefined)[];
}

/**
 * Sequences side by side, so that as many items of one key as possible stand in one line, each sequence in its own order.
 * Put together one after the other, which is enough for ways that have most places in common.
 */
export function aligned(sequences: readonly (readonly string[])[]): readonly AlignedLine[] {
  return sequences.reduce<readonly AlignedLine[]>((lines, keys, nth) => joined(lines, keys, nth), []);
}

function joined(lines: readonly AlignedLine[], keys: readonly string[], nth: number): AlignedLine[] {
  const nobody = Array.from({ length: nth }, () => undefined);
  const result: AlignedLine[] = [];
  let [line, key] = [0, 0];
  const withoutKey = (until: number) => {
    for (const { key: of, at } of lines.slice(line, until)) result.push({ key: of, at: [...at, undefined] });
  };
  const withoutLine = (until: number) => {
    for (let at = key; at < until; at += 1) result.push({ key: keys[at] ?? '', at: [...nobody, at] });
  };
  for (const [inLines, inKeys] of common(
    lines.map((one) => one.key),
    keys,
  )) {
    withoutKey(inLines);
    withoutLine(inKeys);
    result.push({ key: keys[inKeys] ?? '', at: [...(lines[inLines]?.at ?? []), inKeys] });
    [line, key] = [inLines + 1, inKeys + 1];
  }
  withoutKey(lines.length);
  withoutLine(keys.length);
  return result;
}

/** A longest sequence that two have in common, by the numbers of its items in both. */
function common(one: readonly string[], other: readonly string[]): [number, number][] {
  // lengths[i][j]: of what one has from i and the other from j.
  const lengths = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  const length = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row) row[j] = one[i] === other[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < one.length && j < other.length; ) {
    if (one[i] === other[j]) pairs.push([i++, j++]);
    else if (length(i + 1, j) >= length(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
