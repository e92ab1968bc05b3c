import { plain } from '../plain';
import type { AzureDesign } from './types';

/** What stands at the top of a file: where the design is, how to deploy it, and what is not in it. One entry a line. */
export const headerLines = (design: AzureDesign, ...deploy: readonly string[]): string[] => [
  plain(design.name),
  '',
  ...wayBack(design),
  '',
  ...deploy,
  '',
  'What is not in it, what was assumed, and what is left to do:',
  ...design.notes.map((note) => `- ${note}`),
];

export const wayBack = ({ link }: AzureDesign): string[] =>
  link === undefined
    ? ['Drawn with AKS Network Simulator; the design is too large for a link.']
    : ['Drawn with AKS Network Simulator; the design:', link];
