import { plan } from '../engine';
import type { Lab, TopologyDocument } from '../model';
import { outside } from './allowed';
import { edited } from './edit';
import { type LessonFault, labFaults } from './faults';
import { isSolved, type Mark, mark } from './mark';

/** How a lab fares as it is handed out and as its solution makes it. */
export interface LabTried {
  readonly marks: readonly Mark[];
  readonly faults: readonly LabTriedFault[];
}

/** Something by which a lab is none yet. */
export interface LabTriedFault extends Omit<LessonFault, 'code'> {
  readonly code: LessonFault['code'] | 'nothing-wrong' | 'guard-fails' | 'not-solved' | 'not-editable' | 'no-solution';
}

/** Plays a lab: what is wrong with it besides what is meant to be. */
export function labTried(lab: Lab, handedOut: TopologyDocument): LabTried {
  const planned = plan(handedOut);
  const marks = mark(planned, lab);
  const wrong = marks
    .filter(({ check, holds }) => check.guard && !holds)
    .map(({ check }) => fault('guard-fails', check.id, 'It has to hold from the start, and it does not.'));
  const nothing = isSolved(marks)
    ? [fault('nothing-wrong', undefined, 'All checks hold in the design that is handed out: there is nothing to mend.')]
    : solutionFaults(lab, handedOut);
  return { marks, faults: [...labFaults(lab, planned), ...wrong, ...nothing] };
}

const fault = (code: LabTriedFault['code'], at: string | undefined, says: string): LabTriedFault => ({
  code,
  about: at ?? '',
  says,
  ...(at !== undefined && { at }),
});

function solutionFaults(lab: Lab, handedOut: TopologyDocument): readonly LabTriedFault[] {
  if (!lab.solution?.edits.length)
    return [fault('no-solution', undefined, 'The lab has no solution: nothing shows that it can be solved.')];
  const made = edited(handedOut, lab.solution.edits);
  if (!made.ok) {
    const { about, says } = made.error;
    return [fault('cannot-edit', undefined, `The solution’s change of ${about} cannot be made. ${says ?? ''}`.trim())];
  }
  return [
    ...outside(handedOut, made.value, lab).map(({ says }) =>
      fault('not-editable', undefined, `The solution needs more than may be edited. ${says}`),
    ),
    ...mark(plan(made.value), lab)
      .filter(({ holds }) => !holds)
      .map(({ check, why }) => fault('not-solved', check.id, `The solution does not make it hold. ${why}`)),
  ];
}
