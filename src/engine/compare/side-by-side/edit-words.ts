import { fieldsOf, fieldWords, modeOf, type Resource, resourcesOf, type TopologyDocument } from '../../../model';

/** What an edit did, in a few words: `Nodes of webpool: 1 → 3`; of several things the first, and how many more. */
export function editWords(before: TopologyDocument, after: TopologyDocument): string {
  const said = [...modeWords(before, after), ...resourceWords(before, after)];
  const [first, ...more] = said;
  if (first === undefined) return before.name === after.name ? 'assumptions' : `the name ${after.name}`;
  return more.length === 0 ? first : `${first}, and ${more.length} more`;
}

function modeWords(before: TopologyDocument, after: TopologyDocument): string[] {
  const earlier = new Map(resourcesOf(before, 'managedCluster').map((cluster) => [cluster.id, cluster]));
  return resourcesOf(after, 'managedCluster').flatMap((cluster) => {
    const was = earlier.get(cluster.id);
    const [from, to] = [was && modeOf(before, was).title, modeOf(after, cluster).title];
    return from === undefined || from === to ? [] : `${cluster.name}: ${from} → ${to}`;
  });
}

function resourceWords(before: TopologyDocument, after: TopologyDocument): string[] {
  const ids = [...new Set([...before.order, ...after.order])];
  return ids.flatMap((id) => {
    const [earlier, later] = [before.resources[id], after.resources[id]];
    if (earlier === later || !(earlier ?? later)) return [];
    if (!earlier) return later ? [`${later.name} added`] : [];
    if (!later) return [`${earlier.name} removed`];
    return fieldChanges([earlier, before], [later, after]);
  });
}

type Stored = readonly [resource: Resource, document: TopologyDocument];

/** Fields that a person edits; a change of none of them is told by the resource alone. */
function fieldChanges([before, inBefore]: Stored, [after, inAfter]: Stored): string[] {
  const told = fieldsOf(after.kind).flatMap((field) => {
    const [from, to] = [fieldWords(field, before, inBefore), fieldWords(field, after, inAfter)];
    return from === to ? [] : `${field.label} of ${after.name}: ${from || 'default'} → ${to || 'default'}`;
  });
  const isModeAlone = after.kind === 'managedCluster' && before.kind === 'managedCluster';
  return told.length > 0 || isModeAlone ? told : [`${after.name} edited`];
}
