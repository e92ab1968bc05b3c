import { ReactFlowProvider } from '@xyflow/react';
import { useDeferredValue } from 'react';
import { selectFindings, selectPlan, useApp } from '../store';
import { Topology } from './topology';

/** The network as a picture. After an edit of a large design it may come a moment later than the answers. */
export function Diagram({ covered = 0 }: DiagramProps) {
  const plan = useDeferredValue(useApp(selectPlan));
  const findings = useDeferredValue(useApp(selectFindings));
  const before = useDeferredValue(useApp((state) => state.before));
  return (
    <ReactFlowProvider>
      <Topology plan={plan} findings={findings} before={before} covered={covered} />
    </ReactFlowProvider>
  );
}

interface DiagramProps {
  /** Width that a panel takes over the right of the canvas, in px. */
  readonly covered?: number;
}
