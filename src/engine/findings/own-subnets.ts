import type { Fact } from '../../facts/fact';
import { agcDelegation, agwSubnetOwn, apiServerSubnet, gatewaySubnetOwn } from '../../facts/gateways';
import { type Resource, type ResourceKind, resourceOf } from '../../model';
import type { Plan } from '../plan/types';
import { type SubnetUsers, subnetUsers } from './subnet-users';
import type { Finding } from './types';

/** Who wants a subnet for his kind alone, and how he is called. */
const OWN: Readonly<Partial<Record<ResourceKind, { readonly is: string; readonly fact: Fact }>>> = {
  applicationGateway: { is: 'An application gateway', fact: agwSubnetOwn },
  applicationGatewayForContainers: { is: 'An Application Gateway for Containers', fact: agcDelegation },
  azureFirewall: { is: 'An Azure Firewall', fact: gatewaySubnetOwn },
  virtualNetworkGateway: { is: 'A virtual network gateway', fact: gatewaySubnetOwn },
  managedCluster: { is: 'An API server', fact: apiServerSubnet },
};

/** Gateways, firewalls and API servers that share a subnet with something else. */
export function ownSubnetFindings(plan: Plan): Finding[] {
  const usersOf = subnetUsers(plan);
  return Object.keys(plan.subnets).flatMap((id) => shared(plan, id, usersOf(id)));
}

/** Of a subnet in which pods live tells the rule about those. */
function shared(plan: Plan, id: string, { nodes, pods, others }: SubnetUsers): Finding[] {
  const owner = others.find(({ kind }) => OWN[kind] !== undefined);
  const wants = owner && OWN[owner.kind];
  if (!wants || pods.length > 0) return [];
  const [pool] = nodes;
  const guest = others.find(({ kind }) => kind !== owner.kind);
  const who = pool ? `nodes of ${plan.document.resources[pool.id]?.name ?? pool.id}` : guest && callOf(guest);
  const guestId = pool?.id ?? guest?.id;
  if (who === undefined || guestId === undefined) return [];
  const subnet = resourceOf(plan.document, 'subnet', id)?.name ?? id;
  const code = wants.fact === agwSubnetOwn ? ` with ${agwSubnetOwn.value}` : '';
  return [
    {
      code: 'SUBNET_NOT_ITS_OWN',
      severity: 'error',
      subjects: [{ id }, { id: owner.id }, { id: guestId }],
      says: `${callOf(owner)} and ${who} share ${subnet}. ${wants.is} has a subnet of its own: Azure refuses the second of them${code}.`,
      facts: [wants.fact],
    },
  ];
}

const callOf = ({ kind, name }: Resource): string =>
  kind === 'managedCluster' ? `The API server of ${name}` : kind === 'service' ? `The frontend of ${name}` : name;
