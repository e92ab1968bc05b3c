import { read, type Source } from './source';

/** A thread in which people report what Azure answered; the date is that of the report. */
const issue = (repository: string, number: number, date: string): Source => ({
  title: `${repository} issue ${number}`,
  url: `https://github.com/${repository}/issues/${number}`,
  date,
  dated: 'published',
});

/** Threads in which people report what Azure answered, and what its makers said. */
export const threads = {
  managedNetworkRange: issue('MicrosoftDocs/azure-docs', 92314, '2022-05-02'),
  aks2031: issue('Azure/AKS', 2031, '2020-12-18'),
  aks1207: issue('Azure/AKS', 1207, '2019-09-05'),
  aks5669: issue('Azure/AKS', 5669, '2026-03-01'),
  kubernetes95555: issue('kubernetes/kubernetes', 95555, '2020-10-14'),
  acn3204: issue('Azure/azure-container-networking', 3204, '2024-12-01'),
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
  effectiveRoutesSeen: read(
    'https://github.com/Azure/azure-powershell/issues/23091',
    'Effective routes captured in public issues, among them Azure/azure-powershell 23091',
    '2026-11',
  ),
  podCidrCheck: read(
    'https://github.com/Azure/AKS-Construction/issues/701',
    'Azure/AKS-Construction issue 701',
    '2026-11',
  ),
  publicDumps: read(
    'https://github.com/Azure/AKS/issues/2531',
    'Names and counts seen in public issues, among them Azure/AKS 2531',
    '2026-11',
  ),
  azurerm9198: issue('hashicorp/terraform-provider-azurerm', 9198, '2020-11-06'),
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
  outboundBlock: issue('Azure/AKS', 4351, '2024-06-12'),
  outboundPortNodes: issue('Azure/azure-cli', 22374, '2022-05-12'),
  defaultRouteMissing: issue('MicrosoftDocs/azure-docs', 108240, '2023-04-14'),
  defaultRouteNextHop: issue('Azure/AKS', 1875, '2020-09-24'),
  agicOverlaySubnet: issue('Azure/azure-cli', 31713, '2025-06-25'),
  agcOverlayPrefix: issue('Azure/AKS', 5123, '2025-07-08'),
  agcDelegation: issue('Azure/AKS', 5170, '2025-08-01'),
  virtualNetworkTag: issue('MicrosoftDocs/azure-docs', 22178, '2019-01-11'),
  securityRuleAddress: issue('Azure/azure-powershell', 4557, '2017-09-06'),
  securityRulePorts: issue('Azure/azure-cli', 23499, '2022-08-10'),
  ciliumEndPort: issue('cilium/cilium', 28684, '2023-10-18'),
  ciliumPortRanges: {
    title: 'cilium/cilium pull request 33389',
    url: 'https://github.com/cilium/cilium/pull/33389',
    date: '2024-06-25',
    dated: 'published',
  },
} as const satisfies Record<string, Source>;
