import { metadataAddress, platformAddress } from './addresses';
import { defineFact } from './fact';

export const rulesByPriority = defineFact({
  id: 'azure.nsg.order',
  says: 'Within a security group the rules of a direction are read by priority, the lowest number first, and the first that matches decides.',
  value: 'priority',
  unit: 'order',
  source: 'networkSecurityGroups',
  confidence: 'documented',
});

export const bothLevelsDecide = defineFact({
  id: 'azure.nsg.levels',
  says: 'What comes in meets the subnet’s group first and the interface’s second, what goes out the other way round; the first that denies ends it.',
  value: { Inbound: ['Subnet', 'NetworkInterface'], Outbound: ['NetworkInterface', 'Subnet'] },
  unit: 'order',
  source: 'networkSecurityGroupFlow',
  confidence: 'documented',
});

export const noGroupAllows = defineFact({
  id: 'azure.nsg.none',
  says: 'A subnet or interface without a security group lets everything through.',
  value: 'Allow',
  unit: 'access',
  source: 'networkSecurityGroupFlow',
  confidence: 'documented',
});

export const publicFrontendsClosed = defineFact({
  id: 'azure.standard-public.closed',
  says: 'A standard public address or load balancer frontend is closed to the internet until a security group allows it: without one on subnet or interface nothing comes in.',
  value: 'Deny',
  unit: 'access',
  source: 'loadBalancerOverview',
  confidence: 'documented',
});

export const flowRecords = defineFact({
  id: 'azure.nsg.stateful',
  says: 'Security groups keep a record of each connection they allow, and answers to it pass without being asked.',
  value: true,
  unit: 'rule',
  source: 'networkSecurityGroups',
  confidence: 'documented',
});

export const virtualNetworkTag = defineFact({
  id: 'azure.tag.virtual-network',
  says: 'The tag VirtualNetwork is the network’s address space, that of its peers, what its gateway leads to, 168.63.129.16, and the prefixes of the routes in the subnet’s table; so it differs from interface to interface.',
  value: 'VirtualNetwork',
  unit: 'service tag',
  source: 'serviceTags',
  confidence: 'documented',
  note: 'Whether the next hop matters is not said; routes of every hop count here.',
});

export const internetTag = defineFact({
  id: 'azure.tag.internet',
  says: 'The tag Internet is what lies outside VirtualNetwork and can be reached over the public internet, Azure’s own public addresses among it.',
  value: 'Internet',
  unit: 'service tag',
  source: 'serviceTags',
  confidence: 'documented',
  note: 'A newer sentence of the page applies it only where traffic meets no other tag. It is read as: not VirtualNetwork; addresses of services such as Storage belong to both their own tag and Internet.',
});

export const loadBalancerTag = defineFact({
  id: 'azure.tag.load-balancer',
  says: 'The tag AzureLoadBalancer is 168.63.129.16 as the source of health probes; clients of a load balancer keep their own address and are not meant by it.',
  value: 'AzureLoadBalancer',
  unit: 'service tag',
  source: 'serviceTags',
  confidence: 'documented',
});

/** Tags by which alone a rule can mean what Azure’s host offers; unset port: every port. */
export const platformTags = defineFact({
  id: 'azure.tag.platform',
  says: 'DNS at 168.63.129.16 and the metadata service at 169.254.169.254 are not filtered, unless a rule names AzurePlatformDNS or AzurePlatformIMDS.',
  value: [
    { tag: 'AzurePlatformDNS', address: platformAddress.value, port: 53 },
    { tag: 'AzurePlatformIMDS', address: metadataAddress.value, port: undefined },
  ],
  unit: 'service tags',
  source: 'networkSecurityGroups',
  confidence: 'documented',
  note: 'Rules with the address itself meet the load balancer’s probes, which come from it, and not what is sent to it.',
});

export const privateEndpointPolicies = defineFact({
  id: 'azure.private-endpoint.nsg',
  says: 'A private endpoint heeds security groups only where the network policies of its subnet are enabled for them.',
  value: ['Enabled', 'NetworkSecurityGroupEnabled'],
  unit: 'values of privateEndpointNetworkPolicies',
  source: 'privateEndpointPolicies',
  confidence: 'documented',
});

export const notPublic = defineFact({
  id: 'ip.not-public',
  says: 'Private, shared, loopback, link-local, benchmarking, multicast and reserved addresses are not reached over the public internet.',
  value: [
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.168.0.0/16',
    '198.18.0.0/15',
    '224.0.0.0/4',
    '240.0.0.0/4',
  ],
  unit: 'prefixes',
  source: 'specialAddresses',
  confidence: 'documented',
  note: 'Blocks that are set aside for documents count as public: in designs they stand for hosts of the internet.',
});

/** For rules that name source ports, since packets leave the client’s own out. */
export const clientPorts = defineFact({
  id: 'ip.client-ports',
  says: 'A client picks its own port, or is given one by Azure, from 1,024 to 65,535.',
  value: { first: 1024, last: 65_535 },
  unit: 'ports',
  source: 'loadBalancerOutbound',
  confidence: 'derived',
  note: 'Azure translates sources to these ports, and operating systems take theirs from among them.',
});

export const securityRuleAddresses = defineFact({
  id: 'azure.nsg.address-texts',
  says: 'A security rule names addresses as *, an address, a prefix without host bits, or a service tag; else Azure answers SecurityRuleInvalidAddressPrefix.',
  value: 'SecurityRuleInvalidAddressPrefix',
  unit: 'error code',
  source: 'securityRuleAddress',
  confidence: 'observed',
});

export const securityRulePorts = defineFact({
  id: 'azure.nsg.port-texts',
  says: 'A security rule names ports as *, a number or a range such as 80-90, from 0 to 65,535; else Azure answers SecurityRuleInvalidPortRange.',
  value: { first: 0, last: 65_535, code: 'SecurityRuleInvalidPortRange' },
  unit: 'ports',
  source: 'securityRulePorts',
  confidence: 'observed',
});
