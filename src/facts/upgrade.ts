import { defineFact } from './fact';

export const surgeRounding = defineFact({
  id: 'aks.upgrade.surge.rounding',
  says: 'A surge in percent is rounded up, and never exceeds the nodes to upgrade; every pool of the cluster may surge at once.',
  value: 100,
  unit: 'percent at most',
  source: 'upgrade',
  confidence: 'documented',
});

export const scaleSetCeiling = defineFact({
  id: 'aks.upgrade.scale-set-ceiling',
  says: 'An upgrade is refused beforehand when a pool and its surge nodes exceed 1,000 nodes.',
  value: 1000,
  unit: 'nodes',
  source: 'upgrade',
  confidence: 'documented',
});

export const clusterUpgradeCeiling = defineFact({
  id: 'aks.upgrade.cluster-ceiling',
  says: 'A cluster of 5,000 nodes cannot be upgraded: there is no room for surge nodes. Shrink it below about 3,000 first.',
  value: 3000,
  unit: 'nodes',
  source: 'largeClusters',
  confidence: 'documented',
});

export const surgeFallback = defineFact({
  id: 'aks.upgrade.surge.fallback',
  says: 'From Kubernetes 1.35 on an upgrade that cannot have all surge nodes tries with one, then, where max unavailable allows it, without.',
  value: '1.35',
  unit: 'Kubernetes version',
  source: 'upgrade',
  confidence: 'derived',
  note: 'The page speaks of quota and capacity; that addresses that run out count as such is derived. The way without surge nodes is a preview.',
});

export const surgeZero = defineFact({
  id: 'aks.upgrade.surge.zero',
  says: 'A surge of 0 needs a max unavailable above 0, which is 0 by default: nodes are then upgraded in place.',
  value: '0',
  unit: 'nodes',
  source: 'upgrade',
  confidence: 'documented',
});

export const spotSurge = defineFact({
  id: 'aks.upgrade.surge.spot',
  says: 'Spot pools do not surge.',
  value: 0,
  unit: 'nodes',
  source: 'upgrade',
  confidence: 'documented',
});

export const autoscalerCounts = defineFact({
  id: 'aks.autoscaler.max-count',
  says: 'Where the autoscaler is on, AKS counts each pool’s maximum when it checks the subnet.',
  value: 'maxCount',
  unit: 'nodes',
  source: 'insufficientSubnetSize',
  confidence: 'documented',
});

export const wholeRequest = defineFact({
  id: 'aks.scale-set.whole-request',
  says: 'A request for more nodes is filled whole or not at all: an autoscaler that asks for 30 gets none where 24 would fit.',
  value: true,
  unit: 'rule',
  source: 'publicDumps',
  confidence: 'observed',
  note: 'Azure/AKS issue 2531, with kubenet in a /26.',
});
