import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from '../../engine';
import { topology } from '../../engine/arbitraries';
import { templates } from '../../examples/templates';
import { importTexts } from '../../import';
import {
  type Resource,
  type ResourceKind,
  type ResourceOf,
  resourceOf,
  resourcesOf,
  type TopologyDocument,
} from '../../model';
import { validName } from '../azure/names';
import { tableOfAks } from '../azure/networks';
import { wholeDesign } from '../azure/testing';
import { arm } from '.';

/** Kinds that a template cannot say, or that the import does not read. */
const LOST: Readonly<Partial<Record<ResourceKind, string>>> = {
  workload: 'in the cluster',
  service: 'in the cluster',
  kubernetesNetworkPolicy: 'in the cluster',
  internetHost: 'not in Azure',
  assertion: 'only the simulator knows it',
  drift: 'only the simulator knows it',
  privateEndpoint: 'not read by the import',
  privateDnsZone: 'not read by the import',
  applicationGatewayForContainers: 'not read by the import',
};

/** What of the other kinds is another thing afterwards, by the kind that it is of. */
const CHANGED: { readonly [K in ResourceKind]?: (one: ResourceOf<K>) => ResourceOf<K> } = {
  // Azure draws public addresses, and the template has none.
  natGateway: (one) => ({ ...one, publicIPAddresses: [] }),
  applicationGateway: ({ publicIPAddress: _, ...one }) => ({
    ...one,
    // The controller in the cluster fills the pool of an ingress.
    backend: one.backend.type === 'ingress' ? { type: 'targets', addresses: [] } : one.backend,
  }),
  // Rules stand in a policy, which is not read.
  azureFirewall: ({ privateIPAddress: _, publicIPAddresses: __, networkRules: ___, natRules: ____, ...one }) => one,
  virtualNetworkGateway: ({ privateIPAddress: _, ...one }) => ({
    ...one,
    // A circuit is not read.
    connections: one.gatewayType === 'Vpn' ? one.connections : [],
  }),
  onPremisesSite: ({ staticRoutes: _, ...one }) => ({ ...one, hosts: [] }),
  loadBalancer: ({ unhealthy: _, ...one }) => one,
  // What it is for happens within it.
  virtualMachine: ({ publicIPAddress: _, sourceNat: __, destinationNat: ___, dnsForwarders: ____, ...one }) => ({
    ...one,
    role: 'plain',
  }),
  managedCluster: ({ nonMasqueradeCIDRs: _, ...one }) => ({
    ...one,
    resourceGroup: 'rg',
    networkProfile: { ...one.networkProfile, effectiveOutboundIPs: [] },
  }),
  agentPool: ({ networkSecurityGroup: _, enableIPForwarding: __, nodes: ___, formerPodSubnet: ____, ...one }) => one,
};

/** The design as far as a template can say it and the import reads it. */
function sayable(document: TopologyDocument): TopologyDocument {
  const reached = new Set(
    resourcesOf(document, 'virtualNetworkGateway').flatMap(({ gatewayType, connections }) =>
      gatewayType === 'Vpn' ? connections.map(({ onPremisesSite }) => onPremisesSite) : [],
    ),
  );
  const isLost = (one: Resource): boolean =>
    LOST[one.kind] !== undefined ||
    (one.kind === 'onPremisesSite' && !reached.has(one.id)) ||
    // Its frontends have no addresses.
    (one.kind === 'loadBalancer' && one.frontendIPConfigurations.some((frontend) => 'publicIPAddress' in frontend));
  const kept = document.order.flatMap((id) => {
    const one = document.resources[id];
    if (!one || isLost(one)) return [];
    const change = CHANGED[one.kind] as ((one: Resource) => Resource) | undefined;
    return [change ? change(one) : one];
  });
  // The import orders by kind and name, and what comes first gets what there is little of.
  const order = kept.map(({ id, kind, name }) => ({ kind, name, id })).sort(byText);
  return {
    ...document,
    resources: Object.fromEntries(kept.map((one) => [one.id, one])),
    order: order.map(({ id }) => id),
  };
}

/** What a design says, by names, in no order, with what follows from it. */
function saidOf(document: TopologyDocument) {
  const planned = plan(document);
  const named = (id: string | undefined): string | undefined => {
    const one = document.resources[id ?? ''];
    if (!one) return undefined;
    const name = validName(one.name, 'network');
    return one.kind === 'subnet' ? `${named(one.virtualNetwork)}/${name}` : name;
  };
  const all = <K extends ResourceKind, T>(kind: K, say: (one: ResourceOf<K>) => T) =>
    resourcesOf(document, kind)
      .map((one) => ({ name: named(one.id), ...say(one) }))
      .sort(byText);
  return {
    virtualNetworks: all('virtualNetwork', ({ location, addressPrefixes, dnsServers }) => ({
      location,
      addressPrefixes,
      dnsServers,
    })),
    subnets: all('subnet', ({ id, name: _, kind: __, ...subnet }) => ({
      ...subnet,
      id: undefined,
      serviceEndpoints: subnet.serviceEndpoints ?? [],
      virtualNetwork: named(subnet.virtualNetwork),
      networkSecurityGroup: named(subnet.networkSecurityGroup),
      natGateway: named(subnet.natGateway),
      routeTable: named(subnet.routeTable),
      // AKS puts its table on the node subnets; on others somebody has to.
      usage: planned.subnets[id]?.usage,
    })),
    peerings: resourcesOf(document, 'peering')
      .flatMap((one) => [
        { from: named(one.virtualNetwork), to: named(one.remoteVirtualNetwork), flags: one.outgoing },
        { from: named(one.remoteVirtualNetwork), to: named(one.virtualNetwork), flags: one.incoming },
      ])
      .sort(byText),
    securityGroups: all('networkSecurityGroup', ({ securityRules }) => ({
      securityRules: securityRules.toSorted(byText),
    })),
    routeTables: all('routeTable', ({ id, routes, disableBgpRoutePropagation }) => ({
      ...{ routes: routes.toSorted(byText), disableBgpRoutePropagation },
      withThoseOfAks: planned.routeTables[id]?.routes.length,
    })),
    clusters: all('managedCluster', ({ id, name: _, kind: __, networkProfile, ...cluster }) => ({
      ...cluster,
      networkProfile: { ...networkProfile, podCidr: planned.clusters[id]?.podCidr },
      mode: planned.clusters[id]?.mode.id,
      apiServerAccessProfile: cluster.apiServerAccessProfile && {
        ...cluster.apiServerAccessProfile,
        subnetId: named(cluster.apiServerAccessProfile.subnetId),
      },
      pods: planned.clusters[id]?.pods.capacity,
    })),
    pools: all('agentPool', ({ id, name: _, kind: __, ...pool }) => {
      const { maxPods, nodes, podSubnet, refused } =
        planned.clusters[pool.cluster]?.pools.find((one) => one.id === id) ?? {};
      const isScaled = pool.enableAutoScaling === true;
      return {
        ...pool,
        ...{ maxPods, refused, nodes: nodes?.length, cluster: named(pool.cluster) },
        ...{ vnetSubnet: named(pool.vnetSubnet), podSubnet: named(podSubnet) },
        osType: pool.osType ?? 'Linux',
        podIPAllocationMode: podSubnet === undefined ? undefined : pool.podIPAllocationMode,
        minCount: isScaled ? pool.minCount : undefined,
        maxCount: isScaled ? pool.maxCount : undefined,
      };
    }),
    applicationGateways: all('applicationGateway', ({ kind: _, id: __, name: ___, ...one }) => ({
      ...one,
      subnet: named(one.subnet),
    })),
    firewalls: all('azureFirewall', ({ subnet }) => ({ subnet: named(subnet) })),
    natGateways: all('natGateway', ({ publicIPAddresses }) => ({ publicIPAddresses })),
    sites: all('onPremisesSite', ({ addressPrefixes, hosts }) => ({ addressPrefixes, hosts })),
    gateways: all('virtualNetworkGateway', ({ subnet, gatewayType, connections }) => ({
      ...{ subnet: named(subnet), gatewayType },
      connections: connections.map(({ name, onPremisesSite }) => ({ name, to: named(onPremisesSite) })).sort(byText),
    })),
    machines: all('virtualMachine', ({ subnet, privateIPAddress, networkSecurityGroup, enableIPForwarding }) => ({
      ...{ privateIPAddress, enableIPForwarding },
      ...{ subnet: named(subnet), networkSecurityGroup: named(networkSecurityGroup) },
    })),
    loadBalancers: all('loadBalancer', ({ frontendIPConfigurations, backendAddressPool, probePort }) => ({
      probePort,
      backendAddressPool: backendAddressPool.map(named).sort(),
      frontends: frontendIPConfigurations.map((one) => ('subnet' in one ? { ...one, subnet: named(one.subnet) } : one)),
    })),
  };
}

const byText = (a: object, b: object): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

function afterwards(document: TopologyDocument): TopologyDocument {
  const text = arm.write({ plan: plan(document) }).text;
  return importTexts([{ name: 'main.json', text }]).document;
}

/** What is not a field of the design is not there; the import leaves out what is unset. */
const bare = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function expectTheSame(document: TopologyDocument): void {
  // A table of AKS's on a subnet of another's is not in the template.
  const resources = Object.entries(document.resources).map(([id, one]): [string, Resource] => {
    if (one.kind !== 'subnet' || !tableOfAks(plan(document), id)) return [id, one];
    const { routeTable: _, ...rest } = one;
    return [id, rest];
  });
  const before = saidOf(sayable({ ...document, resources: Object.fromEntries(resources) }));
  expect(bare(saidOf(sayable(afterwards(document))))).toEqual(bare(before));
}

describe('a design as a template, imported again', () => {
  it.each(templates)('$id says the same', async ({ load }) => expectTheSame(await load()));

  it('says the same with every field set', () => expectTheSame(wholeDesign));

  it('says the same of random designs', () => fc.assert(fc.property(topology, (document) => expectTheSame(document))));

  it('differs where the template does', async () => {
    const document = await templates[0]?.load();
    const pool = document && resourceOf(document, 'agentPool', 'nodepool1');
    if (!document || !pool) throw new Error('no such pool');
    const other = { ...document, resources: { ...document.resources, [pool.id]: { ...pool, count: pool.count + 1 } } };
    expect(saidOf(sayable(afterwards(other)))).not.toEqual(saidOf(sayable(afterwards(document))));
  });
});
