import { Trash2 } from 'lucide-react';
import { type Mark as LabMark, type LabTriedFault, withCheck, withoutCheck } from '../../lessons';
import { type Lab, type LabCheck, LONGEST_TEXT } from '../../model';
import { changeLab } from '../../store/authoring-lab';
import { CheckField, IconButton, Mark } from '../../ui';
import { AddCheck } from './add-check';
import { CheckDetails } from './check-details';
import { Faults } from './faults';
import { ParagraphsField } from './paragraphs-field';

interface LabChecksProps {
  readonly lab: Lab;
  /** How each fares in the design on screen; of an edit that was made just now still without its like. */
  readonly marks: readonly LabMark[];
  readonly faults: readonly LabTriedFault[];
}

/** What has to be true for the lab to be solved. */
export function LabChecks({ lab, marks, faults }: LabChecksProps) {
  return (
    <>
      <p className="text-label font-semibold">What has to be true</p>
      <ol aria-label="Checks" className="m-0 list-none p-0">
        {lab.checks.map((check) => (
          <li key={check.id} className="border-b border-line py-2">
            <Check
              lab={lab}
              check={check}
              mark={marks.find((mark) => mark.check.id === check.id)}
              faults={faults.filter(({ at }) => at === check.id).map(({ says }) => says)}
            />
          </li>
        ))}
      </ol>
      <AddCheck lab={lab} />
    </>
  );
}

interface CheckProps {
  readonly lab: Lab;
  readonly check: LabCheck;
  readonly mark: LabMark | undefined;
  readonly faults: readonly string[];
}

function Check({ lab, check, mark, faults }: CheckProps) {
  const put = (to: LabCheck, what: string) => changeLab(withCheck(lab, to), `${what} of a check`);
  const guarded = ({ guard: _, ...others }: LabCheck, guard: boolean): LabCheck =>
    guard ? { ...others, guard } : others;
  return (
    <>
      <div className="flex items-start gap-2">
        <p className="min-w-0 grow [overflow-wrap:anywhere]">
          {mark && <Mark tone={toneOf(mark)} word={mark.holds ? 'Holds now' : 'Does not hold now'} showWord />}{' '}
          <span className="text-ink2">{mark?.why}</span>
        </p>
        <IconButton
          label={`Delete the check: ${check.says}`}
          icon={Trash2}
          disabled={lab.checks.length === 1}
          onClick={() => changeLab(withoutCheck(lab, check.id), 'Delete a check')}
        />
      </div>
      <Faults says={faults} />
      <ParagraphsField
        label="As a sentence"
        value={[check.says]}
        onCommit={([says]) => says !== undefined && put({ ...check, says }, 'Words')}
        rows={2}
        most={LONGEST_TEXT}
      />
      <CheckField
        label="A guard: holds from the start, and no short cut may break it"
        checked={check.guard === true}
        onCommit={(guard) => put(guarded(check, guard), 'Guard')}
      />
      <CheckDetails check={check} onCommit={(to) => put(to, 'Particulars')} />
    </>
  );
}

function toneOf({ holds, isKnown }: LabMark) {
  if (holds) return 'good';
  return isKnown ? 'bad' : 'warn';
}
