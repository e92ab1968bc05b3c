import { Trash2 } from 'lucide-react';
import { type Assertion, type AssertionResult, askedWords, flowOf, typedOf } from '../../engine/assertions';
import { idWords, thingAt } from '../../engine/trace';
import { fieldOfKind, fieldWords } from '../../model';
import { ok } from '../../result';
import { selectPlan, useApp, useEditable } from '../../store';
import { Button, IconButton, INPUT } from '../../ui';
import { Address } from '../address';
import { ThingLink } from '../thing-link';
import { Name } from './name';
import { Now, StandingMark } from './now';

interface AssertionRowProps {
  readonly assertion: Assertion;
  /** None before it was checked for the first time. */
  readonly result: AssertionResult | undefined;
}

/** One assertion: how it fares, what it is about, what is expected, and what happens. */
export function AssertionRow({ assertion, result }: AssertionRowProps) {
  const { id, name } = assertion;
  const editable = useEditable();
  const deleteAssertion = useApp((state) => state.deleteAssertion);
  return (
    <li className="grid grid-cols-[132px_minmax(170px,1fr)_168px_minmax(0,2fr)_auto] items-start gap-x-3 gap-y-1 border-t border-line py-1.5 max-sm:grid-cols-1">
      <span className="leading-[26px] whitespace-nowrap">
        <StandingMark result={result} />
      </span>
      <About assertion={assertion} gone={result?.error?.field} />
      <Expectation assertion={assertion} />
      <Now assertion={assertion} result={result} />
      <span className="flex items-center gap-0.5 justify-self-end max-sm:justify-self-start">
        <Button onClick={() => traceIt(assertion)} aria-label={`Trace it: ${name}`}>
          Trace it
        </Button>
        {editable && <IconButton label={`Delete ${name}`} icon={Trash2} onClick={() => deleteAssertion(id)} />}
      </span>
    </li>
  );
}

/** Sends what the assertion is about, and shows it. */
function traceIt(assertion: Assertion): void {
  const { typeFlow, send, setDock } = useApp.getState();
  typeFlow(typedOf(selectPlan(useApp.getState()), assertion));
  send({ typed: useApp.getState().flow, flow: ok(flowOf(assertion)) });
  setDock({ open: true, tab: 'trace' });
}

interface AboutProps extends Pick<AssertionRowProps, 'assertion'> {
  /** The end that cannot be one. */
  readonly gone: string | undefined;
}

/** Its name, and who asks whom for what. */
function About({ assertion, gone }: AboutProps) {
  const { from, to } = assertion;
  const plan = useApp(selectPlan);
  return (
    <div className="min-w-0">
      <Name assertion={assertion} />
      <p className="text-ink2 [overflow-wrap:anywhere]">
        <End id={from} isGone={gone === 'from'} /> → <End id={to} isGone={gone === 'to'} />,{' '}
        {askedWords(plan, flowOf(assertion))}
      </p>
    </div>
  );
}

/** A thing of the design, or text such as an address or an id that nobody has. */
function End({ id, isGone }: { readonly id: string; readonly isGone: boolean }) {
  const plan = useApp(selectPlan);
  const thing = thingAt(plan, { place: id, kind: 'node' });
  if (isGone) return id;
  return thing === undefined ? <Address>{id}</Address> : <ThingLink id={thing} name={idWords(plan, id)} />;
}

const EXPECT = fieldOfKind('assertion', 'expect');

function Expectation({ assertion }: Pick<AssertionRowProps, 'assertion'>) {
  const { id, name, expect, expectedSource } = assertion;
  const { document } = useApp(selectPlan);
  const setField = useApp((state) => state.setField);
  const editable = useEditable();
  return (
    <div className="min-w-0">
      {!editable && <p className="leading-[26px]">{fieldWords(EXPECT, assertion, document)}</p>}
      {editable && (
        <select
          aria-label={`Expectation of ${name}`}
          data-settled
          value={expect}
          onChange={({ target }) => setField(id, 'expect', target.value)}
          className={`${INPUT} w-full pr-1 text-ink`}
        >
          {EXPECT.choices?.(assertion, document).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
      {expect === 'works' && expectedSource !== undefined && (
        <p className="mt-0.5 text-ink2">
          seen as <Address>{expectedSource}</Address>
        </p>
      )}
    </div>
  );
}
