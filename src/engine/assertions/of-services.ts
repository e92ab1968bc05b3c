import { kubeDns } from '../../facts/dns';
import { type ResourceOf, resourcesOf } from '../../model';
import type { Plan } from '../plan/types';
import type { Assertion } from './assertions';
import { assertionAbout, assertionOf } from './made';

/** Whoever runs here serves the cluster, and asks for no application. */
const SYSTEM = kubeDns.value.namespace;

type Service = ResourceOf<'service'>;

/**
 * That every service works for those whom it is for: a public one for the internet, all others for a pod of their cluster.
 * Those about which the design holds anything already are left out, and those for whom the design has nobody who asks.
 */
export function serviceAssertions(plan: Plan): readonly Assertion[] {
  const taken = new Set(Object.keys(plan.document.resources));
  return resourcesOf(plan.document, 'service').flatMap((service) => {
    const from = clientOf(plan, service);
    if (from === undefined || assertionAbout(plan, { from, to: service.id })) return [];
    const id = freeId(taken, `assertion-${service.id}`);
    taken.add(id);
    return [{ ...assertionOf(plan, { from, to: service.id }, 'works'), id }];
  });
}

function clientOf({ document }: Plan, { type, internal, cluster, workload }: Service): string | undefined {
  if (type === 'LoadBalancer' && !internal) return resourcesOf(document, 'internetHost')[0]?.id;
  const own = resourcesOf(document, 'workload').filter(
    (one) => one.cluster === cluster && one.replicas > 0 && one.namespace !== SYSTEM,
  );
  const client = own.find(({ id }) => id !== workload) ?? own[0];
  return client && `${client.id}/pod/0`;
}

/** Several are made at once, so each is named after its service. */
function freeId(taken: ReadonlySet<string>, wanted: string): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n += 1) id = `${wanted}-${n}`;
  return id;
}
