import { thingOf } from '../../plan/lookup';
import type { Plan } from '../../plan/types';
import type { Branch, Hop } from '../types';
import { walksOf } from '../words';

/** The thing of the design at a place: of an interface its owner, of a pod its workload, of a host its site. */
export function thingAt(plan: Plan, { place, kind }: Pick<Hop, 'place' | 'kind'>): string | undefined {
  const id = kind === 'nic' ? place.slice(0, place.lastIndexOf('/')) : place;
  return [id, id.split('/')[0] ?? ''].find((candidate) => thingOf(plan, candidate) !== undefined);
}

/** The stay at which a branch was decided. */
export const decidedAt = (branch: Branch): Hop | undefined =>
  walksOf(branch)
    .flatMap(([, { hops }]) => hops)
    .findLast(({ place }) => place === branch.at);

/** Id or name of what the code of a branch is about, such as the group that denied; of an unknown what is missing. */
export const aboutOf = (branch: Branch): string | undefined =>
  walksOf(branch).find(([, { code }]) => code !== undefined && code === branch.code)?.[1].about;
