import { plainText } from '../../lessons';
import { selectPlan, type Touring, useApp } from '../../store';
import { goToStep } from '../../store/touring';
import { classNames } from '../../ui';

/** Every step of the tour, to go to. */
export function StepsList({ touring: { tour, at } }: { readonly touring: Touring }) {
  const plan = useApp(selectPlan);
  return (
    <ol className="flex flex-col">
      {tour.steps.map((step, n) => (
        <li key={step.id}>
          <button
            type="button"
            aria-current={n === at ? 'step' : undefined}
            onClick={() => goToStep(n)}
            className={classNames(
              'flex w-full items-baseline gap-2 rounded-md px-2 py-1 text-left hover:bg-sunk max-sm:min-h-11 max-sm:items-center',
              n === at ? 'bg-sunk font-semibold' : 'text-ink2',
            )}
          >
            <span className="w-5 flex-none text-right text-meta text-ink3">{n + 1}</span>
            {plainText(plan, step.title)}
          </button>
        </li>
      ))}
    </ol>
  );
}
