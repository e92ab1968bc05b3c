import { learn, read, type Source } from './source';

/** Documents of Azure’s network. */
export const azure = {
  templateBestPractices: read(
    'https://learn.microsoft.com/azure/azure-resource-manager/templates/best-practices',
    'ARM template best practices',
    '2026-11',
  ),
  publicIpAddresses: read(
    'https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses',
    'Public IP addresses',
    '2026-11',
  ),
  loadBalancerOverview: learn('load-balancer/load-balancer-overview', 'What is Azure Load Balancer?', '2024-06-26'),
  loadBalancerHaPorts: read(
    'https://learn.microsoft.com/azure/load-balancer/load-balancer-ha-ports-overview',
    'Azure Load Balancer, high availability ports',
    '2026-11',
  ),
  loadBalancerComponents: read(
    'https://learn.microsoft.com/azure/load-balancer/components',
    'Azure Load Balancer components',
    '2026-11',
  ),
  loadBalancerFloating: learn(
    'load-balancer/load-balancer-floating-ip',
    'Azure Load Balancer floating IP configuration',
    '2024-04-12',
  ),
  loadBalancerProbes: read(
    'https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview',
    'Azure Load Balancer health probes',
    '2026-11',
  ),
  loadBalancerTroubleshoot: read(
    'https://learn.microsoft.com/azure/load-balancer/load-balancer-troubleshoot-backend-traffic',
    'Troubleshoot Azure Load Balancer backend traffic',
    '2026-11',
  ),
  userDefinedRoutes: read(
    'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
    'Virtual network traffic routing',
    '2026-11',
  ),
  natGatewayOverview: read(
    'https://learn.microsoft.com/azure/nat-gateway/nat-overview',
    'What is Azure NAT Gateway?',
    '2026-11',
  ),
  defaultOutbound: read(
    'https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access',
    'Default outbound access in Azure',
    '2026-11',
  ),
  vpnGatewaySettings: read(
    'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings',
    'VPN Gateway configuration settings',
    '2026-11',
  ),
  firewallSnat: read(
    'https://learn.microsoft.com/azure/firewall/snat-private-range',
    'Azure Firewall SNAT private IP address ranges',
    '2026-11',
  ),
  firewallRules: read(
    'https://learn.microsoft.com/azure/firewall/rule-processing',
    'Configure Azure Firewall rules',
    '2026-11',
  ),
  howGatewayWorks: read(
    'https://learn.microsoft.com/azure/application-gateway/how-application-gateway-works',
    'How an application gateway works',
    '2026-11',
  ),
  natGatewayResource: learn(
    'nat-gateway/nat-gateway-resource',
    'Design virtual networks with NAT gateway',
    '2025-04-29',
  ),
  loadBalancerOutbound: learn(
    'load-balancer/load-balancer-outbound-connections',
    'Source network address translation for outbound connections',
    '2022-03-01',
  ),
  nameRules: read(
    'https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules',
    'Naming rules and restrictions for Azure resources',
    '2026-11',
  ),
  virtualNetworkLimits: learn(
    'azure-resource-manager/management/azure-subscription-service-limits#azure-virtual-network-limits',
    'Azure Virtual Network limits',
    '2022-12-05',
  ),
  virtualNetworkFaq: read(
    'https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq',
    'Azure Virtual Network FAQ',
    '2026-11',
  ),
  virtualNetworkPeering: read(
    'https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering',
    'Create, change or delete a virtual network peering',
    '2026-11',
  ),
  virtualNetworkPeeringOf2018: {
    title: 'Create, change or delete a virtual network peering, the edition of 2018',
    url: 'https://github.com/MicrosoftDocs/azure-docs/blob/016ebafe/articles/virtual-network/virtual-network-manage-peering.md',
    date: '2018',
    dated: 'published',
  },
  trafficRouting: read(
    'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
    'Virtual network traffic routing',
    '2026-11',
  ),
  serviceEndpoints: read(
    'https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview',
    'Virtual network service endpoints',
    '2026-11',
  ),
  privateEndpointPolicies: read(
    'https://learn.microsoft.com/azure/private-link/disable-private-endpoint-network-policy',
    'Manage network policies for private endpoints',
    '2026-11',
  ),
  hubRouting: read(
    'https://microsoft.github.io/WhatTheHack/035-HubAndSpoke/',
    'What The Hack: hub and spoke, with its cheat sheet on routing',
    '2026-11',
  ),
  nextHop: read(
    'https://learn.microsoft.com/azure/network-watcher/network-watcher-next-hop-overview',
    'Network Watcher: next hop',
    '2026-11',
  ),
  ipFlowVerify: learn('network-watcher/ip-flow-verify-overview', 'Network Watcher: IP flow verify', '2025-09-23'),
  effectiveSecurityRules: learn(
    'network-watcher/effective-security-rules-overview',
    'Network Watcher: effective security rules',
    '2024-09-30',
  ),
  nsgDiagnostics: learn('network-watcher/nsg-diagnostics-overview', 'Network Watcher: NSG diagnostics', '2024-10-29'),
  siteToSite: read(
    'https://learn.microsoft.com/azure/vpn-gateway/tutorial-site-to-site-portal',
    'Create a site-to-site VPN connection',
    '2026-11',
  ),
  networkSecurityGroups: learn(
    'virtual-network/network-security-groups-overview',
    'Network security groups overview',
    '2025-07',
  ),
  applicationGatewaySubnet: learn(
    'application-gateway/configuration-infrastructure',
    'Application Gateway infrastructure configuration',
    '2021',
  ),
  platformAddress: read(
    'https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16',
    'What is IP address 168.63.129.16?',
    '2026-11',
  ),
  metadataService: read(
    'https://learn.microsoft.com/azure/virtual-machines/instance-metadata-service',
    'Azure Instance Metadata Service',
    '2026-11',
  ),
  applicationGatewayPrivate: learn(
    'application-gateway/application-gateway-private-deployment',
    'Private Application Gateway deployment',
    '2026-04-03',
  ),
  agcNetworking: learn(
    'application-gateway/for-containers/container-networking',
    'Container networking with Application Gateway for Containers',
    '2025-03-24',
  ),
  agcQuickstart: learn(
    'application-gateway/for-containers/quickstart-create-application-gateway-for-containers-managed-by-alb-controller',
    'Create Application Gateway for Containers managed by ALB Controller',
    '2024-02-27',
  ),
  firewallFaq: read('https://learn.microsoft.com/azure/firewall/firewall-faq', 'Azure Firewall FAQ', '2026-11'),
  networkSecurityGroupFlow: learn(
    'virtual-network/network-security-group-how-it-works',
    'How network security groups filter network traffic',
    '2025-07',
  ),
  serviceTags: read(
    'https://learn.microsoft.com/azure/virtual-network/service-tags-overview',
    'Virtual network service tags',
    '2026-11',
  ),
  nameResolution: read(
    'https://learn.microsoft.com/azure/virtual-network/virtual-networks-name-resolution-for-vms-and-role-instances',
    'Name resolution for resources in Azure virtual networks',
    '2026-11',
  ),
  privateEndpointDns: read(
    'https://learn.microsoft.com/azure/private-link/private-endpoint-dns',
    'Azure private endpoint DNS',
    '2026-11',
  ),
  privateDnsFallback: read(
    'https://learn.microsoft.com/azure/dns/private-dns-fallback',
    'Fallback to internet for Azure private DNS zones',
    '2026-11',
  ),
} as const satisfies Record<string, Source>;
