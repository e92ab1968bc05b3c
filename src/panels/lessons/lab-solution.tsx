import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import type { Plan } from '../../engine';
import { isSolved, type Mark as LabMark } from '../../lessons';
import type { Lab } from '../../model';
import { useApp, useEditable } from '../../store';
import { applySolution, giveUp } from '../../store/lab';
import { Button, Mark } from '../../ui';
import { LessonSources } from './lesson-sources';
import { Passage } from './passage';

const TEXT = 'flex flex-col gap-2';

interface SolvedProps {
  readonly plan: Plan;
  readonly lab: Lab;
  readonly marks: readonly LabMark[];
  readonly onAllLabs: () => void;
  readonly onNextLab: (() => void) | undefined;
}

/** Once all is true: what there is to learn from it, and where to go on. */
export function Solved({ plan, lab, marks, onAllLabs, onNextLab }: SolvedProps) {
  const isHere = isSolved(marks);
  return (
    // Always there, so that what comes into it is read out.
    <div role="status" aria-label="Solved" className="empty:hidden">
      {isHere && (
        <section
          aria-label="What there is to learn"
          className="flex flex-col gap-2 rounded-lg border border-good-l bg-good-t p-3"
        >
          <h3 className="text-[15px] font-semibold text-good">
            <Mark tone="good" word="" /> Solved
          </h3>
          {lab.solution ? (
            <Passage plan={plan} texts={lab.solution.says} className={TEXT} />
          ) : (
            <p>All that has to be true is true.</p>
          )}
          <LessonSources plan={plan} about={lab.title} ids={lab.facts ?? []} texts={lab.solution?.says ?? []} />
          <div className="flex flex-wrap gap-2">
            {onNextLab && (
              <Button primary onClick={onNextLab}>
                Next lab
                <ArrowRight aria-hidden size={14} strokeWidth={1.75} />
              </Button>
            )}
            <Button onClick={onAllLabs}>Back to all labs</Button>
          </div>
        </section>
      )}
    </div>
  );
}

interface LabSolutionProps {
  readonly plan: Plan;
  readonly lab: Lab;
  readonly solution: NonNullable<Lab['solution']>;
  readonly marks: readonly LabMark[];
}

/** For whoever gives up, once they have said so; gone once the lab is solved, which tells the same. */
export function LabSolution({ plan, lab, solution, marks }: LabSolutionProps) {
  const isGivenUp = useApp(({ attempt }) => attempt.givenUp);
  const editable = useEditable();
  const [isAsking, setAsking] = useState(false);
  if (isSolved(marks)) return null;
  if (isGivenUp) {
    return (
      <section aria-label="The solution" className="flex flex-col gap-2 rounded-lg border border-line2 p-3">
        <h3 className="font-semibold">The solution</h3>
        <Passage plan={plan} texts={solution.says} className={TEXT} />
        <LessonSources plan={plan} about={lab.title} ids={lab.facts ?? []} texts={solution.says} />
        {editable && (
          <div>
            <Button primary onClick={applySolution}>
              Apply it
            </Button>
          </div>
        )}
      </section>
    );
  }
  if (!isAsking) {
    return (
      <div>
        <Button onClick={() => setAsking(true)}>Show the solution</Button>
      </div>
    );
  }
  return (
    <section aria-label="Show the solution" className="flex flex-col gap-2 rounded-lg border border-line2 p-3">
      <p>There is nothing left to find out then. Show it all the same?</p>
      <div className="flex flex-wrap gap-2">
        <Button autoFocus onClick={() => setAsking(false)}>
          Keep trying
        </Button>
        <Button onClick={giveUp}>Show it</Button>
      </div>
    </section>
  );
}
