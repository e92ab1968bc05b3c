import { fieldOfKind, type ResourceOf, type TopologyDocument } from '../../model';
import { err, ok } from '../../result';
import { connection, type Outcome } from './connections';
import { resourcesOf } from './listed';
import { isGatewaySubnet, takesGroup } from './subnets';
import type { Refusal } from './types';

/** Security groups, route tables, NAT gateways and private DNS zones, put on what they apply to. */

type Subnet = ResourceOf<'subnet'>;

const already = (what: string, on: string): { readonly ok: false; readonly error: Refusal } =>
  err({ code: 'already', says: `${what} is on ${on} already.` });

function putGroup(
  _: TopologyDocument,
  group: ResourceOf<'networkSecurityGroup'>,
  onto: ResourceOf<'subnet' | 'agentPool' | 'virtualMachine'>,
): Outcome {
  if (onto.networkSecurityGroup === group.id) return already(group.name, onto.name);
  if (onto.kind === 'subnet' && !takesGroup(onto)) {
    return err({
      code: 'subnet-not-its-own',
      says: `${onto.name} takes no network security group: what Azure runs there must not be filtered. Put it on another subnet.`,
    });
  }
  return ok({ step: `Put ${group.name} on ${onto.name}`, changed: [{ ...onto, networkSecurityGroup: group.id }] });
}

/** @param table id of a stored table, or of the one that AKS makes */
export function putTable(document: TopologyDocument, table: string, name: string, onto: Subnet): Outcome {
  if (onto.routeTable === table) return already(name, onto.name);
  const choices = fieldOfKind('subnet', 'routeTable').choices?.(onto, document) ?? [];
  if (!choices.some(({ value }) => value === table)) {
    return err({
      code: 'kept-by-aks',
      says: `${name} does not exist: AKS writes the routes of that cluster into a table of yours, or needs none.`,
    });
  }
  return ok({ step: `Put ${name} on ${onto.name}`, changed: [{ ...onto, routeTable: table }] });
}

function putNat(document: TopologyDocument, gateway: ResourceOf<'natGateway'>, onto: Subnet): Outcome {
  if (onto.natGateway === gateway.id) return already(gateway.name, onto.name);
  if (isGatewaySubnet(onto)) {
    return err({
      code: 'subnet-not-its-own',
      says: `${onto.name} takes no NAT gateway. Put it on another subnet.`,
    });
  }
  const elsewhere = resourcesOf(document, 'subnet').find(
    (one) => one.natGateway === gateway.id && one.virtualNetwork !== onto.virtualNetwork,
  );
  const home = elsewhere && document.resources[elsewhere.virtualNetwork]?.name;
  if (elsewhere) {
    return err({
      code: 'another-network',
      says: `${gateway.name} serves ${home ?? elsewhere.virtualNetwork}, and a NAT gateway serves one virtual network. Add another for this one.`,
    });
  }
  return ok({ step: `Put ${gateway.name} on ${onto.name}`, changed: [{ ...onto, natGateway: gateway.id }] });
}

function link(
  document: TopologyDocument,
  zone: ResourceOf<'privateDnsZone'>,
  network: ResourceOf<'virtualNetwork'>,
): Outcome {
  if (zone.virtualNetworkLinks.includes(network.id)) {
    return err({ code: 'already', says: `${zone.name} is linked to ${network.name} already.` });
  }
  const same = resourcesOf(document, 'privateDnsZone').find(
    (one) =>
      one.id !== zone.id &&
      one.zoneName.toLowerCase() === zone.zoneName.toLowerCase() &&
      one.virtualNetworkLinks.includes(network.id),
  );
  if (same) {
    return err({
      code: 'name-taken',
      says: `${network.name} is linked to ${same.name}, which has the same zone name. Unlink that one first.`,
    });
  }
  return ok({
    step: `Link ${zone.name} to ${network.name}`,
    changed: [{ ...zone, virtualNetworkLinks: [...zone.virtualNetworkLinks, network.id] }],
  });
}

function record(
  _: TopologyDocument,
  endpoint: ResourceOf<'privateEndpoint'>,
  zone: ResourceOf<'privateDnsZone'>,
): Outcome {
  if (endpoint.privateDnsZone === zone.id) {
    return err({ code: 'already', says: `${zone.name} has the record of ${endpoint.name} already.` });
  }
  return ok({
    step: `Keep the record of ${endpoint.name} in ${zone.name}`,
    changed: [{ ...endpoint, privateDnsZone: zone.id }],
  });
}

export const ATTACHED = [
  connection({ from: 'networkSecurityGroup', onto: ['subnet', 'agentPool', 'virtualMachine'], judge: putGroup }),
  connection({
    from: 'routeTable',
    onto: ['subnet'],
    judge: (document, table, onto) => putTable(document, table.id, table.name, onto),
  }),
  connection({ from: 'natGateway', onto: ['subnet'], judge: putNat }),
  connection({ from: 'privateDnsZone', onto: ['virtualNetwork'], judge: link }),
  connection({ from: 'privateEndpoint', onto: ['privateDnsZone'], judge: record }),
];
