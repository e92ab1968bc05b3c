import { formatAddress } from '../../ip';
import { nodesOf } from '../plan/pods';
import type { Plan } from '../plan/types';
import { takableRanges } from './free-ranges';

/** An address of the design worth asking about. */
export interface ExampleAddress {
  readonly address: string;
  readonly what: 'a pod' | 'a frontend' | 'a free one';
}

/** One address of each sort that a design has, for somebody who does not know what to ask. */
export const exampleAddresses = (plan: Plan): ExampleAddress[] => [
  ...example('a pod', podIn(plan)),
  ...example('a frontend', frontendIn(plan)),
  ...example('a free one', freeIn(plan)),
];

const example = (what: ExampleAddress['what'], address: number | undefined): ExampleAddress[] =>
  address === undefined ? [] : [{ address: formatAddress(address), what }];

function podIn({ clusters }: Plan): number | undefined {
  const node = Object.values(clusters)
    .flatMap(nodesOf)
    .find(({ podsRunning }) => podsRunning > 0);
  return node?.pods[0]?.first;
}

function frontendIn({ loadBalancers }: Plan): number | undefined {
  const serving = Object.values(loadBalancers).flatMap(({ internal, frontends }) =>
    frontends.filter(({ rules }) => rules.length > 0).map(({ address }) => ({ internal, address })),
  );
  return (serving.find(({ internal }) => internal) ?? serving[0])?.address;
}

function freeIn(plan: Plan): number | undefined {
  for (const subnet of Object.values(plan.subnets)) {
    const [free] = takableRanges(plan, subnet);
    if (free) return free.first;
  }
  return undefined;
}
