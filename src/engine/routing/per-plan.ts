import type { Plan } from '../plan/types';

/** Works out once what is asked of a plan for an id; plans never change. */
export function perPlan<T>(workOut: (plan: Plan, id: string) => T): (plan: Plan, id: string) => T {
  const known = new WeakMap<Plan, Map<string, { readonly value: T }>>();
  return (plan, id) => {
    const ofPlan = known.get(plan) ?? new Map<string, { readonly value: T }>();
    known.set(plan, ofPlan);
    const found = ofPlan.get(id) ?? { value: workOut(plan, id) };
    ofPlan.set(id, found);
    return found.value;
  };
}
