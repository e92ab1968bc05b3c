import { ListChecks } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Flow, Trace } from '../../engine';
import { type Assertion, assertionAbout, assertionOf, sourceToExpect } from '../../engine/assertions';
import { formatAddress } from '../../ip';
import { fieldOfKind, fieldWords } from '../../model';
import { selectPlan, useApp, useEditable } from '../../store';
import { Button } from '../../ui';
import { Address } from '../address';
import { useTracedPlan } from './traced-plan';

const BUTTONS = [
  { expect: 'works', label: 'This must work' },
  { expect: 'fails', label: 'This must never work' },
] as const;

/** Makes an assertion of what was sent, or says which one says so already. */
export function Hold({ trace }: { readonly trace: Trace }) {
  const flow = useApp(({ sent }) => (sent?.flow.ok ? sent.flow.value : undefined));
  const editable = useEditable();
  return editable && flow && <HoldFlow key={JSON.stringify(flow)} trace={trace} flow={flow} />;
}

function HoldFlow({ trace, flow }: { readonly trace: Trace; readonly flow: Flow }) {
  const plan = useTracedPlan();
  const about = useMemo(() => assertionAbout(plan, flow), [plan, flow]);
  const setDock = useApp((state) => state.setDock);
  const [isSourceWanted, wantSource] = useState(about?.expectedSource !== undefined);
  // The assertion that was asked for again as it is.
  const [again, setAgain] = useState<Assertion>();
  const source = sourceToExpect(trace);
  const press = (expect: Assertion['expect']) => {
    const isNew = hold(flow, expect, expect === 'works' && isSourceWanted ? source : undefined);
    setAgain(isNew ? undefined : about);
  };
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {BUTTONS.map(({ expect, label }) => (
        <Button key={expect} onClick={() => press(expect)}>
          {label}
        </Button>
      ))}
      {source !== undefined && (
        <label className="flex items-center gap-1.5 text-ink2 max-sm:min-h-11">
          <input type="checkbox" checked={isSourceWanted} onChange={({ target }) => wantSource(target.checked)} />
          <span>
            with this source, <Address>{formatAddress(source)}</Address>
          </span>
        </label>
      )}
      <span role="status" aria-label="Assertion" className="text-ink2">
        {about && <Said assertion={about} isAgain={about === again} />}
      </span>
      {about && (
        <Button icon={ListChecks} onClick={() => setDock({ open: true, tab: 'assertions' })}>
          Open the assertions
        </Button>
      )}
    </div>
  );
}

const EXPECT = fieldOfKind('assertion', 'expect');

function Said({ assertion, isAgain }: { readonly assertion: Assertion; readonly isAgain: boolean }) {
  const { document } = useTracedPlan();
  const { name, expect, expectedSource } = assertion;
  const seen = expect === 'works' && expectedSource !== undefined ? `, seen as ${expectedSource}` : '';
  return `“${name}” ${isAgain ? 'says so already' : 'is asserted'}: ${fieldWords(EXPECT, assertion, document).toLowerCase()}${seen}.`;
}

/** One assertion for each connection: another expectation takes the place of the one before. @returns whether anything changed */
function hold(flow: Flow, expect: Assertion['expect'], source: number | undefined): boolean {
  const state = useApp.getState();
  const plan = selectPlan(state);
  const about = assertionAbout(plan, flow);
  const wanted = assertionOf(plan, flow, expect, source);
  if (!about) {
    state.assert([wanted]);
    return true;
  }
  const isSame = about.expect === expect && (expect !== 'works' || about.expectedSource === wanted.expectedSource);
  if (isSame) return false;
  state.applyMend({
    label: 'Change the assertion',
    edits: [
      { id: about.id, field: 'expect', text: expect },
      { id: about.id, field: 'expectedSource', text: wanted.expectedSource ?? '' },
    ],
  });
  return true;
}
