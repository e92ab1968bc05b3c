import {
  endpointChain,
  forwardingLoop,
  linkedZones,
  publicDns,
  siteDns,
  virtualNetworkServers,
  zoneDecides,
} from '../../../facts/dns';
import { type CodeEntry, failure, surprise, unknown } from './entry';

/** What becomes of names. */
export const nameCodes = {
  DNS_SERVER_UNREACHABLE: failure(
    'No DNS server answers.',
    'Every server that was asked is out of reach on port 53, or none listens there.',
    'Let the asking machines reach a DNS server on port 53, by UDP and TCP.',
    virtualNetworkServers,
  ),
  DNS_LOOP: failure(
    'The DNS servers hand the name on in a ring.',
    'Each asks the next, and the last asks the first again.',
    'Let one of them ask 168.63.129.16 or a server outside the ring.',
    forwardingLoop,
  ),
  DNS_ZONE_NOT_LINKED: failure(
    'Whoever looks the name up does not see the private zone that holds it.',
    'Azure’s DNS answers from the zones linked to the network of the machine that asks it; other servers know no private zone.',
    'Link the zone to the network of the DNS server, or let that server ask 168.63.129.16 from a linked network.',
    linkedZones,
  ),
  DNS_NAME_NOT_IN_ZONE: failure(
    'The zone that decides has no record of the name.',
    'A linked private zone, or the cluster’s own, answers for all of its names, and what it does not hold does not exist.',
    'Check the name, add the record, or let the link fall back to the internet.',
    zoneDecides,
  ),
  DNS_PUBLIC_ANSWER_FOR_PRIVATE_RESOURCE: surprise(
    'The name has a private endpoint, and the answer is the public address.',
    'The resolver does not see the private zone, so the alias leads to the public record; nothing warns of it.',
    'Keep the endpoint’s record in a private zone linked to the network of whoever asks Azure’s DNS.',
    endpointChain,
  ),
  DNS_NAME_UNKNOWN: unknown(
    'Nobody in the design knows the name.',
    'Public DNS may know it; its answers are not part of a design.',
    'Enter a host of the internet of this name, or a record in a private zone.',
    publicDns,
  ),
  DNS_SERVER_NOT_TOLD: unknown(
    'What the DNS server says cannot be told.',
    'Its own names and forwarders are not part of the design.',
    'Put a machine with the role DNS in its place, or look the name up from elsewhere.',
    siteDns,
  ),
} as const satisfies Readonly<Record<string, CodeEntry>>;
