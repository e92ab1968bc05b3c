import {
  frontendsPerLoadBalancer,
  loadBalancerServices,
  privateLinkStaticBlocks,
  privateLinkSubnet,
  privateLinksPerLoadBalancer,
  rulesPerInterface,
  rulesPerLoadBalancer,
} from '../../facts/load-balancers';
import { haPorts, poolInOneNetwork } from '../../facts/load-balancing';
import { backendLimit } from '../../facts/options/networks';
import { defaultRouteNextHop } from '../../facts/outbound';
import {
  asymmetricReturn,
  defaultRouteNeeded,
  inboundRulePorts,
  outboundPortsCounted,
  podSubnetEgress,
  snatDrop,
  snatPortsPerAddress,
  snatTableEnd,
  snatTiers,
} from '../../facts/snat';
import type { CatalogueEntry } from './catalogue-entry';
import type { FindingCode } from './types';

/** Load balancers, and the ways out of a cluster. */
export const outboundCatalogue = {
  SNAT_PORTS_EXCEEDED: {
    what: 'More outbound ports allocated to the nodes that there can be than the public addresses have.',
    why: 'AKS refuses the cluster, or nodes beyond get no ports and no way out.',
    mend: 'Allocate fewer ports, or take more addresses.',
    facts: [outboundPortsCounted, snatPortsPerAddress, inboundRulePorts],
  },
  SNAT_PORTS_DROP: {
    what: 'Nodes that can outgrow a step of Azure’s table of outbound ports.',
    why: 'At the step every node’s ports are halved at once, and open connections can break.',
    mend: 'Fix the number of ports, with as many addresses as it takes.',
    facts: [snatDrop, snatTiers, outboundPortsCounted],
  },
  SNAT_PORTS_UNKNOWN: {
    what: 'More nodes than Azure’s table of outbound ports goes up to.',
    why: 'What each gets beyond is not known.',
    mend: 'Fix the number of ports, or leave by a NAT gateway.',
    facts: [snatTableEnd, snatTiers],
  },
  OUTBOUND_ROUTE_MISSING: {
    what: 'User-defined routing without a route table on the nodes’ subnet, or without a default route to an appliance or gateway in it.',
    why: 'AKS refuses the cluster.',
    mend: 'Put a table there with 0.0.0.0/0 to the appliance.',
    facts: [defaultRouteNeeded, defaultRouteNextHop],
  },
  PODS_LEAVE_ELSEWHERE: {
    what: 'User-defined routing on the nodes’ subnet and not on the pods’.',
    why: 'What pods send out does not take the way that was chosen.',
    mend: 'Put a table with the default route on the pod subnet, too.',
    facts: [podSubnetEgress],
  },
  UDR_BYPASSES_LB_SESSION: {
    what: 'A public service whose answers leave by a default route to an appliance.',
    why: 'The appliance never saw the request and drops the answer: connections time out.',
    mend: 'Publish it on the firewall, with an internal load balancer behind.',
    facts: [asymmetricReturn],
  },
  TOO_MANY_SERVICES: {
    what: 'More services with a load balancer than AKS takes.',
    why: 'The others stay without an address.',
    mend: 'Put an ingress before several of them.',
    facts: [loadBalancerServices],
  },
  TOO_MANY_LOAD_BALANCER_RULES: {
    what: 'More ports published than a node’s interface takes rules.',
    why: 'The ports beyond are not published.',
    mend: 'Put an ingress before several services.',
    facts: [rulesPerInterface, rulesPerLoadBalancer],
  },
  TOO_MANY_FRONTENDS: {
    what: 'More frontends than a load balancer takes.',
    why: 'The others are not made.',
    mend: 'Let services share an address, or put an ingress before them.',
    facts: [frontendsPerLoadBalancer],
  },
  TOO_MANY_BACKENDS: {
    what: 'More backends behind a frontend, ports times nodes, than Azure takes.',
    why: 'Nodes beyond get no traffic.',
    mend: 'Publish fewer ports, or have fewer nodes.',
    facts: [backendLimit],
  },
  TOO_MANY_PRIVATE_LINKS: {
    what: 'More private link services than stand before one load balancer.',
    why: 'The others are not made.',
    mend: 'Publish several services behind one.',
    facts: [privateLinksPerLoadBalancer],
  },
  LOAD_BALANCER_POOL_ELSEWHERE: {
    what: 'A machine behind a load balancer of yours in another virtual network.',
    why: 'Azure does not put it into the backend pool.',
    mend: 'Take machines of one network, that of the frontend.',
    facts: [poolInOneNetwork],
  },
  HA_PORTS_PUBLIC: {
    what: 'A rule for all ports on a public load balancer.',
    why: 'Azure refuses it.',
    mend: 'Write a rule for each port, or use an internal load balancer.',
    facts: [haPorts],
  },
  PRIVATE_LINK_ON_STATIC_BLOCKS: {
    what: 'A private link service in a cluster with static blocks.',
    why: 'AKS does not support the two together.',
    mend: 'Use dynamic allocation, or another way in.',
    facts: [privateLinkStaticBlocks],
  },
  PRIVATE_LINK_AMONG_PODS: {
    what: 'A private link service with the external traffic policy Local in the pods’ subnet.',
    why: 'It does not work there.',
    mend: 'Name another subnet for it.',
    facts: [privateLinkSubnet],
  },
} as const satisfies Partial<Record<FindingCode, CatalogueEntry>>;
