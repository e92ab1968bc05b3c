// Numbers from 0 with some left out: the slots of a node that placed pods have, the replicas that are placed.

/** The n-th number that is not left out, from 0. @param leftOut ascending, each once */
export const nthLeft = (leftOut: readonly number[], n: number): number =>
  n + countWhile(leftOut, (number, at) => number - at <= n);

/** How many numbers below `number` are not left out. @param leftOut ascending, each once */
export const rankOf = (leftOut: readonly number[], number: number): number =>
  number - countWhile(leftOut, (one) => one < number);

/** How many of the first numbers pass, by halving; once one fails, so do all after it. */
function countWhile(ascending: readonly number[], passes: (number: number, at: number) => boolean): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const number = ascending[middle];
    if (number !== undefined && passes(number, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
