import { podBlock } from '../../facts/aks';
import {
  dnsServiceInside,
  podCidrApart,
  podCidrPrivate,
  refusedByAks,
  serviceCidrApart,
  serviceCidrPrivate,
  smallestServiceCidr,
} from '../../facts/aks-rules';
import { reservedAtEnd, reservedAtStart } from '../../facts/azure';
import {
  peersApart,
  prefixesApart,
  refusedByVirtualNetworks,
  sitesApart,
  smallestSubnet,
  subnetInside,
} from '../../facts/azure-rules';
import { addressesPerNetwork, addressesPerPeering, peeringsPerNetwork, subnetsPerNetwork } from '../../facts/limits';
import { largestServiceCidr, largestVirtualNetwork, podCidrComparedWith } from '../../facts/options/networks';
import { podCidrInNetwork } from '../../facts/subnets';
import type { CatalogueEntry } from './catalogue-entry';
import type { FindingCode } from './types';

/** Address ranges, and what of them is left. */
export const networkCatalogue = {
  SUBNET_OUTSIDE_VIRTUAL_NETWORK: {
    what: 'A subnet whose prefix lies outside its virtual network.',
    why: 'Azure refuses it.',
    mend: 'Take a prefix inside, or add one to the network.',
    facts: [subnetInside],
  },
  PREFIXES_OVERLAP: {
    what: 'Two subnets, two prefixes of a network or two peered networks that share addresses.',
    why: 'Azure refuses the second one, and the peering.',
    mend: 'Move one of them to a free prefix.',
    facts: [prefixesApart, peersApart],
  },
  SITE_OVERLAPS_NETWORK: {
    what: 'An on-premises site that shares addresses with a virtual network which reaches it, by its own gateway or by that of a peer.',
    why: 'An address means two hosts, and one of them is not reached across the gateway.',
    mend: 'Give the network other addresses, or leave the site unconnected.',
    facts: [sitesApart],
  },
  RANGE_REFUSED_BY_AZURE: {
    what: 'A virtual network that holds multicast, loopback, link-local or Azure’s own addresses.',
    why: 'Azure refuses the network.',
    mend: 'Take other addresses.',
    facts: [refusedByVirtualNetworks],
  },
  RANGE_REFUSED_BY_AKS: {
    what: 'A pod CIDR, service CIDR or cluster network that touches a range which AKS keeps; a range around it too.',
    why: 'AKS refuses the cluster.',
    mend: 'Take another range.',
    facts: [refusedByAks],
  },
  SUBNET_TOO_SMALL: {
    what: 'A subnet smaller than Azure makes any.',
    why: 'Azure refuses it.',
    mend: 'Make it a /29 at least.',
    facts: [smallestSubnet],
  },
  NETWORK_TOO_LARGE: {
    what: 'A virtual network larger than Azure makes any.',
    why: 'Azure refuses it.',
    mend: 'Take a smaller prefix, or several.',
    facts: [largestVirtualNetwork],
  },
  NETWORK_FULL: {
    what: 'More addresses of a virtual network in use than Azure maps.',
    why: 'Nodes and pods beyond get none, however large the network is.',
    mend: 'Use Overlay or static blocks, or spread the clusters over several networks.',
    facts: [addressesPerNetwork],
  },
  PEERED_NETWORKS_FULL: {
    what: 'More addresses of a network and its peers in use than Azure maps.',
    why: 'Machines, nodes and pods beyond get none.',
    mend: 'Use Overlay or static blocks, or take peerings off.',
    facts: [addressesPerPeering],
  },
  TOO_MANY_SUBNETS: {
    what: 'More subnets in a network than Azure takes.',
    why: 'Azure refuses the others.',
    mend: 'Take a second network.',
    facts: [subnetsPerNetwork],
  },
  TOO_MANY_PEERINGS: {
    what: 'More peerings of a network than Azure takes.',
    why: 'Azure refuses the others.',
    mend: 'Take a second hub.',
    facts: [peeringsPerNetwork],
  },
  ADDRESS_REFUSED: {
    what: 'A machine, gateway, frontend or service with a fixed address that is outside its space, kept by Azure, or somebody else’s.',
    why: 'It is not made, or comes up without that address.',
    mend: 'Take a free address.',
    facts: [reservedAtStart, reservedAtEnd, dnsServiceInside, serviceCidrApart],
  },
  NO_FREE_ADDRESS: {
    what: 'A resource that finds no free address in its subnet, or a service none in the service CIDR.',
    why: 'It is not made; a service stays without an address.',
    mend: 'Make the space larger, or free an address.',
    facts: [],
  },
  POD_CIDR_TOO_SMALL: {
    what: 'A pod CIDR that does not hold a single node’s block.',
    why: 'Not one node gets ready.',
    mend: 'Take a larger one.',
    facts: [podBlock],
  },
  POD_CIDR_OVERLAPS: {
    what: 'A pod CIDR that meets the services, a subnet, a peer or a site. The pod CIDR of another cluster is no matter.',
    why: 'AKS refuses what meets services and subnets; what meets peers and sites cannot be reached from pods.',
    mend: 'Take a range that nobody has whom pods talk to.',
    facts: [podCidrApart],
  },
  POD_CIDR_PUBLIC: {
    what: 'A pod CIDR of public addresses.',
    why: 'It works, and pods never reach whoever has those addresses on the internet.',
    mend: 'Take private addresses.',
    facts: [podCidrPrivate],
  },
  POD_CIDR_IN_NETWORK: {
    what: 'A pod CIDR within the address space of the cluster’s network, where no subnet is.',
    why: 'No subnet can be made there any more, and AKS has refused such clusters; whether it still does, the design chooses.',
    mend: 'Take a range outside the network.',
    facts: [podCidrComparedWith, podCidrInNetwork],
  },
  SERVICE_CIDR_TOO_LARGE: {
    what: 'A service CIDR of a /12 or larger.',
    why: 'Above /12 AKS refuses the cluster; at /12 documents and Kubernetes disagree, so that is a warning unless the design sides with Kubernetes.',
    mend: 'Take a /13 or smaller.',
    facts: [largestServiceCidr],
  },
  SERVICE_CIDR_TOO_SMALL: {
    what: 'A service CIDR without room for the API server’s address and the DNS service’s.',
    why: 'The cluster is not made.',
    mend: 'Take a larger one.',
    facts: [smallestServiceCidr],
  },
  SERVICE_CIDR_PUBLIC: {
    what: 'A service CIDR of public or multicast addresses.',
    why: 'AKS refuses the cluster.',
    mend: 'Take private addresses.',
    facts: [serviceCidrPrivate],
  },
  SERVICE_CIDR_OVERLAPS: {
    what: 'A service CIDR that meets a subnet, a peer or a site. The service CIDR of another cluster is no matter.',
    why: 'Nodes take packets to that network for services; where it is a subnet AKS refuses the cluster, and its upgrades.',
    mend: 'Take a range that nobody has whom the cluster talks to.',
    facts: [serviceCidrApart],
  },
  SERVICE_CIDR_IN_NETWORK: {
    what: 'A service CIDR within the address space of the cluster’s network, where no subnet is.',
    why: 'A subnet that is made there later cannot be reached from the cluster, and AKS then refuses upgrades.',
    mend: 'Take a range outside the network.',
    facts: [serviceCidrApart],
  },
  DNS_SERVICE_IP_OUTSIDE: {
    what: 'A DNS service IP outside the service CIDR, at one of its ends, or the API server’s own.',
    why: 'AKS refuses the cluster.',
    mend: 'Take the tenth address.',
    facts: [dnsServiceInside],
  },
} as const satisfies Partial<Record<FindingCode, CatalogueEntry>>;
