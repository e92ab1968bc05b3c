import { counted, countedUnits, type Level, type Move, number, type Plan, type Step, thingOf } from '../../engine';
import { formatRangeShort } from '../../ip';
import { Bar, Mono } from '../../ui';
import { Sources } from '../sources';
import { ThingLink } from '../thing-link';

/** What one step takes and returns, what Azure answers, and how full the spaces are after it. */
export function StepView({ plan, step }: { readonly plan: Plan; readonly step: Step }) {
  const { title, says, facts, moves, levels, refusal, nodes } = step;
  return (
    <section
      aria-label="The step"
      aria-live="polite"
      className="min-w-0 grow overflow-y-auto p-3 max-sm:order-1 max-sm:grow-0 max-sm:overflow-visible max-sm:border-b max-sm:border-line"
    >
      <h2 className="flex items-start justify-between gap-2 text-label font-semibold">
        {title}
        <span className="flex-none text-meta font-normal text-ink3">{counted(nodes, 'node')}</span>
      </h2>
      <p className="mt-0.5 flex max-w-[70ch] items-start gap-1 text-ink2">
        <span>{says}</span>
        {facts.length > 0 && <Sources about={title} facts={facts} />}
      </p>
      {refusal && <Refused {...refusal} />}
      {moves.length > 0 && <Moves plan={plan} moves={moves} />}
      <dl className="mt-3 grid max-w-[560px] grid-cols-[minmax(90px,auto)_1fr_auto] items-center gap-x-3 gap-y-1.5">
        {levels.map((level) => (
          <Fullness key={`${level.space} ${level.subject}`} plan={plan} level={level} />
        ))}
      </dl>
    </section>
  );
}

const Refused = ({ code, message }: NonNullable<Step['refusal']>) => (
  <figure className="mt-2 max-w-[70ch] rounded-lg border border-bad-l bg-bad-t px-2.5 py-2">
    <figcaption className="font-semibold text-bad">
      Refused{code === undefined ? '; no error code of Azure’s is known for it' : ''}
    </figcaption>
    {code !== undefined && (
      <blockquote className="font-mono text-meta break-words">
        {code}: {message}
      </blockquote>
    )}
  </figure>
);

function Moves({ plan, moves }: { readonly plan: Plan; readonly moves: readonly Move[] }) {
  return (
    <table className="mt-2">
      <caption className="sr-only">Taken and returned</caption>
      <tbody>
        {moves.map(({ what, count, unit, space, subject, ranges }) => (
          <tr key={`${what} ${space} ${subject}`} className="align-top max-sm:mb-1 max-sm:flex max-sm:flex-wrap">
            <td className={`pr-3 font-semibold ${what === 'taken' ? 'text-ink' : 'text-good'}`}>
              {what === 'taken' ? 'Taken' : 'Returned'}
            </td>
            <td className="pr-3 sm:whitespace-nowrap">
              {countedUnits(count, unit)} of <ThingLink id={subject} name={spaceName(plan, space, subject)} />
            </td>
            <td className="text-ink2">
              {space !== 'route-table' && <Mono>{ranges.slice(0, RANGES).map(formatRangeShort).join(', ')}</Mono>}
              {ranges.length > RANGES && ` and ${number(ranges.length - RANGES)} more`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Ranges that are spelt out. */
const RANGES = 4;

function Fullness({ plan, level: { space, subject, unit, used, of } }: { readonly plan: Plan; readonly level: Level }) {
  const name = spaceName(plan, space, subject);
  return (
    <>
      <dt className="truncate text-ink2">{name}</dt>
      <dd className="m-0">
        <Bar
          label={`${name}: ${number(used)} of ${number(of)} ${unit}`}
          parts={[
            { tone: space === 'pod-cidr' ? 'violet' : 'podsInUse', size: used },
            { tone: 'free', size: Math.max(0, of - used) },
          ]}
          total={Math.max(of, 1)}
        />
      </dd>
      <dd aria-hidden className="m-0 text-right font-mono text-meta">
        {number(used)} of {number(of)} {unit}
      </dd>
    </>
  );
}

const spaceName = (plan: Plan, space: Level['space'], subject: string): string =>
  space === 'pod-cidr' ? 'Pod CIDR' : (thingOf(plan, subject)?.name ?? subject);
