import type { Rule } from '../facts/chosen';
import type { Fact } from '../facts/fact';
import type { Option } from '../facts/option';

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
    readonly default: Rule<number>;
    readonly limits: Fact<{ readonly min: number; readonly max: number }>;
  };
  /** What one node takes from its subnet. */
  readonly node: {
    /** Addresses, its own among them. */
    readonly addresses: (maxPods: number) => number;
    /** What AKS counts for it beside its max pods when it compares a request with the subnet; unset: its addresses. */
    readonly countedBesidePods?: Option<number>;
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
    /** Each unit is a prefix of its own. */
    readonly aligned: boolean;
    /** Whether such units are left out where they meet an address of Azure's. */
    readonly endsLeftOut?: Option<boolean>;
    /** Units that a node holds while so many of its `maxPods` run. */
    readonly held: (pods: number, maxPods: number) => number;
    /** Addresses at the start of what a node holds that no pod gets. */
    readonly kept: number;
    readonly facts: readonly [Fact, ...Fact[]];
  };
  /** Towards what pods keep their own address as source; towards all else they get their node's. */
  readonly sparesSource: { readonly towards: 'pod-cidr' | 'virtual-network' | 'everywhere'; readonly fact: Fact };
  /** Where the pods of a node hang on a bridge with an address of its own. */
  readonly bridge?: Fact;
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
