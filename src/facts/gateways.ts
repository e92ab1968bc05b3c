import { defineFact } from './fact';

export const subnetDelegations = defineFact({
  id: 'azure.subnet.delegations',
  says: 'A subnet delegated to a service takes that service alone: pods or API servers of AKS, application gateways for containers, application gateways, container instances.',
  value: [
    'Microsoft.ContainerService/managedClusters',
    'Microsoft.ServiceNetworking/trafficControllers',
    'Microsoft.Network/applicationGateways',
    'Microsoft.ContainerInstance/containerGroups',
  ],
  unit: 'services',
  source: 'changelog',
  confidence: 'observed',
  note: 'Names as they stand in Azure Resource Manager; the list is of those that AKS networks have to do with, not of all.',
});

export const agwSubnetOwn = defineFact({
  id: 'agw.subnet.own',
  says: 'An application gateway’s subnet holds application gateways and nothing else.',
  value: 'ApplicationGatewaySubnetCannotHaveOtherResourceTypes',
  unit: 'error code',
  source: 'applicationGatewaySubnet',
  confidence: 'documented',
});

export const agwSubnetAdvised = defineFact({
  id: 'agw.subnet.advised',
  says: 'For an application gateway v2 a /24 is advised: at 125 instances and a private frontend a smaller subnet is full.',
  value: 24,
  unit: 'prefix length',
  source: 'applicationGatewaySubnet',
  confidence: 'documented',
});

/** Ports over which Azure manages a gateway of the second version. */
export const agwManagement = defineFact({
  id: 'agw.nsg.management',
  says: 'A security group on the gateway’s subnet lets GatewayManager in on TCP 65200 to 65535; else Azure refuses it.',
  value: {
    tag: 'GatewayManager',
    first: 65_200,
    last: 65_535,
    code: 'ApplicationGatewaySubnetInboundTrafficBlockedByNetworkSecurityGroup',
  },
  unit: 'ports',
  source: 'applicationGatewaySubnet',
  confidence: 'documented',
  note: 'A gateway made with network isolation needs no such rule (generally available since April 2026).',
});

export const agwProbes = defineFact({
  id: 'agw.nsg.probes',
  says: 'A security group on the gateway’s subnet lets the tag AzureLoadBalancer in.',
  value: 'AzureLoadBalancer',
  unit: 'service tag',
  source: 'applicationGatewaySubnet',
  confidence: 'documented',
});

export const agwOutbound = defineFact({
  id: 'agw.nsg.outbound',
  says: 'A security group on the gateway’s subnet does not keep the gateway from the internet.',
  value: 'Internet',
  unit: 'service tag',
  source: 'applicationGatewaySubnet',
  confidence: 'documented',
  note: 'A gateway made with network isolation may be kept from it (generally available since April 2026).',
});

export const agwDefaultRoute = defineFact({
  id: 'agw.default-route',
  says: 'A gateway v2 made without network isolation does not support a route for 0.0.0.0/0 that leads elsewhere than to the internet: metrics, monitoring and updates fail.',
  value: 'Internet',
  unit: 'next hop',
  source: 'applicationGatewayPrivate',
  confidence: 'documented',
  note: 'Network isolation is set when a gateway is made; it is generally available since April 2026. A design does not say which sort a gateway is.',
});

export const agicOverlayPrefix = defineFact({
  id: 'agw.overlay-subnet',
  says: 'For ingress to Overlay pods the gateway’s subnet is a /24 or smaller: the extension of the pods’ domain takes no larger one.',
  value: 24,
  unit: 'prefix length',
  source: 'agicOverlaySubnet',
  confidence: 'observed',
  note: 'Seen in the Azure CLI’s tests; Application Gateway for Containers, which uses the same extension, refuses it likewise.',
});

export const agicConnected = defineFact({
  id: 'agw.ingress.connected',
  says: 'An application gateway sends to pods of its own virtual network or of one that is peered with it.',
  value: true,
  unit: 'rule',
  source: 'agicNetworking',
  confidence: 'documented',
});

export const agcWithAzureCni = defineFact({
  id: 'agc.azure-cni',
  says: 'Application Gateway for Containers works with every mode of Azure CNI.',
  value: true,
  unit: 'support',
  source: 'cniOverview',
  confidence: 'documented',
});

export const noAgcWithKubenet = defineFact({
  id: 'agc.kubenet',
  says: 'Application Gateway for Containers does not work with kubenet.',
  value: false,
  unit: 'support',
  source: 'cniOverview',
  confidence: 'documented',
});

export const agcOverlaySubnet = defineFact({
  id: 'agc.overlay-subnet',
  says: 'With Overlay the subnet of an Application Gateway for Containers is exactly a /24 and serves one of them.',
  value: 24,
  unit: 'prefix length',
  source: 'agcNetworking',
  confidence: 'documented',
  note: 'A larger subnet was refused with “extensionIPRange prefix length too short (/22). Must be 24 or higher.” (Azure/AKS issue 5123); a smaller one lacks the 250 addresses.',
});

export const agcNotEnough = defineFact({
  id: 'agc.not-enough',
  says: 'Where the subnet of an Application Gateway for Containers has too few free addresses, Azure refuses the association.',
  value: 'AppGwForContainersSubnetAssociationNotEnoughIPv4AddressesInSubnet',
  unit: 'error code',
  source: 'agcDelegation',
  confidence: 'observed',
});

export const agcDelegation = defineFact({
  id: 'agc.delegation',
  says: 'The subnet of an Application Gateway for Containers is delegated to Microsoft.ServiceNetworking/trafficControllers.',
  value: {
    service: 'Microsoft.ServiceNetworking/trafficControllers',
    code: 'AppGwForContainersAssociationSubnetNotDelegatedToTrafficController',
  },
  unit: 'delegation',
  source: 'agcDelegation',
  confidence: 'documented',
  note: 'The rule stands in its quickstarts; the code was reported in Azure/AKS issue 5170.',
});

export const agcNetwork = defineFact({
  id: 'agc.network',
  says: 'With Overlay an Application Gateway for Containers stands in the cluster’s virtual network; a peered one will not do.',
  value: true,
  unit: 'rule',
  source: 'agcNetworking',
  confidence: 'documented',
});

export const firewallSubnetName = defineFact({
  id: 'azure.firewall.subnet-name',
  says: 'An Azure Firewall stands in a subnet that is named AzureFirewallSubnet.',
  value: 'AzureFirewallSubnet',
  unit: 'name',
  source: 'limitEgress',
  confidence: 'documented',
});

export const firewallSubnetSize = defineFact({
  id: 'azure.firewall.subnet-size',
  says: 'The subnet of an Azure Firewall is a /26 or larger, so that it can grow.',
  value: 26,
  unit: 'prefix length',
  source: 'firewallFaq',
  confidence: 'documented',
});

export const gatewaySubnetOwn = defineFact({
  id: 'azure.gateway-subnet.own',
  says: 'Gateways and firewalls have a subnet of their own, in which nothing else stands.',
  value: true,
  unit: 'rule',
  source: 'firewallFaq',
  confidence: 'documented',
});

export const apiServerSubnet = defineFact({
  id: 'aks.api-server.subnet',
  says: 'An API server with VNet integration stands in a subnet of the cluster’s network that is delegated to AKS, a /28 at the least; API servers of one network may share it, and nothing else may.',
  value: { length: 28, delegation: 'Microsoft.ContainerService/managedClusters' },
  unit: 'prefix length and delegation',
  source: 'vnetIntegration',
  confidence: 'documented',
});

export const agwAddresses = defineFact({
  id: 'agw.addresses',
  says: 'An application gateway takes one address for each instance and one more for a private frontend, in a subnet of its own.',
  value: 1,
  unit: 'addresses per instance',
  source: 'applicationGatewaySubnet',
  confidence: 'documented',
});

export const agwInstances = defineFact({
  id: 'agw.instances',
  says: 'An application gateway v2 has at most 125 instances.',
  value: 125,
  unit: 'instances',
  source: 'applicationGatewaySubnet',
  confidence: 'documented',
});
