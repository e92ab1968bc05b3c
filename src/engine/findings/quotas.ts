import { poolsPerCluster } from '../../facts/limits';
import { cited } from '../../model';
import { limitsOf } from '../../modes/limits';
import type { ClusterPlan, Plan } from '../plan/types';
import { counted, number } from '../words';
import { networkQuotaFindings } from './network-quotas';
import type { Finding } from './types';

/** Designs beyond what Azure and AKS give one cluster or one network. */
export const quotaFindings = (plan: Plan): Finding[] => [
  ...Object.values(plan.clusters).flatMap((cluster) => [...pools(plan, cluster), ...pods(plan, cluster)]),
  ...networkQuotaFindings(plan),
];

const nameOf = ({ document }: Plan, id: string): string => document.resources[id]?.name ?? id;

function pools(plan: Plan, { id, pools: { length } }: ClusterPlan): Finding[] {
  if (length <= poolsPerCluster.value) return [];
  return [
    {
      code: 'TOO_MANY_POOLS',
      severity: 'error',
      subjects: [{ id }],
      says: `${nameOf(plan, id)} has ${counted(length, 'node pool')}: AKS refuses more than ${poolsPerCluster.value}.`,
      facts: [poolsPerCluster],
    },
  ];
}

function pods(plan: Plan, { id, mode, pods: { running, pending } }: ClusterPlan): Finding[] {
  const rule = limitsOf(mode).pods;
  const limit = rule && cited(plan.document, rule);
  const wanted = running + pending;
  if (!limit || wanted <= limit.value.tested) return [];
  const { tested, most } = limit.value;
  return [
    {
      code: 'TOO_MANY_PODS',
      severity: wanted > most ? 'error' : 'warning',
      subjects: [{ id }],
      says:
        wanted > most
          ? `${nameOf(plan, id)} is to run ${number(wanted)} pods: ${mode.title} goes up to ${number(most)}, and those beyond find no address.`
          : `${nameOf(plan, id)} is to run ${number(wanted)} pods: by one document ${mode.title} goes up to ${number(tested)} only, by another up to ${number(most)}.`,
      facts: [limit],
    },
  ];
}
