import { outcomeOf } from './answer';
import { idle } from './idle';
import type { Answering } from './questions';

/** Where no worker can be had the page answers itself when it has time: slower, and the same. */
export const whenIdle: Answering = async (question) => {
  await idle();
  return outcomeOf(question);
};
