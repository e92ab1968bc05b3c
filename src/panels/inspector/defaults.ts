import { counted, type Plan, poolPlanOf } from '../../engine';
import { surgeNodes, surgeOf } from '../../engine/capacity/capacity';
import { outboundFigures } from '../../engine/holders';
import { defaultPodCidr } from '../../facts/aks';
import type { Fact } from '../../facts/fact';
import { defaultSurge } from '../../facts/options/nodes';
import { outboundAddresses, privateLinkAddresses, snatTiers } from '../../facts/snat';
import { surgeZero } from '../../facts/upgrade';
import { surgeForProduction } from '../../facts/upgrade-rules';
import { cited, type Field, type FieldId, maxSurgeOf, type Resource, type ResourceOf, resourceOf } from '../../model';

/** What holds while an optional field is empty. */
export interface FieldDefault {
  /** In the field, pale. */
  readonly placeholder?: string;
  /** Beneath it, where there is more to say. */
  readonly says?: string;
  readonly facts: readonly Fact[];
}

type Default = (plan: Plan, resource: Resource) => FieldDefault | undefined;

const said = (says: string, placeholder?: string, facts: readonly Fact[] = []): FieldDefault => ({
  says,
  facts,
  ...(placeholder !== undefined && { placeholder }),
});

const DEFAULTS: Readonly<Partial<Record<FieldId, Default>>> = {
  dnsServers: () => said('Azure’s own DNS answers.', 'Azure-provided'),
  maxPods(plan, { id }) {
    const mode = poolPlanOf(plan, id)?.pool.mode;
    if (!mode) return undefined;
    const fact = cited(plan.document, mode.maxPods.default);
    return said(`${fact.value} is ${mode.title}’s default.`, String(fact.value), [fact]);
  },
  podCidr: () => said('The default holds.', defaultPodCidr.value, [defaultPodCidr]),
  maxSurge: (plan, pool) => (pool.kind === 'agentPool' ? surgeDefault(plan, pool) : undefined),
  maxUnavailable: () => ({ placeholder: '0', facts: [surgeZero] }),
  effectiveOutboundIPs: () => said('One address, which AKS makes.', undefined, [outboundAddresses]),
  allocatedOutboundPorts(plan, { id }) {
    const each = outboundFigures(plan.document, id)?.each;
    return each === undefined
      ? said('Azure’s table does not reach so far.', undefined, [snatTiers])
      : said('By the number of nodes.', String(each), [snatTiers]);
  },
  routeTable(plan, { id }) {
    const table = plan.subnets[id]?.routeTable;
    return table === undefined
      ? undefined
      : said(`${plan.routeTables[table]?.name ?? table} is here all the same: AKS puts it on its nodes’ subnets.`);
  },
  privateLinkServiceIPs: () => said('No private link service.', 'none', [privateLinkAddresses]),
};

function surgeDefault(plan: Plan, pool: ResourceOf<'agentPool'>): FieldDefault | undefined {
  const cluster = resourceOf(plan.document, 'managedCluster', pool.cluster);
  if (!cluster) return undefined;
  const share = maxSurgeOf(plan.document, pool, cluster);
  const nodes = counted(surgeNodes(pool.count, surgeOf(plan.document, cluster, pool)), 'extra node');
  return said(`The default: ${nodes} here.`, share, [cited(plan.document, defaultSurge), surgeForProduction]);
}

export const defaultOf = (plan: Plan, resource: Resource, { id }: Field): FieldDefault | undefined =>
  DEFAULTS[id]?.(plan, resource);

/** Why a value that somebody wrote is without effect, where it is. */
export function idleNote(plan: Plan, resource: Resource, { id }: Field): string | undefined {
  const cluster = resource.kind === 'managedCluster' ? plan.clusters[resource.id] : undefined;
  if (id !== 'podCidr' || !cluster || cluster.podCidr) return undefined;
  return `${cluster.mode.title} does not use it; it is kept for modes that do.`;
}
