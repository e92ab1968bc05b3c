import { publicFrontendsClosed, rulesByPriority } from '../../../facts/filtering';
import { type CodeEntry, failure, unknown } from './entry';

/** What security groups decide. */
export const securityCodes = {
  NSG_NIC_DENY: failure(
    'A network security group on the interface denies it.',
    'The first rule by priority that matches decides, and it says Deny.',
    'Add a rule with a lower number that allows exactly this traffic.',
    rulesByPriority,
  ),
  NSG_SUBNET_DENY: failure(
    'A network security group on the subnet denies it.',
    'The first rule by priority that matches decides, and it says Deny. AKS never edits a group that the user put on a subnet.',
    'Add a rule with a lower number that allows exactly this traffic; for a load balancer the destination is its frontend’s address.',
    rulesByPriority,
  ),
  PUBLIC_FRONTEND_CLOSED: failure(
    'Nothing lets the internet in to this public address.',
    'A standard public address is closed until a network security group opens it, and there is none.',
    'Put a network security group on the subnet or the interface and allow the traffic.',
    publicFrontendsClosed,
  ),
  NSG_TAG_UNKNOWN: unknown(
    'Whether a security rule matches cannot be told.',
    'It names a service tag whose addresses the design does not tell, or a port that the client picks for itself.',
    'Give the host the tags that it belongs to.',
    rulesByPriority,
  ),
} as const satisfies Readonly<Record<string, CodeEntry>>;
