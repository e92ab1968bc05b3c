import * as addresses from './addresses';
import * as aks from './aks';
import * as aksResources from './aks-resources';
import * as azure from './azure';
import * as clusters from './clusters';
import * as combinations from './combinations';
import type { Fact } from './fact';
import * as gateways from './gateways';
import * as limits from './limits';
import * as loadBalancers from './load-balancers';
import * as migration from './migration';
import * as modes from './modes';
import * as outbound from './outbound';
import * as podSubnet from './pod-subnet';
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
  gateways,
  limits,
  loadBalancers,
  migration,
  modes,
  outbound,
  podSubnet,
  subnets,
  upgrade,
].flatMap((part): Fact[] => Object.values(part));
