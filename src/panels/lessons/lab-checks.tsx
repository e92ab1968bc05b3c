import type { Plan } from '../../engine';
import { type Mark as LabMark, plainText } from '../../lessons';
import { selectHeldBack, useApp } from '../../store';
import { traceCheck } from '../../store/lab';
import { Button, Disclosure, Mark, type Tone } from '../../ui';

interface LabChecksProps {
  readonly plan: Plan;
  readonly marks: readonly LabMark[];
}

/** What has to be true, and whether it is: told anew after each edit. */
export function LabChecks({ plan, marks }: LabChecksProps) {
  const guards = marks.filter(({ check }) => check.guard);
  return (
    <>
      <Checks title="What has to be true" plan={plan} marks={marks.filter(({ check }) => !check.guard)} />
      {guards.length > 0 && <Checks title="What must keep working" plan={plan} marks={guards} />}
    </>
  );
}

const Checks = ({ title, plan, marks }: LabChecksProps & { readonly title: string }) => (
  <section aria-label={title}>
    <h3 className="font-semibold">{title}</h3>
    <ul className="mt-1 flex flex-col">
      {marks.map((mark) => (
        <Check key={mark.check.id} plan={plan} mark={mark} />
      ))}
    </ul>
  </section>
);

function Check({ plan, mark: { check, holds, isKnown, why, flow } }: { readonly plan: Plan; readonly mark: LabMark }) {
  const tone: Tone = holds ? 'good' : isKnown ? 'bad' : 'warn';
  const word = holds ? 'Holds:' : isKnown ? 'Does not hold:' : 'Cannot be told:';
  const says = plainText(plan, check.says);
  // What a finding says may be the answer.
  const isHeldBack = useApp(selectHeldBack) && check.sort === 'finding' && !holds;
  return (
    <li className="flex gap-2 border-t border-line py-2 first:border-t-0">
      <span className="mt-[3.5px] flex-none leading-none">
        <Mark tone={tone} word={word} />
      </span>
      <div className="min-w-0 grow">
        <p>{says}</p>
        <div className="mt-1 flex items-start justify-between gap-2 text-[13px]/[18px]">
          <div className="min-w-0 grow">
            {!isHeldBack && (
              <Disclosure summary="Why">
                <p className="text-ink2 [overflow-wrap:anywhere]">{why}</p>
              </Disclosure>
            )}
          </div>
          {flow && (
            <Button className="text-body" aria-label={`Trace it: ${says}`} onClick={() => traceCheck(flow)}>
              Trace it
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
