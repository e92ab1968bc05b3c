import { Fragment } from 'react';
import { counted } from '../../../engine';
import { type Proposal, type ProposedRule, usersWords, type Wish } from '../../../engine/lock-down';
import { useApp } from '../../../store';
import { Disclosure, Mark } from '../../../ui';
import { Addresses } from '../rule-addresses';

interface RulesToAddProps {
  readonly proposal: Proposal;
  readonly wishes: readonly Wish[];
}

/** The rules, a table for each group. */
export function RulesToAdd({ proposal: { newGroups, rules }, wishes }: RulesToAddProps) {
  const resources = useApp((state) => state.document.resources);
  const groups = [...new Set(rules.map(({ group }) => group))];
  return groups.map((id) => {
    const made = newGroups.find((one) => one.id === id);
    const on = made && resources[made.subnet]?.name;
    const name = made?.name ?? resources[id]?.name ?? id;
    const title = on === undefined ? `Rules to add to ${name}` : `A new group ${name} on ${on}, with rules`;
    return <OfGroup key={id} title={title} rules={rules.filter(({ group }) => group === id)} wishes={wishes} />;
  });
}

/** The portal's. */
const COLUMNS = ['Priority', 'Name', 'Port', 'Protocol', 'Source', 'Destination', 'Action'];
const DIRECTIONS = ['Inbound', 'Outbound'] as const;

interface OfGroupProps {
  readonly title: string;
  readonly rules: readonly ProposedRule[];
  readonly wishes: readonly Wish[];
}

const OfGroup = ({ title, rules, wishes }: OfGroupProps) => (
  <section
    aria-label={title}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    tabIndex={0}
    className="flex-none overflow-x-auto"
  >
    <h3 className="mb-1 text-label font-semibold">{title}</h3>
    <table className="w-full border-separate border-spacing-0 text-left">
      <caption className="sr-only">{`${title}: ${counted(rules.length, 'rule')}`}</caption>
      <thead>
        <tr className="bg-sunk text-meta text-ink2">
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className="px-2 py-1 font-medium whitespace-nowrap">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {DIRECTIONS.map((direction) => {
        const some = rules.filter(({ rule }) => rule.direction === direction);
        return (
          some.length > 0 && (
            <tbody key={direction}>
              <tr>
                <th
                  scope="rowgroup"
                  colSpan={COLUMNS.length}
                  className="border-t border-line px-2 pt-1.5 text-meta font-semibold text-ink2"
                >
                  {direction}
                </th>
              </tr>
              {some.map((one) => (
                <Row key={one.rule.name} proposed={one} wishes={wishes.filter(({ id }) => one.wishes.includes(id))} />
              ))}
            </tbody>
          )
        );
      })}
    </table>
  </section>
);

const WRAPPED = 'border-t border-line px-2 py-px align-top leading-6';
const CELL = `${WRAPPED} whitespace-nowrap`;

interface RowProps {
  readonly proposed: ProposedRule;
  readonly wishes: readonly Wish[];
}

/** A rule, and under its name what it is for. */
const Row = ({ proposed: { rule, why }, wishes }: RowProps) => (
  <tr>
    <td className={`${CELL} font-mono text-meta`}>{rule.priority}</td>
    <th scope="row" className={`${WRAPPED} min-w-[230px] pb-1 font-normal`}>
      <span className="[overflow-wrap:anywhere]">{rule.name}</span>
      <Why wishes={wishes} why={why} />
    </th>
    <td className={WRAPPED}>
      <Ports ranges={rule.destinationPortRanges} />
    </td>
    <td className={CELL}>{rule.protocol === '*' ? 'Any' : rule.protocol.toUpperCase()}</td>
    <td className={`${WRAPPED} min-w-[110px]`}>
      <Addresses texts={rule.sourceAddressPrefixes} expanded={undefined} />
    </td>
    <td className={`${WRAPPED} min-w-[110px]`}>
      <Addresses texts={rule.destinationAddressPrefixes} expanded={undefined} />
    </td>
    <td className={CELL}>
      <Mark tone={rule.access === 'Allow' ? 'good' : 'bad'} word={rule.access} showWord />
    </td>
  </tr>
);

interface WhyProps {
  readonly wishes: readonly Wish[];
  readonly why: readonly string[];
}

/** For what a rule is there, and why it is as it is. */
const Why = ({ wishes, why }: WhyProps) =>
  wishes.length === 0 ? (
    <p className="text-ink2">{usersWords(wishes)}</p>
  ) : (
    <Disclosure summary={<span>{usersWords(wishes)}</span>}>
      <div className="max-w-[70ch] pb-1 pl-4 leading-5">
        {wishes.length > 1 && <p className="text-ink2">{wishes.map(({ says }) => says).join(' · ')}</p>}
        <ul className="m-0 list-disc pl-4">
          {why.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
    </Disclosure>
  );

/** A list may wrap, a range in it not. */
const Ports = ({ ranges }: { readonly ranges: readonly string[] }) =>
  ranges.map((range, at) => (
    <Fragment key={range}>
      {at > 0 && ', '}
      <span className="whitespace-nowrap">{range === '*' ? 'Any' : range}</span>
    </Fragment>
  ));
