import type { Plan } from '../../engine';
import { addressSpace, type Lane, type Span } from '../../engine/space';
import { addressOf, minus, type Range } from '../../ip';
import { resourceOf } from '../../model';
import { podCidrRows, serviceCidrRows } from './cluster-rows';
import { subnetRows } from './subnet-rows';
import type { AddressRow } from './types';

/**
 * Who has which addresses: networks with their subnets, then the ranges of clusters, then those of sites; each prefix
 * before its ranges, which together are all of it. Ranges that nodes of large pools share are told by pool, so that the
 * rows grow with what a person reads and not with addresses.
 */
export const addressRows = (plan: Plan): AddressRow[] => addressSpace(plan).lanes.flatMap((lane) => rowsOf(plan, lane));

/** Those of each network by its id: several may have one name. */
export const networkRowsById = (plan: Plan): ReadonlyMap<string, readonly AddressRow[]> =>
  new Map(
    addressSpace(plan)
      .lanes.filter(({ kind }) => kind === 'virtualNetwork')
      .map((lane) => [lane.owner ?? '', networkRows(plan, lane)]),
  );

function rowsOf(plan: Plan, lane: Lane): AddressRow[] {
  const cluster = plan.clusters[lane.owner ?? ''];
  switch (lane.kind) {
    case 'virtualNetwork':
      return networkRows(plan, lane);
    case 'podCidr':
      return cluster ? podCidrRows(plan, cluster) : [];
    case 'serviceCidr':
      return cluster ? serviceCidrRows(plan, cluster) : [];
    case 'onPremises':
      return siteRows(plan, lane);
    case 'refused':
      return [];
  }
}

function networkRows(plan: Plan, { name: network, spans }: Lane): AddressRow[] {
  const subnets = spans.filter(({ kind }) => kind === 'subnet');
  const rowsOfSubnet = ({ owner = '' }: Span) => {
    const planned = plan.subnets[owner];
    return planned ? subnetRows(plan, planned, network) : [];
  };
  const inside = (outer: Span) =>
    [
      ...subnets
        .filter(({ parent }) => parent === outer.id)
        .map((subnet) => ({ first: subnet.prefix.first, rows: rowsOfSubnet(subnet) })),
      ...unassigned(outer, subnets).map((range) => ({
        first: range.first,
        rows: [{ network, kind: 'In no subnet', range }],
      })),
    ]
      .toSorted((a, b) => a.first - b.first)
      .flatMap(({ rows }) => rows);
  return [
    ...spans
      .filter(({ kind }) => kind === 'virtualNetwork')
      .flatMap((span) => [spaceRow(span, { network, kind: 'Virtual network' }), ...inside(span)]),
    // A subnet that lies outside its network is told all the same.
    ...subnets.filter(({ parent }) => parent === undefined).flatMap(rowsOfSubnet),
  ];
}

const spaceRow = ({ name, prefix, use }: Span, place: Pick<AddressRow, 'network' | 'kind'>): AddressRow => ({
  ...place,
  ...{ holder: name, prefix, range: { first: prefix.first, last: prefix.last } },
  ...(use && { amounts: { usable: use.used + use.free, used: use.used, free: use.free } }),
});

/** Addresses of a network that no subnet has. */
const unassigned = ({ prefix: { first, last } }: Span, subnets: readonly Span[]): Range[] =>
  minus(
    [{ first, last }],
    subnets.map(({ prefix }) => prefix),
  );

function siteRows({ document }: Plan, { owner, spans }: Lane): AddressRow[] {
  const hosts = resourceOf(document, 'onPremisesSite', owner)?.hosts ?? [];
  return [
    ...spans.map((span) => spaceRow(span, { kind: 'On-premises' })),
    ...hosts.map(({ name, address }): AddressRow => {
      const at = addressOf(address);
      return { kind: 'On-premises host', holder: name, range: { first: at, last: at }, basis: 'fixed' };
    }),
  ];
}
