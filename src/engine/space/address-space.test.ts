import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { containsPrefix, formatAddress, formatPrefix, overlaps, sizeOf } from '../../ip';
import { type Resource, type ResourceOf, type TopologyDocument, withMode, withResource } from '../../model';
import { topology } from '../arbitraries';
import { findings } from '../findings/findings';
import { plan } from '../plan/plan';
import { cluster, documentOf, pool, subnet, virtualNetwork } from '../testing';
import { addressSpace } from './address-space';
import type { Span } from './types';

const spaceOf = (document: TopologyDocument) => addressSpace(plan(document));

const line = ({ name, prefix, use }: Span): string =>
  `${name} ${formatPrefix(prefix)}${use ? ` ${use.used}+${use.free} ${use.unit}` : ''}`;

describe('the opening design', () => {
  it('stands on one ruler, a lane for each owner', () => {
    expect(spaceOf(examples.article).lanes.map(({ name, spans }) => `${name}: ${spans.map(line).join(', ')}`)).toEqual([
      'vnet-prod: vnet-prod 10.240.0.0/16 560+64976 addresses, snet-aks 10.240.0.0/24 4+247 addresses, snet-agw 10.240.2.0/24 4+247 addresses, snet-dns 10.240.3.0/28 1+10 addresses, GatewaySubnet 10.240.255.0/27 1+26 addresses',
      'vnet-hub: vnet-hub 10.100.0.0/16 256+65280 addresses, snet-shared 10.100.1.0/24 1+250 addresses',
      'Pods of aks-prod: Pods of aks-prod 10.244.0.0/16 3+253 /24s',
      'Services of aks-prod: Services of aks-prod 10.0.0.0/16 4+65530 addresses',
      'Headquarters: Headquarters 192.168.0.0/16',
      'Refused: Refused by Azure 127.0.0.0/8, Refused by Azure 168.63.129.16/32, Refused by Azure and AKS 169.254.0.0/16, Refused by AKS 172.30.0.0/16, Refused by AKS 172.31.0.0/16, Refused by AKS 192.0.2.0/24, Refused by Azure 224.0.0.0/4, Refused by Azure 255.255.255.255/32',
    ]);
  });

  it('has its subnets in their networks', () => {
    const { spans } = spaceOf(examples.article);
    const around = (name: string) => {
      const parent = spans.find((span) => span.name === name)?.parent;
      return spans.find(({ id }) => id === parent)?.name;
    };
    expect(['snet-aks', 'snet-shared', 'vnet-prod'].map(around)).toEqual(['vnet-prod', 'vnet-hub', undefined]);
  });

  it('has no overlap', () => expect(spaceOf(examples.article).overlaps).toEqual([]));

  it('has no lane for pods where they take addresses of a subnet', () => {
    const { lanes } = spaceOf(withMode(examples.article, 'aks', 'node-subnet'));
    expect(lanes.map(({ kind }) => kind)).toEqual([
      'virtualNetwork',
      'virtualNetwork',
      'serviceCidr',
      'onPremises',
      'refused',
    ]);
  });
});

const flags = {
  allowVirtualNetworkAccess: true,
  allowForwardedTraffic: false,
  allowGatewayTransit: false,
  useRemoteGateways: false,
};
const peering: ResourceOf<'peering'> = {
  id: 'peer',
  name: 'peer',
  kind: 'peering',
  virtualNetwork: 'vnet',
  remoteVirtualNetwork: 'hub',
  outgoing: flags,
  incoming: flags,
};
const site = (prefix: string): ResourceOf<'onPremisesSite'> => ({
  id: 'site',
  name: 'site',
  kind: 'onPremisesSite',
  addressPrefixes: [prefix],
  hosts: [],
});
const gateway: ResourceOf<'virtualNetworkGateway'> = {
  id: 'gateway',
  name: 'gateway',
  kind: 'virtualNetworkGateway',
  subnet: 'gateways',
  gatewayType: 'Vpn',
  connections: [{ name: 'cn', onPremisesSite: 'site' }],
};
const gateways = subnet('10.1.255.0/27', { id: 'gateways' });

/** A peer with a gateway, which the cluster's network may use. */
const borrowing: readonly Resource[] = [
  virtualNetwork('10.9.0.0/16', 'hub'),
  { ...gateways, virtualNetwork: 'hub', addressPrefix: '10.9.0.0/27' },
  gateway,
  {
    ...peering,
    outgoing: { ...flags, useRemoteGateways: true },
    incoming: { ...flags, allowGatewayTransit: true },
  },
];

/** A cluster in 10.1.0.0/24 of 10.1.0.0/16, with its services in 10.0.0.0/16. */
const home: readonly Resource[] = [virtualNetwork('10.1.0.0/16'), subnet('10.1.0.0/24'), pool(1)];
const overlay = { networkPlugin: 'azure', networkPluginMode: 'overlay' } as const;

/** Which spaces must be apart: each by the fact that the row names. */
const CASES: readonly {
  readonly what: string;
  readonly with: readonly Resource[];
  readonly found: readonly string[];
}[] = [
  {
    what: 'a subnet in its own network',
    with: [...home, cluster()],
    found: [],
  },
  {
    what: 'two subnets of a network',
    with: [...home, cluster(), subnet('10.1.0.128/25', { id: 'other' })],
    found: ['nodes other 10.1.0.128–10.1.0.255 azure.prefixes.apart'],
  },
  {
    what: 'subnets of two networks that are not connected',
    with: [
      ...home,
      cluster(),
      virtualNetwork('10.1.0.0/16', 'hub'),
      subnet('10.1.0.0/24', { id: 's', virtualNetwork: 'hub' }),
    ],
    found: [],
  },
  {
    what: 'two peers',
    with: [...home, cluster(), virtualNetwork('10.1.128.0/17', 'hub'), peering],
    found: ['vnet hub 10.1.128.0–10.1.255.255 azure.peering.apart'],
  },
  {
    what: 'a network and a site behind its gateway',
    with: [...home, cluster(), gateways, gateway, site('10.1.64.0/18')],
    found: ['vnet site 10.1.64.0–10.1.127.255 azure.on-premises.apart'],
  },
  {
    what: 'a network and a site behind the gateway that its peer lends (D-04)',
    with: [...home, cluster(), ...borrowing, site('10.1.64.0/18')],
    found: ['vnet site 10.1.64.0–10.1.127.255 azure.on-premises.apart'],
  },
  {
    what: 'pods and a site behind the gateway that a peer lends',
    with: [...home, cluster({ ...overlay, podCidr: '10.64.0.0/16' }), ...borrowing, site('10.64.0.0/18')],
    found: ['aks site 10.64.0.0–10.64.63.255 aks.pod-cidr.apart'],
  },
  {
    what: 'a network and a site that nothing connects to it',
    with: [...home, cluster(), site('10.1.64.0/18')],
    found: [],
  },
  {
    what: 'a pod CIDR and a node subnet',
    with: [...home, cluster({ ...overlay, podCidr: '10.1.0.0/17' })],
    found: ['aks nodes 10.1.0.0–10.1.0.255 aks.pod-cidr.apart'],
  },
  {
    what: 'a pod CIDR in free space of the cluster’s own network, which AKS allows since 2024-10-25',
    with: [...home, cluster({ ...overlay, podCidr: '10.1.128.0/17' })],
    found: [],
  },
  {
    what: 'a pod CIDR and a peer',
    with: [...home, cluster({ ...overlay, podCidr: '10.244.0.0/16' }), virtualNetwork('10.244.0.0/16', 'hub'), peering],
    found: ['hub aks 10.244.0.0–10.244.255.255 aks.pod-cidr.apart'],
  },
  {
    what: 'a pod CIDR and a site',
    with: [...home, cluster(overlay), gateways, gateway, site('10.244.7.0/24')],
    found: ['aks site 10.244.7.0–10.244.7.255 aks.pod-cidr.apart'],
  },
  {
    what: 'a pod CIDR and the service CIDR',
    with: [...home, cluster({ ...overlay, serviceCidr: '10.244.0.0/16', dnsServiceIP: '10.244.0.10' })],
    found: ['aks aks 10.244.0.0–10.244.255.255 aks.pod-cidr.apart'],
  },
  {
    what: 'pods and services of two clusters, which may have the same',
    with: [...home, cluster(overlay), cluster(overlay, 'aks2'), pool(1, { id: 'pool2', cluster: 'aks2' })],
    found: [],
  },
  {
    what: 'pods of one cluster and services of another, which never meet',
    with: [
      ...home,
      cluster(overlay),
      cluster(
        { ...overlay, podCidr: '10.245.0.0/16', serviceCidr: '10.244.0.0/16', dnsServiceIP: '10.244.0.10' },
        'aks2',
      ),
      pool(1, { id: 'pool2', cluster: 'aks2' }),
    ],
    found: [],
  },
  {
    what: 'a pod CIDR and a subnet of a network that nothing connects',
    with: [
      ...home,
      cluster(overlay),
      virtualNetwork('10.244.0.0/16', 'hub'),
      subnet('10.244.0.0/24', { id: 's', virtualNetwork: 'hub' }),
    ],
    found: [],
  },
  {
    what: 'a subnet and the last address of another',
    with: [...home, cluster(), subnet('10.1.0.255/32', { id: 'last' })],
    found: ['nodes last 10.1.0.255–10.1.0.255 azure.prefixes.apart'],
  },
  {
    what: 'a service CIDR and a subnet',
    with: [...home, cluster({ serviceCidr: '10.1.0.0/20', dnsServiceIP: '10.1.0.10' })],
    found: ['aks nodes 10.1.0.0–10.1.0.255 aks.service-cidr.apart'],
  },
  {
    what: 'a service CIDR and a peer',
    with: [...home, cluster(), virtualNetwork('10.0.0.0/24', 'hub'), peering],
    found: ['aks hub 10.0.0.0–10.0.0.255 aks.service-cidr.apart'],
  },
  {
    what: 'a supernet of what AKS refuses',
    with: [...home, cluster({ ...overlay, podCidr: '172.16.0.0/12' })],
    found: ['aks – 172.30.0.0–172.30.255.255 aks.refused-ranges', 'aks – 172.31.0.0–172.31.255.255 aks.refused-ranges'],
  },
  {
    what: 'a network with a cluster, in what AKS refuses',
    with: [virtualNetwork('172.30.0.0/16'), subnet('172.30.0.0/24'), pool(1), cluster()],
    found: ['vnet – 172.30.0.0–172.30.255.255 aks.refused-ranges'],
  },
  {
    what: 'a network without a cluster, in what only AKS refuses',
    with: [virtualNetwork('172.30.0.0/16')],
    found: [],
  },
  {
    what: 'a network with Azure’s own address',
    with: [virtualNetwork('168.63.0.0/16')],
    found: ['vnet – 168.63.129.16–168.63.129.16 azure.virtual-network.refused-ranges'],
  },
];

describe('overlaps', () => {
  it.each(CASES)('$what: $found', ({ with: resources, found }) => {
    const { overlaps: all } = spaceOf(documentOf(...resources));
    const said = all.map(
      ({ spans: [a, b], range, rule }) =>
        `${a.owner ?? '–'} ${b.owner ?? '–'} ${formatAddress(range.first)}–${formatAddress(range.last)} ${rule.id}`,
    );
    expect(said).toEqual(found);
  });

  it('names both with their prefixes and says what they share', () => {
    const { overlaps: all } = spaceOf(documentOf(...home, cluster(), subnet('10.1.0.128/25', { id: 'other' })));
    expect(all.map(({ says }) => says)).toEqual([
      'nodes (10.1.0.0/24) and other (10.1.0.128/25) share 128 addresses: 10.1.0.128 – 10.1.0.255.',
    ]);
  });

  it('stop at the first 200, so that one mistake made a thousand times is told quickly', () => {
    const many = Array.from({ length: 1000 }, (_, n) => subnet('10.1.0.0/24', { id: `s${n}` }));
    expect(spaceOf(documentOf(virtualNetwork('10.1.0.0/16'), ...many)).overlaps).toHaveLength(200);
  });
});

/** Designs in which spaces often meet: prefixes of the cluster and of a peer are drawn from the same few. */
const crowded = fc
  .tuple(topology, fc.constantFrom('10.1.0.0/16', '10.2.0.0/15', '10.244.0.0/16', '10.9.0.0/24'))
  .map(([document, prefix]) => {
    const hub = virtualNetwork(prefix, 'hub');
    const resources = { ...withResource(document, hub).resources, peer: peering };
    return { ...document, resources, order: [...document.order, 'hub', 'peer'] };
  });

describe('laws', () => {
  it('spans lie within what they claim, and use no more than they hold', () => {
    fc.assert(
      fc.property(topology, (document) => {
        const { spans, lanes } = spaceOf(document);
        const byId = new Map(spans.map((span) => [span.id, span]));
        expect(byId.size).toBe(spans.length);
        expect(lanes.flatMap((lane) => lane.spans)).toHaveLength(spans.length);
        for (const { parent, prefix, use } of spans) {
          const around = parent === undefined ? undefined : byId.get(parent);
          if (parent !== undefined) expect(around && containsPrefix(around.prefix, prefix)).toBe(true);
          if (use?.unit === 'addresses') expect(use.used + use.free).toBeLessThanOrEqual(sizeOf(prefix));
          if (use) expect(Math.min(use.used, use.free)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('overlapping spans share the addresses that are said, and are those of two', () => {
    fc.assert(
      fc.property(crowded, (document) => {
        for (const { spans, range } of spaceOf(document).overlaps) {
          const [a, b] = spans;
          expect(a.id).not.toBe(b.id);
          expect(overlaps(a.prefix, b.prefix)).toBe(true);
          expect(range.first).toBe(Math.max(a.prefix.first, b.prefix.first));
          expect(range.last).toBe(Math.min(a.prefix.last, b.prefix.last));
        }
      }),
    );
  });

  it('a design has overlaps exactly where a finding speaks of one', () => {
    const codes = ['PREFIXES_OVERLAP', 'SITE_OVERLAPS_NETWORK', 'POD_CIDR_OVERLAPS', 'SERVICE_CIDR_OVERLAPS'];
    const refused = ['RANGE_REFUSED_BY_AKS', 'RANGE_REFUSED_BY_AZURE'];
    fc.assert(
      fc.property(crowded, (document) => {
        const planned = plan(document);
        const found = addressSpace(planned).overlaps;
        const said = new Set<string>(findings(planned).map(({ code }) => code));
        expect(found.length > 0).toBe([...codes, ...refused].some((code) => said.has(code)));
        expect(found.some(({ spans }) => spans.some(({ kind }) => kind === 'refused'))).toBe(
          refused.some((code) => said.has(code)),
        );
      }),
    );
  });
});
