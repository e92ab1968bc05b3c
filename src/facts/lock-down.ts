import { defineFact } from './fact';

export const clusterEgress = defineFact({
  id: 'aks.egress.ports',
  says: 'Nodes ask the API server, registries and package servers at TCP 443; clusters that still have the older tunnel need UDP 1194 and TCP 9000, and nodes of before March 2021 UDP 123 for the time.',
  value: [
    { protocol: 'TCP', port: 443, to: 'registries and packages', usual: true },
    { protocol: 'UDP', port: 1194, to: 'the older tunnel to the API server', usual: false },
    { protocol: 'TCP', port: 9000, to: 'the older tunnel to the API server', usual: false },
    { protocol: 'UDP', port: 123, to: 'time servers', usual: false },
  ],
  unit: 'ports',
  source: 'egressRules',
  confidence: 'documented',
  note: 'The document names hosts, not addresses; a security group cannot, so the tag Internet stands for them here. A firewall can let through the hosts alone.',
});

export const clusterTraffic = defineFact({
  id: 'aks.nsg.cluster-traffic',
  says: 'Where a security group denies by default, AKS needs all traffic from nodes to nodes and from pods to pods, at every port.',
  value: '*',
  unit: 'ports',
  source: 'overlay',
  confidence: 'documented',
});

export const nodesToPods = defineFact({
  id: 'aks.nsg.nodes-to-pods',
  says: 'Where a security group denies by default, AKS needs all traffic from nodes to pods, at every port.',
  value: '*',
  unit: 'ports',
  source: 'overlay',
  confidence: 'disputed',
  note: 'Another page of AKS’s prints it the other way round; what the kubelet opens goes from nodes to pods.',
});

export const securityRuleNames = defineFact({
  id: 'azure.nsg.rule-names',
  says: 'The name of a security group, or of one of its rules, has at most 80 letters, digits, underscores, periods and hyphens.',
  value: { most: 80 },
  unit: 'characters',
  source: 'nameRules',
  confidence: 'documented',
});
