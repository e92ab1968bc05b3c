import { type Plan, poolPlanOf } from '../../engine';
import { defaultPodCidr } from '../../facts/aks';
import type { Fact } from '../../facts/fact';
import type { Field, Resource } from '../../model';

/** What holds while an optional field is empty. */
export interface FieldDefault {
  /** In the field, pale. */
  readonly placeholder?: string;
  /** Beneath it. */
  readonly says: string;
  readonly facts: readonly Fact[];
}

export function defaultOf(plan: Plan, resource: Resource, { id }: Field): FieldDefault | undefined {
  if (id === 'maxPods' && resource.kind === 'agentPool') {
    const mode = poolPlanOf(plan, resource.id)?.cluster.mode;
    const fact = mode?.maxPods.default;
    return mode && fact
      ? { placeholder: String(fact.value), says: `${fact.value} is ${mode.title}’s default.`, facts: [fact] }
      : undefined;
  }
  if (id === 'podCidr' && resource.kind === 'managedCluster') {
    const cluster = plan.clusters[resource.id];
    return cluster?.podCidr
      ? { placeholder: defaultPodCidr.value, says: 'The default holds.', facts: [defaultPodCidr] }
      : { says: `${cluster?.mode.title ?? 'This mode'} has no pod CIDR.`, facts: [] };
  }
  if (id === 'dnsServers') return { placeholder: 'Azure-provided', says: 'Azure’s own DNS answers.', facts: [] };
  return undefined;
}

/** Why a value that somebody wrote is without effect, where it is. */
export function idleNote(plan: Plan, resource: Resource, { id }: Field): string | undefined {
  const cluster = resource.kind === 'managedCluster' ? plan.clusters[resource.id] : undefined;
  if (id !== 'podCidr' || !cluster || cluster.podCidr) return undefined;
  return `${cluster.mode.title} does not use it; it is kept for modes that do.`;
}
