import { useMemo } from 'react';
import { usualFlows } from '../../engine/trace';
import { selectPlan, useApp } from '../../store';
import { Button } from '../../ui';
import { send } from './send';

/** Before anything is sent: what one might send in this design. */
export function Nothing() {
  const plan = useApp(selectPlan);
  const flows = useMemo(() => usualFlows(plan), [plan]);
  return (
    <>
      <p className="text-ink2">
        Say who opens a connection to whom, and send a packet: every hop there and back, with what decided it.
      </p>
      {flows.length > 0 && (
        <div className="flex flex-wrap items-center gap-1.5">
          <span className="text-ink2">Such as</span>
          {flows.map(({ from, to }) => (
            <Button key={`${from} ${to}`} onClick={() => send({ from, to, protocol: '', port: '' })}>
              {from} → {to}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
