/**
 * Remembers the last result for each distinct input, compared by identity.
 * Enough here because the document is replaced, never mutated.
 */
export function derive<In extends object, Out>(compute: (input: In) => Out): (input: In) => Out {
  const results = new WeakMap<In, { readonly value: Out }>();
  return (input) => {
    const known = results.get(input);
    if (known) return known.value;
    const value = compute(input);
    results.set(input, { value });
    return value;
  };
}

/** `derive` for results too large to be kept for every step that can be taken back: the last `count` are remembered. */
export function deriveLately<In extends object, Out extends object>(
  compute: (input: In) => Out,
  count: number,
): (input: In) => Out {
  const results = new Map<In, Out>();
  return (input) => {
    const value = results.get(input) ?? compute(input);
    // A Map keeps the order in which keys came.
    results.delete(input);
    results.set(input, value);
    for (const oldest of results.keys()) if (results.size > count) results.delete(oldest);
    return value;
  };
}
