import { classNames } from '../../../ui';
import type { Shown } from './protocol';

/** What comes next, and every step to go to. */
export function Steps({ shown: { steps, at }, onGo }: { readonly shown: Shown; readonly onGo: (at: number) => void }) {
  const next = steps[at + 1];
  return (
    <nav
      aria-label="Steps"
      className="flex min-h-0 flex-col gap-3 overflow-y-auto border-l border-line bg-surface px-6 py-4 max-sm:overflow-visible max-sm:border-t max-sm:border-l-0"
    >
      {steps.length > 0 && (
        <p>
          <span className="text-ink3">Next: </span>
          <b className="font-semibold">{next ?? 'the end'}</b>
        </p>
      )}
      <ol className="flex flex-col">
        {steps.map((title, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two steps may have one title
          <li key={n}>
            <button
              type="button"
              aria-current={n === at ? 'step' : undefined}
              onClick={() => onGo(n)}
              className={classNames(
                'flex min-h-9 w-full items-baseline gap-3 rounded-md px-2 py-1.5 text-left hover:bg-sunk max-sm:min-h-11',
                n === at ? 'bg-sunk font-semibold' : 'text-ink2',
              )}
            >
              <span className="w-6 flex-none text-right text-ink3">{n + 1}</span>
              {title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
