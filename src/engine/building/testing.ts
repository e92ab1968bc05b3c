import fc from 'fast-check';
import { examples } from '../../examples';
import { type ResourceKind, referencesOf, resolves, type TopologyDocument, withNew } from '../../model';
import { anyTopology } from '../arbitraries';
import { findings } from '../findings/findings';
import { plan } from '../plan/plan';
import { networked } from '../reachability/arbitraries';
import { workload } from '../testing';
import { BUILDABLE } from './buildable';

export const kinds: readonly ResourceKind[] = BUILDABLE.map(({ kind }) => kind);

export const kind: fc.Arbitrary<ResourceKind> = fc.constantFrom(...kinds);

export const empty: TopologyDocument = { name: 'empty', resources: {}, order: [] };

/** The services of drawn designs select a workload that is not always drawn with them. */
function whole(document: TopologyDocument): TopologyDocument {
  const lacking = new Set(
    Object.values(document.resources).flatMap((one) =>
      one.kind === 'service' && one.workload !== undefined && !document.resources[one.workload] ? one.workload : [],
    ),
  );
  return withNew(
    document,
    [...lacking].map((id) => workload(id, 1)),
  );
}

/** Designs of every sort: none yet, the article's, and drawn ones in which every reference leads somewhere. */
export const design: fc.Arbitrary<TopologyDocument> = fc.noShrink(
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(empty) },
    { weight: 2, arbitrary: fc.constant(examples.article) },
    { weight: 3, arbitrary: anyTopology.map(whole) },
    { weight: 3, arbitrary: networked.map(whole) },
  ),
);

/** A design and the id of anything in it, derived ones among them, or of nothing. */
export const designAndPlace: fc.Arbitrary<readonly [TopologyDocument, string | undefined]> = fc.noShrink(
  design.chain((document) =>
    fc.constantFrom(undefined, 'nobody', ...document.order, ...derived(document)).map((id) => [document, id] as const),
  ),
);

export const derived = ({ order, resources }: TopologyDocument): string[] =>
  order.flatMap((id) => {
    const found = resources[id]?.kind;
    if (found === 'managedCluster') return [`${id}/routeTable`, `${id}/loadBalancer`, `${id}/networkSecurityGroup`];
    return found === 'agentPool' ? [`${id}/node/0`] : found === 'workload' ? [`${id}/pod/0`] : [];
  });

/** References of a design that lead nowhere, ends, targets and placements among them. */
export function dangling(document: TopologyDocument): string[] {
  const leads = (id: string): boolean => document.resources[id.split('/')[0] ?? ''] !== undefined;
  const isAddress = (end: string): boolean => /^[\d.]+$/.test(end);
  return Object.values(document.resources).flatMap((one) => [
    ...referencesOf(one).flatMap((ref) => (resolves(document, ref) ? [] : `${one.id}.${ref.field} → ${ref.to}`)),
    ...(one.kind === 'drift' && !leads(one.target) ? [`${one.id} → ${one.target}`] : []),
    ...(one.kind === 'assertion'
      ? [one.from, one.to].flatMap((end) => (leads(end) || isAddress(end) ? [] : `${one.id} → ${end}`))
      : []),
    ...(one.kind === 'workload'
      ? (one.placement ?? []).flatMap(({ node }) => (leads(node) ? [] : `${one.id} → ${node}`))
      : []),
  ]);
}

/** What stops a design: the codes of its findings, warnings left out. */
export const errorCodes = (document: TopologyDocument): ReadonlySet<string> =>
  new Set(findings(plan(document)).flatMap(({ severity, code }) => (severity === 'warning' ? [] : code)));

/** Pairs of prefixes that no two of a design may share: an overlap more than there was is new. */
export const overlapsOf = (document: TopologyDocument): number =>
  findings(plan(document)).filter(({ code }) =>
    ['PREFIXES_OVERLAP', 'POD_CIDR_OVERLAPS', 'SERVICE_CIDR_OVERLAPS', 'SITE_OVERLAPS_NETWORK'].includes(code),
  ).length;
