import { useApp } from '../../store';
import { lazyPart } from '../../ui/lazy-part';

/** Whether something is taught beside the design now, and what. */
export const useTaught = (): 'tour' | 'lab' | undefined =>
  useApp(({ touring, lessons }) => {
    if (touring && !touring.authored) return 'tour';
    return lessons.labStart ? 'lab' : undefined;
  });

/** What is taught, wherever there is room for it. */
export const LessonColumn = lazyPart<object>(() => import('./lesson-column'));
