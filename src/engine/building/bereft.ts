import type { Resource, ResourceOf } from '../../model';

/** What is left of a resource when others go. */
export interface Bereft {
  /** Nothing: it cannot be without them. */
  readonly left: Resource | undefined;
  /** What it loses, as words that follow its name; empty where nothing touches it. */
  readonly lost: readonly string[];
}

/** Whether the thing behind an id goes: a resource, or what AKS makes for one. */
export type IsGone = (id: string | undefined) => boolean;

const gone: Bereft = { left: undefined, lost: [] };
const kept = (left: Resource): Bereft => ({ left, lost: [] });

/** A resource without the optional fields whose targets go. */
function cleared<R extends Resource>(resource: R, isGone: IsGone, fields: Partial<Record<keyof R, string>>): Bereft {
  const hit = Object.entries<string | undefined>(fields).filter(([field]) => {
    const value: unknown = Reflect.get(resource, field);
    return typeof value === 'string' && isGone(value);
  });
  if (hit.length === 0) return kept(resource);
  const names = new Set(hit.map(([field]) => field));
  // Only optional fields are named, so what is left is still of its kind.
  const left = Object.fromEntries(Object.entries(resource).filter(([key]) => !names.has(key))) as R;
  return { left, lost: hit.map(([, what]) => `loses its ${what}`) };
}

/** One loss after the other. */
const andThen = (first: Bereft, next: (left: Resource) => Bereft): Bereft => {
  if (!first.left) return first;
  const second = next(first.left);
  return { left: second.left, lost: second.left ? [...first.lost, ...second.lost] : [] };
};

const GROUP = 'network security group';

/** What a resource is without those that go. A new kind does not compile until it says so. */
export function bereft(resource: Resource, isGone: IsGone, nameOf: (id: string) => string): Bereft {
  if (stands(resource).some(isGone)) return gone;
  switch (resource.kind) {
    case 'subnet':
      return cleared(resource, isGone, {
        networkSecurityGroup: GROUP,
        routeTable: 'route table',
        natGateway: 'NAT gateway',
      });
    case 'agentPool':
      return andThen(
        cleared(resource, isGone, {
          podSubnet: 'pod subnet',
          formerPodSubnet: 'former pod subnet',
          networkSecurityGroup: GROUP,
        }),
        (left) => (left.kind === 'agentPool' ? withoutNodeGroups(left, isGone) : kept(left)),
      );
    case 'workload':
      return withoutPlacements(resource, isGone);
    case 'service':
      return withoutFrontend(resource, isGone);
    case 'applicationGateway':
      return resource.backend.type === 'ingress' && isGone(resource.backend.service)
        ? { left: { ...resource, backend: { type: 'targets', addresses: [] } }, lost: ['has no backend any more'] }
        : kept(resource);
    case 'virtualNetworkGateway':
      return withoutConnections(resource, isGone, nameOf);
    case 'managedCluster':
      return withoutApiServerSubnet(resource, isGone);
    case 'virtualMachine':
      return cleared(resource, isGone, { networkSecurityGroup: GROUP });
    case 'applicationGatewayForContainers':
      return cleared(resource, isGone, { service: 'backend' });
    case 'privateEndpoint':
      return cleared(resource, isGone, { privateDnsZone: 'private DNS zone' });
    case 'privateDnsZone':
      return withoutLinks(resource, isGone, nameOf);
    case 'loadBalancer':
      return withoutMachines(resource, isGone, nameOf);
    case 'virtualNetwork':
    case 'peering':
    case 'networkSecurityGroup':
    case 'routeTable':
    case 'natGateway':
    case 'kubernetesNetworkPolicy':
    case 'azureFirewall':
    case 'onPremisesSite':
    case 'internetHost':
    case 'assertion':
    case 'drift':
      return kept(resource);
  }
}

/** What a resource cannot be without. */
function stands(resource: Resource): string[] {
  switch (resource.kind) {
    case 'subnet':
      return [resource.virtualNetwork];
    case 'peering':
      return [resource.virtualNetwork, resource.remoteVirtualNetwork];
    case 'agentPool':
      return [resource.cluster, resource.vnetSubnet];
    case 'workload':
    case 'service':
    case 'kubernetesNetworkPolicy':
      return [resource.cluster];
    case 'assertion':
      return [resource.from, resource.to];
    case 'drift':
      return [resource.target];
    default:
      return 'subnet' in resource ? [resource.subnet] : [];
  }
}

function withoutNodeGroups(pool: ResourceOf<'agentPool'>, isGone: IsGone): Bereft {
  const isHit = (id: string | null | undefined) => typeof id === 'string' && isGone(id);
  if (!pool.nodes?.some(({ networkSecurityGroup }) => isHit(networkSecurityGroup))) return kept(pool);
  const nodes = pool.nodes.map((node) => {
    const { networkSecurityGroup, ...rest } = node;
    return isHit(networkSecurityGroup) ? rest : node;
  });
  return { left: { ...pool, nodes }, lost: [`loses the ${GROUP} of single nodes`] };
}

function withoutPlacements(workload: ResourceOf<'workload'>, isGone: IsGone): Bereft {
  const { placement, ...rest } = workload;
  const left = placement?.filter(({ node }) => !isGone(node)) ?? [];
  if (left.length === (placement?.length ?? 0)) return kept(workload);
  const lost = ['runs its pods on other nodes'];
  return { left: left.length === 0 ? rest : { ...rest, placement: left }, lost };
}

/** A frontend in a subnet that goes moves to the first pool's, where its address is none of the range. */
function withoutFrontend(service: ResourceOf<'service'>, isGone: IsGone): Bereft {
  const moves = isGone(service.internalSubnet);
  const { loadBalancerIP: _, ...rest } = service;
  return cleared(moves ? rest : service, isGone, { workload: 'workload', internalSubnet: 'subnet' });
}

function withoutConnections(
  gateway: ResourceOf<'virtualNetworkGateway'>,
  isGone: IsGone,
  nameOf: (id: string) => string,
): Bereft {
  const hit = gateway.connections.filter(({ onPremisesSite }) => isGone(onPremisesSite));
  if (hit.length === 0) return kept(gateway);
  return {
    left: { ...gateway, connections: gateway.connections.filter((one) => !hit.includes(one)) },
    lost: hit.map(({ onPremisesSite }) => `loses its connection with ${nameOf(onPremisesSite)}`),
  };
}

function withoutApiServerSubnet(cluster: ResourceOf<'managedCluster'>, isGone: IsGone): Bereft {
  if (!isGone(cluster.apiServerAccessProfile?.subnetId)) return kept(cluster);
  const { subnetId: _, ...apiServerAccessProfile } = cluster.apiServerAccessProfile ?? {};
  return { left: { ...cluster, apiServerAccessProfile }, lost: ['loses the subnet of its API server'] };
}

function withoutLinks(zone: ResourceOf<'privateDnsZone'>, isGone: IsGone, nameOf: (id: string) => string): Bereft {
  const hit = zone.virtualNetworkLinks.filter(isGone);
  if (hit.length === 0) return kept(zone);
  return {
    left: { ...zone, virtualNetworkLinks: zone.virtualNetworkLinks.filter((id) => !isGone(id)) },
    lost: hit.map((id) => `is no longer linked to ${nameOf(id)}`),
  };
}

/** A balancer without frontends is none. */
function withoutMachines(balancer: ResourceOf<'loadBalancer'>, isGone: IsGone, nameOf: (id: string) => string): Bereft {
  const frontends = balancer.frontendIPConfigurations;
  const internal = frontends.flatMap((one) => ('subnet' in one ? [one] : []));
  const standing = internal.filter(({ subnet }) => !isGone(subnet));
  if (internal.length > 0 && standing.length === 0) return gone;
  const machines = balancer.backendAddressPool.filter((id) => !isGone(id));
  const unhealthy = balancer.unhealthy?.filter((id) => !isGone(id));
  const lost = [
    ...(standing.length < internal.length ? ['loses a frontend'] : []),
    ...balancer.backendAddressPool.filter(isGone).map((id) => `loses ${nameOf(id)} from its backend pool`),
  ];
  if (lost.length === 0 && unhealthy?.length === balancer.unhealthy?.length) return kept(balancer);
  const left = {
    ...balancer,
    frontendIPConfigurations: internal.length > 0 ? standing : frontends,
    backendAddressPool: machines,
    ...(unhealthy && { unhealthy }),
  };
  return { left, lost: lost.length > 0 ? lost : ['loses a machine that does not answer its probe'] };
}
