import { fieldsOf, type Resource, type TopologyDocument } from '../../model';
import type { Change } from './types';

/** What the person wrote: resources that came, went or were edited in a field. */
export function resourceChanges(before: TopologyDocument, after: TopologyDocument): Change[] {
  const ids = [...new Set([...before.order, ...after.order])];
  return ids.flatMap((id) => {
    const [earlier, later] = [before.resources[id], after.resources[id]];
    if (earlier === later) return [];
    if (!earlier) return later ? [cameOrWent(later, 'added')] : [];
    return later ? edited(earlier, later) : [cameOrWent(earlier, 'removed')];
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

function edited(before: Resource, after: Resource): Change[] {
  if (before.kind !== after.kind) return [];
  return fieldsOf(after.kind).flatMap((field): Change[] => {
    const [from, to] = [field.read(before), field.read(after)];
    if (from === to || TOLD_ELSEWHERE.has(field.id)) return [];
    return [
      {
        id: `${field.id} ${after.id}`,
        area: field.id === 'replicas' ? 'capacity' : 'addresses',
        subject: after.id,
        says: field.id === 'name' ? `${before.name} has a new name.` : `${field.label} of ${after.name} changed.`,
        values: [{ from: from || 'default', to: to || 'default' }],
        because: 'The design was edited.',
        facts: [],
      },
    ];
  });
}
