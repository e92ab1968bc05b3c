import { gatewayPorts, proxyEnds } from '../../../facts/fabric';
import { externalCluster, externalLocal, noEndpoints, shortCircuit, sourceRanges } from '../../../facts/kube-proxy';
import { balancerHairpin, onlyHealthy, passThrough } from '../../../facts/load-balancing';
import { masqueradeByDestination } from '../../../facts/masquerade';
import { bridgeHairpin } from '../../../facts/options/datapath';
import { type CodeEntry, failure, surprise } from './entry';

/** Services, load balancers and application gateways. */
export const serviceCodes = {
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
    'Only ports of a rule or of a service are taken in, and addresses for outbound connections take nothing.',
    'Check the port and the protocol.',
    passThrough,
  ),
  LB_NO_HEALTHY_BACKEND: failure(
    'The load balancer has nobody healthy to send to.',
    'Nobody answers the probe: a service has no pods, a pool no machine that listens, or a security rule stops the probe from 168.63.129.16.',
    'Run what is to answer, and allow the tag AzureLoadBalancer in.',
    onlyHealthy,
  ),
  LB_HAIRPIN: failure(
    'The load balancer picks the machine that asks, and the packet is lost.',
    'A machine cannot reach itself through the internal load balancer before it: sender and receiver would have the same address.',
    'Let the machine ask itself directly, or put what asks and what answers on different machines.',
    balancerHairpin,
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
} as const satisfies Readonly<Record<string, CodeEntry>>;
