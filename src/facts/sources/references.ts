import { read, type Source } from './source';

/** The page of the ARM reference that names a resource type's properties. */
const reference = (type: string): Source =>
  read(`https://learn.microsoft.com/azure/templates/${type.toLowerCase()}`, `ARM reference: ${type}`, '2026-11');

/** Reference pages: properties of resources, field by field. */
export const references = {
  managedClusterFields: read(
    'https://learn.microsoft.com/rest/api/aks/managed-clusters/create-or-update',
    'Managed Clusters - Create Or Update',
    '2026-11',
  ),
  gatewayProfile: read(
    'https://learn.microsoft.com/javascript/api/@azure/arm-containerservice/agentpoolgatewayprofile',
    'AgentPoolGatewayProfile of the AKS API',
    '2026-11',
  ),
  referenceNetwork: reference('Microsoft.Network/virtualNetworks'),
  referenceSubnet: reference('Microsoft.Network/virtualNetworks/subnets'),
  referencePeering: reference('Microsoft.Network/virtualNetworks/virtualNetworkPeerings'),
  referenceSecurityGroup: reference('Microsoft.Network/networkSecurityGroups'),
  referenceSecurityRule: reference('Microsoft.Network/networkSecurityGroups/securityRules'),
  referenceRouteTable: reference('Microsoft.Network/routeTables'),
  referenceRoute: reference('Microsoft.Network/routeTables/routes'),
  referenceCluster: reference('Microsoft.ContainerService/managedClusters'),
  referencePool: reference('Microsoft.ContainerService/managedClusters/agentPools'),
  referenceApplicationGateway: reference('Microsoft.Network/applicationGateways'),
  referenceTrafficController: reference('Microsoft.ServiceNetworking/trafficControllers/associations'),
  referenceFirewall: reference('Microsoft.Network/azureFirewalls'),
  referenceNatGateway: reference('Microsoft.Network/natGateways'),
  referenceLoadBalancer: reference('Microsoft.Network/loadBalancers'),
  referencePrivateEndpoint: reference('Microsoft.Network/privateEndpoints'),
  referencePrivateDnsZone: reference('Microsoft.Network/privateDnsZones'),
  referenceNetworkGateway: reference('Microsoft.Network/virtualNetworkGateways'),
  referenceConnection: reference('Microsoft.Network/connections'),
  referenceLocalGateway: reference('Microsoft.Network/localNetworkGateways'),
  referenceInterface: reference('Microsoft.Network/networkInterfaces'),
  referenceService: read(
    'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/',
    'Kubernetes API reference: Service',
    '2026-11',
  ),
  referenceDeployment: read(
    'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/deployment-v1/',
    'Kubernetes API reference: Deployment',
    '2026-11',
  ),
  referencePod: read(
    'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/',
    'Kubernetes API reference: Pod',
    '2026-11',
  ),
  referenceNetworkPolicy: read(
    'https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/',
    'Kubernetes API reference: NetworkPolicy',
    '2026-11',
  ),
} as const satisfies Record<string, Source>;
