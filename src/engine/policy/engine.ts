import { calicoOwnNode, olderCiliumEndPort } from '../../facts/options/policies';
import { endPortWithCilium, ipBlockSkipsPods, ownNodeStaysOpen, servicesUnpoliced } from '../../facts/policy';
import { assumed, isAtLeast, type ResourceOf, type TopologyDocument } from '../../model';
import type { PolicyEngine } from './types';

/** How an engine departs from the others. */
export interface EngineWays {
  readonly ipBlockSkipsPods: boolean;
  readonly readsEndPort: boolean;
  /** Whether a pod reaches its own node whatever its policies say. */
  readonly leavesOwnNodeOpen: boolean;
  readonly skipsNodePorts: boolean;
}

/**
 * The engine that enforces a cluster's policies. With the Cilium dataplane it is Cilium where no other is named.
 *
 * Combinations that AKS refuses are taken as they are written: a finding tells of them.
 */
export function policyEngineOf({ networkProfile }: ResourceOf<'managedCluster'>): PolicyEngine {
  const { networkPolicy = 'none', networkDataplane } = networkProfile;
  return networkPolicy === 'none' && networkDataplane === 'cilium' ? 'cilium' : networkPolicy;
}

/** @param version of Kubernetes, which comes with one of Cilium */
export function waysOf(document: TopologyDocument, engine: PolicyEngine, version: string): EngineWays {
  const among = (engines: readonly string[]): boolean => engines.includes(engine);
  return {
    ipBlockSkipsPods: among(ipBlockSkipsPods.value),
    readsEndPort:
      engine !== 'cilium' || isAtLeast(version, endPortWithCilium.value) || assumed(document, olderCiliumEndPort),
    leavesOwnNodeOpen: among(ownNodeStaysOpen.value) || (engine === 'calico' && assumed(document, calicoOwnNode)),
    skipsNodePorts: among(servicesUnpoliced.value),
  };
}
