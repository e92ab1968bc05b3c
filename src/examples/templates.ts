import { type Source, sources } from '../facts/sources';
import type { TopologyDocument } from '../model';
import { examples } from './index';

/** A ready design to begin with: what it shows, for whom, and where the pattern is documented. */
export interface Template {
  readonly id: string;
  readonly title: string;
  /** One or two sentences. */
  readonly says: string;
  /** Documents of the pattern, and of each figure that the sentences name. */
  readonly sources: readonly Source[];
  /** Loaded when asked for: only the opening design is there from the start. */
  readonly load: () => Promise<TopologyDocument>;
}

/** A file is in the app's own format; a test reads each with the document's schema. */
const read = async (file: Promise<{ readonly default: unknown }>): Promise<TopologyDocument> =>
  (await file).default as TopologyDocument;

/** In the order in which they are offered: from one cluster in one network to what takes several. */
export const templates: readonly Template[] = [
  {
    id: 'article',
    title: 'AKS networking, illustrated',
    says: 'The picture of the article: one kubenet cluster with a load balancer, application gateways, a hub and headquarters. For a first look at all that a packet can meet.',
    sources: [sources.kubenet, sources.legacyCni],
    load: async () => examples.article,
  },
  {
    id: 'kubenet-own-table',
    title: 'kubenet with a route table of its own',
    says: 'AKS writes its routes into a table that you brought, beside your own. For whoever still runs kubenet and wants to see which subnets reach pods and which do not.',
    sources: [sources.kubenet, sources.sharedRouteTable],
    load: () => read(import('./kubenet-own-table.json')),
  },
  {
    id: 'azure-cni-ingress',
    title: 'Azure CNI with an application gateway',
    says: 'Every pod has an address of the node subnet, and an application gateway sends straight to pods. For teams that need pods to be addressable and can spare the addresses.',
    sources: [sources.legacyCni, sources.agicNetworking, sources.applicationGatewaySubnet, sources.privateEndpointDns],
    load: () => read(import('./azure-cni-ingress.json')),
  },
  {
    id: 'overlay-cilium',
    title: 'Overlay with Cilium',
    says: 'Pods live in a range of their own and leave by a NAT gateway with one known address; network policies part them. For most new clusters.',
    sources: [sources.overlay, sources.cilium, sources.natGatewayOverview],
    load: () => read(import('./overlay-cilium.json')),
  },
  {
    id: 'pod-subnet',
    title: 'Azure CNI with a pod subnet',
    says: 'Pods take their addresses from subnets apart from the nodes, as many as they need, each with its own security group. For peers that have to reach pods, and rules that tell pods from nodes.',
    sources: [sources.dynamicAllocation, sources.planPodNetworking],
    load: () => read(import('./pod-subnet.json')),
  },
  {
    id: 'hub-spoke-firewall',
    title: 'Hub and spoke with a firewall',
    says: 'All that enters or leaves the spoke passes an Azure Firewall in the hub, to the internet and to headquarters alike. For platform teams that have to prove what a cluster can talk to.',
    sources: [sources.userDefinedRouting, sources.limitEgress, sources.hubRouting, sources.virtualNetworkPeering],
    load: () => read(import('./hub-spoke-firewall.json')),
  },
  {
    id: 'private-custom-dns',
    title: 'Private cluster with custom DNS',
    says: 'The API server has a private address, and DNS servers in the hub know the private zones, which are linked to the hub. For networks that resolve names by servers of their own.',
    sources: [sources.privateClusters, sources.privateEndpointDns, sources.nameResolution],
    load: () => read(import('./private-custom-dns.json')),
  },
  {
    id: 'two-clusters',
    title: 'Two clusters in one virtual network',
    says: 'Blue serves and green waits for the next version, each in a subnet of its own with the same pod range. For upgrades from one cluster to another.',
    sources: [sources.overlay, sources.internalLoadBalancer, sources.applicationGatewaySubnet],
    load: () => read(import('./two-clusters.json')),
  },
  {
    id: 'giant',
    title: 'Five thousand nodes',
    says: 'As many nodes as a cluster may have, with Overlay in six pools. It runs and cannot be upgraded as it stands, since no room is left for surge nodes: for whoever plans for that size.',
    sources: [sources.quotas, sources.largeClusters, sources.overlay],
    load: () => read(import('./giant.json')),
  },
];
