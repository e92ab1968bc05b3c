import type { TopologyDocument } from '../document';
import type { Resource, ResourceKind } from '../resources';
import {
  applicationGatewayFields,
  azureFirewallFields,
  privateEndpointFields,
  virtualMachineFields,
  virtualNetworkGatewayFields,
} from './appliances';
import { assertionFields } from './assertions';
import { clusterFields } from './cluster';
import type { Field, FieldId } from './field';
import { name } from './name';
import { onPremisesSiteFields, subnetFields, virtualNetworkFields } from './networks';
import { poolFields } from './pool';
import { serviceFields, workloadFields } from './workloads';

export type { Choice, Field, FieldError, FieldGroup, FieldId } from './field';

/** What a person can edit of each kind, in the order of the inspector. */
const FIELDS: Readonly<Partial<Record<ResourceKind, readonly Field[]>>> = {
  virtualNetwork: virtualNetworkFields,
  subnet: subnetFields,
  managedCluster: clusterFields,
  agentPool: poolFields,
  workload: workloadFields,
  service: serviceFields,
  applicationGateway: applicationGatewayFields,
  azureFirewall: azureFirewallFields,
  privateEndpoint: privateEndpointFields,
  virtualMachine: virtualMachineFields,
  virtualNetworkGateway: virtualNetworkGatewayFields,
  onPremisesSite: onPremisesSiteFields,
  assertion: assertionFields,
};

export const fieldsOf = (kind: ResourceKind): readonly Field[] => FIELDS[kind] ?? [name];

/** The fields that mean anything for a resource as it is. */
export const fieldsFor = (resource: Resource, document: TopologyDocument): readonly Field[] =>
  fieldsOf(resource.kind).filter(({ applies }) => applies?.(resource, document) ?? true);

/** What a field's value is called: of a choice its label, else the text itself. */
export function fieldWords(field: Field, resource: Resource, document: TopologyDocument): string {
  const value = field.read(resource);
  return field.choices?.(resource, document).find((choice) => choice.value === value)?.label ?? value;
}

/** @throws when the kind has no such field */
export function fieldOfKind(kind: ResourceKind, id: FieldId): Field {
  const field = fieldsOf(kind).find((candidate) => candidate.id === id);
  if (!field) throw new Error(`A ${kind} has no field ${id}`);
  return field;
}
