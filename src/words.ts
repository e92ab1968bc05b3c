// Made once: `toLocaleString` makes one for each number.
const ENGLISH = new Intl.NumberFormat('en');

/** `1,024`; in English, as all that the simulator says. */
export const number = (value: number): string => ENGLISH.format(value);

/** `1 node`, `3 nodes` */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c` */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
