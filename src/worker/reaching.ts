import { type Plan, plan } from '../engine';
import { differences, type Reachability, reachability, reachabilityAfter, type Unpacked } from '../engine/reachability';
import type { TopologyDocument } from '../model';

interface Kept {
  /** The design, which comes as a copy and is known by what it says. */
  readonly text: string;
  readonly reached: Reachability;
}

/** The design, the one before, and one that an undo may come back to. */
const KEPT = 3;

/**
 * Tells who reaches whom, and what the last change of the design, if any, did to that. It keeps the last answers, so that after an edit only what met it is followed again; what it
 * says is the same without.
 */
export function createReaching(): (planned: Plan, before: TopologyDocument | undefined) => Unpacked {
  let kept: readonly Kept[] = [];

  function reachedIn(document: TopologyDocument, planOf: () => Plan): Reachability {
    const text = JSON.stringify(document);
    const known = kept.find((one) => one.text === text);
    const last = kept.at(-1);
    const reached = known?.reached ?? (last ? reachabilityAfter(last.reached, planOf()) : reachability(planOf()));
    kept = [...kept.filter((one) => one !== known), { text, reached }].slice(-KEPT);
    return reached;
  }

  return (planned, before) => {
    // The one before first: from there the way to the design is shortest.
    const earlier = before && reachedIn(before, () => plan(before));
    const reached = reachedIn(planned.document, () => planned);
    return { reached, ...(earlier && { changes: differences(earlier, reached) }) };
  };
}
