import type { ItemIndex } from '../index-of-items';
import { type Item, kubernetesType, namespaceOf } from '../item';
import type { ClusterDraft } from './clusters';
import { selects } from './labels';

/**
 * The cluster that something kubectl printed is in: that of its node, the only one that there is, or that in which the
 * pods are that it selects.
 *
 * @returns `undefined` where more than one can be meant
 */
export function homes(items: ItemIndex, clusters: readonly ClusterDraft[]): (item: Item) => ClusterDraft | undefined {
  const ofNode = new Map(
    clusters.flatMap((cluster) =>
      [...cluster.pools.values()].flatMap(({ nodes }) => nodes.map(({ name }) => [name, cluster] as const)),
    ),
  );
  const withNodes = clusters.filter(({ pools }) => [...pools.values()].some(({ nodes }) => nodes.length > 0));
  const possible = withNodes.length > 0 ? withNodes : clusters;
  const pods = podsByLabel(items);
  const selected = (item: Item): ClusterDraft | undefined => {
    const selector = selectorOf(item);
    const [label] = Object.entries(selector);
    const alike = label ? (pods().get(keyOfLabel(namespaceOf(item), ...label)) ?? []) : [];
    const own = alike.filter(({ labels }) => selects(selector, labels));
    const found = new Set(own.flatMap(({ node }) => ofNode.get(node) ?? []));
    return found.size === 1 ? [...found][0] : undefined;
  };
  const known = new Map<Item, ClusterDraft | undefined>();
  return (item) => {
    if (known.has(item)) return known.get(item);
    const node = item.fields.object('spec').text('nodeName');
    const home =
      ofNode.get(node ?? '') ?? (possible.length === 1 ? possible[0] : node === undefined ? selected(item) : undefined);
    known.set(item, home);
    return home;
  };
}

interface Labelled {
  readonly labels: Readonly<Record<string, string>>;
  readonly node: string;
}

const keyOfLabel = (namespace: string, key: string, value: string): string => JSON.stringify([namespace, key, value]);

/** Pods by each of their labels, listed when first asked for: thousands of services may each select among thousands. */
function podsByLabel(items: ItemIndex): () => ReadonlyMap<string, readonly Labelled[]> {
  let known: Map<string, Labelled[]> | undefined;
  return () => {
    if (known) return known;
    known = new Map();
    for (const pod of items.ofType(kubernetesType('Pod'))) {
      const labels = pod.fields.object('metadata').map('labels');
      const one = { labels, node: pod.fields.object('spec').text('nodeName') ?? '' };
      for (const [key, value] of Object.entries(labels)) {
        const label = keyOfLabel(namespaceOf(pod), key, value);
        const alike = known.get(label);
        if (alike) alike.push(one);
        else known.set(label, [one]);
      }
    }
    return known;
  };
}

/** Services have their labels at once, all others under matchLabels. */
function selectorOf({ fields }: Item): Record<string, string> {
  const spec = fields.object('spec');
  const { matchLabels: _, ...plain } = spec.map('selector');
  return { ...plain, ...spec.object('selector').map('matchLabels') };
}
