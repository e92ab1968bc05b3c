import { kubeDns } from '../../facts/dns';
import { parseAddress } from '../../ip';
import type { Context } from '../context';
import type { Fields } from '../fields';
import { type Item, kubernetesType, namespaceOf } from '../item';
import { counted } from '../report';
import type { ClusterDraft } from './clusters';
import { commonLabels, selects } from './labels';

/** Kinds that keep so many pods running. */
export const KEEPERS = ['Deployment', 'StatefulSet', 'DaemonSet'] as const;

/** Pods of one owner, and the owner where it was pasted. */
export interface WorkloadDraft {
  readonly id: string;
  readonly cluster: ClusterDraft;
  readonly namespace: string;
  readonly name: string;
  readonly hostNetwork: boolean;
  readonly labels: Readonly<Record<string, string>>;
  readonly replicas: number;
  readonly pods: readonly Item[];
  /** Names of ports by container, as services may use them. */
  readonly portNames: ReadonlyMap<string, number>;
  readonly from: readonly string[];
}

/** Where AKS runs pods of its own. */
const SYSTEM = kubeDns.value.namespace;
/** Name of the workload in which its pods come together. */
const FOLDED = 'aks-system-pods';

interface Group {
  readonly cluster: ClusterDraft;
  readonly namespace: string;
  readonly name: string;
  readonly hostNetwork: boolean;
  readonly pods: Item[];
  keeper?: Item;
}

/** The workloads of all clusters: pods by their owner, and owners without pods. */
export function workloadsIn(context: Context): WorkloadDraft[] {
  const groups = new Map<string, Group>();
  const at = (item: Item, name: string, hostNetwork: boolean): Group | undefined => {
    const cluster = context.home(item);
    if (!cluster) {
      context.report.count(
        'problems',
        'cluster-not-told',
        (count) =>
          `${counted(count, 'pod or workload', 'pods and workloads')} could be in more than one of the clusters: left out.`,
      );
      return undefined;
    }
    const namespace = namespaceOf(item);
    const key = [cluster.id, namespace, name, hostNetwork].join(' ');
    const group = groups.get(key) ?? { cluster, namespace, name, hostNetwork, pods: [] };
    groups.set(key, group);
    return group;
  };
  const exposed = selectorsOfBalanced(context);
  for (const pod of context.items.ofType(kubernetesType('Pod'))) {
    if (!isRunning(pod, context) || isLeftOut(pod, context)) continue;
    at(pod, nameOf(pod, exposed), isOnHost(pod))?.pods.push(pod);
  }
  for (const keeper of KEEPERS.flatMap((kind) => context.items.ofType(kubernetesType(kind)))) {
    const template = keeper.fields.object('spec').object('template').object('spec');
    if (namespaceOf(keeper) === SYSTEM && keeper.name !== kubeDns.value.workload) continue;
    const group = at(keeper, keeper.name, template.flag('hostNetwork') ?? false);
    if (group) group.keeper ??= keeper;
  }
  const inOrder = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  return inOrder.map((group) => draftOf(group, context));
}

function draftOf(group: Group, { ids }: Context): WorkloadDraft {
  const { cluster, namespace, name, hostNetwork, pods, keeper } = group;
  const spec = keeper?.fields.object('spec');
  const template = spec?.object('template');
  const labels = pods.length > 0 ? pods.map(labelsOf) : template ? [template.object('metadata').map('labels')] : [];
  const wanted =
    keeper?.id.type === kubernetesType('DaemonSet')
      ? undefined
      : (spec?.number('replicas') ?? (keeper ? 1 : undefined));
  return {
    id: ids.fresh(name, `${namespace}-${name}`, `${cluster.id}-${namespace}-${name}`),
    ...{ cluster, namespace, name, hostNetwork, pods },
    labels: commonLabels(labels),
    replicas: Math.max(pods.length, Math.trunc(wanted ?? 0)),
    portNames: portNames([
      ...pods.slice(0, 1).map(({ fields }) => fields.object('spec')),
      ...(template ? [template.object('spec')] : []),
    ]),
    from: [...new Set([...(keeper?.from ?? []), ...pods.flatMap(({ from }) => from)])],
  };
}

export const labelsOf = ({ fields }: Item): Record<string, string> => fields.object('metadata').map('labels');
export const isOnHost = ({ fields }: Item): boolean => fields.object('spec').flag('hostNetwork') ?? false;

function isRunning({ fields }: Item, { report }: Context): boolean {
  const phase = fields.object('status').text('phase');
  if (phase !== 'Succeeded' && phase !== 'Failed') return true;
  report.count(
    'ignored',
    'finished-pods',
    (count) => `${counted(count, 'pod')} that ${count === 1 ? 'has' : 'have'} finished.`,
  );
  return false;
}

/** AKS's agents on every node share the node's address, and nobody asks them. */
function isLeftOut(pod: Item, { report }: Context): boolean {
  if (namespaceOf(pod) !== SYSTEM || !isOnHost(pod)) return false;
  report.count(
    'ignored',
    'system-pods',
    (count) => `${counted(count, 'pod')} of ${SYSTEM} with the address of ${count === 1 ? 'its' : 'their'} node.`,
  );
  return true;
}

/** Selectors of services of AKS's namespace that a load balancer serves: their pods are not folded. */
const selectorsOfBalanced = ({ items }: Context): Record<string, string>[] =>
  items
    .ofType(kubernetesType('Service'))
    .filter((item) => namespaceOf(item) === SYSTEM && item.fields.object('spec').text('type') === 'LoadBalancer')
    .map((item) => item.fields.object('spec').map('selector'));

/** Name of the workload that a pod is of: its owner's, without what each version and each pod adds. */
function nameOf(pod: Item, exposed: readonly Record<string, string>[]): string {
  const name = ownerName(pod);
  const isFolded =
    namespaceOf(pod) === SYSTEM &&
    name !== kubeDns.value.workload &&
    !exposed.some((selector) => selects(selector, labelsOf(pod)));
  return isFolded ? FOLDED : name;
}

function ownerName(pod: Item): string {
  const metadata = pod.fields.object('metadata');
  const [owner] = metadata.objects('ownerReferences');
  const name = owner?.text('name');
  const kind = owner?.text('kind');
  if (name === undefined) return pod.name || 'pod';
  if (kind === 'ReplicaSet') return withoutHash(name, metadata);
  return kind === 'Node' ? pod.name : name;
}

/** `web-7d4b9c6f5d` is what version `7d4b9c6f5d` of the deployment web is called. */
const withoutHash = (name: string, metadata: Fields): string => {
  const hash = metadata.map('labels')['pod-template-hash'];
  return hash !== undefined && name.endsWith(`-${hash}`)
    ? name.slice(0, -hash.length - 1)
    : name.replace(/-[a-f0-9]{8,10}$/, '');
};

function portNames(specs: readonly Fields[]): ReadonlyMap<string, number> {
  const ports = specs.flatMap((spec) => spec.objects('containers')).flatMap((container) => container.objects('ports'));
  return new Map(
    ports.flatMap((one) => {
      const [name, port] = [one.text('name'), one.number('containerPort')];
      return name === undefined || port === undefined ? [] : [[name, port] as const];
    }),
  );
}

export const podAddress = ({ fields }: Item): string | undefined => {
  const text = fields.object('status').text('podIP');
  return text !== undefined && parseAddress(text).ok ? text : undefined;
};
