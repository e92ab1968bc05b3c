import { autoscalerCounts, surgeZero } from '../../facts/upgrade';
import { podUnitFacts } from '../../model';
import type { ClusterPlan, Plan } from '../plan/types';
import { firstMend } from '../verdicts/mends';
import type { Failure, Verdict } from '../verdicts/types';
import { verdicts } from '../verdicts/verdicts';
import { counted, number } from '../words';
import type { Finding, FindingCode } from './types';

/** What will be refused one day though all nodes fit now: told of the first verdict that fails, since the next follow. */
export const verdictFindings = (plan: Plan): Finding[] =>
  Object.values(plan.clusters).flatMap((cluster) => [...refusedLater(plan, cluster), ...podsShort(plan, cluster)]);

function refusedLater(plan: Plan, cluster: ClusterPlan): Finding[] {
  const { runs, upgrades, scales } = verdicts(plan, cluster);
  const told = (code: FindingCode, severity: Finding['severity'], verdict: Verdict, failure: Failure): Finding[] => {
    const mend = firstMend(plan, cluster, verdict.kind);
    return [{ ...refusal(code, severity, verdict, failure), ...(mend && { mend }) }];
  };
  // Nodes that do not fit now, and pools that have no node to spare, are told of by findings of their own.
  if (runs.failure) return runs.failure.need.atCreation ? told('CREATION_REFUSED', 'error', runs, runs.failure) : [];
  if (upgrades.failure?.facts.includes(surgeZero)) return [];
  if (upgrades.failure) return told('UPGRADE_REFUSED', 'warning', upgrades, upgrades.failure);
  return scales.failure ? told('SCALE_OUT_REFUSED', 'warning', scales, scales.failure) : [];
}

const refusal = (
  code: FindingCode,
  severity: Finding['severity'],
  { says }: Verdict,
  { pool, need, message, facts }: Failure,
): Finding => ({
  code,
  severity,
  subjects: [{ id: pool, field: 'count' }, { id: need.subject }],
  says: [says, ...(message === undefined ? [] : [`Azure says: “${message}”`])].join(' '),
  facts: code === 'CREATION_REFUSED' ? [autoscalerCounts, ...facts] : facts,
});

/** Pod subnets in which nodes find too few batches once every node runs all the pods that it may. */
function podsShort({ document, subnets }: Plan, cluster: ClusterPlan): Finding[] {
  const ids = [...new Set(cluster.pools.flatMap(({ podSubnet }) => podSubnet ?? []))];
  return ids.flatMap((id): Finding[] => {
    const pools = cluster.pools.filter(({ podSubnet }) => podSubnet === id);
    const mode = pools[0]?.mode;
    const podUnits = mode?.podUnits;
    const units = subnets[id]?.podUnits;
    if (!mode || !podUnits || !units || pools.some(({ refused }) => refused > 0)) return [];
    const most = pools.reduce(
      (sum, { nodes, mode, maxPods }) => sum + nodes.length * (mode.podUnits?.held(maxPods, maxPods) ?? 0),
      0,
    );
    const room = pools.reduce((sum, { nodes }) => sum + nodes.reduce((pods, node) => pods + node.room, 0), 0);
    const allowed = pools.reduce((sum, { nodes, maxPods }) => sum + nodes.length * maxPods, 0);
    if (room >= allowed) return [];
    return [
      {
        code: 'POD_SUBNET_SHORT',
        severity: 'warning',
        subjects: [{ id, field: 'addressPrefix' }, { id: cluster.id }],
        says: `With ${number(allowed)} pods its nodes would take ${counted(most, podUnits.name.one, podUnits.name.many)} of ${document.resources[id]?.name ?? id}; ${number(units.total)} are there. Addresses last for ${number(room)} pods, the others would wait.`,
        facts: podUnitFacts(document, mode),
      },
    ];
  });
}
