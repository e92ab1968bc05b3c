import type { Plan } from '../plan/types';
import { addressChanges } from './addresses';
import { assumptionChanges } from './assumptions';
import { capacityChanges } from './capacity';
import { loadBalancerChanges, resourceChanges } from './resources';
import { routeChanges } from './routes';
import type { Change } from './types';

/** What differs between two plans, each difference a sentence with its reason, in the order in which to read them. */
export function diff(before: Plan, after: Plan): Change[] {
  if (before.document === after.document) return [];
  return [
    ...assumptionChanges(before.document, after.document),
    ...resourceChanges(before, after),
    ...addressChanges(before, after),
    ...routeChanges(before, after),
    ...loadBalancerChanges(before, after),
    ...capacityChanges(before, after),
  ];
}
