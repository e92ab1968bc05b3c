import type { LessonEdit, TopologyDocument } from '../model';
import { edited } from './edit';

/**
 * The changes that lead from one design to another, for a step that is captured and for faults that are injected: what is
 * gone is deleted, and all that is new or otherwise is put in as it is.
 */
export function editsBetween(before: TopologyDocument, after: TopologyDocument): readonly LessonEdit[] {
  const gone = before.order.filter((id) => !Object.hasOwn(after.resources, id));
  const deletion: LessonEdit[] = gone.length > 0 ? [{ do: 'delete', ids: gone }] : [];
  // What is deleted takes others along and leaves its traces in more: these are put back as they are to be.
  const rest = edited(before, deletion);
  const left = rest.ok ? rest.value.resources : before.resources;
  const changed = after.order.flatMap((id): LessonEdit[] => {
    const resource = after.resources[id];
    return !resource || same(left[id], resource) ? [] : [{ do: 'put', resource }];
  });
  return [...deletion, ...changed];
}

const same = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);
