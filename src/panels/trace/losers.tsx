import { useMemo, useState } from 'react';
import { number } from '../../engine';
import { losersOf, type Step } from '../../engine/trace';
import { Disclosure } from '../../ui';
import { Sentence } from '../explain';
import { Sources } from '../sources';
import { useTracedPlan } from './traced-plan';

/** The nearest that are spelt out; a route table has up to 400 routes. */
const SHOWN = 20;

/** Routes and rules that did not decide, and why; worked out once somebody looks. */
export function Losers({ step }: { readonly step: Step }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure summary="Why not the others" onOpen={() => setOpen(true)}>
      {isOpen && <Reasons step={step} />}
    </Disclosure>
  );
}

function Reasons({ step }: { readonly step: Step }) {
  const plan = useTracedPlan();
  const losers = useMemo(() => losersOf(plan, step), [plan, step]);
  const more = losers.length - SHOWN;
  if (losers.length === 0) return <p className="text-ink2">There are no others.</p>;
  return (
    <ul className="m-0 list-none p-0 pl-4 text-meta">
      {losers.slice(0, SHOWN).map(({ name, says, fact }) => (
        <li key={name} className="flex items-start gap-1">
          <span className="min-w-0 grow py-0.5 [overflow-wrap:anywhere]">
            <s className="text-ink3">{name}</s>: <Sentence>{says}</Sentence>
          </span>
          <Sources about={`${name}: ${says}`} facts={[fact]} />
        </li>
      ))}
      {more > 0 && <li className="text-ink2">and {number(more)} more</li>}
    </ul>
  );
}
