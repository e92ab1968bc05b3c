import { useMemo, useState } from 'react';
import type { Plan } from '../../engine';
import { interfaceOf, interfacesOfThing, thingsWithInterface } from '../../engine/trace';
import { derive, selectPlan, useApp } from '../../store';
import { useShown } from '../use-shown';
import { noQuestion } from './question';
import { RulesOf } from './rules-of';

const choicesOf = derive((plan: Plan) => thingsWithInterface(plan));

/** The security rules in force on an interface, and what they do with a packet. */
export function SecurityRules() {
  const plan = useApp(selectPlan);
  const selection = useApp((state) => state.selection);
  const [asked, setAsked] = useState(noQuestion);
  const choices = choicesOf(plan);
  const about = useMemo(() => (selection === undefined ? [] : interfacesOfThing(plan, selection)), [plan, selection]);
  const shown = useShown({ about, choices, exists: (id) => interfaceOf(plan, id) !== undefined });
  const at = shown === undefined ? undefined : interfaceOf(plan, shown);
  if (shown === undefined || !at)
    return (
      <p className="p-3 text-ink2">Nothing in this design has a network interface, so no security rule applies.</p>
    );
  return (
    <RulesOf
      plan={plan}
      id={shown}
      at={at}
      choices={choices}
      // An address here is typed for one interface; the other side is asked of each.
      asked={asked.local.of === shown ? asked : { ...asked, local: { of: shown, text: '' } }}
      onAsk={setAsked}
    />
  );
}
