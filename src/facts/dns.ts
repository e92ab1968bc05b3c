import { defineFact } from './fact';

export const dnsPort = defineFact({
  id: 'dns.port',
  says: 'DNS servers are asked on port 53, by UDP and by TCP.',
  value: 53,
  unit: 'port',
  source: 'privateClusters',
  confidence: 'documented',
});

export const clusterFirst = defineFact({
  id: 'dns.cluster-first',
  says: 'A pod asks its cluster’s DNS service first, dnsPolicy ClusterFirst.',
  value: 'ClusterFirst',
  unit: 'dnsPolicy',
  source: 'dnsForPods',
  confidence: 'documented',
  note: 'With LocalDNS the node answers instead; whether it is on is not part of a design, and here it is off.',
});

export const dnsOfNode = defineFact({
  id: 'dns.of-node',
  says: 'CoreDNS, and a pod in its node’s network, ask the servers that the node asks, dnsPolicy Default.',
  value: 'Default',
  unit: 'dnsPolicy',
  source: 'dnsForPods',
  confidence: 'documented',
});

export const kubeDns = defineFact({
  id: 'dns.kube-dns',
  says: 'At the DNS service IP stands the service kube-dns of kube-system; the pods behind it are those of coredns.',
  value: { service: 'kube-dns', workload: 'coredns', namespace: 'kube-system' },
  unit: 'names',
  source: 'coreDnsCustom',
  confidence: 'documented',
});

export const clusterDomain = defineFact({
  id: 'dns.cluster-domain',
  says: 'CoreDNS itself answers for cluster.local: <service>.<namespace>.svc.cluster.local is a service’s ClusterIP.',
  value: 'cluster.local',
  unit: 'domain',
  source: 'dnsForPods',
  confidence: 'documented',
});

export const searchDomains = defineFact({
  id: 'dns.search-domains',
  says: 'A pod looks for a short name in its namespace, in all namespaces and in the cluster too.',
  value: ['<namespace>.svc.cluster.local', 'svc.cluster.local', 'cluster.local'],
  unit: 'domains',
  source: 'dnsForPods',
  confidence: 'documented',
});

export const coreDnsForwards = defineFact({
  id: 'dns.coredns-forwards',
  says: 'CoreDNS hands on what is not of its cluster to the servers of the node’s resolver file.',
  value: '/etc/resolv.conf',
  unit: 'file',
  source: 'coreDnsCustom',
  confidence: 'documented',
});

export const virtualNetworkServers = defineFact({
  id: 'dns.virtual-network-servers',
  says: 'Machines of a virtual network ask its DNS servers, the next where one does not answer.',
  value: true,
  unit: 'setting',
  source: 'virtualNetworkFaq',
  confidence: 'documented',
  note: 'A change of the servers reaches a machine once it renews its DHCP lease or restarts.',
});

export const azureDns = defineFact({
  id: 'dns.azure',
  says: 'Without servers of its own a virtual network asks Azure’s DNS at 168.63.129.16, and so does a DNS server without forwarders.',
  value: '168.63.129.16',
  unit: 'address',
  source: 'platformAddress',
  confidence: 'documented',
});

export const serverForwards = defineFact({
  id: 'dns.server-forwards',
  says: 'A DNS server hands on what it does not know to its forwarders, the next where one does not answer.',
  value: true,
  unit: 'setting',
  source: 'nameResolution',
  confidence: 'documented',
  note: 'Zones of a server’s own are not part of a design.',
});

export const linkedZones = defineFact({
  id: 'dns.linked-zones',
  says: 'Azure’s DNS answers from the private zones that are linked to the virtual network of the machine that asks it.',
  value: true,
  unit: 'setting',
  source: 'privateClusters',
  confidence: 'derived',
  note: 'The page says so of the zone of a private cluster and of a DNS server in the hub.',
});

export const zoneDecides = defineFact({
  id: 'dns.zone-decides',
  says: 'For names of a linked private zone that zone alone decides: what it does not hold does not exist, unless the link falls back to the internet.',
  value: true,
  unit: 'setting',
  source: 'privateDnsFallback',
  confidence: 'documented',
  note: 'The fallback is not part of a design, and here it is off, as Azure has it by default.',
});

export const endpointChain = defineFact({
  id: 'dns.endpoint-chain',
  says: 'The public name of a resource with a private endpoint is an alias for one in the privatelink zone: its record there is the endpoint’s address, and on the internet the public one.',
  value: 'privatelink.',
  unit: 'prefix of a zone',
  source: 'privateEndpointDns',
  confidence: 'documented',
});

export const apiServerZone = defineFact({
  id: 'dns.api-server-zone',
  says: 'AKS keeps the name of a private API server in privatelink.<region>.azmk8s.io, with VNet integration in private.<region>.azmk8s.io, and links that zone to the nodes’ network only.',
  value: { privateEndpoint: 'privatelink.{region}.azmk8s.io', vnetIntegration: 'private.{region}.azmk8s.io' },
  unit: 'zones',
  source: 'privateClusters',
  confidence: 'documented',
  note: 'The name itself has parts that Azure draws; here it is the cluster’s name alone.',
});

export const apiServerPublicName = defineFact({
  id: 'dns.api-server-public-name',
  says: 'A private cluster also has a public name, <name>.hcp.<region>.azmk8s.io, which public DNS resolves to the private address.',
  value: 'hcp.{region}.azmk8s.io',
  unit: 'zone',
  source: 'privateClusters',
  confidence: 'documented',
  note: 'It can be switched off; that is not part of a design, and here it is on, as AKS has it by default.',
});

export const publicDns = defineFact({
  id: 'dns.public',
  says: 'Public DNS knows the public addresses of resources with private endpoints, and hosts of the internet by their names.',
  value: true,
  unit: 'setting',
  source: 'privateEndpointDns',
  confidence: 'assumed',
  note: 'Of the internet’s names a design tells only these.',
});

export const serversListen = defineFact({
  id: 'dns.servers-listen',
  says: 'A machine answers DNS where the design gives it the role of a DNS server.',
  value: 'dns',
  unit: 'role',
  source: 'nameResolution',
  confidence: 'assumed',
  note: 'What else listens on a machine is not part of a design.',
});

export const siteDns = defineFact({
  id: 'dns.site',
  says: 'A site on-premises asks its own DNS servers, and what they know is not part of a design.',
  value: true,
  unit: 'setting',
  source: 'nameResolution',
  confidence: 'assumed',
  note: 'The same holds for appliances, firewalls and pods other than CoreDNS that may pass on DNS.',
});

export const forwardingLoop = defineFact({
  id: 'dns.forwarding-loop',
  says: 'Servers that hand a name on to each other in a ring never answer it.',
  value: true,
  unit: 'setting',
  source: 'coreDnsLoop',
  confidence: 'documented',
});
