import type { Option } from '../../facts/option';
import type { Address } from '../../ip';
import { assumed } from '../../model';
import type { Nic, Packet } from '../packet';
import type { Plan } from '../plan/types';
import type { EffectiveRoute } from '../routing';
import type { Chooser } from './choosing';
import type { TraceCode } from './codes';
import type { NetworkPlace, Place, PodPlace } from './place';
import { Sessions } from './sessions';
import type { Disposition, Flow, Hop, PlaceKind, Step } from './types';
import type { World } from './world';

/** A hop while the packet is there. */
export interface HopDraft extends Hop {
  out?: Packet;
  readonly steps: Step[];
}

/** A packet that the security groups of an interface let pass. */
export interface Admitted {
  readonly direction: 'Inbound' | 'Outbound';
  readonly packet: Packet;
}

/** All that one branch of a trace remembers between its walks. */
export interface Run {
  readonly world: World;
  readonly plan: Plan;
  readonly flow: Flow;
  readonly chooser: Chooser;
  readonly sessions: Sessions;
  /** Packets that security groups of an interface let pass, by its owner. */
  readonly admitted: Map<string, Admitted[]>;
  /** Frontends through which an interface took packets, by its owner. */
  readonly floating: Map<string, Set<number>>;
  /** Where a balancer sent a connection. */
  readonly balanced: Map<string, NetworkPlace>;
  /** To whom an answer to an address goes back, once it is at the edge. */
  readonly wayBack: Map<Address, string>;
  readonly surprises: Set<TraceCode>;
  readonly assumed: Set<string>;
  /** It came in by a load balancer or node port, and a node wrote its own address over the client's. */
  throughNodePort: boolean;
  /** First packet, answer, or the client's next packet. */
  leg: 'forward' | 'reply' | 'next';
  hops: HopDraft[];
  /** Interfaces that a packet left already, so that loops end. */
  readonly left: Set<string>;
}

/** A run before its first walk. */
export const startRun = (world: World, flow: Flow, chooser: Chooser): Run => ({
  world,
  plan: world.plan,
  flow,
  chooser,
  sessions: new Sessions(),
  admitted: new Map(),
  floating: new Map(),
  balanced: new Map(),
  wayBack: new Map(),
  surprises: new Set(),
  assumed: new Set(),
  throughNodePort: false,
  leg: 'forward',
  hops: [],
  left: new Set(),
});

/** Where a packet is, between two stages. */
export type State =
  | {
      readonly at: 'guest';
      readonly place: Place;
      readonly packet: Packet;
      /** Who hands it over: the place sends it itself, a pod on the node, the node to its pod, or the network. */
      readonly from: 'itself' | 'pod' | 'node' | 'network';
      readonly pod?: PodPlace;
    }
  | { readonly at: 'egress'; readonly nic: Nic; readonly packet: Packet }
  | {
      readonly at: 'fabric';
      readonly nic: Nic;
      readonly packet: Packet;
      readonly route: EffectiveRoute;
    }
  | {
      readonly at: 'ingress';
      readonly place: NetworkPlace;
      readonly packet: Packet;
      /** Through a floating-IP rule of this frontend. */
      readonly floating?: boolean;
      /** It came in by a public address. */
      readonly fromInternet?: boolean;
      /** A route handed it to the place, whatever its destination. */
      readonly routed?: boolean;
    }
  /** Leaves a virtual network for the internet. */
  | { readonly at: 'way-out'; readonly nic: Nic; readonly packet: Packet }
  /** At the edge of Azure, towards a public address. */
  | { readonly at: 'edge'; readonly packet: Packet }
  | End;

export interface End {
  readonly at: 'end';
  readonly disposition: Disposition;
  readonly code?: TraceCode;
  readonly about?: string;
  /** Who took the packet. */
  readonly place?: Place;
  /** As it came in, and as whoever listens there gets it. */
  readonly packet?: Packet;
  readonly taken?: Packet;
}

/** Begins a hop. */
export function arrive(run: Run, place: string, kind: PlaceKind, packet: Packet | undefined): HopDraft {
  const hop: HopDraft = { place, kind, steps: [], ...(packet && { in: packet }) };
  run.hops.push(hop);
  return hop;
}

/** What the design says on an option, noted as something that the answer rests on. */
export function assume<T>(run: Run, option: Option<T>): T {
  run.assumed.add(option.id);
  return assumed(run.plan.document, option);
}

/** An end without delivery. */
export const fails = (disposition: Disposition, code: TraceCode, about?: string): End => ({
  at: 'end',
  disposition,
  code,
  ...(about !== undefined && { about }),
});

/** An end at somebody who takes the packet. */
export const takes = (place: Place, packet: Packet, taken = packet, disposition: Disposition = 'accepted'): End => ({
  at: 'end',
  disposition,
  place,
  packet,
  taken,
});
