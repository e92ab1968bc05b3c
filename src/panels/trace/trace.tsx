import { memo, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Plan } from '../../engine';
import type { Branch } from '../../engine/trace';
import { selectPlan, useApp } from '../../store';
import { selectBranch, type Traced } from '../../store/tracing';
import { classNames, useLast } from '../../ui';
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
import { TracedPlan } from './traced-plan';
import { Transport } from './transport';
import { useTraced } from './use-traced';

const DETAIL = 'flex flex-col gap-2 [contain-intrinsic-size:auto_none]';
/** Neither drawn, read nor used, and as high as it was. As `inert` it would be styled anew, all of it, both ways. */
const PUT_BY = '[content-visibility:hidden] not-supports-[content-visibility:hidden]:invisible';

/** Who opens a connection to whom, and what becomes of it in the design as it is now. */
export function Trace() {
  const { traced, waiting } = useTraced();
  const section = useFocusKept();
  const detail = useFocusOut(waiting, section);
  const branch = useApp(selectBranch);
  const plan = useApp(selectPlan);
  // While the next is worked out the one before keeps its place, neither seen nor read, and is there to be changed: to take it
  // off the page and make it anew would take longer than the edit that asks for it.
  const answer = useLast<Answer>(traced && { traced, branch, plan });
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
        {!traced && !waiting && <Nothing />}
        {(traced || waiting) && !branch && <Clear />}
        {answer && (traced || waiting) && (
          <div ref={detail} className={classNames(DETAIL, waiting && PUT_BY)}>
            <InDetail {...answer} />
          </div>
        )}
      </section>
    </div>
  );
}

interface Answer {
  readonly traced: Traced;
  /** The one that shows; none where nothing was sent. */
  readonly branch: Branch | undefined;
  readonly plan: Plan;
}

const InDetail = memo(({ traced, branch, plan }: Answer) => {
  if (!traced.ok) return <Choices fault={traced.error} />;
  const { trace, resolution } = traced.value;
  return (
    <TracedPlan value={plan}>
      {trace && branch && <Transport branch={branch} />}
      {trace && <Hold trace={trace} />}
      {trace && branch && <Branches trace={trace} branch={branch} />}
      {resolution && <LookUp resolution={resolution} />}
      {trace && branch && (
        <>
          <Hops trace={trace} branch={branch} />
          <Notes surprises={branch.surprises} assumed={branch.assumed} />
        </>
      )}
    </TracedPlan>
  );
});

/** What has the focus, and is not to be used for a while, hands it on to what is around it. */
function useFocusOut(waiting: boolean, to: RefObject<HTMLElement | null>) {
  const from = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (waiting && from.current?.contains(document.activeElement)) to.current?.focus({ preventScroll: true });
  }, [waiting, to]);
  return from;
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
