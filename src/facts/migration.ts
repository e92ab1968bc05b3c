import { defineFact } from './fact';

/** Ids of network modes: where a running cluster can go, and from where. */
export const overlayMove = defineFact({
  id: 'aks.migration.overlay',
  says: 'A running cluster changes the way its pods get addresses in one direction only: to Overlay, from kubenet and from the node subnet.',
  value: { to: 'overlay', from: ['kubenet', 'node-subnet'] },
  unit: 'network modes',
  source: 'updateAzureCni',
  confidence: 'documented',
});

export const overlayOneWay = defineFact({
  id: 'aks.migration.overlay.one-way',
  says: 'The move to Overlay is one-way: the cluster cannot go back.',
  value: true,
  unit: 'rule',
  source: 'updateAzureCni',
  confidence: 'documented',
});

export const overlayVersion = defineFact({
  id: 'aks.migration.overlay.version',
  says: 'The move to Overlay needs Kubernetes 1.27 or later.',
  value: '1.27',
  unit: 'Kubernetes version',
  source: 'updateAzureCni',
  confidence: 'documented',
});

/** Values of `networkPolicy` that stand in the way. */
export const overlayWithoutEngine = defineFact({
  id: 'aks.migration.overlay.network-policy',
  says: 'The move to Overlay is refused while Azure NPM or Calico is installed; it has to be uninstalled first.',
  value: ['azure', 'calico'],
  unit: 'network policy engines',
  source: 'updateAzureCni',
  confidence: 'documented',
});

export const overlayNewPodCidr = defineFact({
  id: 'aks.migration.overlay.pod-cidr',
  says: 'A cluster whose pods had addresses of the virtual network names its pod CIDR with the move; it must overlap neither that network nor the service CIDR.',
  value: true,
  unit: 'rule',
  source: 'updateAzureCni',
  confidence: 'documented',
  note: 'By the changelog of October 2024 AKS compares it with the network’s subnets, not with all of its address space.',
});

export const overlayKeptPodCidr = defineFact({
  id: 'aks.migration.overlay.pod-cidr-kept',
  says: 'From kubenet the pod CIDR stays as it is unless the move names another; whether another one may be named is disputed.',
  value: true,
  unit: 'rule',
  source: 'updateAzureCni',
  confidence: 'disputed',
  note: 'The page lets the move name a larger one, and the changelog of 2025-08-29 lets it be chosen; by MicrosoftDocs/azure-aks-docs issue 172 of 2025-03-06 it cannot change.',
});

export const reimaged = defineFact({
  id: 'aks.migration.reimage',
  says: 'All node pools are reimaged at the same time; it cannot be done pool by pool. The disturbance is that of a node image upgrade.',
  value: true,
  unit: 'rule',
  source: 'updateAzureCni',
  confidence: 'documented',
});

export const managedTableDeleted = defineFact({
  id: 'aks.migration.route-table.managed',
  says: 'A route table that AKS made for kubenet is deleted with the move to Overlay.',
  value: true,
  unit: 'rule',
  source: 'updateAzureCni',
  confidence: 'documented',
});

export const ownTableEmptied = defineFact({
  id: 'aks.migration.route-table.own',
  says: 'From a route table of your own AKS deletes the routes to its nodes; the table and your routes stay.',
  value: true,
  unit: 'rule',
  source: 'updateAzureCni',
  confidence: 'documented',
});

export const routeTableIdentity = defineFact({
  id: 'aks.migration.route-table.identity',
  says: 'To take the route table off, a kubenet cluster needs a user-assigned managed identity; a system-assigned one will not do.',
  value: 'user-assigned',
  unit: 'identity',
  source: 'updateAzureCni',
  confidence: 'documented',
  note: 'The page names no exception for a table that AKS made itself.',
});

export const routeTableShared = defineFact({
  id: 'aks.migration.route-table.shared',
  says: 'The move from kubenet fails while the cluster’s route table is on a subnet of somebody else, such as an application gateway’s.',
  value: true,
  unit: 'rule',
  source: 'sharedRouteTable',
  confidence: 'observed',
  note: 'Reported in November 2025. The page on the move says that the table has to be detached, and names no other subnets.',
});

export const masqueradeConfig = defineFact({
  id: 'aks.migration.masquerade',
  says: 'A ConfigMap azure-ip-masq-agent-config of your own blocks the move to Overlay, and the ranges in it would be cut off: nobody outside the cluster reaches Overlay’s pods.',
  value: 'azure-ip-masq-agent-config',
  unit: 'ConfigMap',
  source: 'updateAzureCni',
  confidence: 'documented',
  note: 'The page warns of it; that AKS refuses the move stands in the changelog of 2025-01-30.',
});

export const windowsBuild = defineFact({
  id: 'aks.migration.overlay.windows',
  says: 'Windows nodes need build 20348.1668 or later, else Overlay’s pods are reached under wrong addresses.',
  value: '20348.1668',
  unit: 'Windows build',
  source: 'updateAzureCni',
  confidence: 'documented',
});

/** Ids of the network modes under which the dataplane can be exchanged. */
export const ciliumMove = defineFact({
  id: 'aks.migration.cilium',
  says: 'The Cilium dataplane can be put under any Azure CNI mode of a running cluster, and the mode stays; kubenet goes to Overlay first.',
  value: ['node-subnet', 'pod-subnet', 'pod-subnet-static', 'overlay'],
  unit: 'network modes',
  source: 'updateAzureCni',
  confidence: 'documented',
  note: 'For pod subnets the page names dynamic allocation; that static blocks count among “any” is read from the page on them, which lists Cilium.',
});

export const ciliumOneWay = defineFact({
  id: 'aks.migration.cilium.one-way',
  says: 'No document describes a way back from the Cilium dataplane.',
  value: true,
  unit: 'rule',
  source: 'updateAzureCni',
  confidence: 'assumed',
  note: 'The page calls only the move to Overlay irreversible, and says nothing of this one.',
});

export const ciliumWithoutWindows = defineFact({
  id: 'aks.migration.cilium.windows',
  says: 'A cluster with Windows pools cannot change to the Cilium dataplane.',
  value: 'Linux',
  unit: 'operating system',
  source: 'updateAzureCni',
  confidence: 'documented',
});

export const ciliumAutoProvisioning = defineFact({
  id: 'aks.migration.cilium.auto-provisioning',
  says: 'Node auto-provisioning has to be turned off while a cluster changes to the Cilium dataplane; after that it may be turned on again.',
  value: true,
  unit: 'rule',
  source: 'updateAzureCni',
  confidence: 'documented',
});

export const ciliumReplacesEngine = defineFact({
  id: 'aks.migration.cilium.network-policy',
  says: 'Azure NPM or Calico is uninstalled and Cilium takes its place; policies are enforced only once all nodes are reimaged.',
  value: true,
  unit: 'rule',
  source: 'updateAzureCni',
  confidence: 'documented',
});

export const ciliumKubeProxy = defineFact({
  id: 'aks.cilium.kube-proxy',
  says: 'With the Cilium dataplane nodes find services by eBPF; kube-proxy is gone.',
  value: false,
  unit: 'setting',
  source: 'cilium',
  confidence: 'documented',
});

export const ciliumIpBlock = defineFact({
  id: 'aks.cilium.ip-block',
  says: 'With Cilium the ipBlock of a network policy selects neither pods nor nodes, not even 0.0.0.0/0.',
  value: false,
  unit: 'setting',
  source: 'cilium',
  confidence: 'documented',
});

export const twoOperations = defineFact({
  id: 'aks.migration.two-operations',
  says: 'Where pods get addresses and which dataplane carries them are changed in two operations, never in one.',
  value: 2,
  unit: 'operations',
  source: 'updateAzureCni',
  confidence: 'documented',
  note: 'From kubenet Overlay comes first. From the node subnet either order is allowed; with Cilium first its own policies take the place of Azure NPM’s or Calico’s.',
});

export const poolsKeepMaxPods = defineFact({
  id: 'aks.migration.max-pods',
  says: 'Pools keep their max pods through a move, because it is fixed when a pool is made; another number means a new pool.',
  value: true,
  unit: 'rule',
  source: 'ipPlanning',
  confidence: 'derived',
});

export const allocationByNewPool = defineFact({
  id: 'aks.migration.allocation',
  says: 'A pool keeps its way of allocation. Pools of the other way can join the cluster, in a pod subnet of their own; then the old ones are drained and deleted.',
  value: true,
  unit: 'rule',
  source: 'staticAllocation',
  confidence: 'documented',
});

export const recreated = defineFact({
  id: 'aks.migration.new-cluster',
  says: 'Where AKS has no way for a running cluster, people build a second one in the other mode, move the workloads and switch the clients over.',
  value: true,
  unit: 'practice',
  source: 'dynamicToOverlay',
  confidence: 'observed',
});
