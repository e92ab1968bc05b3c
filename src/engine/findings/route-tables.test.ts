import { describe, expect, it } from 'vitest';
import type { Resource, ResourceOf, Route, TopologyDocument } from '../../model';
import type { NetworkModeId } from '../../modes';
import { cluster, pool, routeTable } from '../testing';
import { all, codes, design, edited, inProfile, withSecondPool } from './testing';
import type { FindingCode } from './types';

const of = (mode: NetworkModeId, ...more: readonly Resource[]) => design(mode, '10.240.8.0/24', ...more);
const table = (id: string, ...routes: readonly Route[]): ResourceOf<'routeTable'> => ({
  ...routeTable(0),
  id,
  name: id,
  routes: [...routes],
});
const route = (addressPrefix: string, name: string): Route => ({ name, addressPrefix, nextHopType: 'None' });
/** The second pool in the subnet `front`, and tables on both. */
function twoSubnets(mode: NetworkModeId, nodes?: string, front?: string): TopologyDocument {
  const document = withSecondPool(mode, { vnetSubnet: 'front' }, table('one'), table('two'));
  const withNodes = nodes === undefined ? document : edited(document, 'nodes', { routeTable: nodes });
  return front === undefined ? withNodes : edited(withNodes, 'front', { routeTable: front });
}
const other = (vnetSubnet: string) => [
  cluster({ podCidr: '10.245.0.0/16' }, 'aks2'),
  pool(3, { id: 'other', cluster: 'aks2', mode: 'System', maxPods: 30, vnetSubnet }),
];

interface Case {
  readonly source: string;
  readonly design: TopologyDocument;
  readonly expected: readonly FindingCode[];
  readonly says?: string;
}

describe('route tables of kubenet', () => {
  it.each<Case>([
    {
      source: '“Use kubenet networking in AKS” (2026-04-16): one table on all subnets of nodes',
      design: twoSubnets('kubenet', 'one', 'one'),
      expected: [],
    },
    {
      source: 'the same page: not two',
      design: twoSubnets('kubenet', 'one', 'two'),
      expected: ['NODES_OFF_ROUTE_TABLE'],
    },
    {
      source: 'G17, Azure/AKS issue 1500 (2022-06-13): a table comes with the next update',
      design: twoSubnets('kubenet', 'one'),
      expected: ['ROUTE_TABLE_COMES_LATER'],
    },
    {
      source: 'G17: AKS’s own table too',
      design: twoSubnets('kubenet'),
      expected: ['ROUTE_TABLE_COMES_LATER'],
    },
    {
      source: 'named on the subnet it is there',
      design: twoSubnets('kubenet', undefined, 'aks/routeTable'),
      expected: [],
    },
    { source: 'Overlay needs none', design: twoSubnets('overlay', 'one', 'two'), expected: [] },
    {
      source: '“Use kubenet networking in AKS” (2026-04-16): no subnet of two clusters',
      design: of('kubenet', ...other('nodes')),
      expected: ['CLUSTERS_SHARE_ROUTE_TABLE'],
    },
    {
      source: 'the same page: no table of two clusters',
      design: edited(edited(of('kubenet', table('one'), ...other('front')), 'nodes', { routeTable: 'one' }), 'front', {
        routeTable: 'one',
      }),
      expected: ['CLUSTERS_SHARE_ROUTE_TABLE'],
    },
    {
      source: 'the same blocks of both there are no conflict besides',
      design: edited(
        inProfile(edited(of('kubenet', table('one'), ...other('front')), 'nodes', { routeTable: 'one' }), {
          podCidr: '10.245.0.0/16',
        }),
        'front',
        { routeTable: 'one' },
      ),
      expected: ['CLUSTERS_SHARE_ROUTE_TABLE'],
    },
    { source: 'each its own will do', design: of('kubenet', ...other('front')), expected: [] },
  ])('$source: $expected', ({ design: document, expected }) => expect(codes(document)).toEqual(expected));
});

// cloud-provider-azure issue 657 (2021-06-15): “Routes cannot have the same AddressPrefix.”
describe('routes for one prefix', () => {
  const onNodes = (mode: NetworkModeId, ...routes: readonly Route[]) =>
    edited(of(mode, table('one', ...routes)), 'nodes', { routeTable: 'one' });

  it.each<Case>([
    {
      source: 'prefixes that differ',
      design: onNodes('kubenet', route('10.0.0.0/8', 'a'), route('10.244.0.0/16', 'b')),
      expected: [],
    },
    {
      source: 'two of the user’s',
      design: onNodes('overlay', route('192.168.0.0/16', 'a'), route('192.168.0.0/16', 'b')),
      expected: ['ROUTE_CONFLICT'],
      says: 'a and b of one both lead to 192.168.0.0/16: Azure refuses the table with RouteConflict.',
    },
    {
      source: 'one for a node’s block',
      design: onNodes('kubenet', route('10.244.1.0/24', 'mine')),
      expected: ['ROUTE_CONFLICT'],
      says: 'mine of one leads to 10.244.1.0/24, which is a node’s block',
    },
    {
      source: 'one for a block that no node has',
      design: onNodes('kubenet', route('10.244.3.0/24', 'mine')),
      expected: [],
    },
    {
      source: 'several of them in one sentence',
      design: onNodes('kubenet', route('10.244.0.0/24', 'a'), route('10.244.1.0/24', 'b'), route('10.244.2.0/24', 'c')),
      expected: ['ROUTE_CONFLICT'],
      says: 'So do 2 more pairs.',
    },
  ])('$source: $expected', ({ design: document, expected, says }) => {
    expect(codes(document)).toEqual(expected);
    if (says !== undefined) expect(all(document)[0]?.says).toContain(says);
  });
});
