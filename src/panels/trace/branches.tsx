import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type Branch, branchWords, MORE_WAYS, OUTCOME_WORDS, type Trace } from '../../engine/trace';
import { useApp } from '../../store';
import { IconButton, Mark } from '../../ui';
import { tones } from './tones';
import { useTracedPlan } from './traced-plan';

interface BranchesProps {
  readonly trace: Trace;
  /** The one that shows. */
  readonly branch: Branch;
}

/** What chance decides: one way after the other, the worst first, each with how often it is gone. */
export function Branches({ trace: { branches, bounded }, branch }: BranchesProps) {
  const plan = useTracedPlan();
  const showBranch = useApp((state) => state.showBranch);
  const several = branches.length > 1;
  const words = branchWords(plan, branch, several);
  if (words === '') return null;
  const at = branches.indexOf(branch);
  const step = (by: number) => showBranch((at + by + branches.length) % branches.length);
  return (
    <fieldset className="m-0 flex flex-wrap items-center gap-x-2 gap-y-0.5 border-0 p-0">
      <legend className="sr-only">Branches</legend>
      {several && (
        <>
          <span className="-my-1 -ml-1.5 inline-flex items-center">
            <IconButton label="Previous branch" icon={ChevronLeft} onClick={() => step(-1)} />
            <span aria-live="polite" className="font-semibold whitespace-nowrap">
              Branch {at + 1} of {branches.length}
            </span>
            <IconButton label="Next branch" icon={ChevronRight} onClick={() => step(1)} />
          </span>
          <Mark tone={tones[branch.outcome]} word={OUTCOME_WORDS[branch.outcome]} showWord />
        </>
      )}
      <span className="text-ink2">{words}</span>
      {bounded && <span className="text-ink2">{MORE_WAYS}</span>}
    </fieldset>
  );
}
