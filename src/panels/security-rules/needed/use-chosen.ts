import { useMemo } from 'react';
import type { Plan } from '../../../engine';
import {
  firstTarget,
  type LockDown,
  leftOut,
  type Target,
  targetsOf,
  type Wish,
  wishesOf,
} from '../../../engine/lock-down';
import { derive, selectPlan, useApp } from '../../../store';
import { keptState } from '../../use-kept';

/** What was ticked and unticked; the rest is as it comes. */
interface Choices {
  readonly wishes: Readonly<Record<string, boolean>>;
  /** Unset until somebody chooses. */
  readonly targets: readonly string[] | undefined;
  readonly denyRest: boolean;
}

const useChoices = keptState<Choices>({ wishes: {}, targets: undefined, denyRest: true });

const targetsIn = derive((plan: Plan) => targetsOf(plan));
const leftOutOf = derive((plan: Plan) => leftOut(plan));

interface Chosen {
  readonly wishes: readonly Wish[];
  readonly targets: readonly Target[];
  /** What of the nodes and pods nobody stands for, in sentences. */
  readonly leftOut: readonly string[];
  readonly lockDown: LockDown;
  readonly tickWish: (id: string, ticked: boolean) => void;
  readonly tickTarget: (id: string, ticked: boolean) => void;
  readonly denyRest: (denied: boolean) => void;
}

/** What is to be locked down and what has to work then, as chosen. @param here groups and subnets where one is */
export function useChosen(here: readonly (string | undefined)[]): Chosen {
  const plan = useApp(selectPlan);
  const sent = useApp((state) => (state.sent?.flow.ok ? state.sent.flow.value : undefined));
  const [choices, choose] = useChoices();
  const wishes = useMemo(() => wishesOf(plan, sent), [plan, sent]);
  const targets = targetsIn(plan);
  const first = choices.targets ? undefined : firstTarget(plan, targets, here);
  const lockDown = useMemo((): LockDown => {
    const ids = choices.targets ?? (first === undefined ? [] : [first]);
    const ticked = targets.filter(({ id }) => ids.includes(id));
    return {
      wishes: wishes.filter(({ id, usual }) => choices.wishes[id] ?? usual),
      groups: ticked.flatMap(({ id, kind }) => (kind === 'group' ? [id] : [])),
      subnets: ticked.flatMap(({ id, kind }) => (kind === 'subnet' ? [id] : [])),
      denyRest: choices.denyRest,
    };
  }, [wishes, targets, choices, first]);
  const targeted = [...lockDown.groups, ...lockDown.subnets];
  return {
    wishes,
    targets,
    leftOut: leftOutOf(plan),
    lockDown,
    tickWish: (id, ticked) => choose({ ...choices, wishes: { ...choices.wishes, [id]: ticked } }),
    tickTarget: (id, ticked) =>
      choose({ ...choices, targets: ticked ? [...targeted, id] : targeted.filter((one) => one !== id) }),
    denyRest: (denied) => choose({ ...choices, denyRest: denied }),
  };
}
