import { createContext, useContext } from 'react';
import type { Plan } from '../../engine';

export const TracedPlan = createContext<Plan | undefined>(undefined);

/** The plan that the answer on the page is of: while the next is worked out, an earlier one than that on the canvas. */
export function useTracedPlan(): Plan {
  const plan = useContext(TracedPlan);
  if (!plan) throw new Error('An answer has a plan');
  return plan;
}
