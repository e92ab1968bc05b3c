import { autoscalerBounds, maxUnavailableOnUserPools } from '../../facts/clusters';
import { surgeZero } from '../../facts/upgrade';
import { autoscalerRange } from '../../facts/upgrade-rules';
import { leastNodesOf, maxSurgeOf, type ResourceOf, resourceOf, type TopologyDocument } from '../../model';
import type { Plan } from '../plan/types';
import { counted, number } from '../words';
import type { Finding, Mend } from './types';

type Pool = ResourceOf<'agentPool'>;

/** Bounds of the autoscaler and settings of upgrades with which AKS takes no pool. */
export function scalingFindings({ document, clusters }: Plan): Finding[] {
  return Object.values(clusters).flatMap((planned) => {
    const cluster = resourceOf(document, 'managedCluster', planned.id);
    const pools = planned.pools.flatMap(({ id }) => resourceOf(document, 'agentPool', id) ?? []);
    if (!cluster) return [];
    return pools.flatMap((pool) => [
      ...bounds(document, pool),
      ...noWayToUpgrade(pool, maxSurgeOf(document, pool, cluster)),
      ...unavailable(pool, maxSurgeOf(document, pool, cluster)),
    ]);
  });
}

/** An autoscaler that may have no node at all would be none. */
const LEAST_MAXIMUM = 1;

/** A gateway pool has no autoscaler at all, of which its own rule tells. */
function bounds(document: TopologyDocument, pool: Pool): Finding[] {
  const { id, name, mode, count, enableAutoScaling, minCount, maxCount } = pool;
  if (!enableAutoScaling || mode === 'Gateway') return [];
  const least = leastNodesOf(document, pool);
  if (minCount === undefined || maxCount === undefined) {
    const min = Math.max(minCount ?? Math.min(count, maxCount ?? count), least);
    const max = Math.max(maxCount ?? count, min, LEAST_MAXIMUM);
    return [
      {
        code: 'AUTOSCALER_WITHOUT_BOUNDS',
        severity: 'error',
        subjects: [{ id, field: minCount === undefined ? 'minCount' : 'maxCount' }],
        says: `The autoscaler of ${name} has no ${minCount === undefined ? 'minimum' : 'maximum'}: AKS refuses the pool with InvalidParameter.`,
        facts: [autoscalerBounds],
        mend: {
          label: `Scale between ${number(min)} and ${counted(max, 'node')}`,
          edits: [
            { id, field: 'minCount', text: String(min) },
            { id, field: 'maxCount', text: String(max) },
          ],
        },
      },
    ];
  }
  const refused = (says: string, field: 'maxCount' | 'count', text: number, label: string): Finding[] => [
    {
      code: field === 'count' ? 'COUNT_OUTSIDE_AUTOSCALER' : 'AUTOSCALER_BOUNDS_CROSSED',
      severity: 'error',
      subjects: [{ id, field }],
      says,
      facts: [autoscalerRange],
      mend: { label, edits: [{ id, field, text: String(text) }] },
    },
  ];
  if (minCount > maxCount) {
    const says = `The autoscaler of ${name} goes from ${number(minCount)} to ${counted(maxCount, 'node')}: AKS refuses a maximum below the minimum.`;
    return refused(says, 'maxCount', minCount, `Use ${number(minCount)} at the most`);
  }
  if (count >= minCount && count <= maxCount) return [];
  const nearest = Math.max(count < minCount ? minCount : maxCount, least);
  const says = `${name} has ${counted(count, 'node')} and its autoscaler goes from ${number(minCount)} to ${number(maxCount)}: AKS takes only a count between the two.`;
  return refused(says, 'count', nearest, `Use ${counted(nearest, 'node')}`);
}

/** `0` and `0%`; unset means zero for what may be unavailable. */
const isZero = (share: string | undefined): boolean => Number.parseInt(share ?? '0', 10) === 0;

const SURGE_OF_ONE = '1';

function noWayToUpgrade({ id, name, maxUnavailable }: Pool, maxSurge: string): Finding[] {
  if (!isZero(maxSurge) || !isZero(maxUnavailable)) return [];
  return [
    {
      code: 'NO_WAY_TO_UPGRADE',
      severity: 'error',
      subjects: [
        { id, field: 'maxSurge' },
        { id, field: 'maxUnavailable' },
      ],
      says: `${name} may have neither a node more nor a node less during an upgrade: AKS refuses these settings, for not one node could be upgraded.`,
      facts: [surgeZero],
      mend: { label: 'Allow one surge node', edits: [{ id, field: 'maxSurge', text: SURGE_OF_ONE }] },
    },
  ];
}

function unavailable({ id, name, mode, maxUnavailable }: Pool, maxSurge: string): Finding[] {
  if (mode !== 'System' || isZero(maxUnavailable)) return [];
  const surge: Mend['edits'] = isZero(maxSurge) ? [{ id, field: 'maxSurge', text: SURGE_OF_ONE }] : [];
  return [
    {
      code: 'MAX_UNAVAILABLE_REFUSED',
      severity: 'error',
      subjects: [{ id, field: 'maxUnavailable' }],
      says: `${name} is a system pool: AKS takes no max unavailable there, and upgrades it with surge nodes alone.`,
      facts: [maxUnavailableOnUserPools],
      mend: {
        label: surge.length > 0 ? 'Use one surge node instead' : 'Leave max unavailable out',
        edits: [...surge, { id, field: 'maxUnavailable', text: '' }],
      },
    },
  ];
}
