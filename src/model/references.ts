import type { TopologyDocument } from './document';
import type { Resource, ResourceKind } from './resources';

/** One resource naming another. */
export interface Reference {
  readonly field: string;
  readonly to: string;
  readonly kind: ResourceKind;
  /** Without its target the resource means nothing; otherwise the field may simply be left out. */
  readonly required: boolean;
}

const required = (field: string, kind: ResourceKind, to: string): Reference => ({ field, to, kind, required: true });
const optional = (field: string, kind: ResourceKind, to: string | undefined): Reference[] =>
  to === undefined ? [] : [{ field, to, kind, required: false }];

/** Every reference that a resource holds. */
export function referencesOf(resource: Resource): Reference[] {
  switch (resource.kind) {
    case 'subnet':
      return [
        required('virtualNetwork', 'virtualNetwork', resource.virtualNetwork),
        ...optional('networkSecurityGroup', 'networkSecurityGroup', resource.networkSecurityGroup),
        ...optional('routeTable', 'routeTable', resource.routeTable),
        ...optional('natGateway', 'natGateway', resource.natGateway),
      ];
    case 'peering':
      return [
        required('virtualNetwork', 'virtualNetwork', resource.virtualNetwork),
        required('remoteVirtualNetwork', 'virtualNetwork', resource.remoteVirtualNetwork),
      ];
    case 'agentPool':
      return [
        required('cluster', 'managedCluster', resource.cluster),
        required('vnetSubnet', 'subnet', resource.vnetSubnet),
        ...optional('podSubnet', 'subnet', resource.podSubnet),
        ...optional('formerPodSubnet', 'subnet', resource.formerPodSubnet),
        ...optional('networkSecurityGroup', 'networkSecurityGroup', resource.networkSecurityGroup),
        ...(resource.nodes ?? []).flatMap((node) =>
          optional('nodes', 'networkSecurityGroup', node.networkSecurityGroup ?? undefined),
        ),
      ];
    case 'workload':
    case 'kubernetesNetworkPolicy':
      return [required('cluster', 'managedCluster', resource.cluster)];
    case 'service':
      return [
        required('cluster', 'managedCluster', resource.cluster),
        ...optional('workload', 'workload', resource.workload),
        ...optional('internalSubnet', 'subnet', resource.internalSubnet),
      ];
    case 'applicationGateway':
      return [
        required('subnet', 'subnet', resource.subnet),
        ...(resource.backend.type === 'ingress' ? [required('backend', 'service', resource.backend.service)] : []),
      ];
    case 'virtualNetworkGateway':
      return [
        required('subnet', 'subnet', resource.subnet),
        ...resource.connections.map((connection) =>
          required('connections', 'onPremisesSite', connection.onPremisesSite),
        ),
      ];
    case 'managedCluster':
      return optional('apiServerAccessProfile.subnetId', 'subnet', resource.apiServerAccessProfile?.subnetId);
    case 'virtualMachine':
      return [
        required('subnet', 'subnet', resource.subnet),
        ...optional('networkSecurityGroup', 'networkSecurityGroup', resource.networkSecurityGroup),
      ];
    case 'applicationGatewayForContainers':
      return [required('subnet', 'subnet', resource.subnet), ...optional('service', 'service', resource.service)];
    case 'privateEndpoint':
      return [
        required('subnet', 'subnet', resource.subnet),
        ...optional('privateDnsZone', 'privateDnsZone', resource.privateDnsZone),
      ];
    case 'privateDnsZone':
      return resource.virtualNetworkLinks.map((network) => required('virtualNetworkLinks', 'virtualNetwork', network));
    case 'azureFirewall':
      return [required('subnet', 'subnet', resource.subnet)];
    case 'loadBalancer':
      return [
        ...resource.frontendIPConfigurations.flatMap((frontend, at) =>
          'subnet' in frontend ? required(`frontendIPConfigurations.${at}.subnet`, 'subnet', frontend.subnet) : [],
        ),
        ...resource.backendAddressPool.flatMap((machine, at) =>
          optional(`backendAddressPool.${at}`, 'virtualMachine', machine),
        ),
        ...(resource.unhealthy ?? []).flatMap((machine, at) => optional(`unhealthy.${at}`, 'virtualMachine', machine)),
      ];
    case 'virtualNetwork':
    case 'networkSecurityGroup':
    case 'routeTable':
    case 'onPremisesSite':
    case 'internetHost':
    case 'natGateway':
    // Endpoints and targets are told by id or address, and one that leads nowhere says so where it is used.
    case 'assertion':
    case 'drift':
      return [];
  }
}

/** Roles of what AKS derives from a cluster; such ids (`aks/routeTable`) may be referred to like stored ones. */
const DERIVED_KINDS: Readonly<Record<string, ResourceKind>> = {
  routeTable: 'routeTable',
  networkSecurityGroup: 'networkSecurityGroup',
};

/** Whether a reference leads to a resource of its kind, stored or derived from a stored cluster. */
export function resolves(document: TopologyDocument, reference: Reference): boolean {
  const stored = document.resources[reference.to];
  if (stored) return stored.kind === reference.kind;
  const [owner = '', role = ''] = reference.to.split('/');
  return document.resources[owner]?.kind === 'managedCluster' && DERIVED_KINDS[role] === reference.kind;
}
