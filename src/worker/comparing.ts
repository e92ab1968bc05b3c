import type { Plan } from '../engine';
import { differences, walks } from '../engine/compare';
import type { Compared, VariantsQuestion } from './questions';

interface Kept extends Pick<Compared, 'differences'>, Pick<VariantsQuestion, 'choices'> {
  /** What was asked but for the connection: it comes as a copy and is known by what it says. */
  readonly text: string;
  readonly plan: Plan;
}

/**
 * Tells what differs between variants. It keeps the last answer with the plans behind it, so that for another connection
 * nothing but that is followed; what it says is the same without.
 */
export function createComparing(): (planned: Plan, question: VariantsQuestion) => Compared {
  let kept: Kept | undefined;
  return (planned, { document, cluster, choices, flow }) => {
    const text = JSON.stringify([document, cluster, choices]);
    if (kept?.text !== text) {
      kept = { text, plan: planned, choices, differences: differences(planned, cluster, choices) };
    }
    return { differences: kept.differences, walks: flow && walks(kept.plan, cluster, kept.choices, flow) };
  };
}
