import type { ArmId } from '../arm-id';
import { keyOf, parentOf } from '../arm-id';
import type { Ids } from '../ids';
import type { ItemIndex } from '../index-of-items';
import type { Item } from '../item';
import { counted, type Reporter } from '../report';
import { cleanText } from '../text/clean';
import type { NodeFacts } from './nodes';

export const CLUSTER = 'microsoft.containerservice/managedclusters';

/** A cluster as far as it is known: from Azure, from its node pools, or from nothing but its nodes. */
export interface ClusterDraft {
  readonly id: string;
  readonly name: string;
  readonly item?: Item;
  readonly arm?: ArmId;
  /** The node resource group, in lower case. */
  group?: string;
  readonly pools: Map<string, PoolDraft>;
  /** Ids of the networks that its nodes are in; filled when pools are read. */
  readonly networks: Set<string>;
}

export interface PoolDraft {
  readonly id: string;
  readonly name: string;
  readonly item?: Item;
  /** In the order of their names, as AKS numbers them. */
  readonly nodes: NodeFacts[];
}

/** The clusters of a paste with their pools and nodes, in a settled order. */
export function clustersIn(
  items: ItemIndex,
  nodes: readonly NodeFacts[],
  hasKubernetes: boolean,
  ids: Ids,
  report: Reporter,
): ClusterDraft[] {
  const clusters = items.ofType(CLUSTER).map((item): ClusterDraft => {
    const group = item.fields.id('nodeResourceGroup')?.toLowerCase();
    const name = item.name === '' ? 'aks' : item.name;
    return {
      id: ids.of(item),
      name,
      item,
      arm: item.id,
      ...(group !== undefined && { group }),
      pools: new Map(),
      networks: new Set(),
    };
  });
  const ofKey = new Map(clusters.map((cluster) => [cluster.arm ? keyOf(cluster.arm) : '', cluster]));
  const begin = (name: string, rest: Partial<ClusterDraft>): ClusterDraft => {
    const cluster: ClusterDraft = { id: ids.fresh(name), name, pools: new Map(), networks: new Set(), ...rest };
    clusters.push(cluster);
    return cluster;
  };
  for (const item of items.ofType(`${CLUSTER}/agentpools`)) {
    const arm = parentOf(item.id);
    const pasted = items.find(arm);
    const key = keyOf(pasted?.id ?? arm);
    const cluster = ofKey.get(key) ?? begin(cleanText(arm.names[0] ?? '') ?? 'aks', { arm });
    ofKey.set(key, cluster);
    cluster.pools.set(item.name.toLowerCase(), { id: ids.of(item), name: item.name, item, nodes: [] });
  }
  assign(nodes, clusters, begin, ids, report);
  if (clusters.length === 0 && hasKubernetes) begin('aks', {});
  return clusters;
}

function assign(
  nodes: readonly NodeFacts[],
  clusters: readonly ClusterDraft[],
  begin: (name: string, rest: Partial<ClusterDraft>) => ClusterDraft,
  ids: Ids,
  report: Reporter,
): void {
  const fromAzure = clusters.length;
  const groupOfDigits = new Map(
    nodes.flatMap(({ digits, group }) => (digits && group ? [[digits, group] as const] : [])),
  );
  const homes = new Map<string, ClusterDraft | undefined>();
  for (const node of nodes) {
    const group = node.group ?? groupOfDigits.get(node.digits ?? '');
    const key = group ?? node.digits ?? '';
    if (!homes.has(key)) {
      const known = homeOf(group, node, clusters.slice(0, fromAzure));
      // Where Azure told of none, or of others only, the nodes are those of a cluster that was not pasted.
      const isOther = known === undefined && (fromAzure === 0 || group !== undefined);
      homes.set(key, isOther ? begin(nameIn(group), group === undefined ? {} : { group }) : known);
    }
    const home = homes.get(key);
    if (home) addNode(home, node, ids);
    else
      report.count(
        'problems',
        'cluster-not-told',
        (count) => `${counted(count, 'node')} could be of more than one of the clusters: left out.`,
      );
  }
}

/** The cluster whose node resource group it is; the only one, where nothing speaks against it; else that with such a pool. */
function homeOf(
  group: string | undefined,
  { pool }: NodeFacts,
  clusters: readonly ClusterDraft[],
): ClusterDraft | undefined {
  const named = clusters.find((cluster) => group !== undefined && groupsOf(cluster).some((is) => is(group)));
  if (named) return named;
  const open = clusters.filter((cluster) => cluster.group === undefined || group === undefined);
  if (open.length === 1) return open[0];
  const withPool = group === undefined ? open.filter(({ pools }) => pools.has(pool ?? '')) : [];
  return withPool.length === 1 ? withPool[0] : undefined;
}

const groupsOf = ({ group, arm, name }: ClusterDraft): ((text: string) => boolean)[] => [
  (text) => text === group,
  (text) => group === undefined && arm !== undefined && text.startsWith(`mc_${arm.group}_${name.toLowerCase()}_`),
];

/** `MC_<group>_<cluster>_<location>`, where the parts have no such stroke themselves. */
function nameIn(group: string | undefined): string {
  const parts = group?.split('_') ?? [];
  return (parts.length === 4 && parts[0] === 'mc' && cleanText(parts[2] ?? '')) || 'aks';
}

function addNode(cluster: ClusterDraft, node: NodeFacts, ids: Ids): void {
  const name = cleanText(node.pool ?? '') ?? 'nodepool1';
  const known = cluster.pools.get(name.toLowerCase()) ?? {
    id: ids.fresh(name, `${cluster.id}-${name}`),
    name,
    nodes: [],
  };
  cluster.pools.set(name.toLowerCase(), known);
  known.nodes.push(node);
}
