import { ArrowRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
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
  /** Unset: there is none. */
  readonly onNextLab: (() => void) | undefined;
}

/** Once all is true: what there is to learn from it, and where to go on. */
export const Solved = ({ marks, ...rest }: SolvedProps) => (
  // Always there, so that what comes into it is read out.
  <div role="status" aria-label="Solved" className="empty:hidden">
    {isSolved(marks) && <Learned {...rest} />}
  </div>
);

function Learned({ plan, lab, onAllLabs, onNextLab }: Omit<SolvedProps, 'marks'>) {
  const section = useComeIntoSight();
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label="What there is to learn"
      className="flex flex-col gap-2 rounded-lg border border-good-l bg-good-t p-3 focus:outline-none"
    >
      <h3 className="flex items-center gap-1.5 font-semibold text-good">
        <Mark tone="good" word="" /> Solved
      </h3>
      {lab.solution ? (
        <Passage plan={plan} texts={lab.solution.says} className={TEXT} />
      ) : (
        <p>All that has to be true is true.</p>
      )}
      <LessonSources plan={plan} about={lab.title} ids={lab.facts ?? []} texts={lab.solution?.says ?? []} />
      <div className="flex flex-wrap gap-2 text-body">
        {onNextLab && (
          <Button primary onClick={onNextLab}>
            Next lab
            <ArrowRight aria-hidden size={14} strokeWidth={1.75} />
          </Button>
        )}
        <Button onClick={onAllLabs}>Back to all labs</Button>
      </div>
    </section>
  );
}

/** Comes into sight, and where it takes the place of the button that was pressed, takes its focus. */
function useComeIntoSight() {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' });
    if (document.activeElement === document.body) section.current?.focus({ preventScroll: true });
  }, []);
  return section;
}

interface LabSolutionProps {
  readonly plan: Plan;
  readonly lab: Lab;
  readonly solution: NonNullable<Lab['solution']>;
}

/** For whoever gives up, once they have said so. */
export function LabSolution(props: LabSolutionProps) {
  const isGivenUp = useApp(({ attempt }) => attempt.givenUp);
  const [isAsking, setAsking] = useState<boolean>();
  if (isGivenUp) return <Told {...props} />;
  if (!isAsking) {
    return (
      <Button autoFocus={isAsking === false} className="self-start text-body" onClick={() => setAsking(true)}>
        Show the solution
      </Button>
    );
  }
  return (
    <section aria-label="Show the solution" className="flex flex-col gap-2 rounded-lg border border-line2 p-3">
      <p>There is nothing left to find out then. Show it all the same?</p>
      <div className="flex flex-wrap gap-2 text-body">
        <Button autoFocus onClick={() => setAsking(false)}>
          Keep trying
        </Button>
        <Button onClick={giveUp}>Show it</Button>
      </div>
    </section>
  );
}

function Told({ plan, lab, solution }: LabSolutionProps) {
  const editable = useEditable();
  const section = useComeIntoSight();
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label="The solution"
      className="flex flex-col gap-2 rounded-lg border border-line2 p-3 focus:outline-none"
    >
      <h3 className="font-semibold">The solution</h3>
      <Passage plan={plan} texts={solution.says} className={TEXT} />
      <LessonSources plan={plan} about={lab.title} ids={lab.facts ?? []} texts={solution.says} />
      {editable && (
        <Button primary className="self-start text-body" onClick={applySolution}>
          Apply it
        </Button>
      )}
    </section>
  );
}
