import type { Resource, ResourceKind } from '../model';
import { addressIn } from './addresses';
import { readArmId } from './arm-id';
import { type Fields, oneOf } from './fields';
import type { Ids } from './ids';
import type { ItemIndex } from './index-of-items';
import type { Item } from './item';
import type { ClusterDraft } from './kubernetes/clusters';
import type { WorkloadDraft } from './kubernetes/workload-draft';
import type { Networks } from './networks';
import type { Reporter } from './report';
import { cleanText } from './text/clean';

/** What the sources have in common while a paste is read. */
export interface Context {
  readonly items: ItemIndex;
  readonly ids: Ids;
  readonly report: Reporter;
  readonly networks: Networks;
  readonly clusters: readonly ClusterDraft[];
  /** The cluster that something kubectl printed is in, where that is told. */
  readonly home: (item: Item) => ClusterDraft | undefined;
  /** Filled when pods are read, for those that come after. */
  readonly workloads: WorkloadDraft[];
  /** The first service of each workload; filled when services are read. */
  readonly served: Map<string, string>;
  /** Puts a resource into the document, and says from where it is. */
  readonly add: (resource: Resource, from?: readonly string[]) => void;
}

/** One kind of thing that tools print, and what becomes of it. A new one is a file and a line in the registry. */
export interface Source {
  /** In lower case, as `Item.id.type` is. */
  readonly types: readonly string[];
  /** Things printed inside it. */
  readonly unfold?: (item: Item) => readonly Item[];
  /** @param items all of its types, in order */
  readonly read: (items: readonly Item[], context: Context) => void;
}

/** For sources that read their things one by one. */
export const each =
  (read: (item: Item, context: Context) => void): Source['read'] =>
  (items, context) => {
    for (const item of items) read(item, context);
  };

/** Azure's words for what the document holds. */
export const KIND_WORDS: Readonly<Record<ResourceKind, string>> = {
  virtualNetwork: 'Virtual network',
  subnet: 'Subnet',
  peering: 'Peering',
  networkSecurityGroup: 'Network security group',
  routeTable: 'Route table',
  managedCluster: 'Cluster',
  agentPool: 'Node pool',
  workload: 'Workload',
  service: 'Service',
  applicationGateway: 'Application gateway',
  applicationGatewayForContainers: 'Application gateway for containers',
  azureFirewall: 'Firewall',
  natGateway: 'NAT gateway',
  loadBalancer: 'Load balancer',
  privateEndpoint: 'Private endpoint',
  privateDnsZone: 'Private DNS zone',
  virtualNetworkGateway: 'Virtual network gateway',
  onPremisesSite: 'Local network gateway',
  virtualMachine: 'Virtual machine',
  internetHost: 'Internet host',
  kubernetesNetworkPolicy: 'Network policy',
  assertion: 'Assertion',
  drift: 'Fault',
};

/** Reports a field that the export does not tell, with what is taken for it. */
export function assume(
  { report }: Context,
  { id, name }: { id: string; name: string },
  what: string,
  taken: string,
): void {
  report.add('assumed', { code: 'value', text: `${what} of ${name} is not told: ${taken} is taken.`, id });
}

/** Reports a reference to something that was not pasted. */
export function missing(
  { report }: Context,
  { id, name }: { id: string; name: string },
  what: string,
  to?: string,
): void {
  const called = cleanText(readArmId(to)?.names.at(-1) ?? '');
  const text = `${name} refers to ${what}${called === undefined ? '' : ` ${called}`}, which was not pasted: left out.`;
  report.add('problems', { code: 'not-pasted', text, id });
}

/** The one of some words that a field has. Another word is told, as it may matter. */
export function choice<const T extends string>(
  { report }: Context,
  { id, name }: { id: string; name: string },
  fields: Fields,
  field: string,
  words: readonly T[],
): T | undefined {
  const told = fields.text(field);
  const word = oneOf(told, words);
  if (told !== undefined && word === undefined) {
    const text = `${name} has ${told} as ${field}, which this importer does not know: left out.`;
    report.add('problems', { code: 'unknown-value', text, id });
  }
  return word;
}

export const PUBLIC_ADDRESS = 'microsoft.network/publicipaddresses';

/** The public address that a resource names by an id. */
export function publicAddress(
  context: Context,
  owner: { id: string; name: string },
  to: string | undefined,
): string | undefined {
  if (to === undefined) return undefined;
  const item = context.items.find(to);
  const address = addressIn(item?.fields.text('ipAddress'));
  if (!item) missing(context, owner, 'the public IP address', to);
  else if (address === undefined) {
    const text = `The public IP address of ${owner.name} has no IPv4 address now: it was left out.`;
    context.report.add('problems', { code: 'no-address', text, id: owner.id });
  }
  return address;
}

/** The cluster in whose node resource group something is. */
export const clusterOfGroup = ({ clusters }: Context, group: string): ClusterDraft | undefined =>
  group === '' ? undefined : clusters.find((cluster) => cluster.group === group);

/** Names that AKS gives in the node resource group to what it keeps by itself. */
const KEPT_BY_AKS =
  /^aks-agentpool-\d+-(routetable|nsg)$|^kubernetes(-internal)?$|^aks[-_a-z0-9]*-vmss$|^kubernetes-[\da-f]+$/i;

/** Whether AKS made a thing and keeps it, so that the simulator makes it too. */
export const isKeptByAks = (context: Context, item: Item): boolean => {
  const name = item.id.names.at(-1) ?? '';
  return (
    KEPT_BY_AKS.test(name) && (item.id.group.startsWith('mc_') || clusterOfGroup(context, item.id.group) !== undefined)
  );
};

/** A security group or route table, pasted or kept by AKS for a cluster, as a subnet or a machine names it. */
export function governing(
  context: Context,
  owner: { id: string; name: string },
  to: string | undefined,
  role: 'networkSecurityGroup' | 'routeTable',
): string | undefined {
  const arm = readArmId(to);
  if (!arm) return undefined;
  const item = context.items.find(arm);
  const cluster = clusterOfGroup(context, arm.group);
  const kept = KEPT_BY_AKS.test(arm.names.at(-1) ?? '');
  if (cluster && kept) return `${cluster.id}/${role}`;
  if (item && !isKeptByAks(context, item)) return context.ids.of(item);
  missing(context, owner, role === 'routeTable' ? 'the route table' : 'the network security group', to);
  return undefined;
}
