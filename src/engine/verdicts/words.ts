import { surgeFallback, surgeZero } from '../../facts/upgrade';
import { spaceWords } from '../plan/space-words';
import type { ClusterPlan, Plan } from '../plan/types';
import { counted, number } from '../words';
import type { Failure, PoolVerdict, SpaceNeed, Verdict, VerdictKind } from './types';

interface Judged {
  readonly kind: VerdictKind;
  readonly needs: readonly SpaceNeed[];
  readonly pools: readonly PoolVerdict[];
  readonly failure: Failure | undefined;
}

/** A verdict's figure, its sentence, and where to look. */
export function wordsOf(
  plan: Plan,
  cluster: ClusterPlan,
  judged: Judged,
): Pick<Verdict, 'figure' | 'says' | 'subject'> {
  if (judged.failure) return failing(plan, cluster, judged, judged.failure);
  const nodes = judged.pools.reduce((sum, pool) => sum + pool.nodes, 0);
  if (nodes === 0) return { figure: '0 nodes', says: 'This cluster has no nodes.', subject: cluster.id };
  const fullest = judged.needs.filter(({ atCreation }) => !atCreation).reduce(fuller);
  return {
    figure: `${number(fullest.needed)} of ${number(fullest.available)}`,
    says: `${HOLDS[judged.kind]} Fullest: ${number(fullest.needed)} of ${number(fullest.available)} ${unitIn(plan, fullest)}.`,
    subject: fullest.subject,
  };
}

const HOLDS: Readonly<Record<VerdictKind, string>> = {
  runs: 'Every node fits.',
  upgrades: 'Every node fits, and the surge nodes of an upgrade with them.',
  scales: 'Every pool fits at its maximum, with the surge nodes of an upgrade.',
};

/** The one with the least left in proportion. */
const fuller = (a: SpaceNeed, b: SpaceNeed): SpaceNeed => (b.needed * a.available > a.needed * b.available ? b : a);

const nameOf = ({ document, routeTables }: Plan, id: string): string =>
  document.resources[id]?.name ?? routeTables[id]?.name ?? id;

/** `addresses in snet-aks`, `/24s of the pod CIDR` */
function unitIn(plan: Plan, { space, subject, unit }: SpaceNeed): string {
  if (space === 'subnet' || space === 'pod-subnet' || space === 'route-table')
    return `${unit} in ${nameOf(plan, subject)}`;
  return space === 'pod-cidr' ? `${unit} of ${spaceWords[space].limit}` : `${unit} of ${nameOf(plan, subject)}`;
}

/** What AKS's own limits of a pool leave, said of that pool alone. */
function ceilingWords(
  plan: Plan,
  pools: readonly PoolVerdict[],
  { subject, facts, needed, available }: SpaceNeed,
): Pick<Verdict, 'figure' | 'says'> | undefined {
  const own = pools.find(({ pool }) => pool === subject);
  if (!own) return undefined;
  const name = nameOf(plan, subject);
  if (facts.includes(surgeZero)) {
    return {
      figure: 'no spare node',
      says: `${name} may neither add a node nor miss one while it is upgraded, so AKS refuses the upgrade.`,
    };
  }
  const surge = own.surge > 0 ? ` with ${counted(own.surge, 'surge node')}` : '';
  return {
    figure: `${number(needed)} of ${number(available)}`,
    says: `${name} has ${counted(own.nodes, 'node')}${surge}: ${number(needed)}, and AKS allows ${number(available)} in a pool.`,
  };
}

/** The figure counts what would fit, and nothing of it is added at once. */
const WHOLE = ' The request is refused as a whole, also what would fit of it.';

/** From the version on that the fact names. */
const GOES_ON = ' AKS then tries with one surge node, and in place where max unavailable allows it.';

function failing(
  plan: Plan,
  cluster: ClusterPlan,
  { kind, pools }: Judged,
  { pool, need, code, facts }: Failure,
): Pick<Verdict, 'figure' | 'says' | 'subject'> {
  const refused = cluster.pools.reduce((sum, one) => sum + one.refused, 0);
  const fit = cluster.pools.reduce((sum, { nodes }) => sum + nodes.length, 0);
  const codeWords = code === undefined ? '' : `: ${code}`;
  if (kind === 'runs' && refused > 0) {
    return {
      figure: `${number(fit)} of ${number(fit + refused)} nodes`,
      says: `${number(refused)} of ${counted(fit + refused, 'node')} ${refused === 1 ? 'does' : 'do'} not fit${codeWords}.${fit > 0 ? WHOLE : ''}`,
      subject: pool,
    };
  }
  const all = pools.reduce((sum, { nodes }) => sum + nodes, 0);
  const surge = pools.reduce((sum, one) => sum + one.surge, 0);
  const short = ceilingWords(plan, pools, need);
  if (short) return { ...short, subject: pool };
  const who = {
    runs: need.atCreation ? 'AKS would refuse to create this: it counts' : 'All pools there together take',
    upgrades: `An upgrade of ${counted(all, 'node')} with ${counted(surge, 'surge node')} takes`,
    scales: `At its maximum, ${counted(all, 'node')} and ${counted(surge, 'surge node')}, the cluster takes`,
  }[kind];
  return {
    figure: `${number(need.needed)} of ${number(need.available)}`,
    says: `${who} ${number(need.needed)} of ${number(need.available)} ${unitIn(plan, need)}${codeWords}.${facts.includes(surgeFallback) ? GOES_ON : ''}`,
    subject: pool,
  };
}
