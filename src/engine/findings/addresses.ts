import { reservedAtEnd, reservedAtStart } from '../../facts/azure';
import { formatAddress, formatPrefix } from '../../ip';
import type { FieldId, ResourceKind } from '../../model';
import { thingOf } from '../plan/lookup';
import type { ClusterPlan, Plan, RefusedAddress, RefusedPlace, SubnetPlan } from '../plan/types';
import { tooSmallForGateways } from './application-gateway-subnets';
import type { Finding } from './types';

/** Machines, gateways, frontends and services that cannot have the address they were given, or find none. */
export function addressFindings(plan: Plan): Finding[] {
  const small = tooSmallForGateways(plan.document);
  const isTold = ({ id }: SubnetPlan, owner: string): boolean =>
    small.has(id) && plan.document.resources[owner]?.kind === 'applicationGateway';
  return [
    ...Object.values(plan.subnets).flatMap((subnet) => [
      ...subnet.refusedAddresses.map((refused) => refusedAddress(plan, subnet, refused)),
      ...subnet.homeless.filter((owner) => !isTold(subnet, owner)).map((owner) => homeless(plan, subnet, owner)),
    ]),
    ...Object.values(plan.clusters).flatMap((cluster) =>
      cluster.refusedPlaces.map((place) => refusedPlace(plan, cluster, place)),
    ),
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

const PLACE_REASONS: Readonly<Record<RefusedPlace['why'], string>> = {
  outside: 'it is none of those that there are for it',
  size: 'it is no block of the size that nodes own',
  'passed-over': 'it meets the service CIDR',
  taken: 'somebody else has it already',
};

/** A block of a node, or an address of a pod on its node, that is fixed and cannot be had; another is predicted. */
const refusedPlace = (plan: Plan, { id }: ClusterPlan, { owner, text, why }: RefusedPlace): Finding => ({
  code: 'ADDRESS_REFUSED',
  severity: 'error',
  subjects: [{ id: owner }, { id }],
  says: `${nameOf(plan, owner)} cannot have ${text} in the cluster ${nameOf(plan, id)}: ${PLACE_REASONS[why]}.`,
  facts: [],
});

const nameOf = (plan: Plan, id: string): string => thingOf(plan, id)?.name ?? id;

/** The field in which a resource's own address is written. */
const ADDRESS_FIELDS: Readonly<Partial<Record<ResourceKind, FieldId>>> = {
  service: 'loadBalancerIP',
  virtualMachine: 'privateIPAddress',
  virtualNetworkGateway: 'privateIPAddress',
  azureFirewall: 'privateIPAddress',
  privateEndpoint: 'privateIPAddress',
};

/** The lowest address of a subnet that nobody holds. */
function lowestFree({ holdings, usage, prefix }: SubnetPlan): string | undefined {
  if (usage.free <= 0) return undefined;
  let next = prefix.first;
  for (const { range } of holdings) {
    if (range.first > next) break;
    next = range.last + 1;
  }
  return formatAddress(next);
}

function refusedAddress(plan: Plan, subnet: SubnetPlan, { owner: id, address, why }: RefusedAddress): Finding {
  const place = `${nameOf(plan, subnet.id)} (${formatPrefix(subnet.prefix)})`;
  const reason = {
    outside: `lies outside ${place}`,
    reserved: `is one of those that Azure keeps in ${place}`,
    taken: `belongs to somebody else in ${place} already`,
  }[why];
  const kind = plan.document.resources[id]?.kind;
  const field = kind && ADDRESS_FIELDS[kind];
  const free = lowestFree(subnet);
  return {
    code: 'ADDRESS_REFUSED',
    severity: 'error',
    subjects: [field ? { id, field } : { id }, { id: subnet.id }],
    says: `${nameOf(plan, id)} cannot have ${formatAddress(address)}: it ${reason}.`,
    facts: why === 'reserved' ? [reservedAtStart, reservedAtEnd] : [],
    ...(field && free !== undefined && { mend: { label: `Use ${free}`, edits: [{ id, field, text: free }] } }),
  };
}

function homeless(plan: Plan, subnet: SubnetPlan, id: string): Finding {
  return {
    code: 'NO_FREE_ADDRESS',
    severity: 'error',
    subjects: [{ id }, { id: subnet.id, field: 'addressPrefix' }],
    says: `${nameOf(plan, id)} finds no free address in ${nameOf(plan, subnet.id)} (${formatPrefix(subnet.prefix)}).`,
    facts: [],
  };
}
