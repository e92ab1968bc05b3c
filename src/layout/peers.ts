import type { Plan } from '../engine';
import { type ResourceOf, resourcesOf } from '../model';

type Network = ResourceOf<'virtualNetwork'>;

const peersOf = (plan: Plan, network: string): string[] =>
  resourcesOf(plan.document, 'peering').flatMap(({ virtualNetwork, remoteVirtualNetwork }) =>
    virtualNetwork === network ? [remoteVirtualNetwork] : remoteVirtualNetwork === network ? [virtualNetwork] : [],
  );

/** The first network of the middle that a network is peered with. */
export const peerOf = (plan: Plan, network: string, middle: readonly Network[]): string | undefined =>
  peersOf(plan, network).find((end) => middle.some(({ id }) => id === end)) ?? middle[0]?.id;

/** Networks by how many peerings they are away from the middle, each after the one that it is peered with. */
export function nearestFirst(plan: Plan, beside: readonly Network[], middle: readonly Network[]): Network[] {
  const found = new Set(middle.map(({ id }) => id));
  for (const id of found) for (const peer of peersOf(plan, id)) found.add(peer);
  const order = [...found];
  const rank = ({ id }: Network) => (found.has(id) ? order.indexOf(id) : order.length);
  return beside.toSorted((a, b) => rank(a) - rank(b));
}
