import type { Address } from '../../ip';
import type { ResourceOf } from '../../model';
import type { Nic } from '../packet';
import type { ClusterPlan, NodePlan, PoolPlan } from '../plan/types';

/** A node with what it belongs to. */
export interface NodeRef {
  readonly node: NodePlan;
  readonly pool: PoolPlan;
  readonly cluster: ClusterPlan;
}

interface At {
  readonly id: string;
  readonly address: Address;
}

export interface PodPlace extends At {
  readonly kind: 'pod';
  readonly workload: string;
  readonly on: NodePlace;
}

export interface NodePlace extends At {
  readonly kind: 'node';
  readonly ref: NodeRef;
  readonly nic: Nic;
}

export interface MachinePlace extends At {
  readonly kind: 'machine';
  readonly nic: Nic;
  readonly publicAddress?: Address;
}

/** An appliance of the user's or an Azure Firewall. */
export interface AppliancePlace extends At {
  readonly kind: 'appliance' | 'firewall';
  readonly nic: Nic;
  readonly resource: ResourceOf<'virtualMachine'> | ResourceOf<'azureFirewall'>;
  readonly publicAddress?: Address;
}

/** A VPN or ExpressRoute gateway. */
export interface GatewayPlace extends At {
  readonly kind: 'gateway';
  readonly nic: Nic;
}

/** An application gateway, at the address of its first instance. */
export interface ApplicationGatewayPlace extends At {
  readonly kind: 'application-gateway';
  readonly nic: Nic;
  /** Addresses of all its instances. */
  readonly instances: readonly Address[];
  readonly resource: ResourceOf<'applicationGateway'> | ResourceOf<'applicationGatewayForContainers'>;
}

/** Takes connections and opens none. */
export interface ServerPlace extends At {
  readonly kind: 'private-endpoint' | 'api-server';
  readonly nic: Nic;
}

export interface SiteHostPlace extends At {
  readonly kind: 'site-host';
  readonly site: string;
  /** Told by the design; otherwise any host of the site. */
  readonly known: boolean;
}

export interface InternetHostPlace extends At {
  readonly kind: 'internet-host';
  readonly known: boolean;
}

/** Azure's own DNS and metadata servers, at each host. */
export interface PlatformPlace extends At {
  readonly kind: 'platform';
}

export type Place =
  | PodPlace
  | NodePlace
  | MachinePlace
  | AppliancePlace
  | GatewayPlace
  | ApplicationGatewayPlace
  | ServerPlace
  | SiteHostPlace
  | InternetHostPlace
  | PlatformPlace;

/** Whoever stands in a virtual network with an interface of its own. */
export type NetworkPlace = Exclude<Place, PodPlace | SiteHostPlace | InternetHostPlace | PlatformPlace>;
