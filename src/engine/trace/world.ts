import { type Address, addressOf, containsAddress, type Prefix, prefixFrom, prefixOf, type Range } from '../../ip';
import { type ResourceOf, resourceOf, resourcesOf } from '../../model';
import type { Nic } from '../packet';
import { apiServerId, nodeId, poolOfNode, privateEndpointId } from '../plan/names';
import { podOf, podsOn } from '../plan/pods';
import type { ClusterPlan, FrontendPlan, Holding, LoadBalancerPlan, NodePlan, Plan, SubnetPlan } from '../plan/types';
import { containersGateway, containersGatewayAt } from './guests/containers-gateway';
import { extendedCluster } from './network/overlay';
import type { AppliancePlace, NetworkPlace, NodePlace, PodPlace, SiteHostPlace } from './place';

/** A load balancer's frontend. */
export interface Frontend {
  readonly balancer: LoadBalancerPlan;
  readonly frontend: FrontendPlan;
}

/** Who stands at an address of a virtual network. */
export type InNetwork =
  | { readonly is: 'place'; readonly place: NetworkPlace }
  /** An address that a node holds for pods; whether one runs there the node knows. */
  | { readonly is: 'pods'; readonly node: NodePlace }
  | { readonly is: 'frontend'; readonly frontend: Frontend }
  | { readonly is: 'private-link'; readonly service: string };

/** Who stands at a public address. */
export type InPublic =
  | { readonly is: 'frontend'; readonly frontend: Frontend }
  | { readonly is: 'place'; readonly place: NetworkPlace }
  | { readonly is: 'host'; readonly id: string };

/** Answers who is where, of one plan; remembered, because one packet asks often. */
export class World {
  readonly plan: Plan;
  readonly #nodes = new Map<string, NodePlace>();
  readonly #pods = new Map<string, readonly PodPlace[]>();
  readonly #blocks = new Map<string, BlocksOfCluster>();
  readonly #standingAt = new Map<string, NetworkPlace | undefined>();
  readonly #subnets = new Map<string, readonly SubnetPlan[]>();
  #public: ReadonlyMap<Address, InPublic> | undefined;

  constructor(plan: Plan) {
    this.plan = plan;
  }

  /** A node by its id. */
  node(id: string): NodePlace | undefined {
    const known = this.#nodes.get(id);
    if (known) return known;
    const poolId = poolOfNode(id);
    for (const cluster of Object.values(this.plan.clusters)) {
      const pool = cluster.pools.find((candidate) => candidate.id === poolId);
      const node = pool?.nodes[Number(id.slice(nodeId(poolId, 0).length - 1))];
      if (!pool || node?.id !== id) continue;
      const place: NodePlace = {
        kind: 'node',
        id,
        address: node.address,
        ref: { node, pool, cluster },
        nic: nicOfNode(node, pool.subnet, cluster.id),
      };
      this.#nodes.set(id, place);
      return place;
    }
    return undefined;
  }

  /** All pods that run on a node, those in its own network among them. */
  podsOn(node: NodePlace): readonly PodPlace[] {
    const known = this.#pods.get(node.id);
    if (known) return known;
    const pods = podsOn(node.ref.cluster, node.id).map(
      ({ workload, replica, address }): PodPlace => ({
        kind: 'pod',
        id: podId(workload, replica),
        workload,
        address,
        on: node,
      }),
    );
    this.#pods.set(node.id, pods);
    return pods;
  }

  /** A pod by its id, `web/pod/2`. */
  pod(id: string): PodPlace | undefined {
    const [workload = '', role, number = ''] = id.split('/');
    const cluster = resourceOf(this.plan.document, 'workload', workload)?.cluster;
    const plan = cluster === undefined || role !== 'pod' ? undefined : this.plan.clusters[cluster];
    const found = plan && podOf(plan, workload, Number(number));
    const node = found && this.node(found.node.id);
    return node && this.podsOn(node).find((pod) => pod.id === id);
  }

  /** The pod at an address of its own on a node. */
  podAt(node: NodePlace, address: Address): PodPlace | undefined {
    return address === node.address ? undefined : this.podsOn(node).find((pod) => pod.address === address);
  }

  /** The node of a cluster whose piece of the pod CIDR an address lies in. */
  nodeOfBlock({ podCidr, pools, id }: ClusterPlan, address: Address): NodePlace | undefined {
    if (!podCidr || !containsAddress(podCidr, address)) return undefined;
    const blocks = this.#blocks.get(id) ?? blocksOf(pools.flatMap((pool) => pool.nodes));
    this.#blocks.set(id, blocks);
    const node = blocks.length === undefined ? undefined : blocks.nodes.get(prefixFrom(address, blocks.length).first);
    return node === undefined ? undefined : this.node(node);
  }

  /** The pod or node of a node's cluster that has an address. */
  inCluster(node: NodePlace, address: Address): PodPlace | NodePlace | undefined {
    const { cluster, pool } = node.ref;
    const byBlock = this.nodeOfBlock(cluster, address);
    if (byBlock) return this.podAt(byBlock, address);
    const owner = this.inNetwork(this.networkOf(pool.subnet), address);
    if (owner?.is === 'pods')
      return owner.node.ref.cluster.id === cluster.id ? this.podAt(owner.node, address) : undefined;
    return owner?.is === 'place' && owner.place.kind === 'node' && owner.place.ref.cluster.id === cluster.id
      ? owner.place
      : undefined;
  }

  /** Whether an address is one that a node holds for its pods. */
  holdsForPods({ ref: { node } }: NodePlace, address: Address): boolean {
    return node.pods.some((range) => within(range, address)) || (!!node.block && containsAddress(node.block, address));
  }

  /** The subnet of a virtual network in which an address lies. */
  subnetAt(virtualNetwork: string, address: Address): SubnetPlan | undefined {
    return this.#subnetsOf(virtualNetwork).find(({ prefix }) => containsAddress(prefix, address));
  }

  networkOf(subnet: string): string {
    return resourceOf(this.plan.document, 'subnet', subnet)?.virtualNetwork ?? '';
  }

  prefixesOf(virtualNetwork: string): readonly Prefix[] {
    return (resourceOf(this.plan.document, 'virtualNetwork', virtualNetwork)?.addressPrefixes ?? []).map(prefixOf);
  }

  /** Who stands at an address of a virtual network. */
  inNetwork(virtualNetwork: string, address: Address): InNetwork | undefined {
    const subnet = this.subnetAt(virtualNetwork, address);
    if (!subnet) return undefined;
    const holding = holdingAt(subnet.holdings, address);
    if (holding) return this.#holder(subnet, holding);
    const place = containersGatewayAt(this.plan, subnet.id, address);
    return place && { is: 'place', place };
  }

  /** Who stands at a public address. */
  inPublic(address: Address): InPublic | undefined {
    this.#public ??= this.#publicAddresses();
    return this.#public.get(address);
  }

  /** A resource or a derived thing that has an interface. */
  place(id: string): NetworkPlace | undefined {
    const node = this.node(id);
    if (node) return node;
    if (!this.#standingAt.has(id)) this.#standingAt.set(id, this.#findPlace(id));
    return this.#standingAt.get(id);
  }

  /** The host of a site at an address; any host, where the design names none there. */
  siteHost(site: ResourceOf<'onPremisesSite'>, address: Address): SiteHostPlace {
    const host = site.hosts.find((candidate) => addressOf(candidate.address) === address);
    return {
      kind: 'site-host',
      id: host ? `${site.id}/${host.name}` : `${site.id}/any`,
      address,
      site: site.id,
      known: host !== undefined,
    };
  }

  #findPlace(id: string): NetworkPlace | undefined {
    // An id may be the name of something that every object inherits.
    const [held] = Object.hasOwn(this.plan.addresses, id) ? (this.plan.addresses[id] ?? []) : [];
    if (!held) return containersGateway(this.plan, id);
    const subnet = Object.values(this.plan.subnets).find(({ holdings }) =>
      holdings.some(({ owner, range }) => owner === id && range.first === held.range.first),
    );
    return subnet && this.#standing(id, subnet.id, held.range.first);
  }

  #subnetsOf(virtualNetwork: string): readonly SubnetPlan[] {
    const known = this.#subnets.get(virtualNetwork);
    if (known) return known;
    const subnets = resourcesOf(this.plan.document, 'subnet').flatMap((subnet) =>
      subnet.virtualNetwork === virtualNetwork ? (this.plan.subnets[subnet.id] ?? []) : [],
    );
    this.#subnets.set(virtualNetwork, subnets);
    return subnets;
  }

  #holder(subnet: SubnetPlan, { role, owner, part, range }: Holding): InNetwork | undefined {
    if (role === 'reserved') return undefined;
    if (role !== 'other') {
      const node = this.node(owner);
      if (!node) return undefined;
      return role === 'pods' ? { is: 'pods', node } : { is: 'place', place: node };
    }
    if (this.plan.document.resources[owner]?.kind === 'service') {
      if (part === 'private-link') return { is: 'private-link', service: owner };
      const frontend = this.frontendOf(owner);
      return frontend && { is: 'frontend', frontend };
    }
    const own =
      this.plan.document.resources[owner]?.kind === 'loadBalancer' ? this.plan.loadBalancers[owner] : undefined;
    const frontend = own?.frontends.find(({ address }) => address === range.first);
    if (own && frontend) return { is: 'frontend', frontend: { balancer: own, frontend } };
    const place = this.#standing(owner, subnet.id, range.first);
    return place && { is: 'place', place };
  }

  /** The frontend of a service. */
  frontendOf(service: string): Frontend | undefined {
    for (const balancer of Object.values(this.plan.loadBalancers)) {
      const frontend = balancer.frontends.find((candidate) => candidate.service === service);
      if (frontend) return { balancer, frontend };
    }
    return undefined;
  }

  #standing(id: string, subnet: string, address: Address): NetworkPlace | undefined {
    const resource = this.plan.document.resources[id];
    const nic: Nic = { owner: id, subnet, address, ipForwarding: false };
    switch (resource?.kind) {
      case 'virtualMachine':
        return machine(resource, nic);
      case 'azureFirewall':
        return {
          kind: 'firewall',
          id,
          address,
          nic: { ...nic, ipForwarding: true },
          resource,
          ...publicOf(resource.publicIPAddresses?.[0]),
        };
      case 'virtualNetworkGateway':
        return { kind: 'gateway', id, address, nic: { ...nic, ipForwarding: true } };
      case 'applicationGateway': {
        const { backend } = resource;
        const cluster = backend.type === 'ingress' ? extendedCluster(this.plan, backend.service, subnet) : undefined;
        const instances = this.#instancesOf(id);
        const own = instances[0] ?? address;
        return {
          kind: 'application-gateway',
          id,
          address: own,
          instances,
          nic: { ...nic, address: own, ...(cluster !== undefined && { cluster }) },
          resource,
        };
      }
      case 'privateEndpoint':
        return { kind: 'private-endpoint', id, address, nic };
      case undefined: {
        const owner = id.split('/')[0] ?? '';
        if (id === privateEndpointId(owner)) return { kind: 'private-endpoint', id, address, nic };
        return id === apiServerId(owner) ? { kind: 'api-server', id, address, nic } : undefined;
      }
      default:
        return undefined;
    }
  }

  /** Application gateways open connections from their instances' addresses, never from the frontend's. */
  #instancesOf(id: string): readonly Address[] {
    const ranges = (this.plan.addresses[id] ?? []).flatMap(({ role, range }) => (role === 'address' ? [range] : []));
    return ranges.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at));
  }

  #publicAddresses(): ReadonlyMap<Address, InPublic> {
    const found = new Map<Address, InPublic>();
    for (const balancer of Object.values(this.plan.loadBalancers)) {
      if (balancer.internal) continue;
      for (const frontend of balancer.frontends) {
        found.set(frontend.address, { is: 'frontend', frontend: { balancer, frontend } });
      }
    }
    for (const resource of Object.values(this.plan.document.resources)) {
      if (resource.kind === 'internetHost') found.set(addressOf(resource.address), { is: 'host', id: resource.id });
      for (const text of publicAddressesOf(resource)) {
        const place = this.place(resource.id);
        if (place) found.set(addressOf(text), { is: 'place', place });
      }
    }
    return found;
  }
}

/** Public addresses at which a resource itself answers. */
function publicAddressesOf(resource: Plan['document']['resources'][string]): readonly string[] {
  if (resource.kind === 'azureFirewall') return resource.publicIPAddresses ?? [];
  return (resource.kind === 'virtualMachine' || resource.kind === 'applicationGateway') &&
    resource.publicIPAddress !== undefined
    ? [resource.publicIPAddress]
    : [];
}

const publicOf = (text: string | undefined) => (text === undefined ? {} : { publicAddress: addressOf(text) });

function machine(resource: ResourceOf<'virtualMachine'>, bare: Nic): NetworkPlace {
  const nic: Nic = {
    ...bare,
    ipForwarding: resource.enableIPForwarding ?? false,
    ...(resource.networkSecurityGroup !== undefined && { networkSecurityGroup: resource.networkSecurityGroup }),
  };
  const at = { id: resource.id, address: nic.address, nic, ...publicOf(resource.publicIPAddress) };
  return resource.role === 'nva'
    ? ({ kind: 'appliance', ...at, resource } satisfies AppliancePlace)
    : { kind: 'machine', ...at };
}

/** Nodes by the first address of their blocks, which are of one length. */
interface BlocksOfCluster {
  readonly length: number | undefined;
  readonly nodes: ReadonlyMap<Address, string>;
}

const blocksOf = (nodes: readonly NodePlan[]): BlocksOfCluster => ({
  length: nodes[0]?.block?.length,
  nodes: new Map(nodes.flatMap(({ id, block }) => (block ? [[block.first, id]] : []))),
});

const nicOfNode = (node: NodePlan, subnet: string, cluster: string): Nic => ({
  owner: node.id,
  subnet,
  address: node.address,
  ipForwarding: node.ipForwarding,
  cluster,
  ...(node.networkSecurityGroup !== undefined && { networkSecurityGroup: node.networkSecurityGroup }),
});

/** `web/pod/2` */
export const podId = (workload: string, replica: number): string => `${workload}/pod/${replica}`;

const within = ({ first, last }: Range, address: Address): boolean => first <= address && address <= last;

/** The holding at an address, by halving: holdings are in order of address. */
function holdingAt(holdings: readonly Holding[], address: Address): Holding | undefined {
  let low = 0;
  let high = holdings.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const holding = holdings[middle];
    if (!holding) return undefined;
    if (address < holding.range.first) high = middle - 1;
    else if (address > holding.range.last) low = middle + 1;
    else return holding;
  }
  return undefined;
}

const worlds = new WeakMap<Plan, World>();

/** The world of a plan; plans never change. */
export function worldOf(plan: Plan): World {
  const known = worlds.get(plan) ?? new World(plan);
  worlds.set(plan, known);
  return known;
}
