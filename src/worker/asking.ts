import { idle } from './idle';
import { oneAtATime, withFallback } from './one-at-a-time';
import type { Answering, Ask } from './questions';
import { inThread, type Thread } from './thread';
import { whenIdle } from './when-idle';

/** Asks a thread, and this page where that one cannot be had. @param start starts the thread, with the first question */
export const askThread = (start: () => Thread): Ask => oneAtATime(inTime(withFallback(inThread(start), whenIdle)));

/** Hands answers over when the page has time: one that comes while it still draws the edit would keep it busy for too long. */
const inTime =
  (answering: Answering): Answering =>
  async (question) => {
    const outcome = await answering(question);
    await idle();
    return outcome;
  };
