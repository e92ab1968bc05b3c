import { useApp } from '../store';
import { startWorker } from '../worker';

/** From the first painted picture on there is a worker for what takes longer than a frame. @returns what calls that off */
export function startAnswering(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(() => useApp.getState().answerBy(startWorker));
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
