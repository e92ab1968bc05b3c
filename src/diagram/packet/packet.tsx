import { useStore } from '@xyflow/react';
import { useDeferredValue, useMemo, useRef } from 'react';
import type { Plan } from '../../engine';
import type { Branch } from '../../engine/trace';
import type { Box } from '../../layout';
import { useApp } from '../../store';
import { selectBranch, selectHop } from '../../store/tracing';
import type { DiagramEdge } from '../flow';
import { Layer } from '../layer';
import { usePlaced } from '../placed';
import { Lines } from './lines';
import { Marks } from './marks-view';
import './packet.css';
import { PacketMark } from './packet-mark';
import { packetPath } from './packet-path';
import { usePlayback } from './playback';
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
 * The packet that was sent, on its way over the diagram. It comes with the picture, a moment after the answers: nothing
 * while the two are of different states of the design.
 */
export default function Packet(props: PacketProps) {
  const document = useDeferredValue(useApp((state) => state.document));
  const branch = useDeferredValue(useApp(selectBranch));
  return branch && document === props.plan.document && <OnItsWay {...props} branch={branch} />;
}

function OnItsWay({ plan, boxes, edges, covered, branch }: PacketProps & { readonly branch: Branch }) {
  const hop = useApp(selectHop);
  const { placed, names } = usePlaced(boxes);
  const grids = useStore(selectGrids);
  const aside = useStore(selectAside);
  const path = useMemo(
    () => packetPath({ plan, boxes: placed, edges, grids, aside }, branch),
    [plan, placed, edges, grids, aside, branch],
  );
  const packet = useRef<HTMLDivElement>(null);
  usePlayback(packet, path.walks, hop);
  useInSight(path.walks, hop, covered);
  useKeys();
  const stay = staysOf(path.walks)[hop];
  return (
    <Layer className="packet-layer z-[5]">
      <Lines path={path} stay={stay} />
      <Marks plan={plan} branch={branch} path={path} names={names} hop={hop} />
      <PacketMark ref={packet} back={stay?.walk.name === 'Reply'} />
    </Layer>
  );
}
