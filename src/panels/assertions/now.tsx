import { useMemo } from 'react';
import {
  type Assertion,
  type AssertionResult,
  endFault,
  STANDING_WORDS,
  type Standing,
  standingOf,
} from '../../engine/assertions';
import { placeWords, thingAt } from '../../engine/trace';
import { selectPlan, useApp, useEditable } from '../../store';
import { Button, Mark, type Tone } from '../../ui';
import { Sentence } from '../explain';
import { ThingLink } from '../thing-link';

const TONES: Readonly<Record<Standing, Tone>> = {
  broken: 'bad',
  untraceable: 'bad',
  unknown: 'warn',
  holds: 'good',
};

/** A shape and a word, never colour alone. */
export function StandingMark({ result }: { readonly result: AssertionResult | undefined }) {
  if (!result) return <span className="text-ink3">Not checked yet</span>;
  const standing = standingOf(result);
  return <Mark tone={TONES[standing]} word={STANDING_WORDS[standing]} showWord />;
}

interface NowProps {
  readonly assertion: Assertion;
  readonly result: AssertionResult | undefined;
}

/** What happens now, in the engine's words, and who decided it. */
export function Now({ assertion, result }: NowProps) {
  const plan = useApp(selectPlan);
  if (!result) return <p className="text-ink3">Working…</p>;
  if (result.error) return <Fault assertion={assertion} error={result.error} />;
  const { why, decidedAt } = result;
  const thing = decidedAt && thingAt(plan, decidedAt);
  return (
    <p className="min-w-0 pt-[5px] [overflow-wrap:anywhere]">
      <Sentence>{why}</Sentence>
      {decidedAt && (
        <span className="text-ink2">
          {' '}
          Decided at{' '}
          {thing === undefined ? (
            placeWords(plan, decidedAt)
          ) : (
            <ThingLink id={thing} name={placeWords(plan, decidedAt)} />
          )}
          .
        </span>
      )}
    </p>
  );
}

/** Ends that are offered in the place of one that is gone. */
const OFFERED = 2;

interface FaultProps {
  readonly assertion: Assertion;
  readonly error: NonNullable<AssertionResult['error']>;
}

/** Why nothing can be sent, with what comes nearest to the end at fault. */
function Fault({ assertion, error }: FaultProps) {
  const plan = useApp(selectPlan);
  const setField = useApp((state) => state.setField);
  const editable = useEditable();
  const { field, says, choices } = useMemo(() => endFault(plan, assertion, error), [plan, assertion, error]);
  return (
    <div className="min-w-0 pt-[5px]">
      <p className="[overflow-wrap:anywhere] first-letter:uppercase">{says}</p>
      {editable && choices.length > 0 && (
        <div className="mt-1 flex flex-wrap items-center gap-1.5">
          <span className="text-ink2">Nearest to it</span>
          {choices.slice(0, OFFERED).map(({ text, id }) => (
            <Button key={id} onClick={() => setField(assertion.id, field, id)}>
              Use {text}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
