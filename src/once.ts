/** Works out once what is asked of something that never changes, such as a plan. */
export function once<K extends object, T>(workOut: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (of) => {
    const found = known.get(of) ?? { value: workOut(of) };
    known.set(of, found);
    return found.value;
  };
}

/** `once` for what is asked by an id besides. */
export function onceEach<K extends object, T>(workOut: (of: K, id: string) => T): (of: K, id: string) => T {
  const answers = once((_: K) => new Map<string, { readonly value: T }>());
  return (of, id) => {
    const found = answers(of).get(id) ?? { value: workOut(of, id) };
    answers(of).set(id, found);
    return found.value;
  };
}

/** `once` for answers too large to be kept for every step that can be taken back: the last `count` are remembered. */
export function lately<In extends object, Out extends object>(
  workOut: (of: In) => Out,
  count: number,
): (of: In) => Out {
  const known = new Map<In, Out>();
  return (of) => {
    const value = known.get(of) ?? workOut(of);
    // A Map keeps the order in which keys came.
    known.delete(of);
    known.set(of, value);
    for (const oldest of known.keys()) if (known.size > count) known.delete(oldest);
    return value;
  };
}
