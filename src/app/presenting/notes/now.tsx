import { classNames } from '../../../ui';
import type { Shown } from './protocol';

/** The step that shows: its notes first, then what the audience reads. */
export function Now({ shown }: { readonly shown: Shown }) {
  const { steps, at, says, asks, answer, told, after, notes, outcome } = shown;
  return (
    <article aria-label="Now" className="flex min-h-0 flex-col gap-4 overflow-y-auto px-6 py-4 max-sm:overflow-visible">
      <header>
        {steps.length > 0 && (
          <p className="text-ink3">
            Step {at + 1} of {steps.length}
          </p>
        )}
        <h2 className="text-[24px]/[30px] font-semibold">{steps[at] ?? 'No tour: the design by itself'}</h2>
      </header>
      <section aria-label="Notes" className="border-l-[3px] border-ink pl-4 text-[20px]/[30px]">
        {notes.length > 0 ? <Texts texts={notes} /> : <p className="text-ink3">No notes for this step.</p>}
      </section>
      <Texts texts={says} className="text-ink2" />
      {asks !== '' && (
        <section aria-label="Question" className="rounded-lg border border-line2 px-4 py-3">
          <p className="font-semibold">{asks}</p>
          <p>
            <span className="text-ink2">{told ? 'The audience knows: ' : 'The audience does not know yet: '}</span>
            <b className="font-semibold">{answer === '' ? 'there is no one answer as the design is now' : answer}</b>
          </p>
        </section>
      )}
      <Texts texts={after} className={told ? 'text-ink2' : 'text-ink3 italic'} />
      {outcome !== '' && <p className="text-ink2">On the diagram: {outcome}</p>}
    </article>
  );
}

const Texts = ({ texts, className }: { readonly texts: readonly string[]; readonly className?: string }) =>
  texts.length > 0 && (
    <div className={classNames('flex flex-col gap-2', className)}>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
