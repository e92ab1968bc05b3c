import { useEffect, useRef } from 'react';
import { useApp } from '../../store';
import { selectBranch } from '../../store/tracing';
import { Ask } from './ask';
import { Branches } from './branches';
import { Choices } from './choices';
import { Clear } from './clear';
import { Hold } from './hold';
import { Hops } from './hops';
import { LookUp } from './look-up';
import { Notes } from './notes';
import { Nothing } from './nothing';
import { Outcome } from './outcome';
import { OUTCOME } from './outcome-id';
import { Transport } from './transport';
import { useTraced } from './use-traced';

/** Who opens a connection to whom, and what becomes of it in the design as it is now. */
export function Trace() {
  const { traced, waiting } = useTraced();
  const section = useFocusKept();
  const branch = useApp(selectBranch);
  const { trace, resolution } = traced?.ok ? traced.value : {};
  return (
    <div className="flex h-full min-h-0 max-sm:h-auto max-sm:flex-col">
      <Ask fault={traced && !traced.ok ? traced.error : undefined} waiting={waiting} />
      <section
        ref={section}
        tabIndex={-1}
        aria-label="What becomes of it"
        className="flex focus:outline-none min-w-0 grow flex-col gap-2 overflow-y-auto p-3 pt-2.5 max-sm:overflow-visible"
      >
        {/* Always there, so that every change of it is read out. */}
        <div role="status" aria-label="Outcome">
          <div id={OUTCOME}>
            <Outcome traced={traced} branch={branch} waiting={waiting} />
          </div>
        </div>
        {trace && branch && <Transport branch={branch} />}
        {trace && <Hold trace={trace} />}
        {!traced && !waiting && <Nothing />}
        {(traced || waiting) && !branch && <Clear />}
        {traced && !traced.ok && <Choices fault={traced.error} />}
        {trace && branch && <Branches trace={trace} branch={branch} />}
        {resolution && <LookUp resolution={resolution} />}
        {trace && branch && (
          <>
            <Hops trace={trace} branch={branch} />
            <Notes surprises={branch.surprises} assumed={branch.assumed} />
          </>
        )}
      </section>
    </div>
  );
}

/** The focus goes on to the answer where the button that asked for it, or took it away, is gone. */
function useFocusKept() {
  const section = useRef<HTMLElement>(null);
  const sent = useApp((state) => state.sent);
  const before = useRef(sent);
  useEffect(() => {
    const isCleared = before.current !== undefined && !sent;
    before.current = sent;
    if ((sent || isCleared) && document.activeElement === document.body)
      section.current?.focus({ preventScroll: true });
  }, [sent]);
  return section;
}
