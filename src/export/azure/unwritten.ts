import { type ResourceKind, resourcesOf, type TopologyDocument } from '../../model';
import { counted, listed } from '../../words';

/** Kinds of the design that are nothing of Azure Resource Manager's, and what they are. */
const ELSEWHERE: Partial<Record<ResourceKind, { readonly one: string; readonly many?: string; readonly why: string }>> =
  {
    workload: { one: 'workload', why: 'in the cluster' },
    service: { one: 'service', why: 'in the cluster' },
    kubernetesNetworkPolicy: { one: 'network policy', many: 'network policies', why: 'in the cluster' },
    internetHost: { one: 'host on the internet', many: 'hosts on the internet', why: 'elsewhere' },
    assertion: { one: 'assertion', why: 'of the design' },
    drift: { one: 'injected fault', why: 'of the design' },
  };

const SENTENCES: Readonly<Record<string, (things: string) => string>> = {
  'in the cluster': (things) =>
    `What runs in the cluster is not written: ${things}. Kubernetes makes it, and AKS the load balancers, rules and routes that follow from it.`,
  elsewhere: (things) => `What is not in Azure is not written: ${things}.`,
  'of the design': (things) => `What only the simulator knows is not written: ${things}.`,
};

/** What of a design cannot be among its resources, counted. */
export const unwritten = (document: TopologyDocument): string[] =>
  Object.entries(SENTENCES).flatMap(([why, sentence]) => {
    const things = Object.entries(ELSEWHERE).flatMap(([kind, words]) => {
      const count = words.why === why ? resourcesOf(document, kind as ResourceKind).length : 0;
      return count > 0 ? [counted(count, words.one, words.many)] : [];
    });
    return things.length > 0 ? [sentence(listed(things))] : [];
  });
