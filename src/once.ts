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
