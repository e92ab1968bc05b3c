import { outcomeOf } from './answer';
import type { Answering } from './questions';

/** Longest that the page is waited for to have time, in ms. */
const PATIENCE = 500;

/** Where no worker can be had the page answers itself when it has time: slower, and the same. */
export const whenIdle: Answering = async (question) => {
  await new Promise((resolve) =>
    // Safari has none.
    typeof requestIdleCallback === 'function'
      ? requestIdleCallback(resolve, { timeout: PATIENCE })
      : setTimeout(resolve),
  );
  return outcomeOf(question);
};
