import { number, type Plan, poolPlanOf, type SpaceNeed, type ThingVerdict, verdictsFor } from '../../engine';
import { surgeRounding } from '../../facts/upgrade';
import { Mark } from '../../ui';
import { Part } from '../inspector/parts';
import { Sources } from '../sources';

const NAMES = { runs: 'Runs', upgrades: 'Upgrades', scales: 'Scales' } as const;

/** Whether a pool, or what stands in a subnet, runs, upgrades and scales, with what each needs of each space. */
export function VerdictsPart({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const own = poolPlanOf(plan, id)?.cluster;
  const clusters = own
    ? [own]
    : Object.values(plan.clusters).filter(({ pools }) =>
        pools.some(({ subnet, podSubnet }) => subnet === id || podSubnet === id),
      );
  if (clusters.length === 0) return null;
  return (
    <Part
      title="Verdicts"
      aside={
        <span className="inline-flex items-center">
          needed of what there is
          <Sources about="surge nodes" facts={[surgeRounding]} />
        </span>
      }
    >
      {clusters.map((cluster) => (
        <VerdictsTable
          key={cluster.id}
          name={clusters.length > 1 ? plan.document.resources[cluster.id]?.name : undefined}
          verdicts={verdictsFor(plan, cluster, id)}
        />
      ))}
    </Part>
  );
}

interface TableProps {
  /** The cluster, where there are several. */
  readonly name: string | undefined;
  readonly verdicts: readonly ThingVerdict[];
}

function VerdictsTable({ name, verdicts }: TableProps) {
  const [first] = verdicts;
  if (!first) return null;
  return (
    <table className="w-full">
      <caption className={name === undefined ? 'sr-only' : 'text-left text-ink2'}>{name ?? 'Verdicts'}</caption>
      <thead>
        <tr className="text-right text-meta text-ink3">
          <td />
          <th scope="col" className="pl-2 text-left align-bottom font-normal">
            nodes
          </th>
          {first.spaces.map((need) => (
            <th key={`${need.space} ${need.subject}`} scope="col" className="pl-2 align-bottom font-normal">
              <span className="block whitespace-nowrap">{need.unit}</span>{' '}
              <span className="whitespace-nowrap">of {number(need.available)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {verdicts.map((verdict) => (
          <VerdictRow key={verdict.kind} verdict={verdict} />
        ))}
      </tbody>
    </table>
  );
}

const VerdictRow = ({ verdict: { kind, holds, nodes, surge, spaces } }: { readonly verdict: ThingVerdict }) => (
  <tr className="max-sm:h-11">
    <th scope="row" className="py-0.5 text-left font-semibold whitespace-nowrap">
      <Mark tone={holds ? 'good' : 'bad'} word={holds ? 'yes' : 'no'} /> {NAMES[kind]}
    </th>
    <td className="pl-2 text-ink2 whitespace-nowrap">
      {number(nodes)}
      {surge > 0 && ` + ${number(surge)}`}
    </td>
    {spaces.map((need) => (
      <Figure key={`${need.space} ${need.subject}`} need={need} />
    ))}
  </tr>
);

const Figure = ({ need: { needed, holds } }: { readonly need: SpaceNeed }) => (
  <td className={`text-right font-mono ${holds ? '' : 'font-semibold text-bad'}`}>{number(needed)}</td>
);
