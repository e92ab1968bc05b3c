import { resourcesOf, type TopologyDocument } from '../../model';
import { listed } from '../../words';
import type { ExportInput } from '../exporter';
import { plain } from '../plain';
import { clusters } from './clusters';
import { applicationGateways, gatewaysForContainers } from './entry-points';
import { firewalls } from './firewalls';
import { networkGateways, sites } from './gateways';
import { identities, roleAssignments } from './identities';
import { loadBalancers } from './load-balancers';
import { machines } from './machines';
import { natGateways } from './nat-gateways';
import { peerings, virtualNetworks } from './networks';
import { privateDnsZones, privateEndpoints } from './private-link';
import { routeTables, securityGroups } from './rules';
import { type AzureDesign, type AzureResource, idOf, type Output, propertyOf } from './types';
import { unwritten } from './unwritten';
import { startWriting, type Writing } from './writing';

/** All kinds, each after those that it refers to. */
const WRITERS: readonly ((w: Writing) => AzureResource[])[] = [
  securityGroups,
  routeTables,
  natGateways,
  virtualNetworks,
  loadBalancers,
  machines,
  firewalls,
  sites,
  networkGateways,
  peerings,
  privateDnsZones,
  privateEndpoints,
  applicationGateways,
  gatewaysForContainers,
  identities,
  roleAssignments,
  clusters,
];

/** What a design amounts to in Azure: its networks and clusters, and what stands beside them. */
export function azureDesign({ plan, link }: ExportInput): AzureDesign {
  const { document } = plan;
  const w = startWriting(plan);
  const resources = WRITERS.flatMap((write) => write(w));
  const [resourceGroup = 'GROUP', ...others] = groupsOf(document);
  if (others.length > 0) {
    w.note(`The design’s clusters are in the groups ${listed([resourceGroup, ...others])}; here all is put into one.`);
  }
  return {
    name: document.name,
    ...(link !== undefined && { link }),
    resourceGroup,
    parameters: w.parameters(),
    resources,
    outputs: outputsOf(resources),
    notes: [...unwritten(document), ...w.notes()].map(plain),
  };
}

const groupsOf = (document: TopologyDocument): string[] => [
  ...new Set(resourcesOf(document, 'managedCluster').flatMap(({ resourceGroup }) => resourceGroup || [])),
];

const WORDS: Readonly<Record<string, string>> = {
  'Microsoft.Network/virtualNetworks': 'Resource id of network',
  'Microsoft.ContainerService/managedClusters': 'Resource id of cluster',
};

/** Ids of networks and clusters, and the public addresses that Azure drew. */
const outputsOf = (resources: readonly AzureResource[]): Output[] =>
  resources.flatMap(({ symbol, type, name }): Output[] => {
    const words = WORDS[type];
    if (words !== undefined) return [{ name: `${symbol}Id`, says: `${words} ${name}.`, value: idOf(symbol) }];
    if (type !== 'Microsoft.Network/publicIPAddresses') return [];
    return [{ name: `${symbol}Ip`, says: `Address of ${name}.`, value: propertyOf(symbol, 'ipAddress') }];
  });
