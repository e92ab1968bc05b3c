import { predictedAddresses } from '../../facts/aks-resources';
import { type Address, formatAddress, positionIn, type Range, rangesSize } from '../../ip';
import { podUnitFacts } from '../../model';
import { nodeOf } from '../plan/lookup';
import type { Holding, NodePlan, Plan, PoolPlan, SubnetPlan } from '../plan/types';
import { counted, number } from '../words';
import { podAddress } from './pod-address';
import { handedOutBefore, sizeSteps } from './subnet-steps';
import type { Answer, Step } from './types';
import { nodeWords, rangesText, step } from './words';

/** An address of a subnet that a node holds, for itself or for its pods. */
export function nodeHolds(plan: Plan, subnet: SubnetPlan, holding: Holding, address: Address): Answer {
  const found = nodeOf(plan, holding.owner);
  if (!found) throw new Error(`A node that the plan does not have: ${holding.owner}`);
  const { node, pool, cluster } = found;
  const its = subnet.holdings.filter(({ owner }) => owner === node.id).map(({ range }) => range);
  const before = [
    ...sizeSteps(plan, subnet),
    ...handedOutBefore(plan, subnet, its[0]?.first ?? address),
    takesStep(plan, pool, node, its),
  ];
  const base = { owner: node.id, basis: holding.predicted ? ('predicted' as const) : ('written' as const) };
  if (holding.role === 'node') {
    const named = nodeWords(plan, node);
    return {
      ...base,
      state: 'assigned',
      role: 'node',
      name: `Node ${named}`,
      says: node.predicted ? 'The node’s own address.' : 'The node’s own address, which the design fixes.',
      about: [node.id, node.pool],
      steps: before,
    };
  }
  if (positionIn(node.pods, address) === undefined)
    return { ...base, ...withoutPod(plan, pool, node, its, address, before) };
  const { steps, ...answer } = podAddress(plan, cluster, node, address);
  return { ...base, ...answer, steps: [...before, ...steps] };
}

/** What the node takes of this subnet, all at once or unit by unit. */
function takesStep(plan: Plan, pool: PoolPlan, node: NodePlan, its: readonly Range[]): Step {
  const { podUnits } = pool.mode;
  const named = nodeWords(plan, node);
  if (podUnits && its.every(({ first }) => first !== node.address)) {
    const held = counted(node.podUnits ?? 0, podUnits.name.one, podUnits.name.many);
    const grows = podUnits.held(pool.maxPods, pool.maxPods) > podUnits.held(0, pool.maxPods);
    const pods = grows ? `With ${counted(node.podsRunning, 'pod')}` : `For up to ${counted(pool.maxPods, 'pod')}`;
    return step(
      `${pods} ${named} holds ${held}: ${rangesText(its)}.`,
      ...podUnitFacts(plan.document, pool.mode),
      predictedAddresses,
    );
  }
  const forPods = rangesSize(its) - 1;
  return forPods === 0
    ? step(`${named} takes one, ${formatAddress(node.address)}.`, pool.mode.node.fact, predictedAddresses)
    : step(
        `${named} takes ${number(forPods + 1)} at once: ${formatAddress(node.address)} for itself and ${rangesText(node.pods)} for ${counted(forPods, 'pod')}.`,
        pool.mode.node.fact,
        predictedAddresses,
      );
}

/** An address of the node's units that no pod gets: kept for internal use, or past the last one that a pod may have. */
function withoutPod(
  plan: Plan,
  { mode, maxPods }: PoolPlan,
  node: NodePlan,
  its: readonly Range[],
  address: Address,
  before: readonly Step[],
): Omit<Answer, 'owner' | 'basis'> {
  const named = nodeWords(plan, node);
  const facts = podUnitFacts(plan.document, mode);
  const position = positionIn(its, address) ?? 0;
  const isKept = position < (mode.podUnits?.kept ?? 0);
  const text = formatAddress(address);
  return isKept
    ? {
        state: 'reserved',
        role: 'kept-by-node',
        name: `Kept by ${named}`,
        says: `Node ${named} keeps it for internal use; no pod gets it.`,
        about: [node.id, node.pool],
        steps: [...before, step(`${text} is the first of them, which is kept for internal use.`, ...facts)],
      }
    : {
        state: 'reserved',
        role: 'rest-of-block',
        name: `Unused rest of ${named}`,
        says: `Node ${named} holds it, and runs at most ${counted(maxPods, 'pod')}, which are predicted to take the lower addresses.`,
        about: [node.id, node.pool],
        steps: [
          ...before,
          step(
            `Its pods get ${rangesText(node.pods)}, ${number(maxPods)} at most. ${text} lies past them and is lost to whole units.`,
            mode.maxPods.limits,
          ),
        ],
      };
}
