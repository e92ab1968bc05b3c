import { describe, expect, it } from 'vitest';
import { examples } from '../examples';
import { resourceOf, resourcesOf, withResource } from './document';
import { topologyDocument } from './envelope';

const document = examples.article;

describe('finding resources', () => {
  it('by id and kind', () => {
    expect(resourceOf(document, 'subnet', 'snet-aks')?.addressPrefix).toBe('10.240.0.0/24');
    expect(resourceOf(document, 'subnet', 'aks')).toBeUndefined();
    expect(resourceOf(document, 'subnet', 'nobody')).toBeUndefined();
    expect(resourceOf(document, 'subnet', undefined)).toBeUndefined();
  });

  it('by kind, in stored order', () => {
    const order = document.order.toReversed();
    expect(resourcesOf({ ...document, order }, 'agentPool').map(({ id }) => id)).toEqual(['webpool', 'nodepool1']);
  });

  it('what stands in the place of another keeps all else', () => {
    const changed = withResource(document, { id: 'clients', kind: 'internetHost', name: 'Us', address: '203.0.113.1' });
    expect(changed.resources.clients?.name).toBe('Us');
    expect(changed.order).toBe(document.order);
    expect(changed.resources['vnet-prod']).toBe(document.resources['vnet-prod']);
    expect(document.resources.clients?.name).toBe('Clients');
  });
});

describe('the schema', () => {
  const subnet = { id: 's', kind: 'subnet', name: 's', virtualNetwork: 'v', addressPrefix: '10.0.0.0/24' };
  const accepts = (resource: object) =>
    topologyDocument.safeParse({ name: 'x', resources: { s: resource }, order: ['s'] }).success;

  it('takes a resource as Azure writes it', () => expect(accepts(subnet)).toBe(true));

  it.each([
    { because: 'host bits', change: { addressPrefix: '10.0.0.1/24' } },
    { because: 'text that is not canonical', change: { addressPrefix: ' 10.0.0.0/24' } },
    { because: 'a length with a leading zero', change: { addressPrefix: '10.0.0.0/08' } },
    { because: 'IPv6', change: { addressPrefix: 'fd00::/64' } },
    { because: 'an unknown kind', change: { kind: 'datacentre' } },
    { because: 'a reference that is no id', change: { virtualNetwork: { id: 'v' } } },
    { because: 'a name of novel length', change: { name: 'x'.repeat(201) } },
  ])('refuses $because', ({ change }) => expect(accepts({ ...subnet, ...change })).toBe(false));

  it.each([' 10.0.0.4', '10.0.0.04', '10.0.0', '::1'])('refuses the address "%s"', (address) =>
    expect(accepts({ id: 's', kind: 'internetHost', name: 's', address })).toBe(false),
  );
});
