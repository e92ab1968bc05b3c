import { loadBalancerNames } from '../../facts/aks-resources';
import { fieldsOf, fieldWords, type Resource, type TopologyDocument } from '../../model';
import type { Plan } from '../plan/types';
import type { Change } from './types';

/** Load balancers that AKS would make or give up. */
export function loadBalancerChanges(before: Plan, after: Plan): Change[] {
  const ids = [...new Set([...Object.keys(before.loadBalancers), ...Object.keys(after.loadBalancers)])];
  return ids.flatMap((id): Change[] => {
    const [earlier, later] = [before.loadBalancers[id], after.loadBalancers[id]];
    const one = later ?? earlier;
    if (!one || (earlier && later)) return [];
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

/** What the person wrote: resources that came, went or were edited in a field. */
export function resourceChanges(before: TopologyDocument, after: TopologyDocument): Change[] {
  const ids = [...new Set([...before.order, ...after.order])];
  return ids.flatMap((id) => {
    const [earlier, later] = [before.resources[id], after.resources[id]];
    if (earlier === later) return [];
    if (!earlier) return later ? [cameOrWent(later, 'added')] : [];
    return later ? edited([earlier, before], [later, after]) : [cameOrWent(earlier, 'removed')];
  });
}

const cameOrWent = ({ id, name }: Resource, what: 'added' | 'removed'): Change => ({
  id: `${what} ${id}`,
  area: 'addresses',
  subject: id,
  says: `${name} was ${what}.`,
  values: [],
  because: 'The design was edited.',
  facts: [],
});

/** Fields that a person edits and that no other sentence tells of. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['count', 'maxPods']);

/** A field that is empty holds its default; a pod subnet has none. */
const unset = (field: string): string => (field === 'podSubnet' ? 'none' : 'default');

type Stored = readonly [resource: Resource, document: TopologyDocument];

function edited([before, inBefore]: Stored, [after, inAfter]: Stored): Change[] {
  if (before.kind !== after.kind) return [];
  return fieldsOf(after.kind).flatMap((field): Change[] => {
    const [from, to] = [fieldWords(field, before, inBefore), fieldWords(field, after, inAfter)];
    if (from === to || TOLD_ELSEWHERE.has(field.id)) return [];
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
