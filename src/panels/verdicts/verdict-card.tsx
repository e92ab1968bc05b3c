import { type Mend, number, type Plan, type Verdict, type VerdictKind, verdictMends } from '../../engine';
import { insufficientSubnetSize } from '../../facts/aks';
import { surgeRounding } from '../../facts/upgrade';
import { derive, selectClusterId, selectPlan, selectVerdicts, useApp } from '../../store';
import { Button, Mark } from '../../ui';
import { Sources } from '../sources';
import { ThingLink } from '../thing-link';
import { SpacesTable } from './spaces-table';

const ASKS: Readonly<Record<VerdictKind, string>> = {
  runs: 'Do the nodes fit, and pass AKS’s own count of addresses when it creates them?',
  upgrades: 'Do the nodes fit together with the surge nodes of an upgrade?',
  scales: 'Does every pool fit at its autoscaler’s maximum, with surge nodes?',
};

/** Searching mends tries many designs, so they are remembered for each plan. */
const mendsOf = derive((plan: Plan) => {
  const known = new Map<string, readonly Mend[]>();
  return (clusterId: string, kind: VerdictKind): readonly Mend[] => {
    const cluster = plan.clusters[clusterId];
    const key = `${kind} ${clusterId}`;
    const mends = known.get(key) ?? (cluster ? verdictMends(plan, cluster, kind) : []);
    known.set(key, mends);
    return mends;
  };
});

/** What a verdict asks, what each space needs and has, what Azure would say, and what would mend it. */
export default function VerdictCard({ kind }: { readonly kind: VerdictKind }) {
  const plan = useApp(selectPlan);
  const clusterId = useApp(selectClusterId);
  const verdict = useApp(selectVerdicts)?.[kind];
  if (!verdict || clusterId === undefined) return null;
  return (
    <div className="flex flex-col gap-2.5" data-focus-home tabIndex={-1}>
      <p className="text-ink2">
        {Object.keys(plan.clusters).length > 1 && `${plan.document.resources[clusterId]?.name ?? clusterId}: `}
        {ASKS[kind]}
      </p>
      <p className="flex items-start gap-1.5 font-medium">
        <Mark tone={verdict.holds ? 'good' : 'bad'} word={verdict.holds ? 'Yes' : 'No'} />
        <span className="min-w-0 flex-1">{verdict.says}</span>
      </p>
      {verdict.failure?.message !== undefined && (
        <figure className="flex flex-col gap-0.5">
          <figcaption className="flex items-center text-meta text-ink3">
            Azure would say{verdict.failure.code === insufficientSubnetSize.value && ', by a count of its own'}
            <Sources about="what Azure would say" facts={verdict.failure.facts} />
          </figcaption>
          <blockquote className="rounded-md border border-line bg-sunk px-2 py-1.5 font-mono text-meta break-words">
            {verdict.failure.code}: {verdict.failure.message}
          </blockquote>
        </figure>
      )}
      {verdict.withoutSurge !== undefined && !verdict.holds && (
        <p className="text-ink2">
          Without surge nodes the maximum {verdict.withoutSurge ? 'fits' : 'does not fit either'}.
        </p>
      )}
      <SpacesTable plan={plan} verdict={verdict} />
      <Pools plan={plan} verdict={verdict} />
      {!verdict.holds && <Mends mends={mendsOf(plan)(clusterId, kind)} />}
      <Rehearse kind={kind} />
    </div>
  );
}

/** What each pool brings to it; only where pools differ or surge. */
function Pools({ plan, verdict: { kind, pools } }: { readonly plan: Plan; readonly verdict: Verdict }) {
  return (
    <table className="w-full text-body">
      <caption className="sr-only">Node pools</caption>
      <thead>
        <tr className="text-meta text-ink3">
          <th scope="col" className="text-left font-normal">
            Node pool
          </th>
          <th scope="col" className="text-right font-normal">
            Nodes
          </th>
          {kind !== 'runs' && (
            <th scope="col" className="pl-3 text-right font-normal">
              <span className="inline-flex items-center">
                Surge
                <Sources about="surge" facts={[surgeRounding]} />
              </span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {pools.map(({ pool, nodes, surge, holds }) => (
          <tr key={pool}>
            <th scope="row" className="w-full max-w-0 truncate py-0.5 text-left font-normal">
              <span className="inline-flex max-w-full items-center gap-1.5">
                <Mark tone={holds ? 'good' : 'bad'} word={holds ? 'fits' : 'does not fit'} />
                <ThingLink id={pool} name={plan.document.resources[pool]?.name ?? pool} />
              </span>
            </th>
            <td className="text-right font-mono text-meta">{number(nodes)}</td>
            {kind !== 'runs' && <td className="text-right font-mono text-meta">{number(surge)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The smallest changes that make it hold, each applied with one click. */
function Mends({ mends }: { readonly mends: readonly Mend[] }) {
  const applyMend = useApp((state) => state.applyMend);
  if (mends.length === 0) {
    return <p className="text-ink2">No single change of nodes, pods, surge or a prefix mends it.</p>;
  }
  return (
    <section aria-label="What would mend it" className="flex flex-col gap-1.5">
      <h2 className="text-meta text-ink3">The smallest changes that mend it</h2>
      {mends.map((mend) => (
        <div key={mend.label} className="flex flex-col items-start gap-0.5">
          <Button
            onClick={(event) => {
              event.currentTarget.closest<HTMLElement>('[data-focus-home]')?.focus();
              applyMend(mend);
            }}
          >
            {mend.label}
          </Button>
          {mend.caution !== undefined && <p className="text-meta text-ink2">{mend.caution}</p>}
        </div>
      ))}
    </section>
  );
}

/** Leads to the rehearsal that shows it step by step. */
function Rehearse({ kind }: { readonly kind: VerdictKind }) {
  const rehearse = useApp((state) => state.rehearse);
  return (
    <Button onClick={() => rehearse(kind === 'runs' ? 'create' : kind === 'upgrades' ? 'upgrade' : 'scale-out')}>
      Rehearse it step by step
    </Button>
  );
}
