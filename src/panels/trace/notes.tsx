import { codeEntry, type TraceCode } from '../../engine/trace';
import { options } from '../../facts/options';
import { assumption, cited } from '../../model';
import { selectHeldBack, useApp } from '../../store';
import { Button, Mark } from '../../ui';
import { Sources } from '../sources';
import { useTracedPlan } from './traced-plan';

interface NotesProps {
  readonly surprises: readonly TraceCode[];
  /** Ids of options. */
  readonly assumed: readonly string[];
}

/** What is true all the same and not expected, and what the answer rests on where sources disagree. */
export function Notes({ surprises, assumed }: NotesProps) {
  const { document } = useTracedPlan();
  const ask = useApp((state) => state.askForAssumptions);
  const isHeldBack = useApp(selectHeldBack);
  const rested = options.filter(({ id }) => assumed.includes(id));
  if (surprises.length + rested.length === 0) return null;
  return (
    <ul aria-label="Worth knowing" className="m-0 flex list-none flex-col gap-0.5 p-0">
      {surprises.map((code) => {
        const { what, why, mend, rule } = codeEntry(code);
        return (
          <li key={code} className="flex items-start gap-1.5">
            <Mark tone="warn" word="Surprise" />
            <p className="max-w-[90ch] min-w-0">
              <b className="font-semibold">{what}</b> {why} {!isHeldBack && mend}{' '}
              <code className="font-mono text-meta text-ink2">{code}</code>
            </p>
            <Sources about={what} facts={[cited(document, rule)]} />
          </li>
        );
      })}
      {rested.map((option) => (
        <li key={option.id} className="flex flex-wrap items-center gap-x-1.5">
          <span className="underline decoration-dotted underline-offset-2">Assumed</span>
          <span className="text-ink2">
            {option.asks} {assumption(document, option).says}.
          </span>
          <Sources about={option.asks} facts={[cited(document, option)]} />
          <Button className="h-6 px-1.5 text-meta" onClick={ask}>
            Open the assumptions
          </Button>
        </li>
      ))}
    </ul>
  );
}
