import type { CellFace } from '../../engine/reachability';
import { OUTCOME_WORDS } from '../../engine/trace';
import { classNames, Mark } from '../../ui';
import { toneOf } from './tone';

/** What is good stays quiet: what is not is to be seen from the back row. */
const TINTS = { good: '', warn: 'bg-warn-t', bad: 'bg-bad-t' } as const;

/** Of a row but for its line: a height in parts of the row's would have the whole table laid out twice. */
const HEIGHT = 'h-[27px]';

interface CellViewProps {
  /** None where nobody asks. */
  readonly face: CellFace | undefined;
  readonly isChanged: boolean;
}

/** A cell at a glance: a shape, whom the far side sees or how it fails, and a dot where the last edit changed it. */
export function CellView({ face, isChanged }: CellViewProps) {
  if (!face) {
    return (
      <div className={classNames(HEIGHT, 'flex items-center px-1.5 text-ink3')}>
        <span aria-hidden>–</span>
        <span className="sr-only">Nobody asks</span>
      </div>
    );
  }
  const tone = toneOf(face);
  const word = face.outcome ? OUTCOME_WORDS[face.outcome] : 'Cannot be asked';
  return (
    <div className={classNames(HEIGHT, 'relative flex items-center gap-1 overflow-hidden px-1', TINTS[tone])}>
      <Mark tone={tone} word={word === face.words ? '' : `${word}: `} />
      <span className={classNames('min-w-0 truncate', tone === 'good' ? 'text-ink2' : 'text-ink')}>{face.words}</span>
      {isChanged && <ChangeDot />}
    </div>
  );
}

export const ChangeDot = () => (
  <span className="absolute top-[3px] right-[3px]">
    <span aria-hidden className="block size-[7px] rounded-full bg-ink" />
    <span className="sr-only">, changed</span>
  </span>
);
