import type { Plan } from '../../engine';
import { LONGEST_TEXT, type TourStep } from '../../model';
import { TextField } from '../../ui';
import { Passage } from '../lessons/passage';
import { FactsField } from './facts-field';
import { ParagraphsField } from './paragraphs-field';

/** Parts of a step that become others; one that is `undefined` goes. */
export type StepChange = { readonly [K in keyof TourStep]?: TourStep[K] | undefined };

export interface StepPartProps {
  /** The design of the step. */
  readonly plan: Plan;
  readonly step: TourStep;
  /** @param what as the history calls it */
  readonly onChange: (changed: StepChange, what: string) => void;
}

/** A list of which a file has nothing while it is empty. */
export const someOf = <T,>(list: readonly T[]): T[] | undefined => (list.length > 0 ? [...list] : undefined);

/** What a step tells, and beneath how it reads. */
export function StepWords({ plan, step, onChange }: StepPartProps) {
  const { title, says, question, after = [], notes = [], facts = [] } = step;
  return (
    <>
      <TextField
        label="Title of the step"
        stacked
        value={title}
        onCommit={(text) => text.trim() !== '' && onChange({ title: text.trim().slice(0, LONGEST_TEXT) }, 'Title')}
      />
      <ParagraphsField
        label="What it says"
        value={says}
        onCommit={(paragraphs) => onChange({ says: paragraphs }, 'Words')}
        description="An empty line begins a new paragraph. What can be worked out is inserted, not typed."
        rows={5}
      />
      {says.length > 0 && (
        <section aria-label="How it reads" className="my-1 border-l-[3px] border-line2 pl-2.5">
          <Passage plan={plan} texts={says} className="flex flex-col gap-1.5" />
        </section>
      )}
      {question && (
        <ParagraphsField
          label="Told after the question"
          value={after}
          onCommit={(paragraphs) => onChange({ after: someOf(paragraphs) }, 'Words after the question')}
          rows={3}
        />
      )}
      <ParagraphsField
        label="Notes for whoever presents"
        value={notes}
        onCommit={(paragraphs) => onChange({ notes: someOf(paragraphs) }, 'Notes')}
        rows={2}
      />
      <FactsField ids={facts} onCommit={(ids) => onChange({ facts: someOf(ids) }, 'Facts')} />
    </>
  );
}
