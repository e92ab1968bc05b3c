import { RotateCcw } from 'lucide-react';
import { useDeferredValue } from 'react';
import { isSolved } from '../../lessons';
import type { Lab, TopologyDocument } from '../../model';
import { planOf, useApp, useEditable } from '../../store';
import { marksOf, startAgain } from '../../store/lab';
import { Button } from '../../ui';
import { LabChecks } from './lab-checks';
import { LabHints } from './lab-hints';
import { LabMayEdit } from './lab-may-edit';
import { LabSolution, Solved } from './lab-solution';
import { checksWords } from './lab-words';
import { Passage } from './passage';
import { useTitleFocus } from './use-title-focus';

interface LabPanelProps {
  readonly lab: Lab;
  /** The design as the lab hands it out. */
  readonly labStart: TopologyDocument;
  /** Something lies over the lab. */
  readonly covered: boolean;
  readonly onAllLabs: () => void;
  /** Unset: there is none. */
  readonly onNextLab: (() => void) | undefined;
}

/** A lab that somebody works at: what is wrong and has to come true, what may be edited, and help. */
export function LabPanel({ lab, labStart, covered, onAllLabs, onNextLab }: LabPanelProps) {
  // The words are about what the lab hands out, whatever becomes of it.
  const plan = planOf(labStart);
  // What is typed does not wait for the checks.
  const marks = marksOf(useDeferredValue(useApp((state) => state.document)), lab);
  const isChanged = useApp((state) => state.document !== labStart);
  const editable = useEditable();
  const title = useTitleFocus(lab, covered);
  return (
    <section aria-label={`Lab: ${lab.title}`} className="flex min-h-0 grow flex-col">
      <header className="flex h-10 flex-none items-center justify-between border-b border-line px-4 text-ink2">
        Lab
        <p role="status" aria-label="Checks">
          {checksWords(marks)}
        </p>
      </header>
      <div className="flex min-h-0 grow flex-col gap-4 overflow-y-auto px-4 py-3 text-[14px]/[21px]">
        <h2 {...title} className="text-title font-semibold focus:outline-none">
          {lab.title}
        </h2>
        <figure>
          <figcaption className="text-meta text-ink3">What a user says</figcaption>
          <blockquote className="mt-1 border-l-2 border-line2 pl-3">
            <Passage plan={plan} texts={[lab.symptom]} />
          </blockquote>
        </figure>
        {lab.says && <Passage plan={plan} texts={lab.says} className="flex flex-col gap-2" />}
        <Solved plan={plan} lab={lab} marks={marks} onAllLabs={onAllLabs} onNextLab={onNextLab} />
        <LabChecks plan={plan} marks={marks} />
        <LabMayEdit lab={lab} labStart={labStart} />
        <LabHints plan={plan} hints={lab.hints} />
        {lab.solution && !isSolved(marks) && <LabSolution plan={plan} lab={lab} solution={lab.solution} />}
      </div>
      <footer className="flex flex-none flex-wrap items-center justify-between gap-2 border-t border-line px-4 py-2">
        <Button onClick={onAllLabs}>All labs</Button>
        {editable && (
          <Button icon={RotateCcw} disabled={!isChanged} onClick={startAgain}>
            Start again
          </Button>
        )}
      </footer>
    </section>
  );
}
