import { wholeRequest } from '../../facts/upgrade';
import type { ClusterPlan, Plan, PoolPlan } from '../plan/types';
import { counted, number } from '../words';
import { ledger } from './ledger';
import { addNodes, movesOf, shortOf } from './nodes';
import { refusalOf } from './refusal';
import { nameOf, poolOf, story } from './story';
import type { Step } from './types';

/** Nodes that are asked for and do not fit are not there to begin with. */
const beforeOf = (name: string, { nodes, refused }: PoolPlan): string =>
  refused === 0
    ? `${name} has ${counted(nodes.length, 'node')}.`
    : `${number(nodes.length)} of ${counted(nodes.length + refused, 'node')} of ${name} would fit; they are taken to run.`;

/** More nodes for a pool at once, as an autoscaler asks for them: all or none. */
export function rehearseScaleOut(plan: Plan, cluster: ClusterPlan, poolId: string, to: number): readonly Step[] {
  const pool = poolOf(cluster, poolId);
  const name = nameOf(plan, poolId);
  const books = ledger(plan, cluster);
  const now = pool.nodes.length;
  const { steps, tell } = story(books);
  tell({ title: 'Before', says: beforeOf(name, pool) });
  const more = to - now;
  if (more <= 0) return steps;
  const title = `Scale ${name} from ${now} to ${counted(to, 'node')}`;
  const short = shortOf(books, cluster, pool, more);
  if (short) {
    tell({ title, ...refusalOf(plan, pool, more, short) });
    return steps;
  }
  const held = addNodes(books, pool, more);
  tell({
    title,
    says: `One request for ${counted(more, 'node')}, filled whole.`,
    facts: [wholeRequest, pool.mode.node.fact],
    moves: movesOf(cluster, held, 'taken'),
  });
  return steps;
}
