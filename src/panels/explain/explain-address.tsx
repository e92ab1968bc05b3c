import { useEffect, useId, useMemo, useRef } from 'react';
import { type Explained, explain } from '../../engine/explain';
import { selectPlan, useApp } from '../../store';
import { AnswerView } from './answer-view';
import { Examples } from './examples';
import { FindField } from './find-field';
import { Misread } from './misread';

/**
 * Asks for an address or a prefix and tells whose it is. A field and what stands under it, for a wrapping row: the answer
 * takes a line of its own after everything else in that row.
 */
export function ExplainAddress() {
  const id = useId();
  const plan = useApp(selectPlan);
  const { text } = useApp((state) => state.asked);
  const ask = useApp((state) => state.explainAddress);
  const find = useApp((state) => state.findAddress);
  const clear = () => {
    ask('');
    find();
  };
  const explained = useMemo(() => (text === '' ? undefined : explain(plan, text)), [plan, text]);
  const isMisread = explained?.kind === 'unreadable';
  return (
    <search aria-label="Addresses" className="contents">
      <FindField text={text} onAsk={ask} notes={`${id}-notes`} isMisread={isMisread} />
      <p role="status" className="sr-only">
        {explained && explained.kind !== 'unreadable' && spoken(explained)}
      </p>
      {explained?.kind === 'unreadable' ? (
        <Misread id={`${id}-notes`} misread={explained} onAsk={ask} />
      ) : explained ? (
        <Answers explained={explained} onClear={clear} />
      ) : (
        <Examples id={`${id}-notes`} plan={plan} />
      )}
    </search>
  );
}

const spoken = ({ asked, answers }: Explained): string =>
  `${asked}: ${answers.map(({ name, says }) => `${name}. ${says}`).join(' ')}`;

interface AnswersProps {
  readonly explained: Explained;
  readonly onClear: () => void;
}

function Answers({ explained: { answers, asked, mentions }, onClear }: AnswersProps) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => comeTo(section.current, asked), [asked]);
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label={`Explanation of ${asked}`}
      className="@container order-1 flex basis-full flex-col border-t border-line focus:outline-none"
    >
      {answers.map((answer, n) => (
        <AnswerView
          key={`${answer.name} ${answer.space ?? ''}`}
          asked={asked}
          answer={answer}
          mentions={n === 0 ? mentions : []}
          {...(n === 0 && { onClear })}
        />
      ))}
    </section>
  );
}

/** Brings a new answer into sight; the focus comes along where the button that asked for it went away. */
function comeTo(section: HTMLElement | null, asked: string): void {
  if (!section || asked === '') return;
  section.closest('[role=tabpanel]')?.scrollTo({ top: 0 });
  if (document.activeElement === document.body) section.focus({ preventScroll: true });
}
