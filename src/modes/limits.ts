import type { Rule } from '../facts/chosen';
import {
  ciliumWithAzureCni,
  kubenetPolicyEngines,
  noCiliumWithKubenet,
  noWindowsWithKubenet,
  policyEngines,
  windowsWithAzureCni,
} from '../facts/combinations';
import type { Fact } from '../facts/fact';
import { agcWithAzureCni, noAgcWithKubenet } from '../facts/gateways';
import { staticPods } from '../facts/limits';
import { dynamicPods, overlayPods } from '../facts/options/limits';
import type { NetworkModeId } from './index';
import type { NetworkMode } from './mode';

/**
 * What AKS takes together with a mode, and how many pods a cluster in it can have. Apart from the modes themselves,
 * because only the findings ask, and they are loaded after the first picture.
 */
export interface ModeLimits {
  readonly windows: Fact<boolean>;
  readonly cilium: Fact<boolean>;
  /** Values of `networkPolicy`. */
  readonly networkPolicies: Fact<readonly string[]>;
  /** Whether an Application Gateway for Containers sends to its pods. */
  readonly containerGateways: Fact<boolean>;
  /** Pods of a cluster: tried out, and at the most. Where there is none, nodes or addresses are the limit. */
  readonly pods?: Rule<{ readonly tested: number; readonly most: number }>;
}

const azureCni: ModeLimits = {
  windows: windowsWithAzureCni,
  cilium: ciliumWithAzureCni,
  networkPolicies: policyEngines,
  containerGateways: agcWithAzureCni,
};

const LIMITS: Readonly<Record<NetworkModeId, ModeLimits>> = {
  kubenet: {
    windows: noWindowsWithKubenet,
    cilium: noCiliumWithKubenet,
    networkPolicies: kubenetPolicyEngines,
    containerGateways: noAgcWithKubenet,
  },
  'node-subnet': azureCni,
  'pod-subnet': { ...azureCni, pods: dynamicPods },
  'pod-subnet-static': { ...azureCni, pods: staticPods },
  overlay: { ...azureCni, pods: overlayPods },
};

/** @throws for a mode that is not in the registry */
export function limitsOf({ id }: NetworkMode): ModeLimits {
  const found = Object.entries(LIMITS).find(([known]) => known === id);
  if (!found) throw new Error(`No limits of network mode ${id}`);
  return found[1];
}
