import { apiServerZone, endpointChain } from '../../facts/dns';
import { addressOf } from '../../ip';
import { type ResourceOf, resourceOf, resourcesOf } from '../../model';
import { once } from '../../once';
import { apiServerId, fillName, privateEndpointId } from '../plan/names';
import type { ClusterPlan, Plan } from '../plan/types';
import { hostIn, isIn, normalName } from './names';
import type { NameAnswer } from './types';

/** A private zone with all its records by full name. */
export interface PrivateZone {
  readonly id: string;
  readonly zoneName: string;
  /** Ids of the virtual networks from which Azure's DNS sees it. */
  readonly links: ReadonlySet<string>;
  readonly records: ReadonlyMap<string, NameAnswer>;
}

/** The private zones of a design, the most specific first, with those that AKS keeps for private API servers. */
export const privateZones = once((plan: Plan): readonly PrivateZone[] => {
  const own = resourcesOf(plan.document, 'privateDnsZone').map((zone) => zoneOf(plan, zone));
  const made = Object.values(plan.clusters).flatMap((cluster) => zoneOfAks(plan, cluster, own));
  return [...own, ...made].toSorted((a, b) => b.zoneName.length - a.zoneName.length);
});

function zoneOf(plan: Plan, zone: ResourceOf<'privateDnsZone'>): PrivateZone {
  const zoneName = normalName(zone.zoneName);
  const records = new Map<string, NameAnswer>();
  const add = (name: string, answer: NameAnswer) => {
    if (!records.has(name)) records.set(name, answer);
  };
  for (const { name, address } of zone.records ?? []) {
    const full = name === '@' || name === '' ? zoneName : `${normalName(name)}.${zoneName}`;
    add(full, { address: addressOf(address), kind: 'private' });
  }
  for (const endpoint of resourcesOf(plan.document, 'privateEndpoint')) {
    const address = plan.addresses[endpoint.id]?.[0]?.range.first;
    if (endpoint.privateDnsZone !== zone.id || address === undefined) continue;
    const name = normalName(endpoint.fqdn);
    add(recordName(name, zoneName), { address, kind: 'private', of: endpoint.id });
  }
  for (const cluster of Object.values(plan.clusters)) {
    const server = privateApiServer(plan, cluster);
    if (server?.zoneName === zoneName) add(server.name, server.answer);
  }
  return { id: zone.id, zoneName, links: new Set(zone.virtualNetworkLinks), records };
}

/** Where an endpoint's record stands in its zone; under its first label where the zone is of another service. */
const recordName = (name: string, zoneName: string): string =>
  isIn(name, zoneName) ? name : (aliasIn(name, zoneName) ?? `${name.split('.')[0]}.${zoneName}`);

/** The zone of a private API server that AKS makes and links, unless the design has one of that name. */
function zoneOfAks(plan: Plan, cluster: ClusterPlan, own: readonly PrivateZone[]): PrivateZone[] {
  const server = privateApiServer(plan, cluster);
  if (!server || own.some(({ zoneName }) => zoneName === server.zoneName)) return [];
  const network = resourceOf(plan.document, 'subnet', cluster.pools[0]?.subnet)?.virtualNetwork;
  return [
    {
      id: `${cluster.id}/privateDnsZone`,
      zoneName: server.zoneName,
      links: new Set(network === undefined ? [] : [network]),
      records: new Map([[server.name, server.answer]]),
    },
  ];
}

/** The private face of a cluster's API server: its zone, its name there and its address. */
export function privateApiServer(plan: Plan, { id }: ClusterPlan) {
  const cluster = resourceOf(plan.document, 'managedCluster', id);
  const access = cluster?.apiServerAccessProfile;
  if (!cluster || !access?.enablePrivateCluster) return undefined;
  const { privateEndpoint, vnetIntegration } = apiServerZone.value;
  const of = access.enableVnetIntegration ? apiServerId(id) : privateEndpointId(id);
  const address = plan.addresses[of]?.[0]?.range.first;
  if (address === undefined) return undefined;
  const zoneName = normalName(
    fillName(access.enableVnetIntegration ? vnetIntegration : privateEndpoint, { region: cluster.location }),
  );
  const answer: NameAnswer = { address, kind: 'private', of };
  return { zoneName, name: `${normalName(cluster.name)}.${zoneName}`, answer, cluster };
}

/** `acct.blob.core.windows.net` in `privatelink.blob.core.windows.net` is `acct.privatelink.blob.core.windows.net`. */
export function aliasIn(name: string, zoneName: string): string | undefined {
  const prefix = endpointChain.value;
  const publicZone = zoneName.startsWith(prefix) ? zoneName.slice(prefix.length) : undefined;
  return publicZone !== undefined && name !== publicZone && isIn(name, publicZone)
    ? `${hostIn(name, publicZone)}.${zoneName}`
    : undefined;
}
