import {
  autoscalerBounds,
  gatewayPoolLimits,
  gatewayPoolSpare,
  gatewayPrefix,
  maxUnavailableOnUserPools,
  oneNetwork,
  sameRegion,
  systemPoolMachines,
  systemPoolNeeded,
} from '../../facts/clusters';
import {
  ciliumDataplaneNeedsPolicy,
  ciliumLinuxOnly,
  ciliumPolicyNeedsDataplane,
  kubenetPolicyEngines,
  noCiliumWithKubenet,
  noWindowsWithKubenet,
  npmCeiling,
  npmRetirement,
  policyEngines,
} from '../../facts/combinations';
import { poolsPerCluster, staticPods } from '../../facts/limits';
import { kubenetRetirement } from '../../facts/modes';
import { dynamicPods, overlayPods } from '../../facts/options/limits';
import { policyWithoutEngine } from '../../facts/policy';
import { nodeSubnetPlain } from '../../facts/subnets';
import { surgeZero } from '../../facts/upgrade';
import { autoscalerRange } from '../../facts/upgrade-rules';
import type { CatalogueEntry } from './catalogue-entry';
import type { FindingCode } from './types';

/** Clusters and pools that AKS does not make, or not for long. */
export const clusterCatalogue = {
  POOLS_IN_SEVERAL_NETWORKS: {
    what: 'Pools of one cluster in subnets of different virtual networks.',
    why: 'AKS does not make the pools outside the cluster’s network.',
    mend: 'Put them into subnets of one network, or make a second cluster.',
    facts: [oneNetwork],
  },
  NETWORK_IN_ANOTHER_REGION: {
    what: 'A cluster and its virtual network in different regions.',
    why: 'AKS refuses the subnets.',
    mend: 'Take one region for both.',
    facts: [sameRegion],
  },
  SUBNET_IS_DELEGATED: {
    what: 'Nodes in a subnet that is delegated to a service.',
    why: 'AKS refuses them with SubnetIsDelegated, also where the service is AKS itself.',
    mend: 'Take the delegation off, or take another subnet.',
    facts: [nodeSubnetPlain],
  },
  CILIUM_REFUSED: {
    what: 'The Cilium dataplane in a mode without it.',
    why: 'AKS refuses the cluster.',
    mend: 'Use the Azure dataplane, or Azure CNI.',
    facts: [noCiliumWithKubenet],
  },
  NETWORK_POLICY_REFUSED: {
    what: 'A network policy engine that does not go with the mode or with the dataplane.',
    why: 'AKS refuses the cluster.',
    mend: 'Use the engine that goes with them: Cilium with Cilium, Calico with kubenet.',
    facts: [policyEngines, kubenetPolicyEngines, ciliumPolicyNeedsDataplane, ciliumDataplaneNeedsPolicy],
  },
  WINDOWS_POOL_REFUSED: {
    what: 'A Windows pool with kubenet or with the Cilium dataplane.',
    why: 'AKS refuses the pool.',
    mend: 'Make it a Linux pool, or use Azure CNI with the Azure dataplane.',
    facts: [noWindowsWithKubenet, ciliumLinuxOnly],
  },
  NPM_TOO_LARGE: {
    what: 'More nodes or pods than Azure NPM holds.',
    why: 'It runs out of memory, and network policies are no longer kept up.',
    mend: 'Use Cilium.',
    facts: [npmCeiling],
  },
  NETWORK_POLICIES_UNENFORCED: {
    what: 'Network policies in a cluster without an engine for them.',
    why: 'Kubernetes keeps them and nobody enforces them: all pods talk to everybody.',
    mend: 'Use Cilium, or Calico where Cilium cannot be had.',
    facts: [policyWithoutEngine, policyEngines],
  },
  NPM_RETIRES: {
    what: 'Network policies kept by Azure NPM.',
    why: 'AKS gives it up, on Windows first.',
    mend: 'Use Cilium, or Calico for Windows nodes.',
    facts: [npmRetirement],
  },
  MODE_RETIRES: {
    what: 'A cluster in a network mode that AKS gives up.',
    why: 'After that day it is no longer supported.',
    mend: 'Choose another mode; a running cluster moves as the comparison of modes says.',
    facts: [kubenetRetirement],
  },
  NO_SYSTEM_POOL: {
    what: 'A cluster without a system pool.',
    why: 'AKS refuses it: CoreDNS would have no nodes.',
    mend: 'Make one of its Linux pools a system pool.',
    facts: [systemPoolNeeded],
  },
  SYSTEM_POOL_REFUSED: {
    what: 'A system pool of Windows nodes or Spot machines.',
    why: 'AKS refuses the pool.',
    mend: 'Use Linux on regular machines, or make it a user pool.',
    facts: [systemPoolMachines],
  },
  AUTOSCALER_WITHOUT_BOUNDS: {
    what: 'An autoscaler without a minimum or a maximum.',
    why: 'AKS refuses the pool.',
    mend: 'Write both.',
    facts: [autoscalerBounds],
  },
  AUTOSCALER_BOUNDS_CROSSED: {
    what: 'An autoscaler whose maximum is below its minimum.',
    why: 'AKS refuses the pool.',
    mend: 'Raise the maximum.',
    facts: [autoscalerRange],
  },
  COUNT_OUTSIDE_AUTOSCALER: {
    what: 'A node count outside the bounds of its autoscaler.',
    why: 'AKS refuses the pool.',
    mend: 'Take the nearest bound.',
    facts: [autoscalerRange],
  },
  NO_WAY_TO_UPGRADE: {
    what: 'A pool that may have neither a node more nor a node less during an upgrade.',
    why: 'AKS refuses the settings: not one node could be upgraded.',
    mend: 'Allow one surge node, or one unavailable node.',
    facts: [surgeZero],
  },
  MAX_UNAVAILABLE_REFUSED: {
    what: 'Unavailable nodes allowed in a system pool.',
    why: 'AKS refuses the setting.',
    mend: 'Use surge nodes.',
    facts: [maxUnavailableOnUserPools],
  },
  GATEWAY_POOL_REFUSED: {
    what: 'A gateway pool with an autoscaler, of Windows nodes, or in a cluster with pod subnets.',
    why: 'AKS refuses the pool.',
    mend: 'Use Linux nodes and a fixed count; beside pod subnets there is no static egress gateway.',
    facts: [gatewayPoolLimits],
  },
  GATEWAY_PREFIX_TOO_SMALL: {
    what: 'A gateway pool with more nodes than its public IP prefix has addresses.',
    why: 'AKS refuses the nodes beyond.',
    mend: 'Use fewer nodes, or a larger prefix in a new pool.',
    facts: [gatewayPrefix],
  },
  GATEWAY_POOL_WITHOUT_SPARE: {
    what: 'A gateway pool of a single node, or of none.',
    why: 'While the node is upgraded, or when it fails, pods behind the gateway have no way out.',
    mend: 'Use two nodes at least.',
    facts: [gatewayPoolSpare],
  },
  TOO_MANY_POOLS: {
    what: 'More node pools than a cluster can have.',
    why: 'AKS refuses the others.',
    mend: 'Merge pools, or make a second cluster.',
    facts: [poolsPerCluster],
  },
  TOO_MANY_PODS: {
    what: 'More pods than a cluster in this mode runs.',
    why: 'Between the two documented figures nobody promises that it works; above both, pods find no address.',
    mend: 'Make a second cluster; with a pod subnet, static blocks go further.',
    facts: [overlayPods, dynamicPods, staticPods],
  },
} as const satisfies Partial<Record<FindingCode, CatalogueEntry>>;
