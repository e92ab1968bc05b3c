import { routeTableOrigin } from '../../../facts/aks-resources';
import { podCidrApart } from '../../../facts/aks-rules';
import {
  applianceHop,
  gatewayPath,
  gatewayTells,
  loopRule,
  noneHop,
  peeringForwards,
  reachedInNetwork,
  replyIsRouted,
} from '../../../facts/fabric';
import { serviceOnNodes } from '../../../facts/kube-proxy';
import { publicEdge } from '../../../facts/load-balancing';
import { podsHidden } from '../../../facts/modes';
import { userGatewayRoute } from '../../../facts/routing';
import { type CodeEntry, failure, surprise, unknown } from './entry';

/** Where routes lead, and who is there. */
export const routeCodes = {
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
  SERVICE_PORT_UNKNOWN: failure(
    'No service of the cluster has this address and port.',
    'The node finds nothing to exchange the address for, so the packet leaves for a network that knows no ClusterIP.',
    'Check the address, the port and the protocol.',
    serviceOnNodes,
  ),
  CLUSTER_ROUTES_MISSING: failure(
    'No route leads to the node of this pod.',
    'With kubenet the table on the nodes’ subnet has a route for each node’s piece of the pod CIDR; this one is missing, or the table is not on the subnet.',
    'Put the cluster’s route table on the subnet, and let AKS write the missing route again.',
    routeTableOrigin,
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
    'The route leads to a VPN gateway, and none can take the packet.',
    'A user route to the virtual network gateway works with a VPN gateway alone, the network’s own or a peer’s; with ExpressRoute, or both, it does not.',
    'Add a VPN gateway, use a peer’s, or let ExpressRoute bring the prefix.',
    userGatewayRoute,
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
  PEERING_REFUSES_FORWARDED: failure(
    'The peering takes no forwarded traffic.',
    'The packet’s source is not an address of the sending network.',
    'Allow forwarded traffic on the receiving side of the peering.',
    peeringForwards,
  ),
  NOT_MODELLED: unknown(
    'The way leads through something that the simulator does not know.',
    'What it does with the packet cannot be told.',
    'Trace from behind it.',
    reachedInNetwork,
  ),
  OTHER_ANSWERS: failure(
    'Somebody else answers at this address.',
    'Where the packet goes, the address is another’s than that of whom it is meant for: their networks overlap.',
    'Give the clusters pod CIDRs apart, and the networks prefixes apart, or ask for a service.',
    podCidrApart,
  ),
  REPLY_NOT_EXPECTED: failure(
    'The client throws the answer away.',
    'It comes from another address than the one that was asked.',
    'Let the answer come back the way of the request.',
    replyIsRouted,
  ),
  LOOP: failure(
    'The packet goes round for ever.',
    'It leaves the same interface twice unchanged: a route sends the appliance its own packets.',
    'Keep the route table off the appliance’s own subnet.',
    loopRule,
  ),
  ASYMMETRIC_ROUTE: surprise(
    'The answer takes another way than the request.',
    'It is routed anew from where it starts.',
    'Lead both directions through the same appliance.',
    replyIsRouted,
  ),
} as const satisfies Readonly<Record<string, CodeEntry>>;
