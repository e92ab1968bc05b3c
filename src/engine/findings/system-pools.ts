import { systemPoolMachines, systemPoolNeeded } from '../../facts/clusters';
import { type FieldId, type ResourceOf, resourceOf } from '../../model';
import type { Plan } from '../plan/types';
import type { Finding } from './types';

/** Clusters without a system pool, and system pools of machines that AKS takes for none. */
export function systemPoolFindings({ document, clusters }: Plan): Finding[] {
  return Object.values(clusters).flatMap((planned) => {
    const pools = planned.pools.flatMap(({ id }) => resourceOf(document, 'agentPool', id) ?? []);
    const system = pools.filter(({ mode }) => mode === 'System');
    if (system.length > 0) return system.flatMap(refused);
    return [
      {
        code: 'NO_SYSTEM_POOL',
        severity: 'error',
        subjects: [{ id: planned.id }],
        says: `${document.resources[planned.id]?.name ?? planned.id} has no system pool: AKS refuses the cluster, for CoreDNS would have no nodes.`,
        facts: [systemPoolNeeded],
      },
    ];
  });
}

function refused({ id, name, osType, scaleSetPriority }: ResourceOf<'agentPool'>): Finding[] {
  const wanted = systemPoolMachines.value;
  const finding = (field: FieldId, what: string, text: string, label: string): Finding => ({
    code: 'SYSTEM_POOL_REFUSED',
    severity: 'error',
    subjects: [{ id, field }],
    says: `${name} is a system pool of ${what}: AKS refuses it.`,
    facts: [systemPoolMachines],
    mend: { label, edits: [{ id, field, text }] },
  });
  return [
    ...(osType === 'Windows' ? [finding('osType', 'Windows nodes', wanted.osType, 'Use Linux')] : []),
    ...(scaleSetPriority === 'Spot'
      ? [finding('scaleSetPriority', 'Spot machines', wanted.scaleSetPriority, 'Use regular machines')]
      : []),
  ];
}
