import { useApp } from '../../store';

/** Whether something is taught beside the design now, and what. */
export const useTaught = (): 'tour' | 'lab' | undefined =>
  useApp(({ touring, lessons }) => {
    if (touring && !touring.authored) return 'tour';
    return lessons.labStart ? 'lab' : undefined;
  });
