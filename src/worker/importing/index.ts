import { idle } from '../idle';
import { oneAtATime, withFallback } from '../one-at-a-time';
import type { Answering, Ask } from '../questions';
import { inThread, type Thread } from '../thread';
import type { ImportOutcome, ImportQuestion } from './types';

export type { ImportOutcome } from './types';

/** The bundler finds the worker's file by this very form. @throws where workers are forbidden */
const startImporter = (): Thread => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });

const onThePage: Answering<ImportQuestion, ImportOutcome> = async (question) => {
  const { importOutcome } = await import('./answer');
  await idle();
  return importOutcome(question);
};

/**
 * Reads what tools print in a thread of its own, which the first question starts: the pods of a large cluster take
 * seconds, for which neither the page nor the findings of the open design are to wait.
 */
export const askImporter = (start = startImporter): Ask<ImportQuestion, ImportOutcome> =>
  oneAtATime<ImportQuestion, ImportOutcome>(withFallback(inThread<ImportQuestion, ImportOutcome>(start), onThePage));
