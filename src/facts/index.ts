import * as addresses from './addresses';
import * as aks from './aks';
import * as aksDefaults from './aks-defaults';
import * as aksResources from './aks-resources';
import * as aksRules from './aks-rules';
import * as azure from './azure';
import * as azureRules from './azure-rules';
import * as building from './building';
import * as clusters from './clusters';
import * as combinations from './combinations';
import * as dns from './dns';
import * as fabric from './fabric';
import type { Fact } from './fact';
import * as filtering from './filtering';
import * as gateways from './gateways';
import * as in2020 from './in-2020';
import * as kubeProxy from './kube-proxy';
import * as kubernetes from './kubernetes';
import * as limits from './limits';
import * as loadBalancers from './load-balancers';
import * as loadBalancing from './load-balancing';
import * as lockDown from './lock-down';
import * as masquerade from './masquerade';
import * as migration from './migration';
import * as modes from './modes';
import * as nodePorts from './node-ports';
import * as outbound from './outbound';
import * as podSubnet from './pod-subnet';
import * as podSubnetRules from './pod-subnet-rules';
import * as policy from './policy';
import * as routing from './routing';
import * as snat from './snat';
import * as subnets from './subnets';
import * as upgrade from './upgrade';
import * as upgradeRules from './upgrade-rules';

/** Every fact the simulator rests on. */
export const facts: readonly Fact[] = [
  addresses,
  aks,
  aksRules,
  aksDefaults,
  aksResources,
  azure,
  azureRules,
  building,
  clusters,
  combinations,
  dns,
  filtering,
  gateways,
  in2020,
  fabric,
  kubeProxy,
  kubernetes,
  loadBalancing,
  lockDown,
  masquerade,
  limits,
  loadBalancers,
  migration,
  modes,
  nodePorts,
  outbound,
  podSubnet,
  podSubnetRules,
  policy,
  routing,
  snat,
  subnets,
  upgrade,
  upgradeRules,
].flatMap((part): Fact[] => Object.values(part));
