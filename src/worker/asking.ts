import { oneAtATime, withFallback } from './one-at-a-time';
import type { Ask } from './questions';
import { inThread, type Thread } from './thread';
import { whenIdle } from './when-idle';

/** Asks a thread, and this page where that one cannot be had. @param start starts the thread, with the first question */
export const askThread = (start: () => Thread): Ask => oneAtATime(withFallback(inThread(start), whenIdle));
