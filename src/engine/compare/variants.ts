import type { NetworkModeId } from '../../modes';
import { ok, type Result } from '../../result';
import { findings } from '../findings/findings';
import type { Finding } from '../findings/types';
import type { NoRoom } from '../flip/flip';
import { variant } from '../flip/variant';
import { plan as planOf } from '../plan/plan';
import type { ClusterPlan, Plan } from '../plan/types';
import type { Verdicts } from '../verdicts/types';
import { verdicts } from '../verdicts/verdicts';

/** The design with its cluster in one mode. */
export interface Variant {
  readonly plan: Plan;
  readonly cluster: ClusterPlan;
  readonly verdicts: Verdicts;
  readonly errors: ReadonlyMap<string, Finding>;
}

/** The cluster of a plan, looked at. @throws for an id that is no cluster's */
export function seen(plan: Plan, clusterId: string): Variant {
  const cluster = plan.clusters[clusterId];
  if (!cluster) throw new Error(`No cluster ${clusterId}`);
  const errors = findings(plan).filter(({ severity }) => severity !== 'warning');
  return {
    plan,
    cluster,
    verdicts: verdicts(plan, cluster),
    errors: new Map(errors.map((error) => [refusalKeyOf(error), error])),
  };
}

/** The plan of the design with the cluster in a mode; in the one that it has, the plan as it is. */
export function planIn(present: Variant, mode: NetworkModeId): Result<Plan, NoRoom> {
  const { plan, cluster } = present;
  if (cluster.mode.id === mode) return ok(plan);
  const made = variant(plan.document, cluster.id, mode);
  return made.ok ? ok(planOf(made.value)) : made;
}

/** Tells errors of one variant from those of another. */
export const refusalKeyOf = ({ code, says, subjects }: Finding): string =>
  [code, says, ...subjects.map(({ id }) => id)].join('\n');

/** The errors of a variant that not every variant has. */
export const refusalsOf = ({ errors }: Variant, all: readonly Variant[]): Finding[] =>
  [...errors].flatMap(([key, error]) => (all.every((other) => other.errors.has(key)) ? [] : error));
