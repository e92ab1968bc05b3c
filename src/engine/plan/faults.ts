import { type ResourceOf, resourcesOf, type TopologyDocument } from '../../model';

type Fault = ResourceOf<'drift'>['fault'];

/** Whether a fault was injected into any of these things. */
export type HasFault = (fault: Fault, ...ids: readonly string[]) => boolean;

/** The faults of a design, by what they hit. */
export function faultsOf(document: TopologyDocument): HasFault {
  const known = new Set(resourcesOf(document, 'drift').map(({ fault, target }) => `${fault} ${target}`));
  return known.size === 0 ? () => false : (fault, ...ids) => ids.some((id) => known.has(`${fault} ${id}`));
}
