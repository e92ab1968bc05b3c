// The worker's own file: what it is sent, it answers, in turn.
import { replyTo } from './answer';
import type { Request } from './questions';

addEventListener('message', ({ data }: MessageEvent<Request>) => postMessage(replyTo(data)));
