import { type Plan, thingOf } from '../../engine';
import { interfaceOf, placeWords } from '../../engine/trace';

/** Whose interface it is, as a list names it: of a pool the node that stands for it, of a workload the pod. */
export function interfaceName(plan: Plan, id: string): string {
  const found = interfaceOf(plan, id);
  if (!found) return thingOf(plan, id)?.name ?? id;
  return found.pod === undefined
    ? placeWords(plan, { place: found.nic.owner, kind: 'node' })
    : placeWords(plan, { place: found.pod, kind: 'pod' });
}
