import { type Packet, replyTo, samePacket } from '../packet';

/** What a place did to the first packet of a connection. */
interface Session {
  readonly original: Packet;
  readonly translated: Packet;
  /** An answer came back this way. */
  answered: boolean;
}

/** What a place knows of a packet from before. */
export interface Match {
  /** The packet as it goes on. */
  readonly packet: Packet;
  readonly answered: boolean;
}

/** Connections that places remember, each by its own id; one trace's, forward and back. */
export class Sessions {
  readonly #at = new Map<string, Session[]>();

  /** Remembers what a place made of the first packet of a connection. */
  add(place: string, original: Packet, translated: Packet): void {
    const sessions = this.#at.get(place) ?? [];
    sessions.push({ original, translated, answered: false });
    this.#at.set(place, sessions);
  }

  /** What becomes of a packet of a connection that the place remembers; `undefined` for a new one. */
  match(place: string, packet: Packet): Match | undefined {
    for (const session of this.#at.get(place) ?? []) {
      if (samePacket(packet, session.original)) {
        return { packet: session.translated, answered: session.answered };
      }
      if (samePacket(packet, replyTo(session.translated))) {
        session.answered = true;
        return { packet: replyTo(session.original), answered: true };
      }
    }
    return undefined;
  }

  /** Whether every connection that the places remember was answered by way of them. */
  allAnswered(places: readonly string[]): boolean {
    return places.every((place) => (this.#at.get(place) ?? []).every(({ answered }) => answered));
  }
}
