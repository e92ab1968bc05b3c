import { useEffect, useState } from 'react';

/** What a task may take, in ms, before the browser gets to paint. */
const SLICE = 8;

export interface InSteps<T> {
  readonly result: T | undefined;
  /** It was worked out for something else than is asked now. */
  readonly stale: boolean;
}

/**
 * The result of work that is done bit by bit, between which the browser paints and hears keys. Until it is there the
 * last result stays and is stale; none before the first.
 *
 * @param start begins the work; another function begins it anew, so the caller keeps it as long as nothing changes;
 *   none where there is nothing to do here
 */
export function useInSteps<T>(start: (() => Generator<undefined, T>) | undefined): InSteps<T> {
  const [done, setDone] = useState<{ readonly by: typeof start; readonly result: T }>();
  useEffect(() => {
    if (!start) return;
    const work = start();
    const goOn = () => {
      const until = performance.now() + SLICE;
      for (;;) {
        const step = work.next();
        if (step.done) return setDone({ by: start, result: step.value });
        if (performance.now() > until) break;
      }
      timer = setTimeout(goOn);
    };
    let timer = setTimeout(goOn);
    return () => clearTimeout(timer);
  }, [start]);
  return { result: done?.result, stale: done?.by !== start };
}
