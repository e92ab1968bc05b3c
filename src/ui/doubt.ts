import type { Sourced } from './source-note';

/** Whether a figure is to be marked where it stands, not only where its source is named. */
export const isDoubtful = ({ confidence }: Pick<Sourced, 'confidence'>): boolean =>
  confidence === 'disputed' || confidence === 'assumed';

export const DOUBTFUL = 'underline decoration-dotted decoration-1 underline-offset-[3px]';
