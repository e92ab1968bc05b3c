import { thingOf } from '../../plan/lookup';
import type { Plan } from '../../plan/types';
import type { Hop } from '../types';

/** The thing of the design at a place: of an interface its owner, of a pod its workload, of a host its site. */
export function thingAt(plan: Plan, { place, kind }: Pick<Hop, 'place' | 'kind'>): string | undefined {
  const id = kind === 'nic' ? place.slice(0, place.lastIndexOf('/')) : place;
  return [id, id.split('/')[0] ?? ''].find((candidate) => thingOf(plan, candidate) !== undefined);
}
