import { lazyPart } from '../../ui/lazy-part';

interface LearnProps {
  /** Once the lessons are there. */
  readonly onLoaded: () => void;
}

/** Loaded beside: the words of the lessons weigh more than all of this page. */
const Lessons = lazyPart<LearnProps>(() => import('./lessons'));

/** What the app teaches. */
export const Learn = ({ onLoaded }: LearnProps) => (
  <section aria-labelledby="start-learn" className="flex flex-col gap-4">
    <h2 id="start-learn" tabIndex={-1} className="scroll-mt-6 text-title font-semibold max-sm:scroll-mt-4">
      Learn
    </h2>
    <Lessons onLoaded={onLoaded} />
  </section>
);
