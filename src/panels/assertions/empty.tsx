import { ArrowRight, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { counted } from '../../engine';
import { serviceAssertions } from '../../engine/assertions';
import { selectPlan, useApp, useEditable } from '../../store';
import { Button } from '../../ui';

/** Before anything is asserted: how to come to it. */
export function Empty() {
  const setDock = useApp((state) => state.setDock);
  if (!useEditable()) return <p className="p-3 text-ink2">Nothing is asserted in this design.</p>;
  return (
    <div className="flex flex-col items-start gap-2 p-3 max-sm:text-[14px] max-sm:leading-5">
      <p className="max-w-[90ch] text-ink2">
        Say what must work in this design and what must never, and see with every edit whether it still holds. Send a
        packet, then press <b className="font-semibold">This must work</b>.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button icon={ArrowRight} onClick={() => setDock({ open: true, tab: 'trace' })}>
          Send a packet
        </Button>
        <AddForServices />
      </div>
    </div>
  );
}

/** One press, one step: each service has to work for those whom it is for. Nothing where all of that is asserted. */
export function AddForServices() {
  const plan = useApp(selectPlan);
  const assert = useApp((state) => state.assert);
  const offered = useMemo(() => serviceAssertions(plan), [plan]);
  if (!useEditable() || offered.length === 0) return null;
  return (
    <Button icon={Plus} onClick={() => assert(offered)} title={offered.map(({ name }) => name).join('\n')}>
      {`Assert that ${counted(offered.length, 'service')} ${offered.length === 1 ? 'works' : 'work'}`}
    </Button>
  );
}
