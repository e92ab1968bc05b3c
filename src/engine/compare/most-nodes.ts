import { nodesPerCluster } from '../../facts/aks';
import type { Fact } from '../../facts/fact';
import { resourceOf } from '../../model';
import { surgeNodes, surgeOf } from '../capacity/capacity';
import type { ClusterPlan, LimitedSpace, Plan } from '../plan/types';
import { type Demand, demandsOf } from '../verdicts/demand';
import { type Space, spacesOf } from '../verdicts/spaces';

/** The most nodes of a cluster while everybody else keeps what they hold. */
export interface MostNodes {
  /** Of all pools together, surge nodes left out. */
  readonly nodes: number;
  /** The pool that grows; the others keep their nodes. */
  readonly pool: string;
  /** What lets no more in. */
  readonly limitedBy: { readonly space: LimitedSpace; readonly subject: string };
  readonly facts: readonly Fact[];
}

/**
 * How far a cluster goes when one pool grows, the one that gets it furthest; none where not even the others fit.
 *
 * @param surging whether every pool is to have its surge nodes as well
 */
export function mostNodes(plan: Plan, cluster: ClusterPlan, surging: boolean): MostNodes | undefined {
  const spaces = spacesOf(plan, cluster, 'upgrades');
  const demands = demandsOf(plan, cluster, 'upgrades').map((demand) => (surging ? demand : { ...demand, surge: 0 }));
  const needed = spaces.map((space) =>
    demands.reduce((sum, demand) => sum + taken(space, demand), space.heldByOthers ?? 0),
  );
  const own = demands.filter((demand) => demand.cluster.id === cluster.id);
  const all = own.reduce((sum, { nodes }) => sum + nodes, 0);
  const candidates = own.flatMap((demand): MostNodes[] => {
    const left = spaces.map((space, i) => ({ space, left: space.available - (needed[i] ?? 0) + taken(space, demand) }));
    if (left.some((one) => one.left < 0)) return [];
    const sized = (nodes: number): Demand => ({ ...demand, nodes, surge: surging ? surgeAt(plan, demand, nodes) : 0 });
    const shared = left.filter(({ space }) => taken(space, sized(1)) > 0);
    const full = (nodes: number) => shared.find((one) => taken(one.space, sized(nodes)) > one.left)?.space;
    const nodes = last((count) => full(count) === undefined);
    const limit = full(nodes + 1);
    if (!limit) return [];
    const { space, subject, facts } = limit;
    return [{ nodes: all - demand.nodes + nodes, pool: demand.pool.id, limitedBy: { space, subject }, facts }];
  });
  return candidates.toSorted((a, b) => b.nodes - a.nodes)[0];
}

function taken({ takes }: Space, demand: Demand): number {
  const { nodes, surge } = takes(demand);
  return nodes + surge;
}

function surgeAt({ document }: Plan, { cluster, stored }: Demand, nodes: number): number {
  const owner = resourceOf(document, 'managedCluster', cluster.id);
  return owner ? surgeNodes(nodes, surgeOf(document, owner, stored)) : 0;
}

/** The last number that works, where 0 works and whatever is less than one that does. */
function last(works: (count: number) => boolean): number {
  let [good, bad] = [0, nodesPerCluster.value + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (works(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
