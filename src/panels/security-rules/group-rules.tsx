import { type Plan, thingOf } from '../../engine';
import {
  type Direction,
  type EffectiveSecurityGroup,
  filterFacts,
  type IpFlow,
  inOrder,
  LEVEL_WORDS,
} from '../../engine/filtering';
import { useFirst } from '../show-all';
import { Sources } from '../sources';
import { ThingLink } from '../thing-link';
import { RuleRow } from './rule-row';

/** The portal's. */
const COLUMNS = ['Priority', 'Name', 'Port', 'Protocol', 'Source', 'Destination', 'Action'];

interface GroupRulesProps {
  readonly plan: Plan;
  readonly group: EffectiveSecurityGroup;
  readonly direction: Direction;
  readonly flow: IpFlow | undefined;
}

/** The rules of one group in one direction. */
export function GroupRules({ plan, group, direction, flow }: GroupRulesProps) {
  const { networkSecurityGroup: id, association, effectiveSecurityRules } = group;
  const answers = flow?.answers(id);
  const rows = inOrder(effectiveSecurityRules, direction).map((rule, i) => ({ rule, answer: answers?.[i] }));
  const first = useFirst(rows, 'rules');
  const isAsked = flow?.isAsked(association) ?? true;
  const name = thingOf(plan, id)?.name ?? id;
  const caption = `${direction} rules of ${name} on the ${LEVEL_WORDS[association].toLowerCase()}`;
  return (
    <section aria-label={caption} className="pt-1.5">
      <div className="flex flex-wrap items-center gap-x-1.5 px-3">
        <h3 className="text-label font-semibold">{LEVEL_WORDS[association]}</h3>
        <ThingLink id={id} />
        <Sources about={caption} facts={[filterFacts['N-03'], filterFacts['N-06']]} />
        {!isAsked && <p className="text-ink2">Not asked: the level before denies the packet.</p>}
      </div>
      <section
        aria-label={`Table: ${caption}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        className="overflow-x-auto pb-1.5 focus-visible:-outline-offset-2"
      >
        <table className="w-full border-separate border-spacing-0 text-left">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr className="bg-sunk text-meta text-ink2">
              {[...COLUMNS, ...(flow ? ['This packet'] : [])].map((column) => (
                <th key={column} scope="col" className="px-2 py-1 font-medium whitespace-nowrap first:pl-3">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first.rows.map(({ rule, answer }) => (
              <RuleRow key={rule.name} rule={rule} answer={answer} isAsked={isAsked} />
            ))}
          </tbody>
        </table>
      </section>
      {first.more && <div className="px-3 pb-2">{first.more}</div>}
    </section>
  );
}
