import { reservedAtEnd, reservedAtStart } from '../../facts/azure';
import { formatAddress, formatPrefix } from '../../ip';
import type { ClusterPlan, Plan, RefusedAddress, SubnetPlan } from '../plan/types';
import type { Finding } from './types';

/** Machines, gateways, frontends and services that cannot have the address they were given, or find none. */
export function addressFindings(plan: Plan): Finding[] {
  return [
    ...Object.values(plan.subnets).flatMap((subnet) => [
      ...subnet.refusedAddresses.map((refused) => refusedAddress(plan, subnet, refused)),
      ...subnet.homeless.map((owner) => homeless(plan, subnet, owner)),
    ]),
    ...Object.values(plan.clusters).flatMap((cluster) =>
      cluster.services.flatMap(({ id, clusterIP }) =>
        clusterIP === undefined ? [withoutClusterIP(plan, cluster, id)] : [],
      ),
    ),
  ];
}

const withoutClusterIP = (plan: Plan, cluster: ClusterPlan, id: string): Finding => ({
  code: 'NO_FREE_ADDRESS',
  severity: 'error',
  subjects: [{ id }, { id: cluster.id, field: 'serviceCidr' }],
  says: `Service ${nameOf(plan, id)} finds no free address in the service CIDR ${formatPrefix(cluster.serviceCidr)}.`,
  facts: [],
});

/** A claim's owner is a resource, with its role after a #. */
const resourceOfClaim = (owner: string): string => owner.split('#')[0] ?? owner;
const nameOf = ({ document }: Plan, id: string): string => document.resources[id]?.name ?? id;

function refusedAddress(plan: Plan, subnet: SubnetPlan, { owner, address, why }: RefusedAddress): Finding {
  const id = resourceOfClaim(owner);
  const place = `${nameOf(plan, subnet.id)} (${formatPrefix(subnet.prefix)})`;
  const reason = {
    outside: `lies outside ${place}`,
    reserved: `is one of those that Azure keeps in ${place}`,
    taken: `belongs to somebody else in ${place} already`,
  }[why];
  return {
    code: 'ADDRESS_REFUSED',
    severity: 'error',
    subjects: [{ id }, { id: subnet.id }],
    says: `${nameOf(plan, id)} cannot have ${formatAddress(address)}: it ${reason}.`,
    facts: why === 'reserved' ? [reservedAtStart, reservedAtEnd] : [],
  };
}

function homeless(plan: Plan, subnet: SubnetPlan, owner: string): Finding {
  const id = resourceOfClaim(owner);
  return {
    code: 'NO_FREE_ADDRESS',
    severity: 'error',
    subjects: [{ id }, { id: subnet.id, field: 'addressPrefix' }],
    says: `${nameOf(plan, id)} finds no free address in ${nameOf(plan, subnet.id)} (${formatPrefix(subnet.prefix)}).`,
    facts: [],
  };
}
