import { apiServerPort } from '../../facts/clusters';
import { type Address, addressOf, parseAddress } from '../../ip';
import { type ResourceOf, resourceOf, resourcesOf } from '../../model';
import { err, ok, type Result } from '../../result';
import type { Packet, Protocol } from '../packet';
import { apiServerId, nodeId, privateEndpointId } from '../plan/names';
import { isOfSite, placesAt } from './at-address';
import { anybody, byId, type IsMeant, podBehind, thePlace } from './meant';
import { internetHost, PUBLIC_API_SERVER } from './network/edge';
import type { Place } from './place';
import type { World } from './world';

/** A connection before it is opened. */
export interface Ends extends Pick<Target, 'isMeant'> {
  readonly from: Place;
  readonly packet: Packet;
}

/** Where a connection is asked for, as the one who asks would do it. */
export interface Target {
  readonly address: Address;
  /** Of a service: the port that it offers. */
  readonly port?: number;
  readonly protocol?: Protocol;
  readonly isMeant: IsMeant;
}

type Failure = 'unknown' | 'ambiguous' | 'no-address' | 'cannot-send';

/** Who sends: by id, `<site>/<host>`, or address. */
export function senderOf(world: World, text: string): Result<Place, Failure> {
  const [place, ...others] = placesOf(world, text.trim());
  if (!place) return err('unknown');
  if (others.length > 0) return err('ambiguous');
  if (place.kind === 'private-endpoint' || place.kind === 'api-server') return err('cannot-send');
  return ok(place.kind === 'pod' && place.address === place.on.address ? place.on : place);
}

/** To whom it is sent; a service is asked at its ClusterIP from inside its cluster, else at its load balancer's. */
export function targetOf(world: World, text: string, from: Place): Result<Target, Failure> {
  const trimmed = text.trim();
  const address = parseAddress(trimmed);
  if (address.ok) return ok({ address: address.value, isMeant: anybody });
  const [id = '', part] = trimmed.split('/');
  const service = resourceOf(world.plan.document, 'service', id);
  if (service) return serviceTarget(world, service, part, from);
  const gateway = resourceOf(world.plan.document, 'applicationGateway', trimmed);
  if (gateway) {
    const frontend = gateway.publicIPAddress ?? gateway.privateIPAddress;
    return frontend === undefined
      ? err('no-address')
      : ok({ address: addressOf(frontend), port: 80, isMeant: byId(gateway.id) });
  }
  const balancer = resourceOf(world.plan.document, 'loadBalancer', trimmed);
  if (balancer) return balancerTarget(world, balancer.id);
  const cluster = resourcesOf(world.plan.document, 'managedCluster').find((one) => apiServerId(one.id) === trimmed);
  if (cluster) return apiServerTarget(world, cluster);
  // Its clients ask for a name; where its frontend answers no design tells.
  if (resourceOf(world.plan.document, 'applicationGatewayForContainers', trimmed)) return err('no-address');
  const place = placeOf(world, trimmed);
  return place ? ok({ address: place.address, isMeant: thePlace(place) }) : err('unknown');
}

/** The first frontend of a load balancer of the user's that takes something in. */
function balancerTarget({ plan }: World, id: string): Result<Target, Failure> {
  const frontends = plan.loadBalancers[id]?.frontends ?? [];
  const frontend = frontends.find(({ rules }) => rules.length > 0) ?? frontends[0];
  if (!frontend) return err('no-address');
  const [rule] = frontend.rules;
  return ok({
    address: frontend.address,
    ...(rule && rule.port !== 0 && { port: rule.port }),
    ...(rule && rule.protocol !== 'All' && { protocol: rule.protocol }),
    isMeant: byId(id),
  });
}

/** An API server in a subnet, behind a private endpoint, or at an address on the internet that no design tells. */
function apiServerTarget(
  world: World,
  { id, apiServerAccessProfile: access }: ResourceOf<'managedCluster'>,
): Result<Target, Failure> {
  const place = world.place(apiServerId(id)) ?? world.place(privateEndpointId(id));
  if (!place && (access?.enableVnetIntegration || access?.enablePrivateCluster)) return err('no-address');
  return ok({
    address: place?.address ?? PUBLIC_API_SERVER,
    port: apiServerPort.value,
    isMeant: place ? thePlace(place) : anybody,
  });
}

function serviceTarget(
  world: World,
  service: ResourceOf<'service'>,
  part: string | undefined,
  from: Place,
): Result<Target, Failure> {
  const plan = world.plan.clusters[service.cluster]?.services.find(({ id }) => id === service.id);
  const inside = clusterOf(from) === service.cluster;
  const address =
    part === 'clusterIP' || (part === undefined && inside)
      ? plan?.clusterIP
      : (plan?.frontend ?? (part || service.type === 'LoadBalancer' ? undefined : plan?.clusterIP));
  const [first] = service.ports;
  if (address === undefined || !first) return err('no-address');
  return ok({ address, port: first.port, protocol: first.protocol, isMeant: podBehind(world, service) });
}

const clusterOf = (place: Place): string | undefined =>
  place.kind === 'node' ? place.ref.cluster.id : place.kind === 'pod' ? place.on.ref.cluster.id : undefined;

/** The places that a text stands for: one by its id, of an address all that have it. */
function placesOf(world: World, text: string): readonly Place[] {
  const address = parseAddress(text);
  return address.ok ? placesAt(world, address.value) : [placeOf(world, text) ?? []].flat();
}

/** The place that an id names. */
const placeOf = (world: World, id: string): Place | undefined =>
  world.pod(id) ?? world.place(id) ?? outsider(world, id) ?? firstOf(world, id);

/** A host of a site or of the internet: `headquarters/dc1`, `headquarters/192.168.1.9`, `clients`. */
function outsider(world: World, text: string): Place | undefined {
  const host = resourceOf(world.plan.document, 'internetHost', text);
  if (host) return internetHost(host.id, addressOf(host.address), true);
  const [id = '', name] = text.split('/');
  const site = resourceOf(world.plan.document, 'onPremisesSite', id);
  if (!site) return undefined;
  const known =
    name === undefined ? site.hosts[0] : site.hosts.find((one) => one.name === name || one.address === name);
  if (known) return world.siteHost(site, addressOf(known.address));
  const address = parseAddress(name ?? '');
  return address.ok && isOfSite(site, address.value) ? world.siteHost(site, address.value) : undefined;
}

/** The first pod of a workload, or the first node of a pool or cluster. */
function firstOf(world: World, id: string): Place | undefined {
  const resource = world.plan.document.resources[id];
  if (resource?.kind === 'workload') return world.pod(`${id}/pod/0`);
  if (resource?.kind === 'agentPool') return world.node(nodeId(id, 0));
  const pool = resource?.kind === 'managedCluster' ? world.plan.clusters[id]?.pools[0] : undefined;
  return pool && world.node(nodeId(pool.id, 0));
}
