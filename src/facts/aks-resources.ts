import { defineFact } from './fact';

export const scaleSetName = defineFact({
  id: 'aks.name.scale-set',
  says: 'A pool’s scale set is named aks-<pool>-<8 digits>-vmss, a node after it with six base-36 digits of its instance number.',
  value: 'aks-{pool}-{digits}-vmss',
  unit: 'name',
  source: 'publicDumps',
  confidence: 'observed',
  note: 'Azure draws the eight digits; the simulator derives a stand-in from the cluster’s id, the same at every opening.',
});

export const managedNsgName = defineFact({
  id: 'aks.name.nsg',
  says: 'AKS names its network security group aks-agentpool-<8 digits>-nsg.',
  value: 'aks-agentpool-{digits}-nsg',
  unit: 'name',
  source: 'publicDumps',
  confidence: 'observed',
});

export const routeTableName = defineFact({
  id: 'aks.name.route-table',
  says: 'AKS names the kubenet route table that it makes aks-agentpool-<8 digits>-routetable.',
  value: 'aks-agentpool-{digits}-routetable',
  unit: 'name',
  source: 'kubenet',
  confidence: 'observed',
});

export const routeTableOrigin = defineFact({
  id: 'aks.route-table.origin',
  says: 'With kubenet AKS writes one route a node into the route table of the node subnet; where the subnet has none, it makes one.',
  value: 1,
  unit: 'routes per node',
  source: 'kubenet',
  confidence: 'documented',
});

/** Between a node's name and its block, dots and slash left out, in the name of its route. */
export const routeNameSeparator = defineFact({
  id: 'aks.name.route',
  says: 'The route of a node is named <node>____<its block without dots and slash>, since Kubernetes 1.21.',
  value: '____',
  unit: 'name',
  source: 'cloudProviderRoutes',
  confidence: 'documented',
});

export const nodeResourceGroupName = defineFact({
  id: 'aks.name.node-resource-group',
  says: 'The node resource group is named MC_<resource group>_<cluster>_<location>.',
  value: 'MC_{resourceGroup}_{cluster}_{location}',
  unit: 'name',
  source: 'lockdown',
  confidence: 'documented',
});

export const loadBalancerNames = defineFact({
  id: 'aks.name.load-balancers',
  says: 'Public services and outbound traffic share a load balancer named kubernetes, internal services one named kubernetes-internal.',
  value: { public: 'kubernetes', internal: 'kubernetes-internal' },
  unit: 'names',
  source: 'cloudProviderLoadBalancer',
  confidence: 'documented',
});

export const backendPoolNames = defineFact({
  id: 'aks.name.backend-pools',
  says: 'Inbound rules use the backend pool kubernetes, the outbound rule aksOutboundRule the pool aksOutboundBackendPool.',
  value: { inbound: 'kubernetes', outbound: 'aksOutboundBackendPool', outboundRule: 'aksOutboundRule' },
  unit: 'names',
  source: 'loadBalancer',
  confidence: 'observed',
});

export const floatingIp = defineFact({
  id: 'aks.load-balancer.floating-ip',
  says: 'A load balancing rule of AKS keeps the frontend’s address and the service’s port on the packet (floating IP); the node’s kube-proxy finds the pod.',
  value: true,
  unit: 'setting',
  source: 'cloudProviderLoadBalancer',
  confidence: 'documented',
});

export const privateEndpoint = defineFact({
  id: 'aks.private-cluster.endpoint',
  says: 'A private cluster takes one address of its first pool’s subnet for the API server’s private endpoint.',
  value: 1,
  unit: 'addresses',
  source: 'privateClusters',
  confidence: 'documented',
});

export const apiServerAddresses = defineFact({
  id: 'aks.api-server.addresses',
  says: 'An API server with VNet integration reserves at least 9 addresses of its own subnet.',
  value: 9,
  unit: 'addresses',
  source: 'vnetIntegration',
  confidence: 'documented',
});

export const managedNsgRules = defineFact({
  id: 'aks.nsg.service-rules',
  says: 'For each public service AKS allows Internet to the frontend’s address and the service’s port, at priorities from 500 upward; services with the same ports share a rule.',
  value: { firstPriority: 500, source: 'Internet' },
  unit: 'priority',
  source: 'cloudProviderSecurityGroup',
  confidence: 'documented',
});

/** Since Kubernetes 1.29; what follows is a hash of the rule. */
export const managedNsgRuleName = defineFact({
  id: 'aks.name.nsg-rule',
  says: 'The rule is named k8s-azure-lb_allow_IPv4_<hash>, since Kubernetes 1.29.',
  value: 'k8s-azure-lb_allow_IPv4_',
  unit: 'name',
  source: 'cloudProviderSecurityGroup',
  confidence: 'documented',
  note: 'Azure’s hash is an MD5 of the rule’s fields; the simulator writes a stand-in of the same shape.',
});

export const frontendName = defineFact({
  id: 'aks.name.frontend',
  says: 'A service’s frontend is named a<service UID without dashes>, cut to 32 characters.',
  value: 32,
  unit: 'characters',
  source: 'cloudProviderLoadBalancer',
  confidence: 'documented',
  note: 'The UID is Kubernetes’; the simulator writes a stand-in derived from the service’s id.',
});

export const agwIngressRouteTable = defineFact({
  id: 'agw.kubenet-route-table',
  says: 'An application gateway that sends to kubenet pods reaches them only if the cluster’s route table is on the gateway’s subnet too.',
  value: true,
  unit: 'setting',
  source: 'agicNetworking',
  confidence: 'documented',
});

export const agicOverlay = defineFact({
  id: 'agw.overlay-ingress',
  says: 'With Overlay the gateway sends straight to the pods’ addresses from AGIC 1.8.0 on, which tells the fabric of the gateway’s subnet.',
  value: '1.8.0',
  unit: 'version',
  source: 'agicNetworking',
  confidence: 'observed',
  note: 'Generally available since August 2025; read from AGIC’s code. Whether it works from a peered network is not known.',
});

export const predictedAddresses = defineFact({
  id: 'azure.addresses.predicted',
  says: 'Addresses that nobody fixed are predicted: lowest free first, nodes in order, each node’s own before its pods’.',
  value: 'lowest free first',
  unit: 'convention',
  source: 'virtualNetworkFaq',
  confidence: 'assumed',
  note: 'Azure usually hands out the next free address but promises no order.',
});
