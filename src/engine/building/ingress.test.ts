import { describe, expect, it } from 'vitest';
import { type Resource, resourceOf, withNew, withResource } from '../../model';
import { cluster, documentOf, pool, service, subnet, virtualNetwork, workload } from '../testing';
import { added } from './index';
import { empty } from './testing';

const { workload: _, ...withoutPods } = service('headless');

const designIn = (profile: Parameters<typeof cluster>[0]) =>
  documentOf(
    virtualNetwork('10.1.0.0/16'),
    virtualNetwork('10.2.0.0/16', 'other'),
    subnet('10.1.0.0/24'),
    subnet('10.1.4.0/24', { id: 'spare' }),
    subnet('10.1.16.0/20', { id: 'large' }),
    cluster(profile),
    pool(1),
    workload('web', 1),
    workload('api', 1),
    withoutPods,
    service('first'),
    service('second', { workload: 'api' }),
  );
const kubenet = designIn({});
const overlay = designIn({ networkPlugin: 'azure', networkPluginMode: 'overlay' });
const another: Resource = {
  id: 'agw',
  name: 'agw',
  kind: 'applicationGateway',
  subnet: 'spare',
  capacity: 1,
  publicIPAddress: '20.0.0.1',
  backend: { type: 'ingress', service: 'first' },
};
const away: Resource = {
  id: 'rt',
  name: 'rt',
  kind: 'routeTable',
  disableBgpRoutePropagation: false,
  routes: [{ name: 'out', addressPrefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance', nextHopIpAddress: '10.1.0.9' }],
};
const routedAway = withResource(withNew(kubenet, [away]), subnet('10.1.0.0/24', { routeTable: 'rt' }));

const AKS = 'aks/routeTable';

// Route table and size of the subnet: "Use Application Gateway Ingress Controller with AKS: networking", read 2026-11.
describe('a new application gateway', () => {
  it.each([
    { document: kubenet, into: undefined, to: 'first', table: AKS, because: 'it is the first with pods' },
    { document: kubenet, into: 'spare', to: 'first', table: AKS, because: 'nobody uses the subnet yet' },
    { document: kubenet, into: 'api', to: 'second', table: AKS, because: 'it serves the workload that is meant' },
    { document: kubenet, into: 'headless', to: 'headless', table: AKS, because: 'it is meant' },
    { document: kubenet, into: 'other', to: undefined, table: undefined, because: 'no cluster is there' },
    { document: empty, into: undefined, to: undefined, table: undefined, because: 'there is no cluster' },
    { document: overlay, into: undefined, to: 'first', table: undefined, because: 'Overlay needs no routes' },
    { document: overlay, into: 'large', to: undefined, table: undefined, because: 'Overlay takes a /24 at the most' },
    {
      document: withNew(overlay, [another]),
      into: undefined,
      to: 'second',
      table: undefined,
      because: 'another gateway sends to the first',
    },
    {
      document: withNew(kubenet, [another]),
      into: 'spare',
      to: undefined,
      table: undefined,
      because: 'a table would be the other gateway’s too',
    },
    {
      document: routedAway,
      into: undefined,
      to: undefined,
      table: undefined,
      because: 'the table leads all else to an appliance',
    },
  ])('on $into sends to $to: $because', ({ document, into, to, table }) => {
    const result = added(document, 'applicationGateway', into);
    if (!result.ok) throw new Error(result.error.says);
    const { document: after, id } = result.value;
    const gateway = resourceOf(after, 'applicationGateway', id);
    expect(gateway?.backend).toEqual(
      to === undefined ? { type: 'targets', addresses: [] } : { type: 'ingress', service: to },
    );
    expect(resourceOf(after, 'subnet', gateway?.subnet)?.routeTable).toBe(table);
  });
});
