import type { SourceId } from '../../facts/sources';
import type { ResourceKind } from '../resources';

/** The page that names the properties of each kind; `undefined` for what is the design's own. */
export const REFERENCES: Readonly<Record<ResourceKind, SourceId | undefined>> = {
  virtualNetwork: 'referenceNetwork',
  subnet: 'referenceSubnet',
  peering: 'referencePeering',
  networkSecurityGroup: 'referenceSecurityGroup',
  routeTable: 'referenceRouteTable',
  managedCluster: 'referenceCluster',
  agentPool: 'referencePool',
  workload: 'referenceDeployment',
  service: 'referenceService',
  applicationGateway: 'referenceApplicationGateway',
  applicationGatewayForContainers: 'referenceTrafficController',
  azureFirewall: 'referenceFirewall',
  natGateway: 'referenceNatGateway',
  loadBalancer: 'referenceLoadBalancer',
  privateEndpoint: 'referencePrivateEndpoint',
  privateDnsZone: 'referencePrivateDnsZone',
  virtualNetworkGateway: 'referenceNetworkGateway',
  onPremisesSite: 'referenceLocalGateway',
  virtualMachine: 'referenceInterface',
  internetHost: undefined,
  kubernetesNetworkPolicy: 'referenceNetworkPolicy',
  assertion: undefined,
  drift: undefined,
};
