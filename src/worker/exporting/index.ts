import { idle } from '../idle';
import { oneAtATime, withFallback } from '../one-at-a-time';
import type { Answering, Ask } from '../questions';
import { inThread, type Thread } from '../thread';
import type { ExportOutcome, ExportQuestion } from './types';

export type { ExportOutcome } from './types';

/** The bundler finds the worker's file by this very form. @throws where workers are forbidden */
const startExporter = (): Thread => new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });

const onThePage: Answering<ExportQuestion, ExportOutcome> = async (question) => {
  const { exportOutcome } = await import('./answer');
  await idle();
  return exportOutcome(question);
};

/**
 * Writes files of other tools in a thread of its own, which the first question starts: a design of thousands of nodes
 * is planned anew for each, for which the page is not to wait.
 */
export const askExporter = (start = startExporter): Ask<ExportQuestion, ExportOutcome> =>
  oneAtATime<ExportQuestion, ExportOutcome>(withFallback(inThread<ExportQuestion, ExportOutcome>(start), onThePage));
