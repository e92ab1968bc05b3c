import type { ResourceOf } from '../../model';
import { podsBehind } from './alike/service-pods';
import type { Place } from './place';
import type { Hop } from './types';
import type { World } from './world';

/** Whether who took a request is whom its sender named; an address may lead to somebody else. */
export type IsMeant = (taker: Place, passed: readonly Hop[]) => boolean;

/** Of an address it is whoever stands there. */
export const anybody: IsMeant = () => true;

/** What has an id, or whomever it hands the request on to: an appliance, a gateway, or a node by its node port. */
export const byId =
  (id: string): IsMeant =>
  (taker, passed) =>
    taker.id === id || passed.some(({ place }) => place === id);

/** A pod; one in its node's network is asked where the node is. */
export const thePlace = (place: Place): IsMeant =>
  byId(place.kind === 'pod' && place.address === place.on.address ? place.on.id : place.id);

/** A pod behind a service. */
export function podBehind(world: World, service: ResourceOf<'service'>): IsMeant {
  const { byNode, workloads } = podsBehind(world, service);
  return (taker) => (taker.kind === 'pod' ? workloads.has(taker.workload) : byNode.has(taker.id));
}
