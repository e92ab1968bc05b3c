/** Longest that the page is waited for to have time, in ms. */
const PATIENCE = 500;

/** Until the page has time. */
export const idle = (): Promise<unknown> =>
  new Promise((resolve) =>
    // Safari has none.
    typeof requestIdleCallback === 'function'
      ? requestIdleCallback(resolve, { timeout: PATIENCE })
      : setTimeout(resolve),
  );
