/** What a link may ask of whoever opens it. Each is checked before anything of that size is made. */

/** Bytes of a design as JSON, and of what unpacking a link yields. A design of 2,000 resources has about half of it. */
export const MOST_BYTES = 1_000_000;
/** Characters of a fragment. `MOST_BYTES` that cannot be compressed take 1.34 million; browsers themselves stop near 2 million. */
export const MOST_CHARACTERS = 1_400_000;
/** As many as opening takes. */
export const MOST_RESOURCES = 5000;
/** Resources, rules, routes, ports and hosts together. Of the smallest, a design of `MOST_BYTES` has about half of it. */
export const MOST_PIECES = 50_000;
/** Brackets within brackets. Opening takes 64 in parts that it does not know. */
export const MOST_DEPTH = 100;
