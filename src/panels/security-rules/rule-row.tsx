import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { EffectiveSecurityRule, RuleAnswer } from '../../engine/filtering';
import { classNames, Mark } from '../../ui';
import { Matched } from './matched';
import { Addresses } from './rule-addresses';

interface RuleRowProps {
  readonly rule: EffectiveSecurityRule;
  /** While a packet is tested. */
  readonly answer: RuleAnswer | undefined;
  /** Whether the packet comes to this level. */
  readonly isAsked: boolean;
}

/** One rule; the one that decides is bold, ringed and says so, and each field whether it matches. */
export function RuleRow({ rule, answer, isAsked }: RuleRowProps) {
  const decides = answer?.role === 'decides';
  const cell = classNames(
    'border-t border-line px-2 py-px align-top leading-6 whitespace-nowrap first:pl-3',
    decides && 'bg-sunk font-semibold',
  );
  const field = (content: ReactNode, match: RuleAnswer['source'] | undefined) => (
    <td className={cell}>
      <span className="inline-flex items-start gap-1">
        {match && answer?.role !== 'not-asked' && <Matched match={match} />}
        {content}
      </span>
    </td>
  );
  return (
    <tr
      aria-current={decides || undefined}
      className={answer && !decides && answer.role !== 'unknown' ? 'text-ink3' : ''}
    >
      <td className={classNames(cell, 'font-mono text-meta', decides && 'shadow-[inset_3px_0_0_var(--ink)]')}>
        {rule.priority}
      </td>
      <th
        scope="row"
        className={classNames(cell, 'sticky left-0 z-[1] font-normal', decides ? 'bg-sunk' : 'bg-surface')}
      >
        {rule.name.slice(rule.name.indexOf('/') + 1)}
      </th>
      {field(any(rule.destinationPortRanges), answer?.destinationPort)}
      {field(rule.protocol === '*' ? 'Any' : rule.protocol.toUpperCase(), answer?.protocol)}
      {field(
        <Addresses
          texts={rule.sourceAddressPrefixes}
          expanded={rule.expandedSourceAddressPrefix}
          ports={rule.sourcePortRanges}
        />,
        answer && (answer.source === 'yes' ? answer.sourcePort : answer.source),
      )}
      {field(
        <Addresses texts={rule.destinationAddressPrefixes} expanded={rule.expandedDestinationAddressPrefix} />,
        answer?.destination,
      )}
      <td className={cell}>
        <Mark tone={rule.access === 'Allow' ? 'good' : 'bad'} word={rule.access} showWord />
      </td>
      {answer && <td className={cell}>{<Role role={answer.role} isAsked={isAsked} />}</td>}
    </tr>
  );
}

const any = (values: readonly string[]): string => values.map((value) => (value === '*' ? 'Any' : value)).join(', ');

const ROLES: Readonly<Record<Exclude<RuleAnswer['role'], 'decides'>, string>> = {
  'passed-over': 'Does not match',
  unknown: 'Not known',
  'not-asked': 'Not asked',
};

function Role({ role, isAsked }: { readonly role: RuleAnswer['role']; readonly isAsked: boolean }) {
  if (role !== 'decides') return ROLES[role];
  if (!isAsked) return 'Would decide';
  return (
    <span className="inline-flex items-center gap-1">
      <CircleCheck aria-hidden size={14} />
      Decides
    </span>
  );
}
