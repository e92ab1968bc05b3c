import { useStore } from '@xyflow/react';
import { memo, useDeferredValue, useMemo } from 'react';
import type { Plan } from '../../engine';
import type { Branch, Trace } from '../../engine/trace';
import type { Box } from '../../layout';
import { useApp } from '../../store';
import { selectBranch, selectHop, selectTrace, selectWaiting } from '../../store/tracing';
import { classNames, useLast } from '../../ui';
import type { DiagramEdge } from '../flow';
import { Layer } from '../layer';
import { usePlaced } from '../placed';
import { Lines } from './lines';
import { Marks } from './marks-view';
import './packet.css';
import { PacketMark } from './packet-mark';
import { packetPath } from './packet-path';
import { selectAside, selectGrids } from './scale';
import { staysOf } from './track';
import { useInSight } from './use-in-sight';
import { useKeys } from './use-keys';

interface PacketProps {
  readonly plan: Plan;
  readonly boxes: readonly Box[];
  readonly edges: readonly DiagramEdge[];
  /** Width that a panel takes over the right of the canvas, in px. */
  readonly covered: number;
}

/**
 * The packet that was sent, on its way over the diagram. After an edit it comes with the picture, a moment after the
 * answers: until then its way and its hop are those of the design that is drawn.
 */
export default function Packet(props: PacketProps) {
  const document = useApp((state) => state.document);
  const branch = useApp(selectBranch);
  const trace = useApp(selectTrace);
  const hop = useApp(selectHop);
  const before = {
    document: useDeferredValue(document),
    trace: useDeferredValue(trace),
    branch: useDeferredValue(branch),
    hop: useDeferredValue(hop),
  };
  const shown = [{ document, trace, branch, hop }, before].find((one) => one.document === props.plan.document);
  const waiting = useApp(selectWaiting);
  const now = shown?.trace && shown.branch && { trace: shown.trace, branch: shown.branch, hop: shown.hop };
  // Until it is known, and drawn, what becomes of it now, its marks stay where they are, unseen, and are there to be changed.
  const drawn = useLast<OnItsWayProps>(now && { ...props, ...now });
  if (!drawn || !(now || waiting || branch)) return null;
  return (
    <div aria-hidden={!now} className={classNames(!now && 'opacity-0')}>
      <OnItsWay {...drawn} />
    </div>
  );
}

interface OnItsWayProps extends PacketProps {
  readonly trace: Trace;
  readonly branch: Branch;
  /** The stay that is looked at. */
  readonly hop: number;
}

const OnItsWay = memo(({ plan, boxes, edges, covered, trace, branch, hop }: OnItsWayProps) => {
  const { placed, names } = usePlaced(boxes);
  const grids = useStore(selectGrids);
  const aside = useStore(selectAside);
  const path = useMemo(
    () => packetPath({ plan, boxes: placed, edges, grids, aside }, branch),
    [plan, placed, edges, grids, aside, branch],
  );
  useInSight(path.walks, branch, hop, covered);
  useKeys();
  const stay = staysOf(path.walks)[hop];
  return (
    <Layer className="packet-layer z-[5]">
      <Lines path={path} stay={stay} />
      <Marks plan={plan} trace={trace} branch={branch} path={path} names={names} hop={hop} />
      <PacketMark walks={path.walks} branch={branch} hop={hop} back={stay?.walk.name === 'Reply'} />
    </Layer>
  );
});
