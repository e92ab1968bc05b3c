import type { Thread } from './thread';

/** A file of its own, on the page's own origin, which the bundler finds by this very form. @throws where that is forbidden */
export const startWorker = (): Thread => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
