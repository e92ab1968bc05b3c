import type { Resource } from '../model';
import { type Context, KIND_WORDS } from './context';
import { idMaker } from './ids';
import type { ItemIndex } from './index-of-items';
import { clustersIn } from './kubernetes/clusters';
import { homes } from './kubernetes/home';
import { nodesIn } from './kubernetes/nodes';
import { networksOf } from './networks';
import type { Reporter } from './report';

/** The context of one import, and what has been put into it. */
export interface Workspace extends Context {
  readonly resources: Resource[];
  readonly from: ReadonlyMap<string, readonly string[]>;
  /** Space that pods, services and sites have, and networks should not. */
  readonly cidrs: () => string[];
}

export function contextOf(items: ItemIndex, hasKubernetes: boolean, report: Reporter): Workspace {
  const ids = idMaker();
  const clusters = clustersIn(items, nodesIn(items, report), hasKubernetes, ids, report);
  const resources: Resource[] = [];
  const from = new Map<string, readonly string[]>();
  return {
    ...{ items, ids, report, clusters, resources, from },
    networks: networksOf(items, ids),
    home: homes(items, clusters),
    workloads: [],
    served: new Map(),
    add(resource, sources = []) {
      resources.push(resource);
      from.set(resource.id, [...new Set(sources)].sort());
    },
    cidrs: () =>
      resources.flatMap((one) => {
        if (one.kind === 'onPremisesSite') return one.addressPrefixes;
        if (one.kind !== 'managedCluster') return [];
        const { podCidr, serviceCidr } = one.networkProfile;
        return podCidr === undefined ? [serviceCidr] : [podCidr, serviceCidr];
      }),
  };
}

/** `Subnet snet-aks, from vnets.json.` */
export function tellUnderstood(resource: Resource, from: readonly string[], report: Reporter): void {
  const where = from.length === 0 ? '' : `, from ${from.length > 3 ? `${from.length} pastes` : from.join(', ')}`;
  const text = `${KIND_WORDS[resource.kind]} ${resource.name}${where}.`;
  report.add('understood', { code: resource.kind, text, id: resource.id, ...(from.length > 0 && { from }) });
}
