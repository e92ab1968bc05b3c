import { hasLosers, type Step, stepWords } from '../../engine/trace';
import { cited } from '../../model';
import { Mark } from '../../ui';
import { Sentence } from '../explain';
import { Sources } from '../sources';
import { Losers } from './losers';
import { useTracedPlan } from './traced-plan';

/** One thing that was done to the packet, what decided it, and why nothing else did. */
export function StepLine({ step }: { readonly step: Step }) {
  const plan = useTracedPlan();
  const words = stepWords(plan, step);
  return (
    <li>
      <div className="flex items-start gap-1">
        {isRefusal(step) && (
          <span className="flex-none py-1">
            <Mark tone="bad" word="Stopped here" />
          </span>
        )}
        <span className="min-w-0 grow py-1 [overflow-wrap:anywhere]">
          <Sentence>{words}</Sentence>
        </span>
        <Sources about={words} facts={[cited(plan.document, step.rule)]} />
      </div>
      {hasLosers(step) && <Losers step={step} />}
    </li>
  );
}

const isRefusal = ({ kind, filter, policy }: Step): boolean =>
  kind === 'drop' || filter?.verdict.access === 'Deny' || policy?.allowed === false;
