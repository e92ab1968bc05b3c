import { Panel } from '@xyflow/react';
import { useRef, useState } from 'react';
import type { Plan } from '../../engine';
import { type EndField, endOfThing, noEndWords } from '../../engine/trace';
import type { Box } from '../../layout';
import { useApp } from '../../store';
import { stopPicking } from '../../store/picking';
import { Button } from '../../ui';
import './picking.css';
import { type Pointed, usePointing } from './use-pointing';

interface PickingProps {
  readonly plan: Plan;
  readonly boxes: readonly Box[];
}

const LABELS: Readonly<Record<EndField, string>> = { from: 'From', to: 'To' };

/** While an end of a connection is picked: what to do, and over each thing which end it would be. */
export default function Picking({ plan, boxes }: PickingProps) {
  const picking = useApp((state) => state.picking);
  const hint = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<Pointed>();
  usePointing(hint, plan, boxes, setPointed);
  if (!picking) return null;
  const { field, says } = picking;
  return (
    <>
      <Panel position="top-center" className="m-2! w-max max-w-[calc(100%-104px)]">
        <div
          ref={hint}
          className="flex items-center gap-2 rounded-lg border-2 border-ink bg-surface py-1 pr-1 pl-2.5 text-label shadow-raised"
        >
          <p role="status" aria-label="Picking">
            <b className="font-semibold">{LABELS[field]}:</b>{' '}
            {says ?? `click or press Enter on ${field === 'from' ? 'the sender' : 'the target'}`}
          </p>
          <Button onClick={stopPicking} aria-keyshortcuts="Escape">
            Cancel
          </Button>
        </div>
      </Panel>
      {pointed && <PointedAt plan={plan} field={field} pointed={pointed} />}
    </>
  );
}

interface PointedAtProps {
  readonly plan: Plan;
  readonly field: EndField;
  readonly pointed: Pointed;
}

/** Beside the pointer: the end that a click would make of what is there. */
function PointedAt({ plan, field, pointed: { thing, x, y, flips } }: PointedAtProps) {
  const end = endOfThing(plan, field, thing);
  return (
    <p
      aria-hidden
      className="pointer-events-none absolute z-[6] w-max max-w-[240px] rounded-md bg-ink px-2 py-1 text-label text-on-ink shadow-raised"
      style={{ left: x, top: y, transform: `translate(${flips ? 'calc(-100% - 14px)' : '14px'}, 14px)` }}
    >
      {end ? (
        <>
          <b className="font-semibold">{LABELS[field]}</b> {end.text}
        </>
      ) : (
        noEndWords(plan, field, thing)
      )}
    </p>
  );
}
