import {
  defaultAccess,
  natGatewayProtocols,
  noWayOut,
  portsUsedUp,
  snatProtocols,
} from '../../../facts/load-balancing';
import { type CodeEntry, failure, surprise } from './entry';

/** Ways out to the internet. */
export const outboundCodes = {
  NO_OUTBOUND_METHOD: failure(
    'There is no way out to the internet.',
    'The route leads to the internet, and nothing gives the packet a public address.',
    'Add a NAT gateway, an outbound rule, or a route to a firewall.',
    noWayOut,
  ),
  NAT_GATEWAY_NO_ICMP: failure(
    'The NAT gateway drops ICMP.',
    'It carries TCP and UDP only.',
    'Test with TCP.',
    natGatewayProtocols,
  ),
  SNAT_NO_ICMP: failure(
    'The way out drops ICMP.',
    'Outbound rules and default outbound access carry TCP and UDP only.',
    'Test with TCP, or give the machine a public address of its own.',
    snatProtocols,
  ),
  SNAT_EXHAUSTED: failure(
    'No port is left for another connection to this address and port.',
    'Each connection to the same address and port takes a port of a public address, and all ports of the node’s share, or of the NAT gateway, are in use.',
    'Add public addresses, allocate more ports, or use a NAT gateway.',
    portsUsedUp,
  ),
  DEFAULT_OUTBOUND_ACCESS: surprise(
    'The packet leaves with an address of Microsoft’s that may change.',
    'Nothing else gives the machine a public address.',
    'Add a NAT gateway.',
    defaultAccess,
  ),
} as const satisfies Readonly<Record<string, CodeEntry>>;
