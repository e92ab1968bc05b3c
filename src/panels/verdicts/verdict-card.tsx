import { counted, number, type Plan, type Verdict, type VerdictKind } from '../../engine';
import { insufficientSubnetSize } from '../../facts/aks';
import { surgeRounding } from '../../facts/upgrade';
import { selectClusterId, selectHeldBack, selectPlan, selectProblems, selectVerdicts, useApp } from '../../store';
import { Button, Mark } from '../../ui';
import { MendButton } from '../mend-button';
import { Sources } from '../sources';
import { ThingLink } from '../thing-link';
import { Working } from '../working';
import { SpacesTable } from './spaces-table';
import { useMends } from './use-mends';

const ASKS: Readonly<Record<VerdictKind, string>> = {
  runs: 'Do the nodes fit, and pass AKS’s own count of addresses when it creates them?',
  upgrades: 'Do the nodes fit together with the surge nodes of an upgrade?',
  scales: 'Does every pool fit at its autoscaler’s maximum, with surge nodes?',
};

/** What a verdict asks, what each space needs and has, what Azure would say, and what would mend it. */
export default function VerdictCard({ kind }: { readonly kind: VerdictKind }) {
  const plan = useApp(selectPlan);
  const clusterId = useApp(selectClusterId);
  const verdict = useApp(selectVerdicts)?.[kind];
  const isHeldBack = useApp(selectHeldBack);
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
          <figcaption className="flex items-center gap-1 text-meta text-ink3">
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
      {verdict.holds && <Besides />}
      <SpacesTable plan={plan} verdict={verdict} />
      <Pools plan={plan} verdict={verdict} />
      {!verdict.holds && !isHeldBack && <Mends key={`${clusterId} ${kind}`} {...{ plan, clusterId, kind }} />}
      <Rehearse kind={kind} />
    </div>
  );
}

/** A verdict counts; what else Azure would refuse stands among the findings. */
function Besides() {
  const errors = useApp(selectProblems).filter(({ severity }) => severity !== 'warning').length;
  return errors > 0 ? (
    <p className="text-ink2">
      This counts space alone; {counted(errors, 'error')} among the findings {errors === 1 ? 'says' : 'say'} what else
      is wrong.
    </p>
  ) : null;
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
            <th scope="row" className="w-full max-w-0 truncate text-left font-normal">
              <div className="-mx-1 flex items-center gap-1.5 px-1 py-0.5 sm:[contain-intrinsic-block-size:auto_22px] sm:[content-visibility:auto]">
                <Mark tone={holds ? 'good' : 'bad'} word={holds ? 'fits' : 'does not fit'} />
                <ThingLink id={pool} name={plan.document.resources[pool]?.name ?? pool} />
              </div>
            </th>
            <td className="text-right font-mono text-meta">{number(nodes)}</td>
            {kind !== 'runs' && <td className="text-right font-mono text-meta">{number(surge)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface MendsProps {
  readonly plan: Plan;
  readonly clusterId: string;
  readonly kind: VerdictKind;
}

/** The smallest changes that make it hold, each applied with one click. */
function Mends({ plan, clusterId, kind }: MendsProps) {
  const { mends, stale } = useMends(plan, clusterId, kind);
  return (
    <section aria-label="What would mend it" aria-busy={stale} className="flex flex-col gap-1.5">
      <h2 className="flex justify-between text-meta text-ink3">
        The smallest changes that mend it
        <Working busy={stale} />
      </h2>
      {mends?.length === 0 && <p className="text-ink2">No single change of nodes, pods, surge or a prefix mends it.</p>}
      {mends?.map((mend) => (
        <div key={mend.label} className="flex flex-col items-start gap-0.5">
          <MendButton mend={mend} stale={stale} />
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
