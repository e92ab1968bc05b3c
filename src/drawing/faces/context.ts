import type { Finding, Plan } from '../../engine';

/** What faces are made from. */
export interface View {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  /** The plan before the last change of the design. */
  readonly before?: Plan | undefined;
  /** Whether the list of changes is open, so that what is gone shows as gone. */
  readonly comparing: boolean;
}

/** What faces are made from, with its look-ups made once. */
export interface Context extends View {
  /** The first thing that is wrong with a resource, in a sentence. */
  readonly problems: ReadonlyMap<string, string>;
  /** Nodes that found no room, by the subnet that is full. */
  readonly refusedIn: ReadonlyMap<string, number>;
}

export function contextOf(view: View): Context {
  const problems = new Map<string, string>();
  for (const { severity, subjects, says } of view.findings) {
    if (severity === 'warning') continue;
    for (const { id } of subjects) if (!problems.has(id)) problems.set(id, says);
  }
  const refusedIn = new Map<string, number>();
  for (const { pools } of Object.values(view.plan.clusters)) {
    for (const { refusal, refused } of pools) {
      if (refusal?.space === 'subnet') refusedIn.set(refusal.subject, (refusedIn.get(refusal.subject) ?? 0) + refused);
    }
  }
  return { ...view, problems, refusedIn };
}

export const problemOf = ({ problems }: Context, id: string): { readonly problem: string } | undefined => {
  const problem = problems.get(id);
  return problem === undefined ? undefined : { problem };
};
