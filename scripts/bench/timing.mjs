/**
 * Median of the times, in ms, that `work` takes once it is warm.
 * @param prepare makes what it works on anew each time, so that no answer is remembered
 */
export function time(work, { runs = 15, prepare = () => undefined } = {}) {
  for (let i = 0; i < 5; i += 1) work(prepare());
  return median(
    Array.from({ length: runs }, () => {
      const given = prepare();
      const start = performance.now();
      work(given);
      return performance.now() - start;
    }),
  );
}

export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

export const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

export function say(what, got, target) {
  console.log(`${what}\n  ${got}, target ${target}`);
}
