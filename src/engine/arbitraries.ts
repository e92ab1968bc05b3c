import fc from 'fast-check';
import { formatAddress, formatPrefix, type Prefix, prefixFrom, prefixOf, sizeOf } from '../ip';
import { type Resource, type ResourceOf, resourceOf, resourcesOf, type TopologyDocument, withResource } from '../model';
import { type ModeChoiceId, modeChoices, type NetworkModeId, networkModes } from '../modes';
import { nodeId } from './plan/names';
import {
  assembled,
  cluster,
  inMode,
  machine,
  pool,
  routeTable,
  service,
  subnet,
  virtualNetwork,
  workload,
} from './testing';

export const modeId: fc.Arbitrary<NetworkModeId> = fc.constantFrom(...networkModes.map(({ id }) => id));

export const modeChoice: fc.Arbitrary<ModeChoiceId> = fc.constantFrom(...modeChoices.map(({ id }) => id));

const NETWORK = prefixOf('10.0.0.0/8');
/** Every subnet is drawn within a /16 of its own, so that none overlaps another. */
const HOME = 16;

const subnetPrefix = (index: number): fc.Arbitrary<Prefix> =>
  fc.tuple(fc.integer({ min: 23, max: 29 }), fc.nat({ max: 65535 })).map(([length, offset]) => {
    const home = prefixFrom(NETWORK.first + (index + 1) * 2 ** HOME, HOME);
    return prefixFrom(home.first + offset, length);
  });

/** Mostly an address of the subnet, kept ones among them; sometimes one just outside. */
const addressNear = (prefix: Prefix): fc.Arbitrary<string> =>
  fc.nat({ max: sizeOf(prefix) }).map((offset) => formatAddress(prefix.first + offset));

/** `undefined` as often as a value. */
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

/** Some pod CIDRs are too small for the nodes, and the second meets the service CIDR of the half that has it. */
const podCidr = maybe(fc.constantFrom('10.244.0.0/22', '172.20.0.0/21', '10.246.0.0/25', '10.128.0.0/17'));
const serviceCidr = fc.constantFrom('10.250.0.0/24', '172.20.2.0/23');

/** Tables of every size that matters: none, a few, and so many that AKS's own routes run out of room. */
const userRoutes = fc.constantFrom(0, 2, 391);

const optional = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };

function resources(prefixes: readonly Prefix[], clusterIds: readonly string[]): fc.Arbitrary<Resource[]> {
  const subnetIds = prefixes.map((_, i) => `subnet${i}`);
  const place = fc.nat({ max: prefixes.length - 1 });
  const placed = (prefixOfPlace: (index: number) => fc.Arbitrary<string>) =>
    place.chain((index) => fc.tuple(fc.constant(subnetIds[index] ?? ''), maybe(prefixOfPlace(index))));
  const inSubnet = placed((index) => addressNear(prefixes[index] ?? NETWORK));
  const clusterId = fc.constantFrom(...clusterIds);

  const pools = fc.array(
    fc.tuple(clusterId, fc.constantFrom(...subnetIds), fc.nat({ max: 14 }), maybe(fc.integer({ min: 10, max: 250 }))),
    { minLength: 1, maxLength: 4 },
  );
  const machines = fc.array(inSubnet, { maxLength: 6 });
  const workloads = fc.array(fc.tuple(clusterId, fc.nat({ max: 600 })), { maxLength: 3 });
  const services = fc.array(fc.tuple(clusterId, fc.boolean(), inSubnet), { maxLength: 3 });
  const gateways = fc.array(fc.tuple(inSubnet, fc.integer({ min: 1, max: 4 })), { maxLength: 2 });
  const profiles = fc.tuple(...clusterIds.map(() => fc.tuple(podCidr, serviceCidr)));
  const tables = fc.tuple(maybe(userRoutes), fc.nat({ max: prefixes.length - 1 }));

  return fc
    .tuple(pools, machines, workloads, services, gateways, profiles, tables)
    .map(([pools, machines, workloads, services, gateways, profiles, [routes, tableAt]]) => [
      virtualNetwork(formatPrefix(NETWORK)),
      ...prefixes.map((prefix, i) =>
        subnet(formatPrefix(prefix), {
          id: `subnet${i}`,
          ...(routes !== undefined && tableAt === i && { routeTable: 'table' }),
        }),
      ),
      ...(routes === undefined ? [] : [routeTable(routes)]),
      ...clusterIds.map((id, i) => {
        const [pods, serviceSpace = '10.250.0.0/24'] = profiles[i] ?? [];
        return cluster({ serviceCidr: serviceSpace, ...optional('podCidr', pods) }, id);
      }),
      ...pools.map(([cluster, vnetSubnet, count, maxPods], i) =>
        pool(count, { id: `pool${i}`, cluster, vnetSubnet, ...optional('maxPods', maxPods) }),
      ),
      ...machines.map(([at, address], i) => machine(`vm${i}`, address, at)),
      ...workloads.map(([cluster, replicas], i) => workload(`work${i}`, replicas, cluster)),
      ...services.map(([cluster, internal, [, address]], i) =>
        service(`svc${i}`, { cluster, internal, ...optional('loadBalancerIP', address) }),
      ),
      ...gateways.map(
        ([[at, address], capacity], i): ResourceOf<'applicationGateway'> => ({
          id: `agw${i}`,
          name: `agw${i}`,
          kind: 'applicationGateway',
          subnet: at,
          capacity,
          ...optional('privateIPAddress', address),
          backend: { type: 'targets', addresses: [] },
        }),
      ),
    ]);
}

type Draw = <T>(arbitrary: fc.Arbitrary<T>) => T;

/** Mostly an address that a pod of the pool could have, in whatever mode it is. */
function podAddress(
  document: TopologyDocument,
  { vnetSubnet, podSubnet }: ResourceOf<'agentPool'>,
  draw: Draw,
  index: number,
): string {
  const home = resourceOf(document, 'subnet', draw(fc.boolean()) ? vnetSubnet : (podSubnet ?? vnetSubnet));
  const inSubnet = draw(addressNear(home ? prefixOf(home.addressPrefix) : NETWORK));
  return draw(fc.boolean()) ? inSubnet : `10.244.${index}.${draw(fc.nat({ max: 255 }))}`;
}

const fixedPool = (document: TopologyDocument, pool: ResourceOf<'agentPool'>, draw: Draw): ResourceOf<'agentPool'> => {
  const home = resourceOf(document, 'subnet', pool.vnetSubnet);
  const address = maybe(addressNear(home ? prefixOf(home.addressPrefix) : NETWORK));
  const block = maybe(fc.constantFrom('10.244.1.0/24', '10.244.2.0/24', '172.20.1.0/24', '10.128.0.0/24'));
  const count = draw(fc.nat({ max: Math.min(3, pool.count) }));
  const nodes = Array.from({ length: count }, () => ({
    ...optional('privateIPAddress', draw(address)),
    ...optional('podCIDR', draw(block)),
  }));
  return nodes.length === 0 ? pool : { ...pool, nodes };
};

function placedWorkload(
  document: TopologyDocument,
  workload: ResourceOf<'workload'>,
  draw: Draw,
): ResourceOf<'workload'> {
  const pools = resourcesOf(document, 'agentPool').filter(
    ({ cluster, count }) => cluster === workload.cluster && count > 0,
  );
  const placement = Array.from({ length: pools.length === 0 ? 0 : draw(fc.nat({ max: 5 })) }, () => {
    const pool = draw(fc.constantFrom(...pools));
    const index = draw(fc.nat({ max: Math.min(2, pool.count - 1) }));
    const podIP = draw(fc.boolean()) ? podAddress(document, pool, draw, index) : undefined;
    return { node: nodeId(pool.id, index), ...optional('podIP', podIP) };
  });
  const hostNetwork = draw(fc.constantFrom(true, undefined, undefined));
  return { ...workload, ...optional('hostNetwork', hostNetwork), ...(placement.length > 0 && { placement }) };
}

/** Draws one thing after the other, each time the same for the same number: what is drawn depends on what was. */
function drawing(seed: number): Draw {
  let next = seed;
  return <T>(arbitrary: fc.Arbitrary<T>): T => {
    const [drawn] = fc.sample(arbitrary, { seed: next, numRuns: 1 });
    next += 1;
    // One was asked for; it may itself be `undefined`.
    return drawn as T;
  };
}

/** The design with fixed addresses and blocks of some nodes, and pods that run where they are told. */
const withFixedPlaces = (document: TopologyDocument): fc.Arbitrary<TopologyDocument> =>
  fc.noShrink(fc.nat()).map((seed) => {
    const draw = drawing(seed);
    return Object.values(document.resources).reduce((before, resource) => {
      if (resource.kind === 'agentPool') return withResource(before, fixedPool(document, resource, draw));
      if (resource.kind === 'workload') return withResource(before, placedWorkload(document, resource, draw));
      return before;
    }, document);
  });

/**
 * Designs of up to three subnets and two clusters, in any mode each, that may share a subnet; with machines,
 * services and gateways at fixed addresses and without, spaces that often run out, and any stored order.
 */
export const topology: fc.Arbitrary<TopologyDocument> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom(['aks'], ['aks', 'aks2']))
  .chain(([subnets, clusterIds]) =>
    fc
      .tuple(...Array.from({ length: subnets }, (_, i) => subnetPrefix(i)))
      .chain((prefixes) => resources(prefixes, clusterIds))
      .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }))
      .chain((all) =>
        fc
          .array(modeId, { minLength: clusterIds.length, maxLength: clusterIds.length })
          .map((modes) =>
            clusterIds.reduce((document, id, i) => inMode(document, id, modes[i] ?? 'kubenet'), assembled(all)),
          ),
      ),
  );

/** The same, half of them with fixed places of nodes and pods, and with pods that have their node's address. */
export const anyTopology: fc.Arbitrary<TopologyDocument> = topology.chain((document) =>
  fc.oneof(fc.constant(document), withFixedPlaces(document)),
);
