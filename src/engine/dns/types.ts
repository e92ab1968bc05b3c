import type { Rule } from '../../facts/chosen';
import type { Address } from '../../ip';
import type { Trace, TraceCode } from '../trace';

/** What a name stands for. */
export interface NameAnswer {
  readonly address: Address;
  /** A service's ClusterIP, an address of a private zone, or one of public DNS. */
  readonly kind: 'private' | 'public' | 'service';
  /** Id of what has the address, where the design has it. */
  readonly of?: string;
}

/** One server being asked. */
export interface Query {
  /** Id of who asks. */
  readonly from: string;
  /** Address of who is asked; `public DNS` for the servers of the internet. */
  readonly to: string;
  /** The way there; none where no server of the design is asked. */
  readonly trace?: Trace;
  /** Why it is this server, or what decided its answer. */
  readonly rule: Rule;
  /** A server that forwards asks in the next query. */
  readonly said: 'forwarded' | 'answered' | 'unknown-name' | 'no-answer' | 'not-told';
}

/** How a name is looked up, and what comes back. */
export interface Resolution {
  readonly name: string;
  readonly outcome: 'answered' | 'unreachable' | 'unknown-name' | 'insufficient-info';
  readonly answer?: NameAnswer;
  /** Who asks whom, in order. */
  readonly asked: readonly Query[];
  /** Why the answer is not the one wanted. */
  readonly code?: TraceCode;
  /** Id, name or address of what the code is about. */
  readonly about?: string;
  /** True all the same, and not what one expects. */
  readonly surprises: readonly TraceCode[];
  /** Ids of the options on which the answer rests. */
  readonly assumed: readonly string[];
  /** How often chance goes this way, 0 to 1: which pod of CoreDNS is asked, and which server it asks. */
  readonly share: number;
  /** Ways with another end; this one is the worst. */
  readonly otherwise: readonly Resolution[];
}
