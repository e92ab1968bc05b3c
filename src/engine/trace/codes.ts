import type { Rule } from '../../facts/chosen';
import {
  endpointChain,
  forwardingLoop,
  linkedZones,
  publicDns,
  siteDns,
  virtualNetworkServers,
  zoneDecides,
} from '../../facts/dns';
import {
  applianceHop,
  firewallDenies,
  gatewayPath,
  gatewayPorts,
  gatewayTells,
  guestForwards,
  ipForwardingCheck,
  loopRule,
  noneHop,
  peeringForwards,
  proxyEnds,
  reachedInNetwork,
  replyIsRouted,
  statefulAppliance,
} from '../../facts/fabric';
import { publicFrontendsClosed, rulesByPriority } from '../../facts/filtering';
import {
  externalCluster,
  externalLocal,
  forwardInvalid,
  noEndpoints,
  serviceOnNodes,
  shortCircuit,
  sourceRanges,
} from '../../facts/kube-proxy';
import {
  defaultAccess,
  natGatewayProtocols,
  noWayOut,
  onlyHealthy,
  passThrough,
  portsUsedUp,
  publicEdge,
} from '../../facts/load-balancing';
import { masqueradeByDestination } from '../../facts/masquerade';
import { podsHidden } from '../../facts/modes';
import { bridgeHairpin } from '../../facts/options/datapath';
import {
  endPortWithCilium,
  hostNetworkUnpoliced,
  ipBlockSkipsPods,
  ownNodeMayEnter,
  ownNodeStaysOpen,
  podItselfSpared,
  policyProtocols,
  policyUnion,
  policyWithoutEngine,
  servicesUnpoliced,
} from '../../facts/policy';
import type { PolicyNote } from '../policy';

/** What a code means to a person. */
export interface CodeEntry {
  readonly kind: 'failure' | 'surprise' | 'unknown';
  /** What happened, in one sentence. */
  readonly what: string;
  readonly why: string;
  readonly mend: string;
  readonly rule: Rule;
}

const failure = (what: string, why: string, mend: string, rule: Rule): CodeEntry => ({
  kind: 'failure',
  what,
  why,
  mend,
  rule,
});
const surprise = (what: string, why: string, mend: string, rule: Rule): CodeEntry => ({
  kind: 'surprise',
  what,
  why,
  mend,
  rule,
});
const unknown = (what: string, why: string, mend: string, rule: Rule): CodeEntry => ({
  kind: 'unknown',
  what,
  why,
  mend,
  rule,
});

/** Every failure and every surprise of a trace. Codes never change: links, tests and people refer to them. */
export const codes = {
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
  NULL_ROUTED: failure(
    'The route leads to None.',
    'No more specific route is in force for this destination, and Azure drops what is for private addresses that it does not know.',
    'Peer the networks, connect the gateway, or add a user route.',
    noneHop,
  ),
  NO_ROUTE: failure(
    'There is no route.',
    'No route of the subnet contains the destination.',
    'Add a route for it.',
    noneHop,
  ),
  POD_CIDR_NOT_ROUTED: failure(
    'Nobody out there knows the way to a pod CIDR.',
    'Pods of this mode have addresses that only the cluster knows; machines outside cannot open connections to them.',
    'Ask for a service or an ingress instead. With kubenet the cluster’s route table on the subnet leads there too.',
    podsHidden,
  ),
  CLUSTER_IP_OUTSIDE_CLUSTER: failure(
    'A ClusterIP means nothing outside its cluster.',
    'Only the nodes of the cluster exchange it for a pod’s address; the network has no route to it.',
    'Give the service an internal load balancer.',
    serviceOnNodes,
  ),
  NOT_ON_INTERNET: failure(
    'A private address cannot be reached from the internet.',
    'The internet carries public addresses only.',
    'Use a public load balancer, an application gateway or a firewall’s public address.',
    publicEdge,
  ),
  NOT_TOLD_TO_SITE: failure(
    'The site does not know the way.',
    'A gateway tells a site the prefixes of its own network and of peers that use it; pod CIDRs and service CIDRs are never among them.',
    'Ask for an address of the virtual network, such as an internal load balancer’s.',
    gatewayTells,
  ),
  NO_GATEWAY: failure(
    'The route leads to a gateway, and there is none.',
    'No virtual network gateway is reachable from this network.',
    'Add a gateway, or use a peer’s.',
    gatewayPath,
  ),
  NO_SITE: failure(
    'Behind the gateway nobody has this address.',
    'None of the connected sites has a prefix that contains it.',
    'Add the prefix to the site, or change the route.',
    gatewayPath,
  ),
  NOBODY_IN_NETWORK: failure(
    'Nobody in the virtual network has this address.',
    'The destination lies in the network’s address space and in none of its subnets.',
    'Check the address.',
    reachedInNetwork,
  ),
  NO_SUCH_HOST: failure(
    'The packet reaches the subnet, and nobody there has the address.',
    'No machine of the design has it.',
    'Check the address, or add the machine.',
    reachedInNetwork,
  ),
  NO_POD_AT_ADDRESS: failure(
    'No pod runs at this address.',
    'The address is held for pods, and none has it now.',
    'Check the address.',
    reachedInNetwork,
  ),
  UDR_NEXT_HOP_UNREACHABLE: failure(
    'Nobody answers at the route’s next hop.',
    'A virtual appliance must stand in the same network or in one peered with it.',
    'Correct the next hop’s address.',
    applianceHop,
  ),
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
  PEERING_REFUSES_FORWARDED: failure(
    'The peering takes no forwarded traffic.',
    'The packet’s source is not an address of the sending network.',
    'Allow forwarded traffic on the receiving side of the peering.',
    peeringForwards,
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
    'Add a network rule.',
    firewallDenies,
  ),
  FIREWALL_RULES_UNKNOWN: unknown(
    'The firewall’s rules are not part of the design.',
    'Whether it lets the packet through cannot be told.',
    'Enter its network rules; an empty list denies everything.',
    firewallDenies,
  ),
  NSG_TAG_UNKNOWN: unknown(
    'Whether a security rule matches cannot be told.',
    'It names a service tag whose addresses the design does not tell, or a port that the client picks for itself.',
    'Give the host the tags that it belongs to.',
    rulesByPriority,
  ),
  NOT_MODELLED: unknown(
    'The way leads through something that the simulator does not know.',
    'What it does with the packet cannot be told.',
    'Trace from behind it.',
    reachedInNetwork,
  ),
  SERVICE_WITHOUT_ENDPOINTS: failure(
    'The service has no pods and refuses.',
    'No running pod is selected by it.',
    'Run pods that it selects.',
    noEndpoints,
  ),
  NO_LOCAL_ENDPOINT: failure(
    'The node has no pod of the service and drops.',
    'The service’s traffic policy is Local: only pods on the same node are asked.',
    'Run a pod on each node that gets traffic, or set the policy to Cluster.',
    externalLocal,
  ),
  SOURCE_RANGE_REFUSED: failure(
    'The service takes nothing from this source.',
    'The list loadBalancerSourceRanges does not contain it; kube-proxy heeds the list for pods of the cluster too.',
    'Add the source’s prefix, for pods of the cluster the pod CIDR.',
    sourceRanges,
  ),
  BRIDGE_HAIRPIN: failure(
    'The pod cannot reach itself through its own service.',
    'The bridge would have to send the packet back by the port it came from; later kernels drop it.',
    'Use a node image with an older kernel, or another network mode.',
    bridgeHairpin,
  ),
  LB_NO_RULE: failure(
    'The load balancer has no rule for this port.',
    'Only ports of a service have rules, and addresses for outbound connections take nothing in.',
    'Check the port and the protocol.',
    passThrough,
  ),
  LB_NO_HEALTHY_BACKEND: failure(
    'The load balancer has no healthy node to send to.',
    'No node answers the probe: the service has no pods, or a security rule stops the probe from 168.63.129.16.',
    'Run pods of the service, and allow the tag AzureLoadBalancer in.',
    onlyHealthy,
  ),
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
  SNAT_EXHAUSTED: failure(
    'The node has no port left for another connection to this address and port.',
    'Each connection to the same address and port takes a port of the public address, and the node has used up its share.',
    'Add public addresses, allocate more ports, or use a NAT gateway.',
    portsUsedUp,
  ),
  AGW_NO_LISTENER: failure(
    'The application gateway does not listen on this port.',
    'In the simulator it listens on 80 and 443.',
    'Ask for 80 or 443.',
    gatewayPorts,
  ),
  AGW_NO_BACKEND: failure(
    'The application gateway has nobody to send to and answers 502.',
    'Its backend has no address.',
    'Run pods of the service, or enter targets.',
    proxyEnds,
  ),
  REPLY_NOT_EXPECTED: failure(
    'The client throws the answer away.',
    'It comes from another address than the one that was asked.',
    'Let the answer come back the way of the request.',
    replyIsRouted,
  ),
  POLICY_DENIES_INGRESS: failure(
    'A network policy does not let it in to the pod.',
    'Policies select the pod for ingress, and none of their rules names this peer and port.',
    'Add a rule that does.',
    policyUnion,
  ),
  POLICY_DENIES_EGRESS: failure(
    'A network policy does not let it out of the pod.',
    'Policies select the pod for egress, and none of their rules names this peer and port.',
    'Add a rule that does.',
    policyUnion,
  ),
  LOOP: failure(
    'The packet goes round for ever.',
    'It leaves the same interface twice unchanged: a route sends the appliance its own packets.',
    'Keep the route table off the appliance’s own subnet.',
    loopRule,
  ),
  SOURCE_IS_NODE: surprise(
    'The far side sees the node, not the pod.',
    'The destination is not on the list towards which pods keep their source.',
    'Allow the nodes’ addresses in the far side’s firewall.',
    masqueradeByDestination,
  ),
  CLIENT_HIDDEN: surprise(
    'The server does not see the client’s address.',
    'Somebody on the way puts an address of its own in its place.',
    'With externalTrafficPolicy Local it does; an application gateway tells it in X-Forwarded-For.',
    externalCluster,
  ),
  LB_SHORT_CIRCUIT: surprise(
    'The load balancer is never asked.',
    'Within its own cluster its address is exchanged for a pod’s on the spot, and no rule for that address is met.',
    'Nothing is wrong; test the load balancer from outside.',
    shortCircuit,
  ),
  ASYMMETRIC_ROUTE: surprise(
    'The answer takes another way than the request.',
    'It is routed anew from where it starts.',
    'Lead both directions through the same appliance.',
    replyIsRouted,
  ),
  DEFAULT_OUTBOUND_ACCESS: surprise(
    'The packet leaves with an address of Microsoft’s that may change.',
    'Nothing else gives the machine a public address.',
    'Add a NAT gateway.',
    defaultAccess,
  ),
  POLICY_ENGINE_MISSING: surprise(
    'Network policies would deny it, and nobody enforces them.',
    'The cluster has no network policy engine.',
    'Choose one: Cilium, Calico or Azure.',
    policyWithoutEngine,
  ),
  POLICY_SKIPS_HOST_NETWORK: surprise(
    'Network policies mean the pod and do not hold for it.',
    'It uses its node’s network, where no engine enforces them.',
    'Take hostNetwork away.',
    hostNetworkUnpoliced,
  ),
  POLICY_IPBLOCK_SKIPS_PODS: surprise(
    'The address is in the block, and the policy does not let it through.',
    'With Cilium an ipBlock never means pods or nodes.',
    'Select the pods by their labels.',
    ipBlockSkipsPods,
  ),
  POLICY_SKIPS_NODE_PORTS: surprise(
    'It comes in through a service at which the engine does not look.',
    'The node has put its own address in the client’s place.',
    'Use Cilium, or externalTrafficPolicy Local.',
    servicesUnpoliced,
  ),
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
  POLICY_SPARES_OWN_NODE: surprise(
    'No rule lets it through, and it passes all the same.',
    'A pod’s own node always reaches it.',
    'Nothing is wrong: the node checks its pods’ health this way.',
    ownNodeMayEnter,
  ),
  POLICY_SPARES_ITSELF: surprise(
    'No rule lets it through, and it passes all the same.',
    'A pod always reaches itself.',
    'Nothing is wrong.',
    podItselfSpared,
  ),
  POLICY_CLOSES_OWN_NODE: surprise(
    'The pod does not reach its own node.',
    'This engine holds policies for the way to the node too; others leave it open.',
    'Add a rule for the nodes’ addresses.',
    ownNodeStaysOpen,
  ),
  POLICY_ENDPORT_UNREAD: surprise(
    'The port is in the policy’s range and is not let through.',
    'Older Cilium reads the first port of a range alone.',
    'Name the ports one by one.',
    endPortWithCilium,
  ),
  POLICY_PROTOCOL_UNDEFINED: surprise(
    'What policies do with ICMP is not defined.',
    'Kubernetes defines them for TCP, UDP and SCTP.',
    'Test with TCP.',
    policyProtocols,
  ),
} as const satisfies Readonly<Record<PolicyNote, CodeEntry>> & Readonly<Record<string, CodeEntry>>;

export type TraceCode = keyof typeof codes;

/** What a code means. */
export const codeEntry = (code: TraceCode): CodeEntry => codes[code];
