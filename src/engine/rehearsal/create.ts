import { predictedAddresses } from '../../facts/aks-resources';
import { autoscalerCounts } from '../../facts/upgrade';
import type { ClusterPlan, Plan } from '../plan/types';
import { counted } from '../words';
import { ledger } from './ledger';
import { addNodes, movesOf, shortOf } from './nodes';
import { refusalOf, refusedByAks } from './refusal';
import { nameOf, story } from './story';
import type { Step } from './types';

/** A cluster made anew, pool by pool: AKS's own check first, then a request of each scale set. */
export function rehearseCreation(plan: Plan, cluster: ClusterPlan): readonly Step[] {
  const books = ledger(plan, cluster, new Set(cluster.pools.flatMap(({ nodes }) => nodes.map(({ id }) => id))));
  const { steps, tell } = story(books);
  const refused = refusedByAks(plan, cluster, 'runs');
  if (refused) {
    tell(refused);
    return steps;
  }
  tell({
    title: 'AKS checks the request',
    says: 'What AKS counts of all pools, each at its maximum, fits, so it begins.',
    facts: [autoscalerCounts],
  });
  for (const pool of cluster.pools) {
    const wanted = pool.nodes.length + pool.refused;
    if (wanted === 0) continue;
    const title = `Create ${nameOf(plan, pool.id)} with ${counted(wanted, 'node')}`;
    const short = shortOf(books, cluster, pool, wanted);
    if (short) {
      tell({ title, ...refusalOf(plan, pool, wanted, short) });
      return steps;
    }
    const held = addNodes(books, pool, wanted);
    tell({
      title,
      says: `One request of its scale set: ${pool.mode.node.fact.says}`,
      facts: [pool.mode.node.fact, predictedAddresses],
      moves: movesOf(cluster, held, 'taken'),
    });
  }
  tell({ title: 'The cluster runs', says: 'Every pool has its nodes.' });
  return steps;
}
