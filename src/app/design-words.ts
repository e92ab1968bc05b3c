import type { Origin } from './kept-designs';

/** A design's name as lists show it. */
export const nameWords = (name: string): string => name || 'Untitled design';

export const whenceWords: Readonly<Record<Exclude<Origin, 'own'>, string>> = {
  link: 'from a link',
  file: 'from a file',
  template: 'from a template',
  import: 'imported',
};

/** What tells designs of one name apart: when they were last edited, and where they come from. */
export const whenAndWhence = (changed: number, origin: Origin): string =>
  [
    new Date(changed).toLocaleString(undefined, { dateStyle: 'short', timeStyle: 'short' }),
    ...(origin === 'own' ? [] : [whenceWords[origin]]),
  ].join(', ');
