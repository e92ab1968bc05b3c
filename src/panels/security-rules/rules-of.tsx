import { useMemo } from 'react';
import type { Plan } from '../../engine';
import { effectiveSecurityRules, heedsGroups, ipFlow } from '../../engine/filtering';
import type { Interface } from '../../engine/trace';
import { bothLevelsDecide, privateEndpointPolicies } from '../../facts/filtering';
import { Answer } from './answer';
import { GroupRules } from './group-rules';
import { NoGroup } from './no-group';
import { PacketForm } from './packet-form';
import { type Asked, questionOf } from './question';

interface RulesOfProps {
  readonly plan: Plan;
  /** The thing whose interface it is. */
  readonly id: string;
  readonly at: Interface;
  readonly choices: readonly string[];
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
  /** From there: the focus goes to the button that leads there. */
  readonly isBack: boolean;
  /** Asks what must be open when a group denies the rest. */
  readonly onNeeded: () => void;
}

/** Both levels of an interface, in the order in which packets meet them. */
export function RulesOf({ plan, id, at, choices, asked, onAsk, isBack, onNeeded }: RulesOfProps) {
  const { nic, subnet, address } = at;
  const question = questionOf(asked, address);
  const groups = useMemo(() => effectiveSecurityRules(plan, nic, { subnet }), [plan, nic, subnet]);
  const { direction, protocol, local, remote, port } = question ?? {};
  const flow = useMemo(
    () =>
      direction && protocol && local !== undefined && remote !== undefined
        ? ipFlow(plan, nic, { subnet }, { direction, protocol, local, remote, ...(port !== undefined && { port }) })
        : undefined,
    [plan, nic, subnet, direction, protocol, local, remote, port],
  );
  return (
    <div className="flex min-h-full flex-col">
      <PacketForm
        plan={plan}
        id={id}
        choices={choices}
        at={at}
        asked={asked}
        onAsk={(part) => onAsk({ ...asked, ...part })}
        isBack={isBack}
        onNeeded={onNeeded}
      />
      <div role="status" className="flex-none">
        {flow && <Answer plan={plan} flow={flow} />}
      </div>
      {heedsGroups(plan, nic, { subnet }) ? (
        bothLevelsDecide.value[asked.direction].map((level) => {
          const group = groups.find(({ association }) => association === level);
          return group ? (
            <GroupRules key={level} plan={plan} group={group} direction={asked.direction} flow={flow} />
          ) : (
            <NoGroup key={level} level={level} />
          );
        })
      ) : (
        <p className="px-3 py-2">{privateEndpointPolicies.says}</p>
      )}
    </div>
  );
}
