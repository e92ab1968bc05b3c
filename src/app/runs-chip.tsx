import { CircleCheck, CircleX } from 'lucide-react';
import { selectRuns, useApp } from '../store';

/** Whether all nodes fit as counted; leads to the pool or subnet at fault. */
export function RunsChip() {
  const verdict = useApp(selectRuns);
  const select = useApp((state) => state.select);
  if (!verdict) return null;
  const Mark = verdict.holds ? CircleCheck : CircleX;
  const colours = verdict.holds ? 'border-good-l bg-good-t text-good' : 'border-bad-l bg-bad-t text-bad';
  return (
    <div role="status" aria-label="Runs" className="max-sm:grow">
      <button
        type="button"
        title={verdict.says}
        onClick={() => select(verdict.subject)}
        className={`flex h-[30px] w-full items-center gap-1.5 rounded-lg border px-2.5 whitespace-nowrap max-sm:h-10 max-sm:text-[14px] ${colours}`}
      >
        <Mark aria-hidden size={14} />
        <b className="font-semibold">Runs</b>
        <span className="sr-only">{verdict.holds ? 'yes:' : 'no:'}</span>
        <span className="font-mono text-meta max-sm:text-[13px]">{verdict.figure}</span>
      </button>
    </div>
  );
}
