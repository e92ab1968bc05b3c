import { apiServerZone } from '../../facts/dns';
import { poolsOf, type ResourceOf, resourceOf, resourcesOf } from '../../model';
import { type AzureResource, call, idOf, propertyOf } from './types';
import { besides, locationValue, made, regionName, type Writing } from './writing';

type Cluster = ResourceOf<'managedCluster'>;

/**
 * Roles that are the same everywhere: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/networking
 * (read 2026-11-23).
 */
export const ROLES = {
  'Network Contributor': '4d97b98b-1d4f-4787-a291-c67834d212e7',
  'Private DNS Zone Contributor': 'b12aa53e-6015-4669-85d0-8515ebb3ae7f',
} as const;

/**
 * The identity that a cluster acts as. In subnets and with route tables that it did not make, it needs to be one that
 * has its roles before the cluster is made: https://learn.microsoft.com/azure/aks/use-managed-identity (read 2026-11-23).
 */
export const identities = (w: Writing): AzureResource[] =>
  resourcesOf(w.document, 'managedCluster').map((cluster) =>
    made('Microsoft.ManagedIdentity/userAssignedIdentities', {
      ...besides(w, 'Microsoft.ManagedIdentity/userAssignedIdentities', cluster, 'id', 'identity'),
      location: locationValue(w, cluster.location),
      properties: {},
    }),
  );

export const identitySymbol = (w: Writing, cluster: Cluster): string =>
  besides(w, 'Microsoft.ManagedIdentity/userAssignedIdentities', cluster, 'id', 'identity').symbol;

/** What a cluster may do with networks, tables and zones that it did not make. */
export function roleAssignments(w: Writing): AzureResource[] {
  const clusters = resourcesOf(w.document, 'managedCluster');
  if (clusters.length > 0) {
    w.note(
      'The roles of the clusters’ identities are among the resources: whoever deploys needs to be allowed to assign roles, as Owner or Role Based Access Control Administrator.',
    );
  }
  return clusters.flatMap((cluster) => [
    ...scopesOf(w, cluster).map((scope) => assignment(w, cluster, scope, 'Network Contributor')),
    ...zonesOf(w, cluster).map(({ id }) => assignment(w, cluster, id, 'Private DNS Zone Contributor')),
  ]);
}

export const assignmentSymbols = (w: Writing, cluster: Cluster): string[] =>
  [...scopesOf(w, cluster), ...zonesOf(w, cluster).map(({ id }) => id)].map((scope) => roleSymbol(w, cluster, scope));

const roleSymbol = (w: Writing, cluster: Cluster, scope: string): string =>
  w.symbol(cluster.id, `role on ${w.symbol(scope)}`);

function assignment(w: Writing, cluster: Cluster, scope: string, role: keyof typeof ROLES): AzureResource {
  const identity = identitySymbol(w, cluster);
  return made('Microsoft.Authorization/roleAssignments', {
    symbol: roleSymbol(w, cluster, scope),
    name: call('guid', idOf(w.symbol(scope)), idOf(identity), ROLES[role]),
    scope: w.symbol(scope),
    properties: {
      roleDefinitionId: call('subscriptionResourceId', 'Microsoft.Authorization/roleDefinitions', ROLES[role]),
      principalId: propertyOf(identity, 'principalId'),
      principalType: 'ServicePrincipal',
    },
    comments: [`${role} for ${cluster.name} on ${w.document.resources[scope]?.name}.`],
    of: cluster.id,
  });
}

/** Networks of its nodes, pods, API server and internal load balancers, and the user's route tables on its node subnets. */
function scopesOf({ document }: Writing, cluster: Cluster): string[] {
  const pools = poolsOf(document, cluster.id);
  const nodes = pools.flatMap(({ vnetSubnet }) => resourceOf(document, 'subnet', vnetSubnet) ?? []);
  const others = [
    ...pools.map(({ podSubnet }) => podSubnet),
    cluster.apiServerAccessProfile?.subnetId,
    ...resourcesOf(document, 'service').flatMap((one) => (one.cluster === cluster.id ? one.internalSubnet : [])),
  ].flatMap((id) => resourceOf(document, 'subnet', id) ?? []);
  const tables = nodes.flatMap(({ routeTable }) => resourceOf(document, 'routeTable', routeTable)?.id ?? []);
  return [...new Set([...[...nodes, ...others].map(({ virtualNetwork }) => virtualNetwork), ...tables])];
}

/**
 * The zone of the design's that a private cluster keeps the name of its API server in: that of its region, or one within
 * it. Without one AKS makes its own.
 */
export function zonesOf({ document }: Writing, cluster: Cluster): ResourceOf<'privateDnsZone'>[] {
  const access = cluster.apiServerAccessProfile;
  if (!access?.enablePrivateCluster) return [];
  const { privateEndpoint, vnetIntegration } = apiServerZone.value;
  const pattern = access.enableVnetIntegration ? vnetIntegration : privateEndpoint;
  const ofRegion = pattern.replace('{region}', regionName(cluster.location));
  return resourcesOf(document, 'privateDnsZone')
    .filter(({ zoneName }) => `.${zoneName.toLowerCase()}`.endsWith(`.${ofRegion}`))
    .slice(0, 1);
}
