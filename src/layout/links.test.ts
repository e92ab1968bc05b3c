import { describe, expect, it } from 'vitest';
import { plan } from '../engine';
import { examples } from '../examples';
import { type Resource, resourceOf, type TopologyDocument, withResource } from '../model';
import { linksOf } from './links';

const links = (document: TopologyDocument) =>
  linksOf(plan(document)).map(({ kind, from, to }) => `${kind}: ${from} → ${to}`);

const changed = (id: string, change: (resource: Resource) => Resource): TopologyDocument => {
  const resource = examples.article.resources[id];
  if (!resource) throw new Error(`No ${id}`);
  return withResource(examples.article, change(resource));
};

const agw = resourceOf(examples.article, 'applicationGateway', 'agw-api');
const toAddresses = (...addresses: string[]): TopologyDocument => {
  if (!agw) throw new Error('No gateway');
  return withResource(examples.article, { ...agw, backend: { type: 'targets', addresses } });
};

describe('a gateway with target addresses leads to whoever holds them', () => {
  it.each([
    { addresses: ['10.240.0.250'], to: ['aks/internalLoadBalancer'], because: 'an internal frontend' },
    { addresses: ['20.50.0.10'], to: ['aks/loadBalancer'], because: 'a public frontend' },
    { addresses: ['10.240.3.4'], to: ['vm-dns'], because: 'a machine' },
    {
      addresses: ['10.240.0.250', '10.240.0.250'],
      to: ['aks/internalLoadBalancer'],
      because: 'one line for one holder',
    },
    { addresses: ['10.240.0.5'], to: ['nodepool1/node/1'], because: 'a node' },
    { addresses: ['10.9.9.9'], to: [], because: 'nobody' },
    { addresses: ['10.240.0.1'], to: [], because: 'an address that Azure keeps' },
  ])('$because', ({ addresses, to }) => {
    const found = linksOf(plan(toAddresses(...addresses))).filter(({ from }) => from === 'agw-api');
    expect(found.map((link) => link.to)).toEqual(to);
  });
});

it('a gateway without public address is no way in from the internet', () => {
  const document = changed('agw-api', (resource) => {
    if (resource.kind !== 'applicationGateway') return resource;
    const { publicIPAddress: _, ...rest } = resource;
    return { ...rest, privateIPAddress: '10.240.2.10' };
  });
  expect(links(document)).not.toContain('internet: clients → agw-api');
});

it('a load balancer that only leads out is no way in', () => {
  const document = changed('svc-web', (resource) =>
    resource.kind === 'service' ? { ...resource, type: 'ClusterIP' } : resource,
  );
  expect(links(document)).not.toContain('internet: clients → aks/loadBalancer');
  expect(links(document)).not.toContain('balanced: aks/loadBalancer → aks');
});

it('an ExpressRoute gateway says so', () => {
  const document = changed('vpngw-prod', (resource) =>
    resource.kind === 'virtualNetworkGateway' ? { ...resource, gatewayType: 'ExpressRoute' } : resource,
  );
  expect(linksOf(plan(document)).find(({ kind }) => kind === 'hybrid')?.label).toBe('ExpressRoute');
});
