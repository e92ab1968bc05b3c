import {
  type Change,
  type ClusterPlan,
  diff,
  type Finding,
  findings,
  type Plan,
  plan,
  runs,
  type Verdict,
} from '../engine';
import { resourceOf, resourcesOf } from '../model';
import { derive } from './derive';
import type { AppState } from './store';

// A selector returns a stored reference, a primitive, or something `derive` remembers.
// Anything freshly built would re-render forever (zustand 5).

export const planOf = derive(plan);
const findingsOf = derive(findings);
const changesSince = derive((before: Plan) => derive((after: Plan) => diff(before, after)));
const NO_CHANGES: readonly Change[] = [];

export const selectPlan = (state: AppState): Plan => planOf(state.document);
export const selectFindings = (state: AppState): readonly Finding[] => findingsOf(planOf(state.document));
export const selectChanges = (state: AppState): readonly Change[] =>
  state.before ? changesSince(planOf(state.before))(planOf(state.document)) : NO_CHANGES;

/** The cluster that the mode control acts on: the selected one, else the first. */
export const selectClusterId = (state: AppState): string | undefined =>
  resourceOf(state.document, 'managedCluster', state.selection)?.id ??
  resourcesOf(state.document, 'managedCluster')[0]?.id;

const runsOf = derive((of: Plan) => derive((cluster: ClusterPlan) => runs(of, cluster)));

/** Whether the nodes of the cluster in view fit as counted; `undefined` in a design without a cluster. */
export function selectRuns(state: AppState): Verdict | undefined {
  const planned = planOf(state.document);
  const cluster = planned.clusters[selectClusterId(state) ?? ''];
  return cluster && runsOf(planned)(cluster);
}
