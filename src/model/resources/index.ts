import * as z from 'zod/mini';
import { azureFirewall, natGateway, virtualMachine, virtualNetworkGateway } from './appliances';
import { agentPool, managedCluster } from './clusters';
import { applicationGateway, applicationGatewayForContainers, loadBalancer } from './entry-points';
import { assertion, drift } from './held-true';
import { service, workload } from './kubernetes';
import { privateDnsZone, privateEndpoint } from './names';
import { kubernetesNetworkPolicy } from './network-policies';
import { peering, subnet, virtualNetwork } from './networks';
import { internetHost, onPremisesSite } from './outside';
import { networkSecurityGroup, route, routeTable, securityRule } from './rules-and-routes';

/** One thing of the design. `kind` tells which; references are ids, never nested objects. */
export const resource = z.discriminatedUnion('kind', [
  virtualNetwork,
  subnet,
  peering,
  networkSecurityGroup,
  routeTable,
  managedCluster,
  agentPool,
  workload,
  service,
  applicationGateway,
  applicationGatewayForContainers,
  azureFirewall,
  natGateway,
  loadBalancer,
  privateEndpoint,
  privateDnsZone,
  virtualNetworkGateway,
  onPremisesSite,
  virtualMachine,
  internetHost,
  kubernetesNetworkPolicy,
  assertion,
  drift,
]);

export { route, securityRule };

export type Resource = z.infer<typeof resource>;
export type ResourceKind = Resource['kind'];
export type ResourceOf<K extends ResourceKind> = Extract<Resource, { kind: K }>;
export type SecurityRule = z.infer<typeof securityRule>;
export type Route = z.infer<typeof route>;
