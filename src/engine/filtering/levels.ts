import { bothLevelsDecide, privateEndpointPolicies } from '../../facts/filtering';
import { resourceOf } from '../../model';
import type { Nic } from '../packet';
import { thingOf } from '../plan/lookup';
import type { NetworkSecurityGroupPlan, Plan } from '../plan/types';
import type { Direction, Level } from './types';

/** Where a packet meets the groups: the subnet whose group applies need not be the interface's own. */
export interface At {
  readonly subnet: string;
}

export interface GroupAtLevel {
  readonly level: Level;
  readonly group: NetworkSecurityGroupPlan;
}

/** The groups that a packet meets, in order (N-01, N-02); a level without one is left out. */
export function groupsMet(plan: Plan, nic: Nic, at: At, direction: Direction): GroupAtLevel[] {
  const ids: Readonly<Record<Level, string | undefined>> = {
    NetworkInterface: nic.networkSecurityGroup,
    Subnet: plan.subnets[at.subnet]?.networkSecurityGroup,
  };
  return bothLevelsDecide.value[direction].flatMap((level): GroupAtLevel[] => {
    const group = plan.networkSecurityGroups[ids[level] ?? ''];
    return group ? [{ level, group }] : [];
  });
}

/** Whether groups are heeded at all: a private endpoint does so only where its subnet says so (N-18). */
export function heedsGroups(plan: Plan, { owner, cluster }: Nic, { subnet }: At): boolean {
  if (cluster !== undefined || thingOf(plan, owner)?.kind !== 'privateEndpoint') return true;
  const policies = resourceOf(plan.document, 'subnet', subnet)?.privateEndpointNetworkPolicies;
  return privateEndpointPolicies.value.some((value) => value === policies);
}
