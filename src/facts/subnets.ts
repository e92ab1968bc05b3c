import { defineFact } from './fact';

export const nodeSubnetPlain = defineFact({
  id: 'aks.node-subnet.no-delegation',
  says: 'Nodes stand only in a subnet that is delegated to nobody, not even to AKS; else AKS answers SubnetIsDelegated.',
  value: 'SubnetIsDelegated',
  unit: 'error code',
  source: 'nodeSubnetDelegated',
  confidence: 'documented',
  note: 'The rule stands in “CNI networking overview in AKS”; the code was reported by the thread named.',
});

export const podSubnetInNetwork = defineFact({
  id: 'pod-subnet.same-network',
  says: 'A pod subnet belongs to the virtual network of the cluster’s nodes.',
  value: true,
  unit: 'rule',
  source: 'dynamicAllocation',
  confidence: 'documented',
});

export const podCidrInNetwork = defineFact({
  id: 'aks.pod-cidr.in-network',
  says: 'AKS has refused clusters whose pod CIDR lies within the virtual network’s address space, with NetworkProfileCIDROverlapVNET.',
  value: 'NetworkProfileCIDROverlapVNET',
  unit: 'error code',
  source: 'podCidrInNetwork',
  confidence: 'observed',
});

export const oneTablePerCluster = defineFact({
  id: 'kubenet.one-table',
  says: 'A kubenet cluster keeps its node routes in one route table, which has to be on every subnet in which it has nodes.',
  value: 1,
  unit: 'route tables',
  source: 'kubenet',
  confidence: 'documented',
});

export const tableAtNextUpdate = defineFact({
  id: 'kubenet.table-at-next-update',
  says: 'When a pool is added in a subnet without a route table, AKS puts the cluster’s table there only at the next update of the cluster; until then pods there reach no pods on other nodes.',
  value: 'next update',
  unit: 'moment',
  source: 'secondKubenetSubnet',
  confidence: 'observed',
});
