import { defineFact } from './fact';

export const policyUnion = defineFact({
  id: 'kubernetes.policy.union',
  says: 'A pod takes everything in a direction for which no network policy selects it; else what at least one rule of those policies lets through. No rule denies.',
  value: 'union of the rules',
  unit: 'rule',
  source: 'kubernetesNetworkPolicies',
  confidence: 'documented',
});

export const namespaceLabel = defineFact({
  id: 'kubernetes.policy.namespace-label',
  says: 'Kubernetes gives every namespace the label kubernetes.io/metadata.name with its name, and policies can select by it.',
  value: 'kubernetes.io/metadata.name',
  unit: 'label',
  source: 'kubernetesNetworkPolicies',
  confidence: 'documented',
});

export const policyProtocols = defineFact({
  id: 'kubernetes.policy.protocols',
  says: 'Network policies are defined for TCP, UDP and SCTP; what becomes of ICMP is the engine’s business.',
  value: ['TCP', 'UDP', 'SCTP'],
  unit: 'protocols',
  source: 'kubernetesNetworkPolicies',
  confidence: 'documented',
  note: 'Here ICMP passes rules that name no port, and no others.',
});

export const podItselfSpared = defineFact({
  id: 'kubernetes.policy.itself',
  says: 'A pod cannot block access to itself.',
  value: true,
  unit: 'rule',
  source: 'kubernetesNetworkPolicies',
  confidence: 'documented',
});

export const policyWithoutEngine = defineFact({
  id: 'kubernetes.policy.no-engine',
  says: 'Without an engine that enforces them Kubernetes keeps network policies, and they have no effect.',
  value: 'no effect',
  unit: 'rule',
  source: 'kubernetesNetworkPolicies',
  confidence: 'documented',
});

export const hostNetworkUnpoliced = defineFact({
  id: 'kubernetes.policy.host-network',
  says: 'Network policies do not apply to pods in their node’s network: no selector finds them, and to others they are their node.',
  value: 'node',
  unit: 'rule',
  source: 'cilium',
  confidence: 'documented',
  note: 'Documented for Cilium. Kubernetes leaves it open, and names this as what most engines do.',
});

/** Probes of the kubelet come this way. */
export const ownNodeMayEnter = defineFact({
  id: 'kubernetes.policy.own-node.ingress',
  says: 'A node always reaches the pods that run on it.',
  value: true,
  unit: 'rule',
  source: 'kubernetesNetworkPolicies',
  confidence: 'documented',
  note: 'Calico’s page on hosts says the same of Calico; Cilium’s code has a rule for it (allow-localhost-ingress); Azure NPM filters forwarded packets alone.',
});

/** Engines with which a pod reaches its own node whatever its policies say; of Calico see `calicoOwnNode`. */
export const ownNodeStaysOpen = defineFact({
  id: 'aks.policy.own-node.egress',
  says: 'With Azure NPM a pod always reaches its own node; with Cilium a policy for egress closes that way too.',
  value: ['azure'],
  unit: 'engines',
  source: 'npmToCilium',
  confidence: 'documented',
  note: 'Kubernetes’ own page says that traffic to and from a pod’s node is always allowed.',
});

/** Engines whose address blocks mean what is outside the cluster alone. */
export const ipBlockSkipsPods = defineFact({
  id: 'cilium.policy.ip-block',
  says: 'With Cilium an ipBlock never selects pods or nodes of the cluster, not even 0.0.0.0/0; with Azure NPM and Calico it goes by the address alone.',
  value: ['cilium'],
  unit: 'engines',
  source: 'npmToCilium',
  confidence: 'documented',
  note: 'Of Calico the page says nothing; its rules hold addresses as they are.',
});

/** Engines that do not look at what load balancers and node ports with externalTrafficPolicy Cluster bring in. */
export const servicesUnpoliced = defineFact({
  id: 'npm.policy.services',
  says: 'Azure NPM enforces no ingress policy on what comes through a load balancer or node port with externalTrafficPolicy Cluster; Cilium does.',
  value: ['azure'],
  unit: 'engines',
  source: 'npmToCilium',
  confidence: 'documented',
  note: 'Of Calico the page says nothing; here it enforces like Cilium.',
});

/** Kubernetes versions, each with the version of Cilium that AKS runs with it. */
export const endPortWithCilium = defineFact({
  id: 'cilium.policy.end-port',
  says: 'Cilium knows endPort from version 1.17 on, which AKS has from Kubernetes 1.32 on.',
  value: '1.32',
  unit: 'Kubernetes version',
  source: 'npmToCilium',
  confidence: 'derived',
  note: 'The versions of Cilium are those of “Azure CNI powered by Cilium in AKS” of 2026-08-05: 1.16.16 with Kubernetes 1.31, 1.17.9 with 1.32.',
});
