import { type Address, formatAddress } from '../ip';

export type Protocol = 'TCP' | 'UDP' | 'ICMP';

/**
 * A packet as it is on the wire. The port that a client picks for itself is left out: nothing that decides depends
 * on it. ICMP has no ports.
 */
export interface Packet {
  readonly protocol: Protocol;
  readonly source: Address;
  readonly sourcePort?: number;
  readonly destination: Address;
  readonly destinationPort?: number;
}

/** A network interface: of a node, a machine, a firewall, an instance of a gateway or of an application gateway. */
export interface Nic {
  /** Id of what it belongs to. */
  readonly owner: string;
  readonly subnet: string;
  /** Its primary address. */
  readonly address: Address;
  /** The group on the interface itself. */
  readonly networkSecurityGroup?: string;
  /** Whether Azure lets it send and take packets of addresses that are not its own. */
  readonly ipForwarding: boolean;
  /** The cluster whose node it is of, or to whose pods' own routing domain it was added. */
  readonly cluster?: string;
}

/** `10.244.0.2 > 10.244.0.3:8080`; a port that is left out is not printed. */
export const formatPacket = (packet: Packet): string =>
  `${at(packet.source, packet.sourcePort)} > ${at(packet.destination, packet.destinationPort)}`;

const at = (address: Address, port: number | undefined): string =>
  port === undefined ? formatAddress(address) : `${formatAddress(address)}:${port}`;

/** The answer to a packet, as it leaves the one who was asked. */
export const replyTo = ({ protocol, source, sourcePort, destination, destinationPort }: Packet): Packet => ({
  protocol,
  source: destination,
  ...(destinationPort !== undefined && { sourcePort: destinationPort }),
  destination: source,
  ...(sourcePort !== undefined && { destinationPort: sourcePort }),
});

export const samePacket = (a: Packet, b: Packet): boolean =>
  a.protocol === b.protocol &&
  a.source === b.source &&
  a.sourcePort === b.sourcePort &&
  a.destination === b.destination &&
  a.destinationPort === b.destinationPort;
