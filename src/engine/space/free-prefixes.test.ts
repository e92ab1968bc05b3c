import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { refusedByAks } from '../../facts/aks-rules';
import { refusedByVirtualNetworks } from '../../facts/azure-rules';
import { containsPrefix, formatPrefix, overlaps, prefixOf } from '../../ip';
import { type Resource, resourceOf, resourcesOf, withMode } from '../../model';
import { topology } from '../arbitraries';
import { plan } from '../plan/plan';
import { cluster, documentOf, pool, subnet, virtualNetwork } from '../testing';
import { freePrefixes } from './free-prefixes';

const article = plan(examples.article);

describe('the next free prefixes of a network', () => {
  it.each([
    { network: 'vnet-prod', length: 24, found: ['10.240.1.0/24', '10.240.4.0/24', '10.240.5.0/24'] },
    { network: 'vnet-prod', length: 23, found: ['10.240.4.0/23', '10.240.6.0/23', '10.240.8.0/23'] },
    { network: 'vnet-prod', length: 29, found: ['10.240.1.0/29', '10.240.1.8/29', '10.240.1.16/29'] },
    { network: 'vnet-prod', length: 18, found: ['10.240.64.0/18', '10.240.128.0/18'] },
    { network: 'vnet-prod', length: 16, found: [] },
    { network: 'vnet-hub', length: 17, found: ['10.100.128.0/17'] },
    { network: 'headquarters', length: 24, found: [] },
    { network: 'gone', length: 24, found: [] },
  ])('$network, /$length: $found', ({ network, length, found }) =>
    expect(freePrefixes(article, network, length, 3).map(formatPrefix)).toEqual(found),
  );

  it.each([
    { mode: 'overlay', found: '10.0.2.0/24', because: 'the pod CIDR lies in the network' },
    { mode: 'node-subnet', found: '10.0.1.0/24', because: 'there is no pod CIDR' },
  ] as const)('with $mode it is $found, since $because', ({ mode, found }) => {
    const resources: Resource[] = [
      virtualNetwork('10.0.0.0/16'),
      subnet('10.0.0.0/24'),
      cluster({ podCidr: '10.0.1.0/24', serviceCidr: '10.9.0.0/16', dnsServiceIP: '10.9.0.10' }),
      pool(1),
    ];
    const planned = plan(withMode(documentOf(...resources), 'aks', mode));
    expect(freePrefixes(planned, 'vnet', 24, 1).map(formatPrefix)).toEqual([found]);
  });
});

describe('laws', () => {
  it('free prefixes lie in the network, in order, and meet nothing and one another never', () => {
    fc.assert(
      fc.property(
        topology,
        fc.integer({ min: 12, max: 29 }),
        fc.integer({ min: 1, max: 6 }),
        (document, length, limit) => {
          const planned = plan(document);
          const found = freePrefixes(planned, 'vnet', length, limit);
          const spaces = resourceOf(document, 'virtualNetwork', 'vnet')?.addressPrefixes.map(prefixOf) ?? [];
          const taken = [
            ...resourcesOf(document, 'subnet').map(({ addressPrefix }) => prefixOf(addressPrefix)),
            ...Object.values(planned.clusters)
              .filter(({ pools }) => pools.length > 0)
              .flatMap(({ podCidr, serviceCidr }) => [...(podCidr ? [podCidr] : []), serviceCidr]),
            ...[...refusedByAks.value, ...refusedByVirtualNetworks.value].map(prefixOf),
          ];
          expect(found.length).toBeLessThanOrEqual(limit);
          found.forEach((prefix, n) => {
            expect(prefix.length).toBe(length);
            expect(spaces.some((space) => containsPrefix(space, prefix))).toBe(true);
            expect(taken.filter((other) => overlaps(other, prefix))).toEqual([]);
            expect(prefix.first).toBeGreaterThan(found[n - 1]?.last ?? -1);
          });
        },
      ),
    );
  });
});
