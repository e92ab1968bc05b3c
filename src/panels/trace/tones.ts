import type { Outcome } from '../../engine/trace';
import type { Tone } from '../../ui';

/** How an outcome is marked beside its word. */
export const tones: Readonly<Record<Outcome, Tone>> = {
  delivered: 'good',
  intermittent: 'warn',
  'half-open': 'warn',
  'insufficient-info': 'warn',
  dropped: 'bad',
  'reply-lost': 'bad',
  rejected: 'bad',
};
