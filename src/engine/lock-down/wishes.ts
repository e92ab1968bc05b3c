import type { ResourceOf } from '../../model';
import { resourcesOf } from '../../model';
import type { Plan } from '../plan/types';
import { type Flow, idWords } from '../trace';
import { clusterWishes } from './cluster-wishes';
import { serviceWishes } from './service-wishes';
import type { Wish } from './types';

/** What may have to work in a design: what was sent and is asserted, its services, and what AKS itself needs. */
export function wishesOf(plan: Plan, sent: Flow | undefined): readonly Wish[] {
  return [...askedWishes(plan, sent), ...serviceWishes(plan), ...clusterWishes(plan)];
}

function askedWishes(plan: Plan, sent: Flow | undefined): Wish[] {
  const asserted = resourcesOf(plan.document, 'assertion').filter(({ expect }) => expect === 'works');
  return [
    ...(sent ? [asked('sent', `As sent in the Trace tab: ${flowWords(plan, sent)}`, sent)] : []),
    ...asserted.map((one) => asked(`assertion/${one.id}`, `Must work: ${one.name}`, flowOf(one))),
  ];
}

const asked = (id: string, says: string, flow: Flow): Wish => ({ id, says, group: 'asked', flow, usual: true });

const flowOf = ({ from, to, port, protocol }: ResourceOf<'assertion'>): Flow => ({
  from,
  to,
  ...(port !== undefined && { port }),
  ...(protocol && { protocol }),
});

/** `pod web 0 → dc1, TCP 443` */
function flowWords(plan: Plan, { from, to, protocol, port }: Flow): string {
  const how = [protocol, port].filter((part) => part !== undefined).join(' ');
  return `${idWords(plan, from)} → ${idWords(plan, to)}${how === '' ? '' : `, ${how}`}`;
}
