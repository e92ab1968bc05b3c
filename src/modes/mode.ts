import type { Fact } from '../facts/fact';

/**
 * How one AKS network mode behaves, told as facts. The engine reads the facts and never asks which mode
 * it is looking at, so a new mode changes no engine code.
 */
export interface NetworkMode {
  readonly id: string;
  /** As the mode control prints it. */
  readonly title: string;
  /** One sentence for people who meet the mode for the first time. */
  readonly summary: string;
  /** Azure's fields that choose the mode; the document stores these and never the mode itself. */
  readonly selectedBy: { readonly networkPlugin: 'kubenet' | 'azure'; readonly networkPluginMode?: 'overlay' };
  /** The mode of which this is a variant, chosen pool by pool; such a one has no place in the mode control. */
  readonly variantOf?: string;
  readonly podAddressesFrom: 'node-subnet' | 'pod-subnet' | 'pod-cidr';
  readonly maxPods: {
    readonly default: Fact<number>;
    readonly limits: Fact<{ readonly min: number; readonly max: number }>;
  };
  /** What one node takes from its subnet. */
  readonly node: {
    /** Addresses, its own among them. */
    readonly addresses: (maxPods: number) => number;
    /** What AKS was seen to count for it when it compares a request with the subnet. */
    readonly countedByAks: (maxPods: number) => number;
    readonly fact: Fact;
    readonly ipForwarding: Fact<boolean>;
  };
  /** The piece of the pod CIDR that one node owns, where the mode has a pod CIDR. */
  readonly block?: {
    /** Prefix length of the piece. */
    readonly length: Fact<number>;
    /** Addresses at either end of the piece that no pod gets. */
    readonly skippedAtStart: number;
    readonly skippedAtEnd: number;
    /** Where the two figures come from. */
    readonly fact: Fact;
    readonly skipsServiceCidr: boolean;
  };
  /** How a node takes addresses of its pod subnet, where the mode has one. */
  readonly podUnits?: {
    readonly name: { readonly one: string; readonly many: string };
    /** Addresses of one unit. */
    readonly size: number;
    /** Each unit is a prefix of its own, and those that meet an address of Azure's are left out. */
    readonly aligned: boolean;
    /** Units that a node holds while so many of its `maxPods` run. */
    readonly held: (pods: number, maxPods: number) => number;
    /** Addresses at the start of what a node holds that no pod gets. */
    readonly kept: number;
    readonly facts: readonly [Fact, ...Fact[]];
  };
  /** How the network finds the node behind a pod's address. */
  readonly podRoutes: 'route-table' | 'virtual-network' | 'fabric';
  /** Nodes a cluster can have, and what sets it. */
  readonly nodeCeiling: Fact<number>;
  readonly podsAddressable: Fact<boolean>;
  /** What lets an application gateway send to pods. */
  readonly gatewayIngress: Fact;
  readonly sourceSeen: Fact<Readonly<Record<'virtualNetwork' | 'peered' | 'onPremises', 'node' | 'pod'>>>;
  /** Where AKS gives the mode up. */
  readonly retirement?: Fact<string>;
}

/** Checks the shape and keeps the literal id. */
export const defineNetworkMode = <const M extends NetworkMode>(mode: M): M => mode;
