import { type Plan, type Rehearsal, type RehearsalRequest, rehearse } from '../../engine';
import { mostNodesOf, resourceOf } from '../../model';
import { derive, selectClusterId, selectPlan, useApp } from '../../store';
import { Choice } from './choice';
import { Steps } from './steps';

/** A plan's rehearsals, each gone through once. */
const rehearsalsOf = derive((plan: Plan) => {
  const known = new Map<string, Rehearsal>();
  return (clusterId: string, request: RehearsalRequest): Rehearsal | undefined => {
    const cluster = plan.clusters[clusterId];
    if (!cluster) return undefined;
    const key = JSON.stringify([clusterId, request]);
    const rehearsal = known.get(key) ?? rehearse(plan, cluster, request);
    known.set(key, rehearsal);
    return rehearsal;
  };
});

/** What happens to a cluster's addresses while it is made, scaled, upgraded or used, step by step. */
export default function Rehearsals() {
  const plan = useApp(selectPlan);
  const clusterId = useApp(selectClusterId);
  const chosen = useApp((state) => state.rehearsal);
  const cluster = clusterId === undefined ? undefined : plan.clusters[clusterId];
  if (!cluster || clusterId === undefined)
    return <p className="p-3 text-ink2">This design has no cluster to rehearse.</p>;
  const pool = cluster.pools.find(({ id }) => id === chosen.pool) ?? cluster.pools[0];
  if (!pool) return <p className="p-3 text-ink2">This cluster has no node pool to rehearse.</p>;
  const stored = resourceOf(plan.document, 'agentPool', pool.id);
  const now = pool.nodes.length + pool.refused;
  const to = chosen.to ?? Math.max(stored ? mostNodesOf(stored) : now, now + 1);
  const pods = chosen.pods ?? pool.maxPods;
  const rehearsal = rehearsalsOf(plan)(clusterId, requestOf(chosen.kind, pool.id, to, pods));
  return (
    <div className="flex h-full min-h-0 max-sm:flex-col">
      <Choice plan={plan} cluster={cluster} pool={pool} chosen={{ ...chosen, to, pods }} />
      {rehearsal && <Steps plan={plan} rehearsal={rehearsal} at={chosen.step} />}
    </div>
  );
}

function requestOf(kind: RehearsalRequest['kind'], pool: string, to: number, pods: number): RehearsalRequest {
  switch (kind) {
    case 'create':
    case 'upgrade':
      return { kind };
    case 'scale-out':
      return { kind, pool, to };
    case 'pod-churn':
      return { kind, pool, pods };
  }
}
