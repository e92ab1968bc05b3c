/** A public document that a figure was taken from. */
export interface Source {
  readonly title: string;
  readonly url: `https://${string}`;
  /** ISO date, as exact as it is known: a day, a month or a year. */
  readonly date: string;
  /** Whether `date` is the document's own, or the day on which we read a page that carries none. */
  readonly dated: 'published' | 'read';
}

const learn = (path: string, title: string, date: string): Source => ({
  title,
  url: `https://learn.microsoft.com/azure/${path}`,
  date,
  dated: 'published',
});

const read = (url: Source['url'], title: string, date: string): Source => ({ title, url, date, dated: 'read' });

/** The page of the ARM reference that names a resource type's properties. */
const reference = (type: string): Source =>
  read(`https://learn.microsoft.com/azure/templates/${type.toLowerCase()}`, `ARM reference: ${type}`, '2026-11');

/** A thread in which people report what Azure answered; the date is that of the report. */
const issue = (repository: string, number: number, date: string): Source => ({
  title: `${repository} issue ${number}`,
  url: `https://github.com/${repository}/issues/${number}`,
  date,
  dated: 'published',
});

/** The documents behind the facts, each with the date printed on it, else the day on which it was read. */
export const sources = {
  publicIpAddresses: read(
    'https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses',
    'Public IP addresses',
    '2026-11',
  ),
  kubeProxy: read(
    'https://github.com/kubernetes/kubernetes/blob/master/pkg/proxy/iptables/proxier.go',
    'Kubernetes, pkg/proxy/iptables/proxier.go',
    '2026-08',
  ),
  virtualIps: read(
    'https://kubernetes.io/docs/reference/networking/virtual-ips/',
    'Kubernetes, Virtual IPs and Service Proxies',
    '2026-11',
  ),
  netfilter: read(
    'https://www.netfilter.org/documentation/HOWTO/NAT-HOWTO-6.html',
    'netfilter, Linux 2.4 NAT HOWTO, how the mappings are done',
    '2026-11',
  ),
  ipMasqAgent: read(
    'https://github.com/Azure/ip-masq-agent-v2/blob/main/README.md',
    'Azure/ip-masq-agent-v2, README',
    '2025-09',
  ),
  managedNetworkRange: issue('MicrosoftDocs/azure-docs', 92314, '2022-05-02'),
  managedClusterFields: read(
    'https://learn.microsoft.com/rest/api/aks/managed-clusters/create-or-update',
    'Managed Clusters - Create Or Update',
    '2026-11',
  ),
  aks2031: issue('Azure/AKS', 2031, '2020-12-18'),
  aks1207: issue('Azure/AKS', 1207, '2019-09-05'),
  aks5669: issue('Azure/AKS', 5669, '2026-03-01'),
  kubernetes95555: issue('kubernetes/kubernetes', 95555, '2020-10-14'),
  acn3204: issue('Azure/azure-container-networking', 3204, '2024-12-01'),
  ciliumKubeProxyFree: read(
    'https://docs.cilium.io/en/stable/network/kubernetes/kubeproxy-free/',
    'Cilium, Kubernetes without kube-proxy',
    '2026-08',
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
  batfish: read(
    'https://github.com/batfish/batfish/blob/master/docs/flow_dispositions/README.md',
    'Batfish, flow dispositions',
    '2026-08',
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
  ipPlanning: learn('aks/concepts-network-ip-address-planning', 'IP address planning in AKS', '2026-04-16'),
  cniOverview: learn('aks/concepts-network-cni-overview', 'CNI networking overview in AKS', '2026-07-10'),
  kubenet: learn('aks/configure-kubenet', 'Use kubenet networking in AKS', '2026-04-16'),
  legacyCni: learn('aks/concepts-network-legacy-cni', 'Legacy CNI options in AKS', '2026-04-16'),
  overlay: learn('aks/concepts-network-azure-cni-overlay', 'Azure CNI Overlay networking in AKS', '2026-07-31'),
  dynamicAllocation: learn(
    'aks/configure-azure-cni-dynamic-ip-allocation',
    'Azure CNI Pod Subnet with dynamic IP allocation in AKS',
    '2026-09-10',
  ),
  dynamicAllocationOf2024: learn(
    'aks/configure-azure-cni-dynamic-ip-allocation',
    'Azure CNI Pod Subnet with dynamic IP allocation in AKS, the edition of 2024',
    '2024-07-09',
  ),
  staticAllocation: learn(
    'aks/configure-azure-cni-static-block-allocation',
    'Azure CNI with static block allocation in AKS',
    '2024-03-18',
  ),
  ipamMath: read(
    'https://github.com/Azure/azure-container-networking/tree/master/docs/feature/ipammath',
    'azure-container-networking, IPAM math',
    '2026-08',
  ),
  upgrade: learn('aks/upgrade-aks-node-pools-rolling', 'Rolling upgrades of AKS node pools', '2026-05-29'),
  largeClusters: learn(
    'aks/best-practices-performance-scale-large',
    'Performance and scaling best practices for large AKS workloads',
    '2026-06-05',
  ),
  loadBalancerOutbound: learn(
    'load-balancer/load-balancer-outbound-connections',
    'Source network address translation for outbound connections',
    '2022-03-01',
  ),
  cloudProviderPrivateLink: read(
    'https://cloud-provider-azure.sigs.k8s.io/topics/pls-integration/',
    'cloud-provider-azure, Private Link Service integration',
    '2026-08',
  ),
  quotas: learn('aks/quotas-skus-regions', 'Quotas, SKUs and regions in AKS', '2026-08-03'),
  nameRules: read(
    'https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules',
    'Naming rules and restrictions for Azure resources',
    '2026-11',
  ),
  nodePools: learn('aks/create-node-pools', 'Create node pools in AKS', '2026-07-13'),
  privateClusters: learn('aks/private-clusters', 'Create a private AKS cluster', '2026-08-05'),
  vnetIntegration: learn('aks/api-server-vnet-integration', 'API server VNet integration in AKS', '2026-04-15'),
  internalLoadBalancer: learn('aks/internal-lb', 'Use an internal load balancer with AKS', '2026-07-31'),
  loadBalancer: learn('aks/configure-load-balancer-standard', 'Standard load balancer in AKS', '2024-01-23'),
  outboundTypes: learn('aks/egress-outboundtype', 'Outbound types in AKS', '2026-08-05'),
  azureCli: read(
    'https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/acs/agentpool_decorator.py',
    'Azure CLI, agentpool_decorator.py',
    '2026-11',
  ),
  lockdown: learn('aks/node-resource-group-lockdown', 'Node resource group lockdown in AKS', '2026-06-30'),
  insufficientSubnetSize: {
    title: 'Troubleshoot the InsufficientSubnetSize error',
    url: 'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/insufficientsubnetsize-error-advanced-networking',
    date: '2025-02-20',
    dated: 'published',
  },
  customNsg: {
    title: 'A custom network security group blocks traffic',
    url: 'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/custom-nsg-blocks-traffic',
    date: '2022-08-23',
    dated: 'published',
  },
  serviceCidrOverlap: {
    title: 'Troubleshoot the ServiceCidrOverlapExistingSubnetsCidr error',
    url: 'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error',
    date: '2023-11-15',
    dated: 'published',
  },
  updateAzureCni: learn(
    'aks/update-azure-cni',
    'Update Azure CNI IPAM mode and data plane technology for AKS clusters',
    '2024-11-26',
  ),
  cilium: learn('aks/azure-cni-powered-by-cilium', 'Azure CNI powered by Cilium in AKS', '2026-08-05'),
  sharedRouteTable: {
    title: 'MicrosoftDocs/azure-aks-docs issue 334',
    url: 'https://github.com/MicrosoftDocs/azure-aks-docs/issues/334',
    date: '2025-11-05',
    dated: 'published',
  },
  dynamicToOverlay: {
    title: 'Azure/AKS issue 4077',
    url: 'https://github.com/Azure/AKS/issues/4077',
    date: '2024-01-29',
    dated: 'published',
  },
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
  effectiveRoutesSeen: read(
    'https://github.com/Azure/azure-powershell/issues/23091',
    'Effective routes captured in public issues, among them Azure/azure-powershell 23091',
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
  dnsServiceIp: read(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/dnsserviceipoutofservicecidr-error',
    'Troubleshoot the DnsServiceIpOutOfServiceCidr error',
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
  agicNetworking: read(
    'https://github.com/Azure/application-gateway-kubernetes-ingress/blob/master/docs/how-tos/networking.md',
    'AGIC: how to set up networking',
    '2026-03',
  ),
  cloudProviderIpam: read(
    'https://github.com/kubernetes-sigs/cloud-provider-azure/blob/master/pkg/nodeipam/ipam/range_allocator.go',
    'cloud-provider-azure, range_allocator.go',
    '2026-11',
  ),
  cloudProviderRoutes: read(
    'https://github.com/kubernetes-sigs/cloud-provider-azure/blob/master/pkg/provider/azure_routes.go',
    'cloud-provider-azure, azure_routes.go',
    '2026-08-19',
  ),
  cloudProviderLoadBalancer: read(
    'https://github.com/kubernetes-sigs/cloud-provider-azure/blob/master/pkg/provider/azure_loadbalancer.go',
    'cloud-provider-azure, azure_loadbalancer.go',
    '2026-08-19',
  ),
  cloudProviderSecurityGroup: read(
    'https://github.com/kubernetes-sigs/cloud-provider-azure/tree/master/pkg/provider/securitygroup',
    'cloud-provider-azure, securitygroup',
    '2026-08-19',
  ),
  containerNetworking: read(
    'https://github.com/Azure/azure-container-networking/blob/master/cns/kubecontroller/nodenetworkconfig/conversion_linux_test.go',
    'azure-container-networking, conversion_linux_test.go',
    '2026-08',
  ),
  agentBaker: read(
    'https://github.com/Azure/AgentBaker/blob/master/pkg/agent/baker.go',
    'AgentBaker, baker.go',
    '2026-08',
  ),
  changelog: read('https://github.com/Azure/AKS/blob/master/CHANGELOG.md', 'AKS changelog', '2026-07-17'),
  podCidrCheck: read(
    'https://github.com/Azure/AKS-Construction/issues/701',
    'Azure/AKS-Construction issue 701',
    '2026-11',
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
  localDns: learn('aks/localdns-custom', 'Configure LocalDNS in AKS', '2026-07-06'),
  kubernetesScheduler: read(
    'https://kubernetes.io/docs/concepts/scheduling-eviction/kube-scheduler/',
    'Kubernetes Scheduler',
    '2026-11',
  ),
  kubeApiServer: read(
    'https://github.com/kubernetes/kubernetes/blob/master/cmd/kube-apiserver/app/options/validation.go',
    'Kubernetes, validation.go of the API server',
    '2026-11',
  ),
  publicDumps: read(
    'https://github.com/Azure/AKS/issues/2531',
    'Names and counts seen in public issues, among them Azure/AKS 2531',
    '2026-11',
  ),
  authorizedRanges: learn(
    'aks/api-server-authorized-ip-ranges',
    'API server authorised IP ranges in AKS',
    '2026-08-03',
  ),
  faq: read('https://learn.microsoft.com/azure/aks/faq', 'Frequently asked questions about AKS', '2026-11'),
  uniqueSubnets: learn('aks/node-pool-unique-subnet', 'Node pools with unique subnets in AKS', '2025-09-26'),
  systemPools: learn('aks/use-system-pools', 'System node pools in AKS', '2026-04-30'),
  networkPolicies: learn('aks/use-network-policies', 'Network policies in AKS', '2026-08-18'),
  planPodNetworking: learn('aks/plan-pod-networking', 'Plan pod networking for AKS', '2025-03-24'),
  staticEgressGateway: learn('aks/configure-static-egress-gateway', 'Static egress gateway in AKS', '2026-08-06'),
  gatewayProfile: read(
    'https://learn.microsoft.com/javascript/api/@azure/arm-containerservice/agentpoolgatewayprofile',
    'AgentPoolGatewayProfile of the AKS API',
    '2026-11',
  ),
  nodeSubnetDelegated: issue('MicrosoftDocs/azure-docs', 69774, '2021-01-31'),
  podCidrInNetwork: issue('Azure/AKS-Construction', 403, '2022-10-04'),
  secondKubenetSubnet: issue('Azure/AKS', 1500, '2022-06-13'),
  routeConflict: issue('kubernetes-sigs/cloud-provider-azure', 657, '2021-06-15'),
  securityRuleConflict: issue('Azure/aks-engine', 2106, '2019-10-04'),
  windowsNetworkPlugin: issue('Azure/AKS', 2839, '2022-04-14'),
  npmWithKubenet: issue('coder/docs', 1091, '2022-08-19'),
  ciliumPolicy: issue('AdminTurnedDevOps/DevOps-The-Hard-Way-Azure', 1, '2025-01-26'),
  ciliumDataplane: issue('Azure/bicep-registry-modules', 3361, '2024-09-25'),
  autoscalerBounds: issue('rancher/dashboard', 3412, '2021-07-07'),
  outboundPorts: {
    title: 'Troubleshoot the InvalidLoadBalancerProfileAllocatedOutboundPorts error',
    url: 'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/error-code-invalidloadbalancerprofileallocatedoutboundports',
    date: '2024-05-06',
    dated: 'published',
  },
  outboundBlock: issue('Azure/AKS', 4351, '2024-06-12'),
  outboundPortNodes: issue('Azure/azure-cli', 22374, '2022-05-12'),
  userDefinedRouting: learn('aks/egress-udr', 'Customise cluster egress with a user-defined route table', '2023-05-10'),
  defaultRouteMissing: issue('MicrosoftDocs/azure-docs', 108240, '2023-04-14'),
  defaultRouteNextHop: issue('Azure/AKS', 1875, '2020-09-24'),
  egressRules: learn(
    'aks/outbound-rules-control-egress',
    'Outbound network and FQDN rules for AKS clusters',
    '2026-06-18',
  ),
  limitEgress: learn('aks/limit-egress-traffic', 'Limit network traffic with Azure Firewall in AKS', '2023-12-05'),
  cloudProviderLimits: read(
    'https://cloud-provider-azure.sigs.k8s.io/topics/loadbalancer/#load-balancer-limits',
    'cloud-provider-azure, load balancer limits',
    '2026-08',
  ),
  applicationGatewayPrivate: learn(
    'application-gateway/application-gateway-private-deployment',
    'Private Application Gateway deployment',
    '2026-04-03',
  ),
  agicOverlaySubnet: issue('Azure/azure-cli', 31713, '2025-06-25'),
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
  agcOverlayPrefix: issue('Azure/AKS', 5123, '2025-07-08'),
  agcDelegation: issue('Azure/AKS', 5170, '2025-08-01'),
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
  virtualNetworkTag: issue('MicrosoftDocs/azure-docs', 22178, '2019-01-11'),
  securityRuleAddress: issue('Azure/azure-powershell', 4557, '2017-09-06'),
  securityRulePorts: issue('Azure/azure-cli', 23499, '2022-08-10'),
  specialAddresses: read(
    'https://www.iana.org/assignments/iana-ipv4-special-registry/',
    'IANA, IPv4 special-purpose address registry',
    '2026-11',
  ),
  kubernetesNetworkPolicies: read(
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
    'Kubernetes, network policies',
    '2026-11',
  ),
  npmToCilium: learn(
    'aks/migrate-from-npm-to-cilium-network-policy',
    'Migrate from Network Policy Manager to Cilium Network Policy',
    '2025-07-30',
  ),
  ciliumEndPort: issue('cilium/cilium', 28684, '2023-10-18'),
  ciliumPortRanges: {
    title: 'cilium/cilium pull request 33389',
    url: 'https://github.com/cilium/cilium/pull/33389',
    date: '2024-06-25',
    dated: 'published',
  },
  calicoFelix: read(
    'https://docs.tigera.io/calico/latest/reference/resources/felixconfig',
    'Calico, Felix configuration',
    '2026-11',
  ),
  dnsForPods: read(
    'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/',
    'Kubernetes, DNS for services and pods',
    '2026-11',
  ),
  coreDnsCustom: read('https://learn.microsoft.com/azure/aks/coredns-custom', 'Customise CoreDNS in AKS', '2026-11'),
  coreDnsForward: read('https://coredns.io/plugins/forward/', 'CoreDNS, forward plugin', '2026-11'),
  coreDnsLoop: read('https://coredns.io/plugins/loop/', 'CoreDNS, loop plugin', '2026-11'),
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
  kubernetesNames: read(
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
    'Kubernetes, Object names and IDs',
    '2026-11',
  ),
  kubernetesLabels: read(
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/',
    'Kubernetes, Labels and selectors',
    '2026-11',
  ),
  loadBalancerAnnotations: read(
    'https://cloud-provider-azure.sigs.k8s.io/topics/loadbalancer/',
    'Cloud Provider Azure, load balancer annotations',
    '2026-11',
  ),
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;
