import { loadBalancerNames } from '../../facts/aks-resources';
import { fieldsOf, fieldWords, type Resource, type TopologyDocument } from '../../model';
import type { ClusterPlan, Plan } from '../plan/types';
import { clusterPairs, modeChanged, type Pair, poolPairs } from './pairs';
import type { Change } from './types';

/** Load balancers that AKS would make or give up. */
export function loadBalancerChanges(before: Plan, after: Plan): Change[] {
  const ids = [...new Set([...Object.keys(before.loadBalancers), ...Object.keys(after.loadBalancers)])];
  return ids.flatMap((id): Change[] => {
    const [earlier, later] = [before.loadBalancers[id], after.loadBalancers[id]];
    const one = later ?? earlier;
    // The user's own are told like whatever else was written.
    if (one?.cluster === undefined || (earlier && later)) return [];
    return [
      {
        id: `balancer ${id}`,
        area: 'routes',
        subject: later ? id : one.cluster,
        says: later ? `AKS makes the load balancer ${one.name}.` : `The load balancer ${one.name} is gone.`,
        values: [],
        because: later ? 'A service has a frontend on it.' : 'No service has a frontend on it any more.',
        facts: [loadBalancerNames],
      },
    ];
  });
}

/** What the person wrote: resources that came, went or were edited in a field. What a change of mode wrote is its doing. */
export function resourceChanges(earlierPlan: Plan, laterPlan: Plan): Change[] {
  const [before, after] = [earlierPlan.document, laterPlan.document];
  const ids = [...new Set([...before.order, ...after.order])];
  const flips = flipsOf(earlierPlan, laterPlan);
  return ids.flatMap((id): Change[] => {
    const [earlier, later] = [before.resources[id], after.resources[id]];
    if (earlier === later) return [];
    if (!earlier) return later ? [cameOrWent(later, 'added', flips.get(id))] : [];
    if (!later) return [cameOrWent(earlier, 'removed', flips.get(id))];
    return edited([earlier, before], [later, after], flips.has(id));
  });
}

/**
 * What a change of mode writes by itself, with the reason: pods' subnets, and which of them a pool's pods live in. That
 * they live elsewhere is the mode's own sentence.
 */
function flipsOf(before: Plan, after: Plan): ReadonlyMap<string, string> {
  const pairs = clusterPairs(before, after).filter(modeChanged);
  return new Map(
    pairs.flatMap((pair) =>
      podSubnetPairs(pair).flatMap(({ pool, from, to }): [string, string][] => {
        if ((from === undefined) === (to === undefined)) return [];
        const { title } = pair.after.mode;
        const because =
          from === undefined ? `${title} wants a subnet for pods.` : `It was for pods, and ${title} wants none.`;
        return [pool, from ?? to ?? ''].map((id) => [id, because]);
      }),
    ),
  );
}

/** Each pool's pod subnet before and after. */
const podSubnetPairs = (pair: Pair<ClusterPlan>) =>
  poolPairs(pair).map(({ before, after }) => ({ pool: after.id, from: before.podSubnet, to: after.podSubnet }));

const cameOrWent = ({ id, name }: Resource, what: 'added' | 'removed', because = 'The design was edited.'): Change => ({
  id: `${what} ${id}`,
  area: 'addresses',
  subject: id,
  says: `${name} was ${what}.`,
  values: [],
  because,
  facts: [],
});

/** Fields that a person edits and that no other sentence tells of. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['count', 'maxPods']);

/** A field that is empty holds its default; a pod subnet has none. */
const unset = (field: string): string => (field === 'podSubnet' ? 'none' : 'default');

type Stored = readonly [resource: Resource, document: TopologyDocument];

function edited([before, inBefore]: Stored, [after, inAfter]: Stored, byMode: boolean): Change[] {
  if (before.kind !== after.kind) return [];
  return fieldsOf(after.kind).flatMap((field): Change[] => {
    const [from, to] = [fieldWords(field, before, inBefore), fieldWords(field, after, inAfter)];
    if (from === to || TOLD_ELSEWHERE.has(field.id) || (byMode && field.id === 'podSubnet')) return [];
    return [
      {
        id: `${field.id} ${after.id}`,
        area: field.id === 'replicas' ? 'capacity' : 'addresses',
        subject: after.id,
        says: field.id === 'name' ? `${before.name} has a new name.` : `${field.label} of ${after.name} changed.`,
        values: [{ from: from || unset(field.id), to: to || unset(field.id) }],
        because: 'The design was edited.',
        facts: [],
      },
    ];
  });
}
