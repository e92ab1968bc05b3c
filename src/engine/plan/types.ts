import type { Address, Prefix, Range } from '../../ip';
import type { Route, SecurityRule, TopologyDocument } from '../../model';
import type { NetworkMode } from '../../modes';

/** Everything that follows from a document: addresses, the resources AKS makes, and what did not fit. */
export interface Plan {
  readonly document: TopologyDocument;
  readonly subnets: Readonly<Record<string, SubnetPlan>>;
  readonly clusters: Readonly<Record<string, ClusterPlan>>;
  readonly routeTables: Readonly<Record<string, RouteTablePlan>>;
  readonly networkSecurityGroups: Readonly<Record<string, NetworkSecurityGroupPlan>>;
  readonly loadBalancers: Readonly<Record<string, LoadBalancerPlan>>;
  readonly natGateways: Readonly<Record<string, NatGatewayPlan>>;
  /** Addresses that machines, gateways, load balancers and internal services of the design hold, by resource id. */
  readonly addresses: Readonly<Record<string, readonly HeldAddress[]>>;
}

export interface HeldAddress {
  readonly range: Range;
  /** A private frontend, told apart from a gateway's instances. */
  readonly role: 'address' | HeldPart;
  /** Written in the document, or predicted by the simulator. */
  readonly predicted: boolean;
}

/** What of its owner an address is for, where that is not the owner itself. */
export type HeldPart = 'frontend' | 'private-link';

/** Who holds a run of a subnet's addresses. */
export interface Holding {
  readonly range: Range;
  readonly role: 'reserved' | 'node' | 'pods' | 'other';
  /** Id of the holder; for what Azure keeps, the subnet. */
  readonly owner: string;
  /** A private frontend, told apart from a gateway's instances, or a private link service. */
  readonly part?: HeldPart;
  readonly predicted: boolean;
}

/** Counts of addresses; they add up to `total`. */
export interface SubnetUsage {
  readonly total: number;
  /** `total` less `reserved`. */
  readonly usable: number;
  readonly reserved: number;
  readonly nodes: number;
  /** Held for pods, whether pods run or not. */
  readonly pods: number;
  readonly other: number;
  readonly free: number;
}

export interface SubnetPlan {
  readonly id: string;
  readonly prefix: Prefix;
  /** In order of address; what nobody holds is free. */
  readonly holdings: readonly Holding[];
  readonly usage: SubnetUsage;
  /** Of a pod subnet in use. */
  readonly podUnits?: PodUnits;
  /** Pods running on addresses of this subnet. */
  readonly podsRunning: number;
  /** The table in force, stored or derived. */
  readonly routeTable?: string;
  readonly networkSecurityGroup?: string;
  /** The NAT gateway in force, stored or derived. */
  readonly natGateway?: string;
  /** Fixed addresses that cannot be had here: outside, kept by Azure, or somebody else's already. */
  readonly refusedAddresses: readonly RefusedAddress[];
  /** Resources that found no free address. */
  readonly homeless: readonly string[];
  /** Addresses that everybody but nodes and pods asks for, whether they were had or not; refused fixed ones left out. */
  readonly claimed: number;
}

/** Units of a pod subnet, of `size` addresses each: all there are for nodes, those taken at their start, those held now. */
export interface PodUnits {
  readonly size: number;
  readonly total: number;
  readonly started: number;
  readonly held: number;
}

export interface RefusedAddress {
  /** A resource, or a node; of a pod's address the workload. */
  readonly owner: string;
  readonly part?: HeldPart;
  readonly address: Address;
  readonly why: 'outside' | 'reserved' | 'taken';
}

export interface ClusterPlan {
  readonly id: string;
  readonly mode: NetworkMode;
  readonly nodeResourceGroup: string;
  /** The eight digits in the names of what AKS makes; a stand-in for Azure's own. */
  readonly digits: string;
  /** In modes whose pods live in a pod CIDR. */
  readonly podCidr?: Prefix;
  /** Pieces of the pod CIDR: all that there are, and those that nodes own. */
  readonly blocks?: { readonly total: number; readonly used: number };
  readonly serviceCidr: Prefix;
  /** Fixed pieces and addresses of the pod CIDR, and fixed addresses of pods, that cannot be had. */
  readonly refusedPlaces: readonly RefusedPlace[];
  readonly pools: readonly PoolPlan[];
  readonly workloads: readonly WorkloadPlan[];
  readonly services: readonly ServicePlan[];
  readonly routeTable?: string;
  readonly networkSecurityGroup: string;
  readonly pods: { readonly running: number; readonly pending: number; readonly capacity: number };
}

/** A node's piece of the pod CIDR, or a pod's address in a node's piece, that was written and cannot be had. */
export interface RefusedPlace {
  /** The node; of a pod's address the workload. */
  readonly owner: string;
  /** Address or prefix, as it is written. */
  readonly text: string;
  readonly why: 'outside' | 'size' | 'passed-over' | 'taken';
}

export interface PoolPlan {
  readonly id: string;
  /** The cluster's mode, but for pools that allocate their pods' addresses in a way of their own. */
  readonly mode: NetworkMode;
  readonly subnet: string;
  /** In modes whose pods live in a subnet of their own. */
  readonly podSubnet?: string;
  readonly scaleSet: string;
  /** The group on its nodes' interfaces, its own or the one that AKS manages. */
  readonly networkSecurityGroup: string;
  readonly maxPods: number;
  /** Nodes that fit, in order. */
  readonly nodes: readonly NodePlan[];
  /** Nodes asked for that do not fit. */
  readonly refused: number;
  readonly refusal?: Refusal;
}

export interface NodePlan {
  readonly id: string;
  readonly pool: string;
  /** Instance number in the scale set, from 0. */
  readonly index: number;
  readonly name: string;
  readonly address: Address;
  /** Whether its address is predicted; else the design fixes it. */
  readonly predicted: boolean;
  /** The group on its interface: its own, its pool's or the one that AKS manages. */
  readonly networkSecurityGroup?: string;
  /** Whether its interface takes packets for other addresses than its own. */
  readonly ipForwarding: boolean;
  /**
   * Addresses that its pods may have, lowest first: `maxPods` in all, fewer where its block has fewer; in a pod subnet
   * those that it holds now.
   */
  readonly pods: readonly Range[];
  /** Pods with addresses of their own that can run on it: as many as it has, or can still get, addresses for. */
  readonly room: number;
  /** Units that it holds of a pod subnet. */
  readonly podUnits?: number;
  /** The piece of the pod CIDR it owns. */
  readonly block?: Prefix;
  /**
   * Pods that run on it with an address of their own: those of `placed` where it says, the others on the first
   * addresses of `pods` that those leave.
   */
  readonly podsRunning: number;
  /** Of these, those that the design puts here, lowest address first. */
  readonly placed?: readonly PlacedPod[];
  /** Pods that run on it with the node's own address. */
  readonly hostPods: number;
  /** Of these, those that the design puts here. */
  readonly placedHostPods?: readonly PodName[];
}

/** One pod of a workload, by its number from 0. */
export interface PodName {
  readonly workload: string;
  readonly replica: number;
}

/** A pod that runs where the design says. */
export interface PlacedPod extends PodName {
  /** Number of its address among its node's `pods`, from 0. */
  readonly slot: number;
  readonly address: Address;
  /** Whether its address is predicted; else the design fixes it. */
  readonly predicted: boolean;
}

/** What nodes can run out of; `cluster` stands for AKS's own limits of a pool and of a cluster. */
export type LimitedSpace = 'subnet' | 'pod-subnet' | 'pod-cidr' | 'route-table' | 'cluster';

/** Why nodes do not fit, in the space that ran out first. */
export interface Refusal {
  readonly space: LimitedSpace;
  /** Azure's own error code, where one is known. */
  readonly code?: 'InsufficientSubnetSize' | 'SubnetIsFull';
  /** Id of the subnet, cluster or route table that ran out. */
  readonly subject: string;
  /** Addresses, routes or nodes that all nodes asked for need there together. */
  readonly needed: number;
  /** What there is for them: less what Azure keeps and others hold. */
  readonly available: number;
  /** For a subnet: what AKS itself was seen to count where planning counts `needed`. */
  readonly countedByAks?: number;
}

/** Pods of a workload: those that run where the design says, and the others as the simulator deals them. */
export interface WorkloadPlan {
  readonly id: string;
  readonly replicas: number;
  readonly running: number;
  /** Whether its pods have their node's address. */
  readonly hostNetwork: boolean;
  /** Pods that run where the design says. */
  readonly placed: number;
  /** Number of its first dealt pod among the dealt pods of the cluster, those with their node's address counted apart. */
  readonly firstPod: number;
}

export interface ServicePlan {
  readonly id: string;
  /** None once the service CIDR is used up. */
  readonly clusterIP?: Address;
  readonly predictedClusterIP: boolean;
  readonly frontend?: Address;
  readonly predictedFrontend: boolean;
  readonly loadBalancer?: string;
  /** In the order of its ports; none of type ClusterIP. */
  readonly nodePorts: readonly NodePortPlan[];
  /** Where nodes tell the load balancer whether they run a pod of it. */
  readonly healthCheckNodePort?: number;
}

/** The port of every node that leads to a port of a service. */
export interface NodePortPlan {
  /** The service's port, which may serve both protocols. */
  readonly port: number;
  readonly protocol: 'TCP' | 'UDP';
  /** None once the range is used up. */
  readonly nodePort?: number;
  readonly predicted: boolean;
}

/** A NAT gateway, the user's or the one that AKS manages. */
export interface NatGatewayPlan {
  readonly id: string;
  readonly name: string;
  /** The cluster whose AKS manages it. */
  readonly cluster?: string;
  readonly derived: boolean;
  readonly publicIPAddresses: readonly Address[];
  /** On which it is in force. */
  readonly subnets: readonly string[];
}

export interface RouteTablePlan {
  readonly id: string;
  readonly name: string;
  /** The cluster whose kubenet routes AKS keeps in it. */
  readonly cluster?: string;
  /** Made by AKS, in the node resource group; otherwise the user's. */
  readonly derived: boolean;
  readonly routes: readonly (Route & { readonly writtenBy: 'user' | 'aks' })[];
  /** Routes that AKS would keep in it and that an injected fault left out. */
  readonly missingRoutes: readonly Route[];
  readonly subnets: readonly string[];
}

export interface NetworkSecurityGroupPlan {
  readonly id: string;
  readonly name: string;
  /** The cluster that manages it, when it is AKS's. */
  readonly cluster?: string;
  readonly derived: boolean;
  /** Inbound before outbound, each by priority; the default rules last. */
  readonly rules: readonly (SecurityRule & { readonly writtenBy: 'user' | 'aks' | 'azure' })[];
  readonly subnets: readonly string[];
  /** Pools on whose nodes' interfaces it stands, but for nodes with one of their own. */
  readonly pools: readonly string[];
  /** Single nodes and machines on whose interfaces it stands. */
  readonly interfaces: readonly string[];
}

/** A load balancer, the user's or one that AKS keeps. */
export interface LoadBalancerPlan {
  readonly id: string;
  readonly name: string;
  /** The cluster whose AKS keeps it. */
  readonly cluster?: string;
  readonly derived: boolean;
  readonly internal: boolean;
  readonly frontends: readonly FrontendPlan[];
  readonly backendPools: readonly { readonly name: string; readonly nodes: number }[];
  /** Ids of the virtual machines behind one of the user's. */
  readonly machines: readonly string[];
  readonly outboundRule?: string;
}

export interface FrontendPlan {
  readonly name: string;
  readonly address: Address;
  readonly predicted: boolean;
  /** The service it serves; without one AKS's is for outbound traffic. */
  readonly service?: string;
  readonly rules: readonly BalancingRule[];
}

export interface BalancingRule {
  readonly name: string;
  readonly protocol: 'TCP' | 'UDP' | 'All';
  /** 0 for all ports. */
  readonly port: number;
  /** Port to which it sends: of AKS's the same with floating IP, else the node port. 0: as it came. */
  readonly backendPort: number;
  readonly floatingIP: boolean;
}
