import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { type ResourceKind, type ResourceOf, resourceOf, type TopologyDocument } from '../../model';
import { topologyDocument } from '../../model/envelope';
import { kindWords } from '../../panels/words';
import { cluster, documentOf, machine, pool, subnet, virtualNetwork, workload } from '../testing';
import { added, BUILDABLE, type Built, canAdd } from './index';
import { dangling, design, designAndPlace, empty, errorCodes, kind, kinds } from './testing';

const article = examples.article;

function built(document: TopologyDocument, what: ResourceKind, into?: string): Built {
  const result = added(document, what, into);
  if (!result.ok) throw new Error(result.error.says);
  return result.value;
}

function made<K extends ResourceKind>(document: TopologyDocument, what: K, into?: string): ResourceOf<K> {
  const { document: after, id } = built(document, what, into);
  const found = resourceOf(after, what, id);
  if (!found) throw new Error(`No ${what} ${id}`);
  return found;
}

const refusal = (document: TopologyDocument, what: ResourceKind, into?: string) => {
  const result = added(document, what, into);
  return result.ok ? undefined : result.error.code;
};

describe('what can be added', () => {
  it('is every kind but assertions', () => {
    expect(new Set([...kinds, 'assertion'])).toEqual(new Set(Object.keys(ALL)));
    expect(refusal(article, 'assertion')).toBe('made-elsewhere');
  });

  it.each(BUILDABLE)('$label is called so elsewhere too', ({ kind: what, label, says }) => {
    expect(label).toBe(kindWords[what]);
    expect(says).toMatch(/^[A-Z].*\.$/);
  });
});

/** A kind more, and this does not compile. */
const ALL: Readonly<Record<ResourceKind, true>> = {
  virtualNetwork: true,
  subnet: true,
  peering: true,
  networkSecurityGroup: true,
  routeTable: true,
  managedCluster: true,
  agentPool: true,
  workload: true,
  service: true,
  applicationGateway: true,
  applicationGatewayForContainers: true,
  azureFirewall: true,
  natGateway: true,
  loadBalancer: true,
  privateEndpoint: true,
  privateDnsZone: true,
  virtualNetworkGateway: true,
  onPremisesSite: true,
  virtualMachine: true,
  internetHost: true,
  kubernetesNetworkPolicy: true,
  assertion: true,
  drift: true,
};

// Sizes: "CNI networking overview in AKS", 2026-07-10; "Azure Firewall FAQ" and "VPN Gateway configuration settings",
// read 2026-11; "Application Gateway infrastructure configuration" and the networking page of Application Gateway for
// Containers. Defaults of a cluster: "IP address planning in AKS", 2026-04-16.
describe('the first of its kind in an empty design', () => {
  it.each([
    { what: 'virtualNetwork', along: [], step: 'Add virtual network vnet-1' },
    { what: 'subnet', along: ['vnet-1'], step: 'Add subnet snet-1' },
    { what: 'peering', along: ['vnet-1', 'vnet-2'], step: 'Add peering peer-1' },
    { what: 'managedCluster', along: ['vnet-1', 'snet-aks', 'nodepool1'], step: 'Add Kubernetes service aks-1' },
    { what: 'agentPool', along: ['vnet-1', 'snet-aks', 'aks-1'], step: 'Add node pool nodepool1' },
    { what: 'applicationGateway', along: ['vnet-1', 'snet-agw'], step: 'Add application gateway agw-1' },
    {
      what: 'applicationGatewayForContainers',
      along: ['vnet-1', 'snet-agc'],
      step: 'Add Application Gateway for Containers agc-1',
    },
    { what: 'azureFirewall', along: ['vnet-1', 'AzureFirewallSubnet'], step: 'Add firewall afw-1' },
    { what: 'virtualNetworkGateway', along: ['vnet-1', 'GatewaySubnet'], step: 'Add virtual network gateway vgw-1' },
    { what: 'natGateway', along: [], step: 'Add NAT gateway ng-1' },
    { what: 'virtualMachine', along: ['vnet-1', 'snet-1'], step: 'Add virtual machine vm-1' },
    { what: 'drift', along: ['vnet-1', 'snet-1'], step: 'Add injected fault fault-1' },
  ] as const)('$what brings $along', ({ what, along, step }) => {
    const result = built(empty, what);
    expect(result.with).toEqual(along);
    expect(result.step).toBe(step);
  });

  it.each([
    { what: 'applicationGateway', subnetId: 'snet-agw', length: 24, source: 'a /24 is advised for v2' },
    { what: 'applicationGatewayForContainers', subnetId: 'snet-agc', length: 24, source: '250 addresses' },
    { what: 'azureFirewall', subnetId: 'AzureFirewallSubnet', length: 26, source: 'a /26 at the least' },
    { what: 'virtualNetworkGateway', subnetId: 'GatewaySubnet', length: 27, source: 'a /27 is advised' },
    { what: 'managedCluster', subnetId: 'snet-aks', length: 24, source: '251 nodes' },
  ] as const)('$what has a /$length: $source', ({ what, subnetId, length }) => {
    const home = resourceOf(built(empty, what).document, 'subnet', subnetId);
    expect(home?.addressPrefix).toBe(`10.224.0.0/${length}`);
    expect(home?.delegation).toBe(
      what === 'applicationGatewayForContainers' ? 'Microsoft.ServiceNetworking/trafficControllers' : undefined,
    );
  });

  it('a cluster has the defaults of AKS', () => {
    expect(made(empty, 'managedCluster')).toMatchObject({
      kubernetesVersion: '1.34',
      networkProfile: {
        networkPlugin: 'azure',
        networkPluginMode: 'overlay',
        serviceCidr: '10.0.0.0/16',
        dnsServiceIP: '10.0.0.10',
        outboundType: 'loadBalancer',
        effectiveOutboundIPs: ['198.51.100.1'],
      },
    });
    expect(made(empty, 'managedCluster').networkProfile).not.toHaveProperty('podCidr');
    expect(made(empty, 'agentPool')).toMatchObject({ mode: 'System', count: 3, vnetSubnet: 'snet-aks' });
  });

  it('and a second one has ranges that nobody has', () => {
    const second = made(built(empty, 'managedCluster').document, 'managedCluster');
    expect(second.networkProfile).toMatchObject({ serviceCidr: '10.1.0.0/16', podCidr: '10.2.0.0/16' });
    expect(second.networkProfile.effectiveOutboundIPs).toEqual(['198.51.100.2']);
  });
});

describe('where it goes', () => {
  it.each([
    { what: 'subnet', into: 'snet-agw', to: 'vnet-prod', because: 'a subnet belongs to the network' },
    { what: 'subnet', into: 'vnet-hub', to: 'vnet-hub', because: 'it is meant' },
    { what: 'subnet', into: undefined, to: 'vnet-prod', because: 'it comes first' },
    { what: 'subnet', into: 'clients', to: 'vnet-prod', because: 'a host on the internet is no place' },
    { what: 'virtualMachine', into: 'nodepool1', to: 'snet-aks', because: 'the pool stands there' },
    { what: 'virtualMachine', into: 'nodepool1/node/0', to: 'snet-aks', because: 'the node stands there' },
    { what: 'virtualMachine', into: 'vm-jump', to: 'snet-shared', because: 'it stands beside the other' },
    { what: 'virtualMachine', into: 'agw-api', to: 'snet-dns', because: 'gateways have their subnet for themselves' },
    { what: 'virtualMachine', into: 'aks/loadBalancer', to: 'snet-dns', because: 'it is outside the cluster' },
    { what: 'agentPool', into: 'snet-dns', to: 'snet-dns', because: 'the network’s cluster takes it' },
    { what: 'agentPool', into: undefined, to: 'aks', because: 'there is one cluster' },
    { what: 'workload', into: 'aks/routeTable', to: 'aks', because: 'AKS makes that for the cluster' },
    { what: 'service', into: 'api', to: 'api', because: 'it serves that workload' },
    { what: 'networkSecurityGroup', into: 'snet-dns', to: 'snet-dns', because: 'it has none' },
    { what: 'networkSecurityGroup', into: 'snet-aks', to: undefined, because: 'it has one' },
    { what: 'networkSecurityGroup', into: 'GatewaySubnet', to: undefined, because: 'it takes none' },
    { what: 'routeTable', into: 'snet-shared', to: 'snet-shared', because: 'it has none' },
    { what: 'routeTable', into: 'snet-aks', to: undefined, because: 'AKS keeps its routes there' },
    { what: 'onPremisesSite', into: 'vpngw-prod', to: 'vpngw-prod', because: 'the gateway connects it' },
    { what: 'azureFirewall', into: undefined, to: 'vnet-prod', because: 'it comes first' },
    { what: 'drift', into: 'nodepool1/node/1', to: 'nodepool1/node/1', because: 'a node can be hit' },
  ] as const)('$what on $into: $to, for $because', ({ what, into, to }) =>
    expect(canAdd(article, what, into)).toEqual({ ok: true, value: to === undefined ? {} : { into: to } }),
  );

  it('a service is internal where answers to the internet would not leave', () => {
    const routed = documentOf(
      virtualNetwork('10.1.0.0/16'),
      subnet('10.1.0.0/24'),
      cluster({ outboundType: 'userDefinedRouting', effectiveOutboundIPs: [] }),
      pool(1),
    );
    expect(made(routed, 'service')).toMatchObject({ internal: true, loadBalancerIP: '10.1.0.5' });
    expect(made(article, 'service')).toMatchObject({ internal: false, loadBalancerIP: '198.51.100.1' });
  });

  it('a group on the subnet of an application gateway lets Azure manage it', () => {
    const { document } = built(empty, 'applicationGateway');
    expect(made(document, 'networkSecurityGroup', 'snet-agw').securityRules).toMatchObject([
      { sourceAddressPrefixes: ['GatewayManager'], destinationPortRanges: ['65200-65535'] },
    ]);
  });

  it('an ingress of a kubenet cluster has the table by which pods are found', () => {
    const { document, id } = built(article, 'applicationGateway', 'svc-api');
    const home = resourceOf(document, 'applicationGateway', id);
    expect(home?.backend).toEqual({ type: 'ingress', service: 'svc-api' });
    expect(resourceOf(document, 'subnet', home?.subnet)?.routeTable).toBe('aks/routeTable');
  });
});

describe('free values', () => {
  it('are the next name, prefix and address', () => {
    const first = built(article, 'subnet').document;
    expect(made(first, 'subnet')).toMatchObject({ name: 'snet-2', addressPrefix: '10.240.4.0/24' });
    expect(made(article, 'virtualMachine', 'snet-dns').privateIPAddress).toBe('10.240.3.5');
    expect(made(article, 'privateEndpoint').privateIPAddress).toBe('10.240.3.5');
    expect(made(article, 'virtualNetwork').addressPrefixes).toEqual(['10.224.0.0/16']);
    expect(made(article, 'onPremisesSite').addressPrefixes).toEqual(['172.16.0.0/16']);
    expect(made(article, 'internetHost').address).toBe('203.0.113.1');
  });

  it('keep clear of nodes that are only predicted', () => {
    const design = documentOf(virtualNetwork('10.1.0.0/16'), subnet('10.1.0.0/24'), cluster(), pool(3), machine('vm'));
    expect(made(design, 'virtualMachine', 'nodes').privateIPAddress).toBe('10.1.0.8');
  });

  it('a pool that does not fit gets fewer nodes', () => {
    const small = documentOf(virtualNetwork('10.1.0.0/16'), subnet('10.1.0.0/28'), cluster(), pool(9));
    expect(made(small, 'agentPool', 'nodes').count).toBe(2);
    expect(made(small, 'agentPool')).toMatchObject({ count: 2, mode: 'System' });
  });

  it('a full subnet gives way to a new one', () => {
    const full = documentOf(
      virtualNetwork('10.1.0.0/16'),
      subnet('10.1.0.0/29'),
      cluster(),
      pool(3, { mode: 'System' }),
    );
    expect(made(full, 'agentPool')).toMatchObject({ vnetSubnet: 'snet-aks', count: 3, mode: 'User' });
    expect(refusal(full, 'agentPool', 'nodes')).toBe('subnet-full');
    expect(refusal(full, 'virtualMachine', 'nodes')).toBe('subnet-full');
    expect(made(full, 'virtualMachine').subnet).toBe('snet-1');
  });
});

describe('what cannot be', () => {
  const full = documentOf(virtualNetwork('10.1.0.0/24'), subnet('10.1.0.0/24'));
  const kubenet = documentOf(
    virtualNetwork('10.1.0.0/16'),
    subnet('10.1.0.0/24'),
    cluster(),
    pool(1),
    workload('w', 1),
  );
  const withGateways = built(built(article, 'virtualNetworkGateway', 'vnet-prod').document, 'azureFirewall').document;

  it.each([
    { document: full, what: 'subnet', into: 'vnet', code: 'network-full' },
    { document: article, what: 'virtualMachine', into: 'GatewaySubnet', code: 'subnet-not-its-own' },
    { document: article, what: 'agentPool', into: 'snet-agw', code: 'subnet-not-its-own' },
    { document: article, what: 'agentPool', into: 'snet-shared', code: 'another-network' },
    { document: withGateways, what: 'virtualNetworkGateway', into: 'vnet-prod', code: 'one-of-a-kind' },
    { document: withGateways, what: 'azureFirewall', into: 'vnet-prod', code: 'one-of-a-kind' },
    { document: kubenet, what: 'applicationGatewayForContainers', into: 'vnet', code: 'mode-without' },
    { document: article, what: 'applicationGatewayForContainers', into: 'vnet-hub', code: 'another-network' },
  ] as const)('$what on $into: $code', ({ document, what, into, code }) => {
    const result = added(document, what, into);
    expect(result.ok ? result.value.step : result.error.code).toBe(code);
    // What is wrong, and then what to do.
    expect(result.ok ? '' : result.error.says).toMatch(/\. [A-Z][^.]*\.$/);
  });
});

/**
 * What may come of something new in a design that is full or at odds with itself: too little room for nodes, fixed
 * places of pods that another pool moves, and the consequences that an injected fault is for.
 */
const ALLOWED: Readonly<Partial<Record<ResourceKind, readonly string[]>>> = {
  agentPool: [
    'CREATION_REFUSED',
    'NODES_REFUSED',
    'UPGRADE_REFUSED',
    'ADDRESS_REFUSED',
    'NO_FREE_ADDRESS',
    'ALLOCATION_MODES_MIXED',
  ],
  virtualMachine: ['UPGRADE_REFUSED', 'SCALE_OUT_REFUSED'],
  loadBalancer: ['UPGRADE_REFUSED', 'SCALE_OUT_REFUSED'],
  privateEndpoint: ['UPGRADE_REFUSED', 'SCALE_OUT_REFUSED'],
  service: ['UPGRADE_REFUSED', 'SCALE_OUT_REFUSED'],
  drift: ['NODES_OFF_ROUTE_TABLE', 'GATEWAY_CANNOT_REACH_PODS', 'OUTBOUND_ROUTE_MISSING'],
};

describe('anything added anywhere', () => {
  it('leaves a design that the schema reads, in which every reference leads somewhere and no id has changed', () =>
    fc.assert(
      fc.property(designAndPlace, kind, ([document, into], what) => {
        const result = added(document, what, into);
        if (!result.ok) return;
        const { document: after, id, with: along } = result.value;
        expect(topologyDocument.parse(after)).toEqual(after);
        expect(dangling(after)).toEqual([]);
        expect(after.order).toEqual([...document.order, ...after.order.slice(document.order.length)]);
        expect(new Set(after.order.slice(document.order.length))).toEqual(new Set([id, ...along]));
        expect(Object.keys(after.resources).toSorted()).toEqual(after.order.toSorted());
      }),
      { numRuns: 150 },
    ));

  it('raises no error that was not there', () =>
    fc.assert(
      fc.property(designAndPlace, kind, ([document, into], what) => {
        const result = added(document, what, into);
        if (!result.ok) return;
        const before = errorCodes(document);
        const fresh = [...errorCodes(result.value.document)].filter((code) => !before.has(code));
        expect(fresh.filter((code) => !ALLOWED[what]?.includes(code))).toEqual([]);
      }),
      { numRuns: 100 },
    ));

  it('can be added exactly where that is said, and goes to what was pointed at', () =>
    fc.assert(
      fc.property(designAndPlace, kind, ([document, into], what) => {
        const can = canAdd(document, what, into);
        const does = added(document, what, into);
        expect(can.ok).toBe(does.ok);
        if (!can.ok && !does.ok) expect(can.error).toEqual(does.error);
        if (can.ok && can.value.into !== undefined) {
          expect(document.resources[can.value.into.split('/')[0] ?? '']).toBeDefined();
        }
      }),
      { numRuns: 100 },
    ));

  it('works in any order, from nothing', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray([...kinds], { minLength: kinds.length }), (order) => {
        const last = order.reduce((document, what) => built(document, what).document, empty);
        expect(dangling(last)).toEqual([]);
        expect([...errorCodes(last)].filter((code) => code !== 'AGC_WITHOUT_CLUSTER')).toEqual([]);
      }),
      { numRuns: 40 },
    ));

  it('may be added twice', () =>
    fc.assert(
      fc.property(design, kind, (document, what) => {
        const first = added(document, what);
        if (!first.ok) return;
        const second = added(first.value.document, what);
        if (second.ok) expect(dangling(second.value.document)).toEqual([]);
      }),
      { numRuns: 40 },
    ));
});
