import { describe, expect, it } from 'vitest';
import { type Entry, importTexts } from './index';
import { fixture, importValue, pasted } from './testing';

const SUBSCRIPTION = '/subscriptions/8f14e45f-ceea-467f-a0e6-4e8d1e1f0b5a/resourceGroups/rg/providers';
const network = (
  name: string,
  prefix: string,
  subnets: readonly (readonly [string, string])[] = [],
  rest: object = {},
) => ({
  id: `${SUBSCRIPTION}/Microsoft.Network/virtualNetworks/${name}`,
  ...{
    name,
    type: 'Microsoft.Network/virtualNetworks',
    location: 'westeurope',
    addressSpace: { addressPrefixes: [prefix] },
  },
  subnets: subnets.map(([subnet, addressPrefix]) => ({ name: subnet, addressPrefix })),
  ...rest,
});
const peering = (name: string, to: string) => ({
  name,
  allowVirtualNetworkAccess: true,
  remoteVirtualNetwork: { id: `${SUBSCRIPTION}/Microsoft.Network/virtualNetworks/${to}` },
});
const cluster = (rest: object = {}) => ({
  id: `${SUBSCRIPTION}/Microsoft.ContainerService/managedClusters/aks-a`,
  name: 'aks-a',
  type: 'Microsoft.ContainerService/ManagedClusters',
  location: 'westeurope',
  kubernetesVersion: '1.34',
  nodeResourceGroup: 'MC_rg_aks-a_westeurope',
  networkProfile: {
    networkPlugin: 'azure',
    networkPluginMode: 'overlay',
    serviceCidr: '10.0.0.0/16',
    dnsServiceIP: '10.0.0.10',
    outboundType: 'userDefinedRouting',
  },
  agentPoolProfiles: [
    {
      name: 'nodepool1',
      count: 2,
      mode: 'System',
      vnetSubnetID: `${SUBSCRIPTION}/Microsoft.Network/virtualNetworks/vnet-a/subnets/snet-a`,
    },
  ],
  ...rest,
});
const codes = (entries: readonly Entry[]): string[] =>
  entries.map(({ code, id }) => (id === undefined ? code : `${code} ${id}`));

describe('problems', () => {
  it.each<{ what: string; given: unknown; told: string[] }>([
    { what: 'nothing', given: [network('vnet-a', '10.1.0.0/16', [['a', '10.1.1.0/24']])], told: [] },
    {
      what: 'subnets that overlap',
      given: [
        network('vnet-a', '10.1.0.0/16', [
          ['a', '10.1.0.0/23'],
          ['b', '10.1.1.0/24'],
        ]),
      ],
      told: ['prefixes-in-dispute a'],
    },
    {
      what: 'a subnet outside its network',
      given: [network('vnet-a', '10.1.0.0/16', [['a', '10.2.0.0/24']])],
      told: ['prefixes-in-dispute a'],
    },
    {
      what: 'peered networks that overlap',
      given: [
        network('vnet-a', '10.1.0.0/16', [], { virtualNetworkPeerings: [peering('to-b', 'vnet-b')] }),
        network('vnet-b', '10.1.128.0/17'),
      ],
      told: ['prefixes-in-dispute to-b'],
    },
    {
      what: 'two of one id that differ',
      given: [
        network('vnet-a', '10.1.0.0/16', [['a', '10.1.1.0/24']]),
        network('vnet-a', '10.1.0.0/16', [['a', '10.1.2.0/24']]),
      ],
      told: ['two-of-one-name'],
    },
    {
      what: 'a group that was not pasted',
      given: [
        network('vnet-a', '10.1.0.0/16', [], {
          subnets: [
            {
              name: 'a',
              addressPrefix: '10.1.1.0/24',
              networkSecurityGroup: { id: `${SUBSCRIPTION}/Microsoft.Network/networkSecurityGroups/nsg-x` },
            },
          ],
        }),
      ],
      told: ['not-pasted a'],
    },
    {
      what: 'a prefix that is none',
      given: [network('vnet-a', '10.1.0.0/16', [['a', '10.1.1.0/99']])],
      told: ['not-a-prefix a'],
    },
    { what: 'a design of the app', given: { schemaVersion: 2, document: {} }, told: ['own-file'] },
    { what: 'something else', given: { hello: 'world' }, told: ['not-recognised'] },
    {
      what: 'a network plugin of one’s own',
      given: cluster({
        networkProfile: {
          networkPlugin: 'none',
          serviceCidr: '10.0.0.0/16',
          dnsServiceIP: '10.0.0.10',
          outboundType: 'none',
        },
      }),
      told: ['network-plugin aks-a'],
    },
  ])('tell of $what', ({ given, told }) => expect(codes(importValue(given).report.problems)).toEqual(told));

  it.each<{ what: string; text: string; told: string }>([
    { what: 'that breaks off', text: JSON.stringify([cluster()]).slice(0, -40), told: 'truncated' },
    { what: 'without JSON', text: 'kind: Pod\nmetadata:\n  name: x\n', told: 'no-json' },
    { what: 'nested too deep', text: `${'[{"a":'.repeat(99)}1${'}]'.repeat(99)}`, told: 'too-deep' },
  ])('tell of a paste $what', ({ text, told }) =>
    expect(codes(importTexts([{ name: 'p', text }]).report.problems)).toContain(told),
  );

  it('tell of more than is read at once, and the rest is read', () => {
    const large = { name: 'large', text: ' '.repeat(40_000_001) };
    const { document, report } = importTexts([
      { name: 'small', text: JSON.stringify(network('vnet-a', '10.1.0.0/16')) },
      large,
    ]);
    expect(codes(report.problems)).toEqual(['too-large']);
    expect(Object.keys(document.resources)).toEqual(['vnet-a']);
  });

  it('tell of more resources than a design can have', () => {
    const many = Array.from({ length: 6000 }, (_, n) => network(`vnet-${n}`, '10.0.0.0/16'));
    const { document, report } = importValue(many);
    expect(Object.keys(document.resources)).toHaveLength(5000);
    expect(codes(report.problems)).toContain('too-many');
  });
});

describe('very much of one sort', () => {
  const named = Array.from(
    { length: 3000 },
    (_, n) => `${SUBSCRIPTION}/Microsoft.Network/virtualNetworks/vnet-${n % 7}/subnets/snet-${n}`,
  );
  it.each([
    {
      what: 'subnets without a prefix',
      given: named.map((id) => ({ id, type: 'Microsoft.Network/virtualNetworks/subnets' })),
    },
    { what: 'networks without a prefix', given: named.map((_, n) => network(`vnet-${n}`, '')) },
    {
      what: 'things of one name',
      given: named.map((_, n) => ({
        ...network('vnet', '10.0.0.0/16'),
        id: `/subscriptions/${n}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet`,
      })),
    },
  ])('is read in time: $what', ({ given }) => {
    const start = performance.now();
    importValue(given);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe('what is assumed', () => {
  it('is a network around nothing but a subnet’s id', () => {
    const { document, report } = importValue(cluster());
    expect(document.resources['snet-a']).toMatchObject({ virtualNetwork: 'vnet-a', addressPrefix: '10.1.0.0/24' });
    expect(document.resources['vnet-a']).toMatchObject({ addressPrefixes: ['10.1.0.0/16'] });
    expect(codes(report.assumed)).toEqual(['prefix snet-a', 'prefix vnet-a']);
  });

  it('is a free part of a network that was pasted without the subnet', () => {
    const { document } = importValue([cluster(), network('vnet-a', '10.8.0.0/16', [['b', '10.8.0.0/24']])]);
    expect(document.resources['snet-a']).toMatchObject({ addressPrefix: '10.8.1.0/24' });
  });

  it('is AKS’s own network where the cluster names none', () => {
    const { document, report } = importValue(
      cluster({ agentPoolProfiles: [{ name: 'nodepool1', count: 2, mode: 'System', vnetSubnetID: null }] }),
    );
    expect(document.resources['aks-subnet']).toMatchObject({ addressPrefix: '10.224.0.0/16' });
    expect(codes(report.assumed)).toEqual(['network aks-subnet', 'prefix aks-subnet', 'prefix aks-vnet-aks-a']);
  });

  it('is a cluster around what kubectl prints, as its nodes look', () => {
    const { document } = importTexts(pasted(['overlay-nodes', 'overlay-pods', 'overlay-services']));
    expect(document.resources['aks-orders']).toMatchObject({
      kubernetesVersion: '1.34.1',
      networkProfile: {
        networkPlugin: 'azure',
        networkPluginMode: 'overlay',
        networkDataplane: 'cilium',
        podCidr: '192.168.0.0/16',
        serviceCidr: '172.16.0.0/16',
        dnsServiceIP: '172.16.0.10',
      },
    });
    expect(document.resources['snet-nodes']).toMatchObject({
      virtualNetwork: 'vnet-orders',
      addressPrefix: '10.60.0.0/24',
    });
  });

  it('is kubenet where nodes have pieces of a pod CIDR and no label of Overlay', () => {
    const { document } = importTexts(pasted(['kubenet-kubectl']));
    expect(document.resources['aks-shop']).toMatchObject({
      networkProfile: { networkPlugin: 'kubenet', podCidr: '10.244.0.0/16' },
    });
  });

  it('is nothing where two clusters could be meant', () => {
    const { document, report } = importTexts([
      ...pasted(['kubenet-aks-show', 'overlay-aks-rest']),
      {
        name: 's',
        text: JSON.stringify({
          kind: 'Service',
          apiVersion: 'v1',
          metadata: { name: 'x', namespace: 'y' },
          spec: { clusterIP: '10.0.0.99', ports: [{ port: 80 }] },
        }),
      },
    ]);
    expect(Object.values(document.resources).filter(({ kind }) => kind === 'service')).toEqual([]);
    expect(codes(report.problems)).toContain('cluster-not-told');
  });
});

describe('what Azure tells beside the usual', () => {
  it('of a peering that is not connected', () => {
    const ways = (peeringState: string) => [
      network('vnet-a', '10.1.0.0/16', [], { virtualNetworkPeerings: [{ ...peering('a-b', 'vnet-b'), peeringState }] }),
      network('vnet-b', '10.2.0.0/16', [], {
        virtualNetworkPeerings: [{ ...peering('b-a', 'vnet-a'), peeringState: 'Connected' }],
      }),
    ];
    expect(codes(importValue(ways('Disconnected')).report.problems)).toEqual(['peering-state a-b']);
    expect(importValue(ways('Connected')).report.problems).toEqual([]);
  });

  // "Virtual Machines node pools in AKS", read 2026-11: manual scaling has a number for each size.
  it('of a pool of virtual machines', () => {
    const manual = [
      { size: 'Standard_D2s_v3', count: 3 },
      { size: 'Standard_D4s_v3', count: 2 },
    ];
    const virtualMachinesProfile = { scale: { manual } };
    const { document } = importValue(
      cluster({ agentPoolProfiles: [{ name: 'vmpool', mode: 'System', count: null, virtualMachinesProfile }] }),
    );
    expect(document.resources.vmpool).toMatchObject({ kind: 'agentPool', count: 5 });
  });
});

describe('what is much', () => {
  const routes = (count: number, prefix: (n: number) => string) => ({
    id: `${SUBSCRIPTION}/Microsoft.Network/routeTables/rt`,
    name: 'rt',
    type: 'Microsoft.Network/routeTables',
    routes: Array.from({ length: count }, (_, n) => ({
      name: `to-${n}`,
      addressPrefix: prefix(n),
      nextHopType: 'Internet',
    })),
  });

  it('a route to a service tag is a route like any other, and no problem', () => {
    const { document, report } = importValue(routes(1, () => 'AzureCloud.westeurope'));
    expect(document.resources.rt).toMatchObject({ routes: [{ addressPrefix: 'AzureCloud.westeurope' }] });
    expect(report.problems).toEqual([]);
  });

  it('thousands of machines and of routes are not compared each with each', () => {
    const machines = Array.from({ length: 1500 }, (_, n) => ({
      virtualMachine: {
        name: `vm-${n}`,
        resourceGroup: 'rg',
        network: { privateIpAddresses: [`10.1.${n >> 8}.${n & 255}`], publicIpAddresses: [] },
      },
    }));
    const tables = Array.from({ length: 20 }, (_, n) => ({
      ...routes(400, (route) => `192.168.${route >> 1}.${(route & 1) * 128}/25`),
      id: `${SUBSCRIPTION}/Microsoft.Network/routeTables/rt${n}`,
      name: `rt${n}`,
    }));
    const before = performance.now();
    const { document } = importValue([
      network('vnet-a', '10.1.0.0/16', [['a', '10.1.0.0/20']]),
      ...machines,
      ...tables,
    ]);
    expect(Object.keys(document.resources)).toHaveLength(1500 + 20 + 2);
    // Twelve million comparisons took most of a minute.
    expect(performance.now() - before).toBeLessThan(15_000);
  }, 60_000);
});

describe('what is ignored', () => {
  it('is counted: kinds, fields, prompts', () => {
    const text = `$ kubectl get all -o json\n${JSON.stringify({ kind: 'Secret', apiVersion: 'v1', metadata: { name: 's' }, data: { password: 'aHVudGVyMg==' } })}`;
    const { report } = importTexts([
      { name: 'p', text },
      { name: 'q', text: fixture('kubenet-aks-show') },
    ]);
    expect(report.ignored.map(({ text: words }) => words)).toEqual([
      '1 line of p that is not JSON, such as prompts and warnings.',
      expect.stringMatching(/^\d+ fields of managedclusters, such as /),
      expect.stringMatching(/^\d+ fields of managedclusters\/agentpools, such as /),
      '1 thing of type secret: not part of the design.',
    ]);
    expect(JSON.stringify(report)).not.toContain('aHVudGVyMg');
  });
});
