import { type ClusterPlan, type Finding, nodeOf, type Plan, planOf, type Verdicts, verdicts } from '../engine';
import { resourceOf, resourcesOf } from '../model';
import { derive } from './derive';
import { selectHeldBack } from './lessons-slice';
import { openingDesign, openingFindings } from './opening';
import type { AppState } from './store';

// A selector returns a stored reference, a primitive, or something `derive` remembers.
// Anything freshly built would re-render forever (zustand 5).

export { planOf };

export const selectPlan = (state: AppState): Plan => planOf(state.document);

const NONE_YET: readonly Finding[] = [];

/**
 * What is wrong with the design in force; with its last state while `selectStale`. Only the opening design, whose findings
 * are known, shows without `editing`. Nothing while that is for somebody to find out.
 */
export function selectFindings(state: AppState): readonly Finding[] {
  const { document, editing, bug, lastFindings } = state;
  if (selectHeldBack(state)) return NONE_YET;
  // Shown like a bug that is met while something is drawn.
  if (bug?.document === document) throw new Error(bug.says);
  const known = editing && document !== openingDesign ? editing.knownFindings(document) : openingFindings;
  return known ?? lastFindings ?? NONE_YET;
}

/** Whether what is wrong with the design in force is still being worked out. */
export const selectStale = ({ document, editing }: AppState): boolean =>
  editing !== undefined && document !== openingDesign && !editing.isJudged(document);

const together = derive((drafted: readonly Finding[]) =>
  derive((found: readonly Finding[]): readonly Finding[] => (drafted.length === 0 ? found : [...drafted, ...found])),
);

/** All that is wrong: with the design in force, and with what waits in its fields. */
export function selectProblems(state: AppState): readonly Finding[] {
  const found = selectFindings(state);
  return state.editing ? together(state.editing.draftFindings(state.document)(state.drafts))(found) : found;
}

/** The cluster in view, on which the mode control acts: the selected one, that of what is selected in it, else the first. */
export const selectClusterId = (state: AppState): string | undefined =>
  clusterOfSelection(state) ?? resourcesOf(state.document, 'managedCluster')[0]?.id;

function clusterOfSelection({ document, selection }: AppState): string | undefined {
  const selected = selection === undefined ? undefined : document.resources[selection];
  if (selected && 'cluster' in selected) return resourceOf(document, 'managedCluster', selected.cluster)?.id;
  if (selected) return resourceOf(document, 'managedCluster', selected.id)?.id;
  return selection === undefined ? undefined : nodeOf(planOf(document), selection)?.cluster.id;
}

const verdictsOf = derive((of: Plan) => derive((cluster: ClusterPlan) => verdicts(of, cluster)));

/** Whether the cluster in view runs, upgrades and scales; `undefined` in a design without a cluster. */
export function selectVerdicts(state: AppState): Verdicts | undefined {
  const planned = planOf(state.document);
  const cluster = planned.clusters[selectClusterId(state) ?? ''];
  return cluster && verdictsOf(planned)(cluster);
}
