import { Check, RotateCcw } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { counted, planOf } from '../../engine';
import { templates } from '../../examples/templates';
import { type BuiltInLab, type BuiltInTour, labs, plainText, tours } from '../../lessons';
import { useApp } from '../../store';
import { Button } from '../../ui/button';
import { openLab, openTour } from '../teaching/open-lesson';
import { forget, type Progress, useProgress } from '../teaching/progress';
import { labSoFar, stepToGoOnAt, tourSoFar } from '../teaching/so-far';
import { Card, CardName, Cards } from './card';
import { useLoaded } from './templates';

/** Every tour and lab that comes with the app, and how far one is in each. */
export default function Lessons({ onLoaded }: { readonly onLoaded: () => void }) {
  const progress = useProgress();
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when they are there
  useEffect(() => {
    onLoaded();
  }, []);
  const isBegun = Object.keys({ ...progress.tours, ...progress.labs }).length > 0;
  return (
    <>
      <div className="-mt-3 flex flex-wrap items-center gap-2">
        <p className="min-w-0 grow basis-72 text-ink2">
          A tour tells a design step by step. In a lab something is wrong with one: you find it and mend it, and the
          simulator marks it.
        </p>
        {isBegun && (
          <Button icon={RotateCcw} onClick={forgetProgress}>
            Forget my progress
          </Button>
        )}
      </div>
      <Group title="Tours">
        {tours.map((one) => (
          <TourCard key={one.id} one={one} progress={progress} />
        ))}
      </Group>
      <Group title="Labs">
        {labs.map((one) => (
          <LabCard key={one.id} one={one} progress={progress} />
        ))}
      </Group>
    </>
  );
}

/** The designs that one worked on stay. The button goes, so that the focus has to go elsewhere. */
function forgetProgress(): void {
  const undo = forget();
  document.querySelector<HTMLElement>('#start-learn')?.focus({ preventScroll: true });
  useApp.getState().notify({
    id: 'progress',
    severity: 'info',
    says: 'Your progress in tours and labs is forgotten. The designs that you opened with them are kept.',
    action: { label: 'Undo', run: undo },
  });
}

const Group = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section aria-label={title}>
    <h3 className="mb-2 text-label font-semibold text-ink2">{title}</h3>
    <Cards>{children}</Cards>
  </section>
);

function TourCard({ one, progress }: { readonly one: BuiltInTour; readonly progress: Progress }) {
  const { title, says = [], steps } = one.tour;
  const goesOn = stepToGoOnAt(one, progress) !== undefined;
  return (
    <LessonCard
      template={one.template}
      title={title}
      says={says}
      length={counted(steps.length, 'step')}
      soFar={tourSoFar(one, progress)}
      onOpen={() => void openTour(one)}
      {...(goesOn && { onAnew: () => void openTour(one, undefined, { anew: true }) })}
    />
  );
}

function LabCard({ one, progress }: { readonly one: BuiltInLab; readonly progress: Progress }) {
  const { title, symptom, hints } = one.lab;
  const soFar = labSoFar(one, progress);
  return (
    <LessonCard
      template={one.template}
      title={title}
      says={[symptom]}
      isQuote
      length={counted(hints.length, 'hint')}
      soFar={soFar}
      onOpen={() => void openLab(one)}
      {...(soFar && { onAnew: () => void openLab(one, { anew: true }) })}
    />
  );
}

interface LessonCardProps {
  /** Id of the template that it begins with. */
  readonly template: string;
  readonly title: string;
  readonly says: readonly string[];
  /** Somebody says it. */
  readonly isQuote?: boolean;
  readonly length: string;
  readonly soFar: string | undefined;
  readonly onOpen: () => void;
  /** Set where opening goes on with what was begun. */
  readonly onAnew?: () => void;
}

function LessonCard({ template, title, says, isQuote = false, length, soFar, onOpen, onAnew }: LessonCardProps) {
  const document = useLoaded(templateOf(template));
  const text = document ? says.map((one) => plainText(planOf(document), one)).join(' ') : '\u00a0';
  return (
    <Card document={document}>
      <CardName heading="h4" onClick={onOpen}>
        {title}
      </CardName>
      {isQuote ? (
        <blockquote className="mt-1 border-l-2 border-line2 pl-2 text-ink2 max-sm:text-[13px]/[18px]">
          “{text}”
        </blockquote>
      ) : (
        <p className="mt-1 text-ink2 max-sm:text-[13px]/[18px]">{text}</p>
      )}
      <div className="mt-auto flex flex-wrap items-center gap-x-2 gap-y-1 pt-2 text-meta text-ink3">
        <span>{length}</span>
        {soFar && <SoFar words={soFar} />}
        {onAnew && (
          <Button icon={RotateCcw} aria-label={`${title}: begin anew`} className="relative ml-auto" onClick={onAnew}>
            Begin anew
          </Button>
        )}
      </div>
    </Card>
  );
}

const DONE: ReadonlySet<string> = new Set(['Walked', 'Solved']);

const SoFar = ({ words }: { readonly words: string }) => (
  <span className="flex items-center gap-1 rounded-lg bg-sunk px-1.5 font-medium text-ink2">
    {DONE.has(words) && <Check aria-hidden size={12} strokeWidth={2} />}
    {words}
  </span>
);

function templateOf(id: string) {
  const found = templates.find((one) => one.id === id);
  if (!found) throw new Error(`No template ${id}`);
  return found;
}
