/** `1,024`; in English, as all that the simulator says. */
export const number = (value: number): string => value.toLocaleString('en');

/** `1 node`, `3 nodes` */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : many}`;
