import * as addresses from './addresses';
import * as aks from './aks';
import * as aksResources from './aks-resources';
import * as azure from './azure';
import * as clusters from './clusters';
import * as combinations from './combinations';
import * as dns from './dns';
import * as fabric from './fabric';
import type { Fact } from './fact';
import * as filtering from './filtering';
import * as gateways from './gateways';
import * as kubeProxy from './kube-proxy';
import * as limits from './limits';
import * as loadBalancers from './load-balancers';
import * as loadBalancing from './load-balancing';
import * as lockDown from './lock-down';
import * as masquerade from './masquerade';
import * as migration from './migration';
import * as modes from './modes';
import * as outbound from './outbound';
import * as podSubnet from './pod-subnet';
import * as policy from './policy';
import * as routing from './routing';
import * as subnets from './subnets';
import * as upgrade from './upgrade';

/** Every fact the simulator rests on. */
export const facts: readonly Fact[] = [
  addresses,
  aks,
  aksResources,
  azure,
  clusters,
  combinations,
  dns,
  filtering,
  gateways,
  fabric,
  kubeProxy,
  loadBalancing,
  lockDown,
  masquerade,
  limits,
  loadBalancers,
  migration,
  modes,
  outbound,
  podSubnet,
  policy,
  routing,
  subnets,
  upgrade,
].flatMap((part): Fact[] => Object.values(part));
