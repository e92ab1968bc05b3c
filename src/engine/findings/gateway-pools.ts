import { gatewayPoolLimits, gatewayPoolSpare, gatewayPrefix } from '../../facts/clusters';
import { type FieldId, type ResourceOf, resourceOf } from '../../model';
import type { ClusterPlan, Plan } from '../plan/types';
import { counted, number } from '../words';
import type { Finding } from './types';

type Pool = ResourceOf<'agentPool'>;

/** Pools of a static egress gateway that AKS refuses, or that have fewer addresses than nodes. */
export const gatewayPoolFindings = ({ document, clusters }: Plan): Finding[] =>
  Object.values(clusters).flatMap((cluster) =>
    cluster.pools.flatMap(({ id }) => {
      const pool = resourceOf(document, 'agentPool', id);
      if (pool?.mode !== 'Gateway') return [];
      return [...refused(pool, cluster), ...prefix(pool), ...alone(pool)];
    }),
  );

function refused({ id, name, osType, enableAutoScaling }: Pool, { mode }: ClusterPlan): Finding[] {
  const finding = (why: string, mend?: { field: FieldId; text: string; label: string }): Finding => ({
    code: 'GATEWAY_POOL_REFUSED',
    severity: 'error',
    subjects: [mend ? { id, field: mend.field } : { id }],
    says: `${name} is a gateway pool ${why}: AKS refuses it.`,
    facts: [gatewayPoolLimits],
    ...(mend && { mend: { label: mend.label, edits: [{ id, field: mend.field, text: mend.text }] } }),
  });
  return [
    ...(mode.podAddressesFrom === 'pod-subnet' ? [finding('in a cluster whose pods have a subnet of their own')] : []),
    ...(osType === 'Windows'
      ? [finding('of Windows nodes', { field: 'osType', text: 'Linux', label: 'Use Linux' })]
      : []),
    ...(enableAutoScaling
      ? [finding('with an autoscaler', { field: 'enableAutoScaling', text: 'off', label: 'Switch the autoscaler off' })]
      : []),
  ];
}

function prefix({ id, name, count, gatewayPublicIPPrefixSize }: Pool): Finding[] {
  const { min, max, default: unset } = gatewayPrefix.value;
  const length = gatewayPublicIPPrefixSize ?? unset;
  if (length < min || length > max) {
    return [
      {
        code: 'OUT_OF_LIMITS',
        severity: 'error',
        subjects: [{ id }],
        says: `${name} asks for a public IP prefix /${length}. ${gatewayPrefix.says}`,
        facts: [gatewayPrefix],
      },
    ];
  }
  const addresses = 2 ** (32 - length);
  if (count <= addresses) return [];
  return [
    {
      code: 'GATEWAY_PREFIX_TOO_SMALL',
      severity: 'error',
      subjects: [{ id, field: 'count' }],
      says: `${name} has ${counted(count, 'node')}, and its public IP prefix /${length} has ${number(addresses)} addresses: AKS refuses more nodes than addresses.`,
      facts: [gatewayPrefix],
      mend: { label: `Use ${counted(addresses, 'node')}`, edits: [{ id, field: 'count', text: String(addresses) }] },
    },
  ];
}

/** With a single node nothing takes its place while it is upgraded. */
function alone({ id, name, count }: Pool): Finding[] {
  const least = gatewayPoolSpare.value;
  if (count >= least) return [];
  return [
    {
      code: 'GATEWAY_POOL_WITHOUT_SPARE',
      severity: 'warning',
      subjects: [{ id, field: 'count' }],
      says: `${name} has ${counted(count, 'node')}: when it is upgraded or fails, the pods behind the gateway lose their way out.`,
      facts: [gatewayPoolSpare],
      mend: { label: `Use ${counted(least, 'node')}`, edits: [{ id, field: 'count', text: String(least) }] },
    },
  ];
}
