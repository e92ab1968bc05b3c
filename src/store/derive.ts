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
