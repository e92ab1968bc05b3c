import type { Plan } from '../plan/types';
import type { Finding } from './types';

/** Clusters in a mode that AKS gives up. */
export const retirementFindings = ({ document, clusters }: Plan): Finding[] =>
  Object.values(clusters).flatMap(({ id, mode: { retirement } }) =>
    retirement
      ? [
          {
            code: 'MODE_RETIRES',
            severity: 'warning',
            subjects: [{ id }],
            says: `${retirement.says} ${document.resources[id]?.name ?? id} has to move before then.`,
            facts: [retirement],
          } as const,
        ]
      : [],
  );
