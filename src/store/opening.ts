import type { Finding } from '../engine';
import { examples } from '../examples';
import { kubenetRetirement } from '../facts/modes';

/** The design of somebody who comes for the first time. */
export const openingDesign = examples.article;

/** What is wrong with it, told before the part that judges designs is here. A test compares the two. */
export const openingFindings: readonly Finding[] = [
  {
    code: 'MODE_RETIRES',
    severity: 'warning',
    says: `${kubenetRetirement.says} aks-prod has to move before then.`,
    subjects: [{ id: 'aks' }],
    facts: [kubenetRetirement],
  },
];
