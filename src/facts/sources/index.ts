import { aks } from './aks';
import { azure } from './azure';
import { kubernetes } from './kubernetes';
import { references } from './references';
import type { Source } from './source';
import { threads } from './threads';

export type { Source } from './source';

/** The documents behind the facts, each with the date printed on it, else the day on which it was read. */
export const sources = { ...aks, ...azure, ...kubernetes, ...references, ...threads } as const satisfies Record<
  string,
  Source
>;

export type SourceId = keyof typeof sources;
