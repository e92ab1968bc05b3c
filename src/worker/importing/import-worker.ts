// A worker's own file, apart from the other's: what reads imports is loaded by nobody who imports nothing.
import type { Reply, Request } from '../questions';
import { importOutcome } from './answer';
import type { ImportOutcome, ImportQuestion } from './types';

addEventListener('message', ({ data: { seq, question } }: MessageEvent<Request<ImportQuestion>>) =>
  postMessage({ seq, outcome: importOutcome(question) } satisfies Reply<ImportOutcome>),
);
