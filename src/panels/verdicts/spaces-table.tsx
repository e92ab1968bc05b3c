import { number, type Plan, type SpaceNeed, thingOf, type Verdict } from '../../engine';
import { Mark } from '../../ui';
import { Sources } from '../sources';
import { ThingLink } from '../thing-link';

/** What each space needs and has; AKS's own counts last. */
export function SpacesTable({ plan, verdict }: { readonly plan: Plan; readonly verdict: Verdict }) {
  return (
    <table className="w-full text-body">
      <caption className="sr-only">Spaces that limit</caption>
      <thead>
        <tr className="text-meta text-ink3">
          <th scope="col" className="text-left font-normal">
            Space
          </th>
          <th scope="col" className="text-right font-normal">
            Needed
          </th>
          <th scope="col" className="text-right font-normal">
            There is
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {verdict.spaces.filter(isTelling(verdict)).map((need) => (
          <Row key={`${need.space} ${need.subject} ${need.atCreation}`} plan={plan} need={need} />
        ))}
      </tbody>
    </table>
  );
}

/** Limits of a pool are told of where they are near; the rest always. */
const isTelling =
  ({ spaces }: Verdict) =>
  (need: SpaceNeed): boolean =>
    need.space !== 'cluster' || !need.holds || need.needed * 2 > need.available || spaces.length === 1;

function Row({ plan, need }: { readonly plan: Plan; readonly need: SpaceNeed }) {
  const { subject, unit, needed, available, holds, atCreation, facts } = need;
  return (
    <tr className={holds ? '' : 'font-semibold text-bad'}>
      <th scope="row" className="max-w-0 w-full truncate py-0.5 text-left font-normal">
        <span className="inline-flex max-w-full items-center gap-1.5">
          <Mark tone={holds ? 'good' : 'bad'} word={holds ? 'fits' : 'does not fit'} />
          <span className="min-w-0 whitespace-normal">
            <ThingLink id={subject} name={spaceName(plan, need)} />
          </span>
          {atCreation && <span className="flex-none text-meta text-ink3">AKS’s count</span>}
        </span>
      </th>
      <td className="text-right font-mono text-meta">{number(needed)}</td>
      <td className="pl-2 text-right font-mono text-meta whitespace-nowrap">
        {number(available)} <span className="font-sans text-ink3">{unit}</span>
      </td>
      <td>
        <Sources about={`${unit} of ${spaceName(plan, need)}`} facts={facts} />
      </td>
    </tr>
  );
}

const spaceName = (plan: Plan, { space, subject }: SpaceNeed): string =>
  space === 'pod-cidr' ? 'Pod CIDR' : (thingOf(plan, subject)?.name ?? subject);
