import type { Rect } from '../layout';
import type { PodGrid } from './pod-grid';

// A face is what a part of the picture shows, ready to print. Views only set it.

/** The hue of an address space; ink for public addresses and for text that is no address. */
export type Hue = 'blue' | 'violet' | 'teal' | 'slate' | 'ink';

/** What a part or a chip stands for. */
export type IconName =
  | 'internetHost'
  | 'loadBalancer'
  | 'natGateway'
  | 'virtualNetwork'
  | 'subnet'
  | 'managedCluster'
  | 'agentPool'
  | 'node'
  | 'applicationGateway'
  | 'applicationGatewayForContainers'
  | 'azureFirewall'
  | 'virtualMachine'
  | 'privateEndpoint'
  | 'virtualNetworkGateway'
  | 'onPremisesSite'
  | 'networkSecurityGroup'
  | 'routeTable'
  | 'workload'
  | 'service'
  | 'dnsServers'
  | 'privateDnsZone';

/** What every face has: what is chosen by a click. */
interface Base extends Record<string, unknown> {
  readonly selects: string;
}

export interface Chip {
  readonly icon: IconName;
  /** Part of its name, as it is seen. */
  readonly text: string;
  /** Seen before and after the text, and no part of its name. */
  readonly lead?: string;
  readonly tail?: string;
  /** An address or prefix after the text, in its own type. */
  readonly address?: string;
  readonly hue?: Hue;
  /** Makes it a button that opens this resource. */
  readonly selects?: string;
  /** Its name for people who cannot see it. */
  readonly name?: string;
  /** Counts beside the name. */
  readonly description?: string;
  /** Its text is a name of a person's choosing, however long: it gives way, while other chips keep their words. */
  readonly named?: true;
  /** What a change took away; shown as long as the list of changes is open. */
  readonly gone?: true;
}

/** Of a frame that is drawn as its title bar: what is in it, in words. */
interface Collapsible extends Base {
  readonly counts?: string;
}

interface NetworkFace extends Collapsible {
  readonly name: string;
  readonly prefixes: string;
  readonly hue: Hue;
  readonly dns?: Chip;
  /** The private DNS zones that it sees. */
  readonly zones?: Chip;
  readonly problem?: string;
}

export type UsageRole = 'reserved' | 'node' | 'podsInUse' | 'podsIdle' | 'other' | 'free';

export interface Usage {
  readonly total: number;
  readonly parts: readonly { readonly role: UsageRole; readonly size: number }[];
  /** `4 of 251 held` */
  readonly text: string;
  /** All parts in words. */
  readonly label: string;
  /** Nodes that found no room: `4 nodes without room`. */
  readonly refused?: string;
}

interface SubnetFace extends Collapsible {
  readonly name: string;
  readonly prefix: string;
  readonly hue: Hue;
  readonly wide: boolean;
  readonly chips: readonly Chip[];
  readonly usage: Usage;
  /** None on a title bar. */
  readonly usageAt?: Rect;
  readonly problem?: string;
}

interface ClusterFace extends Collapsible {
  readonly name: string;
  readonly mode: string;
  readonly wide: boolean;
  readonly chips: readonly Chip[];
  readonly problem?: string;
}

interface PoolFace extends Collapsible {
  readonly name: string;
  readonly scaleSet: string;
  /** `3 nodes` */
  readonly count: string;
  /** Where refused nodes have no card of their own: `750 without room: SubnetIsFull` */
  readonly refused?: string;
  readonly securityGroup?: Chip;
  /** Whether more than its name can be read from afar. */
  readonly wide: boolean;
  readonly empty: boolean;
  /** Its nodes are painted over it, and their table is a button away. */
  readonly painted: boolean;
  readonly problem?: string;
}

export interface NodeFace extends Base {
  /** The end of its name: the pool's is in sight. */
  readonly name: string;
  readonly address: string;
  /** The address, without its first half where that is too long for large type. */
  readonly shortAddress: string;
  readonly pods: string;
  readonly podHue: Hue;
  readonly grid: PodGrid;
  /** How full it is, from 0 to 1. */
  readonly share: number;
  readonly inUse: string;
  readonly most: string;
  /** What the last change of the design gave it anew. */
  readonly changed: { readonly address: boolean; readonly pods: boolean };
}

interface RefusedFace extends Base {
  readonly name: string;
  readonly code: string;
  readonly says: string;
}

export interface CardFace extends Base {
  readonly icon: IconName;
  readonly name: string;
  readonly hue: Hue;
  readonly lines: readonly {
    readonly text: string;
    readonly address?: string;
    readonly hue?: Hue;
    readonly strong?: true;
  }[];
  readonly problem?: string;
}

interface SiteFace extends Base {
  readonly name: string;
  readonly prefixes: string;
  readonly hosts: readonly { readonly name: string; readonly address: string }[];
  readonly more: number;
}

/** A view, and the face it shows. */
export interface Faces {
  network: NetworkFace;
  subnet: SubnetFace;
  cluster: ClusterFace;
  pool: PoolFace;
  node: NodeFace;
  refused: RefusedFace;
  card: CardFace;
  site: SiteFace;
}

export type ViewId = keyof Faces;

/** View, face and accessible name of a box. */
export type Drawn = { [V in ViewId]: { readonly view: V; readonly face: Faces[V]; readonly label: string } }[ViewId];
