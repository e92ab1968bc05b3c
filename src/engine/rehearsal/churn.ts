import type { Fact } from '../../facts/fact';
import { podBatchSpare } from '../../facts/pod-subnet';
import { podBatchRelease } from '../../facts/pod-subnet-rules';
import type { Range } from '../../ip';
import { podUnitFacts } from '../../model';
import type { ClusterPlan, Plan, PoolPlan } from '../plan/types';
import { counted, number } from '../words';
import { addressMove, type Ledger, ledger } from './ledger';
import { nameOf, poolOf, type Story, story } from './story';
import type { Step } from './types';

/**
 * Pods of a pool that come and go, the same number on each node. In a mode whose nodes take addresses as pods come, each
 * step is one at which nodes ask for a batch or give one back; in others nothing moves.
 */
export function rehearseChurn(plan: Plan, cluster: ClusterPlan, poolId: string, pods: number): readonly Step[] {
  const pool = poolOf(cluster, poolId);
  const books = ledger(plan, cluster);
  const told = story(books);
  const { podUnits } = pool.mode;
  told.tell({ title: 'Before', says: `${nameOf(plan, poolId)} has ${counted(pool.nodes.length, 'node')}.` });
  if (!podUnits || podUnits.aligned || pool.podSubnet === undefined) {
    told.tell({
      title: 'Pods come and go',
      says: `Nothing is taken or returned. ${pool.mode.node.fact.says}`,
      facts: [pool.mode.node.fact, ...podUnitFacts(plan.document, pool.mode)],
    });
    return told.steps;
  }
  comeAndGo(books, told, pool, podUnitFacts(plan.document, pool.mode), podUnits.size, Math.min(pods, pool.maxPods));
  return told.steps;
}

function comeAndGo(
  books: Ledger,
  { steps, tell }: Story,
  pool: PoolPlan,
  facts: readonly Fact[],
  size: number,
  most: number,
): void {
  const subnet = pool.podSubnet ?? '';
  const held = (pods: number) => pool.mode.podUnits?.held(pods, pool.maxPods) ?? 0;
  const nodes = pool.nodes.length;
  // From where the fullest node stands: the others are brought up to it without a new batch, or with the same one.
  const least = Math.min(Math.max(0, ...pool.nodes.map(({ podsRunning }) => podsRunning)), most);
  let batches = held(least);
  const spare = number(podBatchSpare.value * size);
  const taken: (readonly Range[])[] = [];
  for (let pods = least; pods <= most; pods += 1) {
    if (held(pods) <= batches) continue;
    const ranges = books.take(subnet, nodes * size);
    const title = `${counted(pods, 'pod')} on each node`;
    if (!ranges) {
      const left = Math.floor(books.free(subnet) / size);
      tell({
        title,
        says: `Fewer than ${spare} addresses are free on each node, so each asks for another ${number(size)}: ${counted(nodes, 'batch', 'batches')}, and ${number(left)} are left. On nodes that get none, pods beyond ${number(batches * size)} wait for an address.`,
        facts,
        refusal: {},
      });
      return;
    }
    batches += 1;
    taken.push(ranges);
    tell({
      title,
      says: `Fewer than ${spare} addresses are free on each node, so each takes another ${number(size)} and holds ${number(batches * size)}.`,
      facts,
      moves: [addressMove('pod-subnet', subnet, 'taken', ranges, pool.id)],
    });
  }
  for (let pods = most; pods >= least; pods -= 1) {
    const ranges = batches * size - pods > podBatchRelease.value * size ? taken.pop() : undefined;
    if (!ranges) continue;
    batches -= 1;
    books.giveBack(subnet, ranges);
    tell({
      title: `Back to ${counted(pods, 'pod')} on each node`,
      says: `More than ${number(podBatchRelease.value * size)} addresses are free on each node, so each gives ${number(size)} back and holds ${number(batches * size)}.`,
      facts: [podBatchRelease],
      moves: [addressMove('pod-subnet', subnet, 'returned', ranges, pool.id)],
    });
  }
  if (steps.length === 1) {
    tell({ title: 'Pods come and go', says: 'No node needs more than the batch that it has.', facts });
  }
}
