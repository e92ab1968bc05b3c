import { insufficientSubnetSize, nodesPerCluster, nodesPerPool, podCidrCheck } from '../../facts/aks';
import type { Fact } from '../../facts/fact';
import { scaleSetCeiling, wholeRequest } from '../../facts/upgrade';
import { podUnitFacts } from '../../model';
import { spaceWords } from '../plan/space-words';
import type { ClusterPlan, Plan, PoolPlan } from '../plan/types';
import { notEnoughCapacity } from '../verdicts/failure';
import { verdict } from '../verdicts/verdicts';
import { counted, number } from '../words';
import type { Short } from './nodes';
import type { Step } from './types';

/** What Azure answers to a request that it cannot fill, in words and with its own code where one is known. */
export function refusalOf(
  plan: Plan,
  pool: PoolPlan,
  nodes: number,
  short: Short,
): Pick<Step, 'says' | 'facts'> & { readonly refusal: NonNullable<Step['refusal']> } {
  const { space, subject, asked, free, wouldFit } = short;
  if (space === 'cluster') return overLimit(plan, pool, short);
  const name = plan.document.resources[subject]?.name ?? plan.routeTables[subject]?.name ?? subject;
  const where = space === 'pod-cidr' ? spaceWords[space].limit : name;
  const unit = space === 'pod-cidr' ? 'blocks' : spaceWords[space].unit;
  const says =
    `${counted(nodes, 'node')} of ${plan.document.resources[pool.id]?.name ?? pool.id} would take ${number(asked)} ${unit} of ${where}; ` +
    `${number(free)} are free. The request is filled whole or not at all, so none is added${wouldFit > 0 ? `, although ${number(wouldFit)} would fit` : ''}.`;
  if (space !== 'subnet') return { says, facts: factsOf(plan, pool, space), refusal: {} };
  const { code, message } = notEnoughCapacity(plan, subject, asked);
  return { says, facts: [...factsOf(plan, pool, space), wholeRequest], refusal: { code, message } };
}

/** More nodes than AKS gives a pool or a cluster, refused before anything is asked of the network. */
function overLimit(plan: Plan, pool: PoolPlan, { subject, asked, free }: Short): ReturnType<typeof refusalOf> {
  const ofPool = subject === pool.id;
  const limit = (ofPool ? nodesPerPool : nodesPerCluster).value;
  const name = plan.document.resources[subject]?.name ?? subject;
  return {
    says: `${name} would have ${counted(limit - free + asked, 'node')}, and AKS allows ${number(limit)} in a ${ofPool ? 'pool' : 'cluster'}. None is added.`,
    facts: ofPool ? [nodesPerPool, scaleSetCeiling] : [nodesPerCluster],
    refusal: {},
  };
}

/** AKS's own check, which comes before anything is asked of the network. */
export function refusedByAks(
  plan: Plan,
  cluster: ClusterPlan,
  kind: 'runs' | 'upgrades',
): (Pick<Step, 'title' | 'says' | 'facts'> & { readonly refusal: NonNullable<Step['refusal']> }) | undefined {
  const { failure, says } = verdict(plan, cluster, kind);
  if (!failure || (failure.code !== insufficientSubnetSize.value && !failure.need.atCreation)) return undefined;
  const { code, message, facts } = failure;
  return {
    title: 'AKS checks the request',
    says,
    facts,
    refusal: { ...(code !== undefined && { code }), ...(message !== undefined && { message }) },
  };
}

function factsOf({ document }: Plan, { mode }: PoolPlan, space: Short['space']): readonly Fact[] {
  if (space === 'subnet') return [mode.node.fact];
  if (space === 'pod-subnet') return podUnitFacts(document, mode);
  return space === 'pod-cidr' ? [podCidrCheck] : [mode.nodeCeiling];
}
