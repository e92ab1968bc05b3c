// A worker's own file, apart from the others': what writes files is loaded by nobody who exports nothing.
import type { Reply, Request } from '../questions';
import { exportOutcome } from './answer';
import type { ExportOutcome, ExportQuestion } from './types';

addEventListener('message', ({ data: { seq, question } }: MessageEvent<Request<ExportQuestion>>) =>
  postMessage({ seq, outcome: exportOutcome(question) } satisfies Reply<ExportOutcome>),
);
