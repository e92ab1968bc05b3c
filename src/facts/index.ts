import * as addresses from './addresses';
import * as aks from './aks';
import * as aksResources from './aks-resources';
import * as azure from './azure';
import type { Fact } from './fact';
import * as gateways from './gateways';
import * as migration from './migration';
import * as modes from './modes';
import * as outbound from './outbound';
import * as podSubnet from './pod-subnet';
import * as upgrade from './upgrade';

/** Every fact the simulator rests on. */
export const facts: readonly Fact[] = [
  addresses,
  aks,
  aksResources,
  azure,
  gateways,
  migration,
  modes,
  outbound,
  podSubnet,
  upgrade,
].flatMap((part): Fact[] => Object.values(part));
