import { surgeFallback, surgeRounding, surgeZero } from '../../facts/upgrade';
import { isAtLeast, resourceOf } from '../../model';
import type { ClusterPlan, Plan, PoolPlan } from '../plan/types';
import { verdict } from '../verdicts/verdicts';
import { counted } from '../words';
import { type Ledger, ledger } from './ledger';
import { addNodes, type Held, movesOf, removeNodes, shortOf } from './nodes';
import { growPods, shrinkPods } from './pod-moves';
import { refusalOf, refusedByAks } from './refusal';
import { nameOf, type Story, story } from './story';
import type { Step } from './types';

/** A pool while it is upgraded. */
interface Upgrading {
  readonly pool: PoolPlan;
  /** Surge nodes, where there are any; without them nodes are upgraded in place. */
  readonly surge: Held | undefined;
  /** Nodes upgraded at a time. */
  readonly batch: number;
}

/**
 * A rolling upgrade: surge nodes of every pool first, all at once as AKS may run them; then node by node drained and
 * imaged anew, the surge nodes taking their pods; then the surge nodes go. A node keeps its address when it is imaged.
 */
export function rehearseUpgrade(plan: Plan, cluster: ClusterPlan): readonly Step[] {
  const books = ledger(plan, cluster);
  const told = story(books);
  told.tell({ title: 'Before', says: 'Every node runs the old version.' });
  const refused = fallsBack(plan, cluster) ? undefined : refusedByAks(plan, cluster, 'upgrades');
  if (refused) {
    told.tell(refused);
    return told.steps;
  }
  const upgrading: Upgrading[] = [];
  for (const { pool: id, surge } of verdict(plan, cluster, 'upgrades').pools) {
    const pool = cluster.pools.find((candidate) => candidate.id === id);
    if (!pool || pool.nodes.length === 0) continue;
    const begun = addSurge(plan, cluster, books, told, pool, surge);
    if (!begun) return told.steps;
    upgrading.push(begun);
  }
  for (const one of upgrading) rounds(plan, books, told, one);
  for (const { pool, surge } of upgrading) {
    if (!surge) continue;
    const moves = movesOf(cluster, surge, 'returned');
    removeNodes(books, surge);
    told.tell({
      title: `Remove ${counted(surge.nodes, 'surge node')} of ${nameOf(plan, pool.id)}`,
      says: 'Their pods have moved to nodes of the new version, and what they held is free again.',
      facts: [surgeRounding],
      moves,
    });
  }
  told.tell({ title: 'The upgrade is done', says: 'Every node runs the new version and has the address it had.' });
  return told.steps;
}

/** The surge nodes of a pool, fewer where its version allows that; nothing where the upgrade ends here. */
function addSurge(
  plan: Plan,
  cluster: ClusterPlan,
  books: Ledger,
  { tell }: Story,
  pool: PoolPlan,
  surge: number,
): Upgrading | undefined {
  const name = nameOf(plan, pool.id);
  const inPlace = unavailableOf(plan, pool);
  if (surge === 0) {
    const title = `Upgrade ${name} in place`;
    if (inPlace === 0) {
      tell({ title, says: surgeZero.says, facts: [surgeZero], refusal: {} });
      return undefined;
    }
    tell({
      title,
      says: `Without surge nodes ${counted(inPlace, 'node')} may be missing at a time.`,
      facts: [surgeZero],
    });
    return { pool, surge: undefined, batch: inPlace };
  }
  const short = shortOf(books, cluster, pool, surge);
  const title = `Add ${counted(surge, 'surge node')} to ${name}`;
  if (!short) return begin(plan, cluster, books, tell, pool, surge, title);
  const refused = refusalOf(plan, pool, surge, short);
  // It goes on with fewer where quota or capacity is short, not where AKS allows no more nodes.
  if (!fallsBack(plan, cluster) || short.space === 'cluster') {
    tell({ title, ...refused });
    return undefined;
  }
  if (surge > 1 && !shortOf(books, cluster, pool, 1)) {
    return begin(plan, cluster, books, tell, pool, 1, `Add one surge node to ${name} instead of ${surge}`);
  }
  if (inPlace > 0) {
    tell({
      title: `Upgrade ${name} in place`,
      says: `${refused.says} AKS goes on without surge nodes, ${counted(inPlace, 'node')} missing at a time.`,
      facts: [surgeFallback, ...refused.facts],
    });
    return { pool, surge: undefined, batch: inPlace };
  }
  tell({ title, ...refused, facts: [surgeFallback, ...refused.facts] });
  return undefined;
}

function begin(
  plan: Plan,
  cluster: ClusterPlan,
  books: Ledger,
  tell: Story['tell'],
  pool: PoolPlan,
  surge: number,
  title: string,
): Upgrading {
  const held = addNodes(books, pool, surge);
  tell({
    title,
    says: `Each takes what any node of ${nameOf(plan, pool.id)} takes.`,
    facts: [surgeRounding, pool.mode.node.fact],
    moves: movesOf(cluster, held, 'taken'),
  });
  return { pool, surge: held, batch: surge };
}

const fallsBack = ({ document }: Plan, { id }: ClusterPlan): boolean =>
  isAtLeast(resourceOf(document, 'managedCluster', id)?.kubernetesVersion ?? '', surgeFallback.value);

/** Nodes of a pool that may be missing during an upgrade; a share rounds up. */
function unavailableOf({ document }: Plan, { id, nodes }: PoolPlan): number {
  const text = resourceOf(document, 'agentPool', id)?.maxUnavailable ?? '0';
  const share = Number.parseInt(text, 10);
  return Math.min(text.endsWith('%') ? Math.ceil((nodes.length * share) / 100) : share, nodes.length);
}

/** Nodes drained and imaged anew, so many at a time. Where pods take addresses as they come, these move with them. */
function rounds(plan: Plan, books: Ledger, { tell }: Story, { pool, surge, batch }: Upgrading): void {
  const { nodes } = pool;
  const name = nameOf(plan, pool.id);
  for (let first = 0; first < nodes.length; first += batch) {
    const now = nodes.slice(first, first + batch);
    const last = first + now.length - 1;
    const moves = surge ? [...growPods(books, pool, now, surge), ...shrinkPods(books, pool, now)] : [];
    tell({
      title:
        now.length === 1
          ? `Drain and image node ${first} of ${name}`
          : `Drain and image nodes ${first} to ${last} of ${name}`,
      says: surge
        ? 'Their pods move to the spare nodes; each keeps its own address and is the spare node of the next round.'
        : 'Their pods move to the other nodes as far as there is room; each keeps its own address.',
      moves,
    });
  }
}
