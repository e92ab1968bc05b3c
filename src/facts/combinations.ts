import { defineFact } from './fact';

export const windowsWithAzureCni = defineFact({
  id: 'aks.windows.azure-cni',
  says: 'Windows pools run with Azure CNI in each of its modes.',
  value: true,
  unit: 'setting',
  source: 'cniOverview',
  confidence: 'documented',
});

export const noWindowsWithKubenet = defineFact({
  id: 'kubenet.no-windows',
  says: 'With kubenet there are no Windows pools: AKS answers AzureCNIOnlyForWindows.',
  value: false,
  unit: 'setting',
  source: 'windowsNetworkPlugin',
  confidence: 'observed',
  note: 'That Windows needs Azure CNI is documented; the code was reported for a cluster without a network plugin.',
});

export const ciliumWithAzureCni = defineFact({
  id: 'cilium.azure-cni',
  says: 'The Cilium dataplane goes with Azure CNI: Overlay, pod subnet and node subnet.',
  value: true,
  unit: 'setting',
  source: 'cilium',
  confidence: 'documented',
});

export const noCiliumWithKubenet = defineFact({
  id: 'kubenet.no-cilium',
  says: 'With kubenet comes a dataplane of its own; Cilium is to be had with Azure CNI alone.',
  value: false,
  unit: 'setting',
  source: 'cilium',
  confidence: 'documented',
});

export const ciliumLinuxOnly = defineFact({
  id: 'cilium.linux-only',
  says: 'Azure CNI powered by Cilium runs on Linux nodes alone.',
  value: 'Linux',
  unit: 'operating system',
  source: 'cilium',
  confidence: 'documented',
});

export const policyEngines = defineFact({
  id: 'aks.network-policy.azure-cni',
  says: 'With Azure CNI network policies are enforced by Cilium, by Calico or by Azure NPM, or by nobody.',
  value: ['none', 'azure', 'calico', 'cilium'],
  unit: 'engines',
  source: 'networkPolicies',
  confidence: 'documented',
});

export const kubenetPolicyEngines = defineFact({
  id: 'aks.network-policy.kubenet',
  says: 'With kubenet network policies are enforced by Calico or by nobody; Azure NPM is refused with NetworkPolicyAzureNotSupportedForKubenet.',
  value: ['none', 'calico'],
  unit: 'engines',
  source: 'networkPolicies',
  confidence: 'documented',
  note: 'The code was reported in coder/docs issue 1091 of 2022-08-19.',
});

export const ciliumPolicyNeedsDataplane = defineFact({
  id: 'cilium.policy.needs-dataplane',
  says: 'Cilium as network policy needs the Cilium dataplane; else AKS answers NetworkPolicyCiliumRequiresCiliumDataplane.',
  value: 'NetworkPolicyCiliumRequiresCiliumDataplane',
  unit: 'error code',
  source: 'ciliumPolicy',
  confidence: 'observed',
});

export const ciliumDataplaneNeedsPolicy = defineFact({
  id: 'cilium.dataplane.needs-policy',
  says: 'The Cilium dataplane takes no network policy engine but its own; else AKS answers CiliumDataplaneRequiresNetworkPolicyCilium.',
  value: 'CiliumDataplaneRequiresNetworkPolicyCilium',
  unit: 'error code',
  source: 'ciliumDataplane',
  confidence: 'observed',
  note: 'That NPM and Calico cannot go with it is documented. Where no engine is named, AKS takes Cilium.',
});

export const npmCeiling = defineFact({
  id: 'npm.ceiling',
  says: 'Azure NPM holds 250 nodes and 20,000 pods; beyond, its own pods run out of memory.',
  value: { nodes: 250, pods: 20_000 },
  unit: 'nodes and pods',
  source: 'networkPolicies',
  confidence: 'documented',
});

/** By the operating system of nodes. */
export const npmRetirement = defineFact({
  id: 'npm.retirement',
  says: 'AKS supports Azure NPM on Windows until 30 September 2026 and on Linux until 30 September 2028; new subscriptions cannot enable it any more.',
  value: { Windows: '2026-09-30', Linux: '2028-09-30' },
  unit: 'date',
  source: 'dynamicAllocation',
  confidence: 'documented',
});
