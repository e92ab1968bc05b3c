import type { Source } from './context';
import { pods } from './kubernetes/pods';
import { services } from './kubernetes/services';
import { applicationGateways } from './sources/application-gateways';
import { clusters, nodes } from './sources/clusters';
import { firewalls } from './sources/firewalls';
import { connections, localGateways, virtualNetworkGateways } from './sources/gateways';
import { loadBalancers } from './sources/load-balancers';
import { machines } from './sources/machines';
import { natGateways, publicAddresses } from './sources/public-addresses';
import { routes, routeTables } from './sources/route-tables';
import { securityGroups, securityRules } from './sources/security-groups';
import { peerings, subnets, virtualNetworks } from './sources/virtual-networks';

/** Everything that is understood, in the order in which it is read and stands in the document. A new source is a line here. */
export const registry: readonly Source[] = [
  virtualNetworks,
  subnets,
  peerings,
  securityGroups,
  securityRules,
  routeTables,
  routes,
  natGateways,
  publicAddresses,
  clusters,
  nodes,
  pods,
  services,
  applicationGateways,
  localGateways,
  connections,
  virtualNetworkGateways,
  machines,
  firewalls,
  loadBalancers,
];
