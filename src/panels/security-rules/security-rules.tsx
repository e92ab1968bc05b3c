import { useMemo, useState } from 'react';
import type { Plan } from '../../engine';
import { interfaceOf, interfacesOfThing, thingsWithInterface } from '../../engine/trace';
import { derive, selectPlan, useApp } from '../../store';
import { keptState } from '../use-kept';
import { useShown } from '../use-shown';
import { Needed } from './needed/needed';
import { noQuestion } from './question';
import { RulesOf } from './rules-of';

const useAsked = keptState(noQuestion);
const useWhatIsNeeded = keptState(false);

const choicesOf = derive((plan: Plan) => thingsWithInterface(plan));

/** The security rules in force on an interface, and what they do with a packet. */
export function SecurityRules() {
  const plan = useApp(selectPlan);
  const selection = useApp((state) => state.selection);
  const [asked, setAsked] = useAsked();
  const [isNeededShown, showNeeded] = useWhatIsNeeded();
  // From one view to the other in this visit, and the focus with it.
  const [isTurned, setTurned] = useState(false);
  const turn = (toNeeded: boolean) => {
    setTurned(true);
    showNeeded(toNeeded);
  };
  const choices = choicesOf(plan);
  const about = useMemo(() => (selection === undefined ? [] : interfacesOfThing(plan, selection)), [plan, selection]);
  const shown = useShown({ about, choices, exists: (id) => interfaceOf(plan, id) !== undefined });
  const at = shown === undefined ? undefined : interfaceOf(plan, shown);
  if (shown === undefined || !at)
    return (
      <p className="p-3 text-ink2">Nothing in this design has a network interface, so no security rule applies.</p>
    );
  if (isNeededShown) {
    const here = [plan.subnets[at.subnet]?.networkSecurityGroup, at.nic.networkSecurityGroup, at.subnet];
    return <Needed here={here} isNew={isTurned} onBack={() => turn(false)} />;
  }
  return (
    <RulesOf
      plan={plan}
      id={shown}
      at={at}
      choices={choices}
      // An address here is typed for one interface; the other side is asked of each.
      asked={asked.local.of === shown ? asked : { ...asked, local: { of: shown, text: '' } }}
      onAsk={setAsked}
      isBack={isTurned}
      onNeeded={() => turn(true)}
    />
  );
}
