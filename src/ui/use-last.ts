import { useState } from 'react';

/** What is there now, else what was there last. What is equal field by field is the same. */
export function useLast<T extends object>(now: T | undefined): T | undefined {
  const [last, setLast] = useState(now);
  if (!now || (last && isSame(now, last))) return last;
  setLast(now);
  return now;
}

const isSame = <T extends object>(a: T, b: T): boolean =>
  (Object.keys(a) as (keyof T)[]).every((field) => Object.is(a[field], b[field]));
