import {
  firewallDenies,
  guestForwards,
  ipForwardingCheck,
  replyIsRouted,
  statefulAppliance,
} from '../../../facts/fabric';
import { forwardInvalid } from '../../../facts/kube-proxy';
import { type CodeEntry, failure, unknown } from './entry';

/** Interfaces, machines, appliances and nodes that forward. */
export const machineCodes = {
  IP_FORWARDING_OFF: failure(
    'The interface has IP forwarding switched off.',
    'Without it an interface sends only from its own addresses and takes only what is meant for them.',
    'Enable IP forwarding on the interface.',
    ipForwardingCheck,
  ),
  GUEST_DOES_NOT_FORWARD: failure(
    'The machine does not forward.',
    'The packet is for somebody else, and the machine is no appliance.',
    'Route to an appliance, or enable forwarding in the machine.',
    guestForwards,
  ),
  APPLIANCE_WITHOUT_SESSION: failure(
    'The appliance drops an answer to a question that it never saw.',
    'The request took another way, and a stateful appliance takes only what belongs to a connection that it saw begin.',
    'Lead both directions through the appliance, or both past it.',
    statefulAppliance,
  ),
  UDR_BYPASSES_LB_SESSION: failure(
    'The route takes the load balancer’s answer to an appliance, which drops it.',
    'The request came in by the public frontend and not through the appliance; the answer follows 0.0.0.0/0.',
    'Let the appliance take the request: destination NAT on it to an internal service. Or add a route for the clients with next hop Internet.',
    replyIsRouted,
  ),
  APPLIANCE_SAW_NO_ANSWER: failure(
    'The client believes itself connected, and its next packet is dropped.',
    'The appliance saw the request and not its answer, so for it the connection never came about.',
    'Lead both directions through the appliance, or both past it.',
    statefulAppliance,
  ),
  NODE_WITHOUT_SESSION: failure(
    'The node drops an answer to a question that it never saw.',
    'The request reached the pod by another way, and kube-proxy has a node forward no answer without its request.',
    'Lead both directions through the node, as by one route for each node’s pods.',
    forwardInvalid,
  ),
  NODE_SAW_NO_ANSWER: failure(
    'The client believes itself connected, and its next packet is dropped on a node.',
    'The node passed the request on and never saw its answer, so kube-proxy’s rules take what follows for invalid.',
    'Lead the request straight to the node of the pod, as by one route for each node’s pods.',
    forwardInvalid,
  ),
  FIREWALL_DENIES: failure(
    'The firewall has no rule that allows it.',
    'Azure Firewall denies what no rule allows.',
    'Add a network rule; for what is sent to the firewall itself, a NAT rule.',
    firewallDenies,
  ),
  FIREWALL_RULES_UNKNOWN: unknown(
    'The firewall’s rules are not part of the design.',
    'Whether it lets the packet through cannot be told.',
    'Enter its network rules, or its NAT rules for what is sent to the firewall itself; an empty list denies everything.',
    firewallDenies,
  ),
} as const satisfies Readonly<Record<string, CodeEntry>>;
