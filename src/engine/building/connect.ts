import { type Resource, resourceOf, type TopologyDocument, withNew, withResource } from '../../model';
import { err, ok, type Result } from '../../result';
import { planOf } from '../plan/plan-of';
import { wordOf } from './buildable';
import { ATTACHED, putTable } from './connect-attached';
import { MOVES } from './connect-moves';
import { TRAFFIC } from './connect-traffic';
import type { AnyConnection, Change, Outcome } from './connections';
import { SUBNET_MOVES } from './move-subnet';
import { ownerOf, placeOf } from './place';
import type { Connected, Refusal } from './types';

/** Every way in which one thing can be dragged onto another. */
const CONNECTIONS: readonly AnyConnection[] = [...ATTACHED, ...TRAFFIC, ...MOVES, ...SUBNET_MOVES];

/** The document in which one thing is connected with another, by dragging it there. */
export function connected(document: TopologyDocument, dragged: string, onto: string): Result<Connected, Refusal> {
  const change = judged(document, dragged, onto);
  return change.ok ? ok({ document: applied(document, change.value), step: change.value.step }) : change;
}

/** Whether it can be, and what the step would be called. */
export function canConnect(
  document: TopologyDocument,
  dragged: string,
  onto: string,
): Result<{ readonly step: string }, Refusal> {
  const change = judged(document, dragged, onto);
  return change.ok ? ok({ step: change.value.step }) : change;
}

/** A possible target of a drag, and why it is none as things are. */
export interface Target {
  readonly onto: string;
  readonly refusal?: Refusal;
}

/** Everything that something could be connected with, in stored order. */
export function connectionsOf(document: TopologyDocument, dragged: string): readonly Target[] {
  const kinds = new Set(kindsFor(document, dragged));
  return document.order.flatMap((onto): Target[] => {
    const kind = document.resources[onto]?.kind;
    if (kind === undefined || !kinds.has(kind) || onto === dragged) return [];
    const change = judged(document, dragged, onto);
    return [change.ok ? { onto } : { onto, refusal: change.error }];
  });
}

const kindsFor = (document: TopologyDocument, dragged: string): readonly Resource['kind'][] => {
  if (tableOfAks(document, dragged)) return ['subnet'];
  const kind = Object.hasOwn(document.resources, dragged) ? document.resources[dragged]?.kind : undefined;
  return CONNECTIONS.flatMap(({ from, onto }) => (from === kind ? onto : []));
};

/** Of what AKS makes, its route table alone can be put on further subnets. */
const tableOfAks = (document: TopologyDocument, id: string) => {
  const table = Object.hasOwn(document.resources, id) ? undefined : planOf(document).routeTables[id];
  return table?.derived ? table : undefined;
};

function judged(document: TopologyDocument, dragged: string, onto: string): Outcome {
  const target = ownerOf(document, onto);
  if (!target) return err({ code: 'nothing-there', says: 'There is nothing to connect it with.' });
  const table = tableOfAks(document, dragged);
  if (table) {
    const subnet = targetOf(document, target, ['subnet']);
    return subnet?.kind === 'subnet'
      ? putTable(document, table.id, table.name, subnet)
      : err(noWay(table.name, target));
  }
  const one = Object.hasOwn(document.resources, dragged) ? document.resources[dragged] : undefined;
  if (!one) return err(notStored(document, dragged));
  for (const { from, onto: kinds, judge } of CONNECTIONS) {
    const direct = from === one.kind && kinds.includes(target.kind);
    if (direct) return judge(document, one, target);
  }
  for (const { from, onto: kinds, judge } of CONNECTIONS) {
    const through = from === one.kind ? targetOf(document, target, kinds) : undefined;
    if (through) return judge(document, one, through);
  }
  return err(noWay(one.name, target));
}

const notStored = (document: TopologyDocument, dragged: string): Refusal =>
  ownerOf(document, dragged)
    ? { code: 'kept-by-aks', says: 'AKS keeps this, and it cannot be put elsewhere by hand.' }
    : { code: 'nothing-there', says: 'This is not in the design any more.' };

const noWay = (name: string, target: Resource): Refusal => ({
  code: 'no-connection',
  says: `${name} has no connection with a ${wordOf(target.kind)} such as ${target.name}.`,
});

/** What is inside a cluster stands in no subnet by itself. */
const IN_CLUSTERS: readonly Resource['kind'][] = ['managedCluster', 'workload', 'service', 'kubernetesNetworkPolicy'];

/** The thing itself where it will do, else the subnet or network in which it stands. */
function targetOf(
  document: TopologyDocument,
  target: Resource,
  kinds: readonly Resource['kind'][],
): Resource | undefined {
  if (kinds.includes(target.kind)) return target;
  if (IN_CLUSTERS.includes(target.kind)) return undefined;
  const { subnet, network } = placeOf(document, target.id);
  if (subnet && kinds.includes('subnet')) return resourceOf(document, 'subnet', subnet.id);
  return network && kinds.includes('virtualNetwork') ? network : undefined;
}

const applied = (document: TopologyDocument, { changed, made = [] }: Change): TopologyDocument =>
  withNew(changed.reduce(withResource, document), made);
