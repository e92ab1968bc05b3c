import { classNames } from '../../ui';

interface StepsListProps {
  readonly titles: readonly string[];
  /** Number of the step that shows, from 0. */
  readonly at: number | undefined;
  readonly onGo: (at: number) => void;
  /** For whoever reads it from afar, and presses in haste. */
  readonly roomy?: boolean;
}

/** Every step of a tour, to go to. */
export const StepsList = ({ titles, at, onGo, roomy }: StepsListProps) => (
  <ol className="flex flex-col">
    {titles.map((title, n) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two steps may have one title
      <li key={n}>
        <button
          type="button"
          aria-current={n === at ? 'step' : undefined}
          onClick={() => onGo(n)}
          className={classNames(
            'flex w-full items-baseline rounded-md px-2 text-left hover:bg-sunk max-sm:min-h-11',
            roomy ? 'min-h-9 gap-3 py-1.5' : 'gap-2 py-1 max-sm:items-center',
            n === at ? 'bg-sunk font-semibold' : 'text-ink2',
          )}
        >
          <span className="w-6 flex-none text-right text-ink3">{n + 1}</span>
          {title}
        </button>
      </li>
    ))}
  </ol>
);
