import { refusedByAks } from '../../facts/aks-rules';
import { refusedByVirtualNetworks } from '../../facts/azure-rules';
import { containsPrefix, formatPrefix, type Prefix, prefixOf } from '../../ip';
import { type ResourceOf, resourceOf, resourcesOf } from '../../model';
import { networksOfCluster, subnetsOf } from '../findings/spaces';
import type { Plan } from '../plan/types';
import type { Lane, Refuser, Span, SpanKind } from './types';
import { networkUse, podCidrUse, serviceCidrUse, subnetUse } from './use';

/** The rows of the ruler. */
export function lanesOf(plan: Plan): Lane[] {
  const { document } = plan;
  const clusters = Object.values(plan.clusters);
  const homes = new Set(clusters.flatMap(({ id }) => networksOfCluster(document, id).map((network) => network.id)));
  return [
    ...resourcesOf(document, 'virtualNetwork').map((network) => ({
      ...networkLane(plan, network),
      ...(homes.size > 0 && !homes.has(network.id) && { outside: true as const }),
    })),
    ...clusters.flatMap(({ id, podCidr, ...cluster }) =>
      podCidr ? [lane('podCidr', id, `Pods of ${nameOf(plan, id)}`, [podCidr], () => podCidrUse(cluster))] : [],
    ),
    ...clusters.map(({ id, serviceCidr, services }) =>
      lane('serviceCidr', id, `Services of ${nameOf(plan, id)}`, [serviceCidr], () =>
        serviceCidrUse(serviceCidr, resourceOf(document, 'managedCluster', id), services),
      ),
    ),
    ...resourcesOf(document, 'onPremisesSite').map(({ id, name, addressPrefixes }) =>
      lane('onPremises', id, name, addressPrefixes.map(prefixOf)),
    ),
    REFUSED,
  ];
}

const nameOf = ({ document }: Plan, id: string): string => document.resources[id]?.name ?? id;

const spanId = (kind: SpanKind, owner: string, prefix: Prefix): string => `${kind} ${owner} ${formatPrefix(prefix)}`;

const byAddress = <T extends { readonly prefix: Prefix }>(a: T, b: T): number =>
  a.prefix.first - b.prefix.first || a.prefix.length - b.prefix.length;

/** A row of one owner's prefixes; one that is written twice stands there once. */
function lane(
  kind: Lane['kind'],
  owner: string,
  name: string,
  prefixes: readonly Prefix[],
  use?: (prefix: Prefix) => Span['use'],
): Lane {
  const spans = prefixes.map((prefix): Span => {
    const used = use?.(prefix);
    return { id: spanId(kind, owner, prefix), kind, prefix, owner, name, ...(used && { use: used }) };
  });
  return { id: `${kind} ${owner}`, kind, owner, name, spans: unique(spans).toSorted(byAddress) };
}

const unique = (spans: readonly Span[]): Span[] => [...new Map(spans.map((span) => [span.id, span])).values()];

function networkLane(plan: Plan, network: ResourceOf<'virtualNetwork'>): Lane {
  const subnets = subnetsOf(plan.document, network.id);
  const own = lane('virtualNetwork', network.id, network.name, network.addressPrefixes.map(prefixOf), (prefix) =>
    networkUse(
      prefix,
      subnets.map(({ addressPrefix }) => prefixOf(addressPrefix)),
    ),
  );
  const inside = subnets.map((subnet) => subnetSpan(plan, subnet, own.spans));
  return { ...own, spans: [...own.spans, ...inside.toSorted(byAddress)] };
}

function subnetSpan(plan: Plan, { id, name, addressPrefix }: ResourceOf<'subnet'>, around: readonly Span[]): Span {
  const prefix = prefixOf(addressPrefix);
  const parent = around.find((outer) => containsPrefix(outer.prefix, prefix));
  const planned = plan.subnets[id];
  return {
    id: spanId('subnet', id, prefix),
    kind: 'subnet',
    prefix,
    owner: id,
    name,
    ...(parent && { parent: parent.id }),
    ...(planned && { use: subnetUse(planned) }),
  };
}

const REFUSED: Lane = { id: 'refused', kind: 'refused', name: 'Refused', spans: refusedSpans() };

/** What virtual networks or AKS refuse; a range that both do stands there once. */
function refusedSpans(): Span[] {
  const refusers = (range: string): Refuser[] => [
    ...(refusedByVirtualNetworks.value.some((one) => one === range) ? (['Azure'] as const) : []),
    ...(refusedByAks.value.some((one) => one === range) ? (['AKS'] as const) : []),
  ];
  return [...new Set<string>([...refusedByVirtualNetworks.value, ...refusedByAks.value])]
    .map((range): Span => {
      const refusedBy = refusers(range);
      const name = `Refused by ${refusedBy.join(' and ')}`;
      return { id: `refused ${range}`, kind: 'refused', prefix: prefixOf(range), name, refusedBy };
    })
    .toSorted(byAddress);
}
