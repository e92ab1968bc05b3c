import { resourcesOf } from '../../model';
import type { Finding } from '../findings/types';
import type { Plan } from '../plan/types';
import { balancerDraft, clusterDraft } from './clusters';
import { addressDetail } from './draft';
import { poolsInDetail } from './in-detail';
import { groupDraft, hostDraft, internetDraft, natGatewayDraft, networkDraft, tableDraft } from './networks';
import type { OutlineDraft, OutlineItem } from './types';

/** Everything in a plan as a tree of names: what stands outside, the ways in, the networks, the clusters. */
export function outline(plan: Plan, findings: readonly Finding[]): readonly OutlineItem[] {
  const { document } = plan;
  const inDetail = poolsInDetail(plan);
  const sites = resourcesOf(document, 'onPremisesSite').map(
    (site): OutlineDraft => ({
      id: site.id,
      kind: 'onPremisesSite',
      name: site.name,
      ...addressDetail(site.addressPrefixes.join(', '), 'onPremises'),
      children: site.hosts.map((host) => hostDraft(host, site.id)),
    }),
  );
  const roots: OutlineDraft[] = [
    { kind: 'group', name: 'Internet', children: resourcesOf(document, 'internetHost').map(internetDraft) },
    {
      kind: 'group',
      name: 'Load balancers',
      children: Object.values(plan.loadBalancers).map((balancer) => balancerDraft(plan, balancer)),
    },
    ...resourcesOf(document, 'virtualNetwork').map((network) => networkDraft(plan, network, inDetail)),
    ...Object.values(plan.clusters).map((cluster) => clusterDraft(plan, cluster)),
    { kind: 'group', name: 'On-premises', children: sites },
    {
      kind: 'group',
      name: 'Private DNS zones',
      children: resourcesOf(document, 'privateDnsZone').map(({ id, kind, name, zoneName: detail }) => ({
        id,
        kind,
        name,
        detail,
      })),
    },
    { kind: 'group', name: 'Assertions', children: named(document, 'assertion') },
    { kind: 'group', name: 'Injected faults', children: named(document, 'drift') },
    { kind: 'group', name: 'Not attached', children: unattached(plan) },
  ];
  return place(roots.filter(isFilled), '', problemsBySubject(findings));
}

const named = (document: Plan['document'], kind: 'assertion' | 'drift'): OutlineDraft[] =>
  resourcesOf(document, kind).map(({ id, name }) => ({ id, kind, name }));

const isFilled = (draft: OutlineDraft): boolean => draft.kind !== 'group' || (draft.children ?? []).length > 0;

/** Groups and tables that govern nothing. */
const unattached = (plan: Plan): OutlineDraft[] => [
  ...Object.values(plan.networkSecurityGroups).flatMap(({ id, subnets, pools, interfaces, derived }) =>
    derived || subnets.length + pools.length + interfaces.length > 0 ? [] : groupDraft(plan, id),
  ),
  ...Object.values(plan.routeTables).flatMap(({ id, subnets }) => (subnets.length > 0 ? [] : tableDraft(plan, id))),
  ...Object.values(plan.natGateways).flatMap(({ id, subnets }) =>
    subnets.length > 0 ? [] : natGatewayDraft(plan, id),
  ),
];

const WORST_FIRST: readonly Finding['severity'][] = ['invalid', 'error', 'warning'];

/** The worst that is said about each thing. */
export function problemsBySubject(findings: readonly Finding[]): ReadonlyMap<string, Finding['severity']> {
  const worst = new Map<string, Finding['severity']>();
  for (const { severity, subjects } of findings) {
    for (const { id } of subjects) {
      const known = worst.get(id);
      if (!known || WORST_FIRST.indexOf(severity) < WORST_FIRST.indexOf(known)) worst.set(id, severity);
    }
  }
  return worst;
}

/** Gives each line its key and its problem; siblings that would share a key are numbered. */
function place(
  drafts: readonly OutlineDraft[],
  parent: string,
  problems: ReadonlyMap<string, Finding['severity']>,
): OutlineItem[] {
  const met = new Map<string, number>();
  return drafts.map((draft) => {
    const own = `${parent}/${draft.kind}:${draft.id === undefined || draft.partOf ? draft.name : draft.id}`;
    const times = met.get(own) ?? 0;
    met.set(own, times + 1);
    const key = times === 0 ? own : `${own}#${times}`;
    const problem = problemOf(draft, problems);
    return {
      ...draft,
      key,
      ...(problem && { problem }),
      children: place((draft.children ?? []).filter(isFilled), key, problems),
    };
  });
}

function problemOf(
  { id, kind, partOf }: OutlineDraft,
  problems: ReadonlyMap<string, Finding['severity']>,
): Finding['severity'] | undefined {
  if (kind === 'refusedNodes') return 'error';
  return id === undefined || partOf ? undefined : problems.get(id);
}
