import type { Mend } from '../../engine';
import { text } from './markdown';

/** What to do, and what to know before doing it. */
export const mendWords = ({ label, caution }: Pick<Mend, 'label' | 'caution'>): string =>
  `${text(label)}.${caution === undefined ? '' : ` ${text(caution)}`}`;
