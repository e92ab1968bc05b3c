import type { TopologyDocument } from '../document';
import type { Resource, ResourceKind } from '../resources';
import { cellFieldOf } from '../tables';
import { applicationGatewayFields, applicationGatewayForContainersFields } from './application-gateways';
import { assertionFields } from './assertions';
import { clusterFields } from './cluster';
import { driftFields } from './drift';
import type { Field, FieldId } from './field';
import { azureFirewallFields } from './firewalls';
import { virtualNetworkGatewayFields } from './network-gateways';
import { networkPolicyFields } from './network-policy';
import { onPremisesSiteFields, subnetFields, virtualNetworkFields } from './networks';
import { peeringFields } from './peering';
import { poolFields } from './pool';
import { privateEndpointFields } from './private-endpoints';
import { routeTableFields, securityGroupFields } from './rules-and-routes';
import { serviceFields } from './services';
import { internetHostFields, loadBalancerFields, natGatewayFields, privateDnsZoneFields } from './services-of-azure';
import { virtualMachineFields } from './virtual-machines';
import { workloadFields } from './workloads';

export type { About, CellId, Choice, Field, FieldError, FieldGroup, FieldId } from './field';
export { REFERENCES } from './reference';

/** What a person can edit of each kind, in the order of the inspector. */
const FIELDS: Readonly<Record<ResourceKind, readonly Field[]>> = {
  virtualNetwork: virtualNetworkFields,
  subnet: subnetFields,
  peering: peeringFields,
  networkSecurityGroup: securityGroupFields,
  routeTable: routeTableFields,
  managedCluster: clusterFields,
  agentPool: poolFields,
  workload: workloadFields,
  service: serviceFields,
  applicationGateway: applicationGatewayFields,
  applicationGatewayForContainers: applicationGatewayForContainersFields,
  azureFirewall: azureFirewallFields,
  natGateway: natGatewayFields,
  loadBalancer: loadBalancerFields,
  privateEndpoint: privateEndpointFields,
  privateDnsZone: privateDnsZoneFields,
  virtualNetworkGateway: virtualNetworkGatewayFields,
  onPremisesSite: onPremisesSiteFields,
  virtualMachine: virtualMachineFields,
  internetHost: internetHostFields,
  kubernetesNetworkPolicy: networkPolicyFields,
  assertion: assertionFields,
  drift: driftFields,
};

export const fieldsOf = (kind: ResourceKind): readonly Field[] => FIELDS[kind];

/** The fields that mean anything for a resource as it is. */
export const fieldsFor = (resource: Resource, document: TopologyDocument): readonly Field[] =>
  fieldsOf(resource.kind).filter(({ applies }) => applies?.(resource, document) ?? true);

/** What a field's value is called: of a choice its label, else the text itself. */
export function fieldWords(field: Field, resource: Resource, document: TopologyDocument): string {
  const value = field.read(resource);
  return field.choices?.(resource, document).find((choice) => choice.value === value)?.label ?? value;
}

/** A field of a kind, or a cell of one of its tables. */
export const findField = (kind: ResourceKind, id: string): Field | undefined =>
  fieldsOf(kind).find((candidate) => candidate.id === id) ?? cellFieldOf(kind, id);

/** @throws when the kind has no such field */
export function fieldOfKind(kind: ResourceKind, id: FieldId): Field {
  const field = findField(kind, id);
  if (!field) throw new Error(`A ${kind} has no field ${id}`);
  return field;
}
