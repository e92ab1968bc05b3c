import {
  applyNodeChanges,
  Background,
  BackgroundVariant,
  type NodeChange,
  Panel,
  ReactFlow,
  useStore,
} from '@xyflow/react';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Finding, Plan } from '../engine';
import { type Box, layoutOf } from '../layout';
import type { TopologyDocument } from '../model';
import { NONE_COLLAPSED, planOf, selectStep, useApp, useEditable } from '../store';
import { lazyPart } from '../ui';
import { useMedia } from '../ui/use-media';
import { adopt, withSelection } from './adopt';
import { ArrowHead } from './arrow-head';
import './diagram.css';
import { dragging } from './dragging';
import { Drawn } from './drawn';
import type { DiagramNode } from './face';
import { type DiagramEdge, toEdges, toNodes } from './flow';
import { useBringIntoView, useUncover } from './in-sight';
import { useZoomKeys } from './keys';
import { Legend } from './legend';
import { edgeTypes } from './line';
import { useNodeUnder } from './node-under';
import { nodeTypes } from './nodes';
import { OverviewMap } from './overview-map';
import { useLive } from './use-live';
import { useSteady } from './use-steady';
import { selectSmall, useFit, ZOOM } from './view-port';
import { selectAway, selectDistance, selectWordless, Zoom } from './zoom';

const Painting = lazyPart(() => import('./painted/painting'));
const Spotlight = lazyPart(() => import('./spotlight/spotlight'));
const Staging = lazyPart(() => import('./staging/staging'));
const Packet = lazyPart(() => import('./packet/packet'));
const Picking = lazyPart(() => import('./picking/picking'));
const Carrying = lazyPart(() => import('./building/carrying'));
const Toolbar = lazyPart(() => import('./building/toolbar'));

/** Phones have the inspector for what stands in it. */
const ROOM_FOR_TOOLBAR = '(min-width: 640px) and (hover: hover)';

interface TopologyProps {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  /** The document before its last change. */
  readonly before: TopologyDocument | undefined;
  /** Width that a panel takes over the right of the canvas, in px. */
  readonly covered: number;
}

/** Wires store and React Flow together and decides nothing about either. */
export const Topology = memo(function Topology({ plan, findings, before, covered }: TopologyProps) {
  const moved = useApp((state) => state.layout);
  const selection = useApp((state) => state.selection);
  const opened = useApp((state) => state.opened);
  const comparing = useApp((state) => state.dock.open && state.dock.tab === 'changes');
  const isSent = useApp((state) => state.sent !== undefined);
  const isPicking = useApp((state) => state.picking !== undefined);
  const editable = useEditable();
  const isCarrying = useApp((state) => state.carried !== undefined);
  const look = useApp(selectStep)?.look;
  const shown = useApp(({ touring }) => touring?.shown);
  const staged = useApp((state) => state.staged);
  const { select, askForNodes, move } = useApp.getState();

  const folded = useApp((state) => state.collapsed);
  // The way of a packet is shown whole.
  const collapsed = isSent ? NONE_COLLAPSED : folded;

  const boxes = useMemo(() => layoutOf(plan, moved, collapsed), [plan, moved, collapsed]);
  const edges = useMemo(() => toEdges(plan, boxes), [plan, boxes]);
  const fromStore = useMemo(
    () => toNodes({ plan, findings, comparing, before: before && planOf(before) }, boxes),
    [plan, findings, comparing, before, boxes],
  );

  // The one hand-over between the store and React Flow.
  const [nodes, setNodes] = useState<DiagramNode[]>(() => withSelection(fromStore, selection));
  useEffect(() => {
    const chosen = useApp.getState().selection;
    setNodes((shown) => withSelection(adopt(shown, fromStore), chosen));
  }, [fromStore]);
  useEffect(() => setNodes((shown) => withSelection(shown, selection)), [selection]);
  useExpanded(boxes, selection);

  const onNodesChange = useSteady((changes: NodeChange<DiagramNode>[]) => {
    setNodes((shown) => applyNodeChanges(changes, shown));
    const chosen = changes.findLast((change) => change.type === 'select' && change.selected);
    const node = chosen && 'id' in chosen && nodes.find(({ id }) => id === chosen.id);
    if (node) select(node.data.selects);
  });

  /**
   * What a person moved, as one step: a drag, or arrow keys until they are let go.
   * @param placed as it is now: what a drag did last may not have been painted yet
   */
  const commit = (placed: readonly Pick<DiagramNode, 'id' | 'position'>[]) => {
    const stored = new Map(fromStore.map(({ id, position }) => [id, position]));
    const changed = placed.filter(({ id, position }) => {
      const at = stored.get(id);
      return at !== undefined && (at.x !== position.x || at.y !== position.y);
    });
    if (changed.length > 0) move(Object.fromEntries(changed.map(({ id, position }) => [id, position])));
  };

  const onNodeDragStop = useSteady((_: unknown, __: unknown, dragged: readonly DiagramNode[]) => commit(dragged));
  const onSelectionDragStop = useSteady((_: unknown, dragged: readonly DiagramNode[]) => commit(dragged));

  const region = useRef<HTMLElement>(null);
  const live = useLive();
  const distance = useStore(selectDistance);
  const away = useStore(selectAway);
  const scale = boxes.find((box) => box.scale !== undefined)?.scale ?? 1;
  const wordless = useStore(selectWordless) !== undefined;
  const small = useStore(selectSmall);
  const roomy = useMedia(ROOM_FOR_TOOLBAR);
  const nodeUnder = useNodeUnder(plan, boxes);
  const fit = useFit(region, boxes, {
    opened,
    look: staged?.whole ? undefined : look,
    step: `${shown} ${staged?.whole}`,
    bare: staged !== undefined,
  });
  useUncover(region, selection, covered, fit.refit);
  const onInit = useSteady(fit.onInit);
  const onMoveStart = useSteady(fit.onMoveStart);
  const bringIntoView = useBringIntoView(region);
  const zoomKeys = useZoomKeys(fit.onZoom);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') select(undefined);
    zoomKeys(event);
  };
  const onKeyUp = ({ key }: KeyboardEvent) => {
    if (key.startsWith('Arrow')) commit(nodes);
  };

  const onNodeClick = useSteady((event: MouseEvent, { id }: DiagramNode) => {
    const under = nodeUnder(event, id);
    if (under !== undefined) select(under);
  });
  const onEdgeClick = useSteady((_: unknown, { data }: DiagramEdge) => select(data?.selects));
  const onPaneClick = useSteady(() => select(undefined));

  /** Chips and buttons know what they open, and this is where it is opened. */
  const onClickCapture = (event: MouseEvent) => {
    const pressed =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-selects], [data-lists]') : null;
    const { selects, lists } = pressed?.dataset ?? {};
    if (selects === undefined && lists === undefined) return;
    event.stopPropagation();
    if (lists !== undefined) askForNodes(lists);
    else select(selects);
  };

  const chosen = nodes.flatMap(({ id, selected }) => (selected ? id : []));
  const hasToolbar =
    editable &&
    selection !== undefined &&
    (chosen.length > 1 || plan.document.resources[selection] !== undefined) &&
    !(isPicking || isSent || staged) &&
    roomy;

  return (
    <section
      ref={region}
      tabIndex={isSent ? -1 : undefined}
      aria-label="Topology"
      className="topology absolute inset-0 overflow-hidden bg-canvas focus:outline-none"
      data-live={live || undefined}
      data-distance={distance}
      data-wordless={wordless || undefined}
      data-small={small || undefined}
      data-covered={covered > 0 || undefined}
      data-comparing={comparing || undefined}
      style={sizes(away, scale)}
      onKeyDown={onKeyDown}
      onKeyUp={onKeyUp}
      onClickCapture={onClickCapture}
      {...dragging}
      onFocus={bringIntoView}
    >
      <ArrowHead />
      <ReactFlow<DiagramNode, DiagramEdge>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        {...{ onNodeClick, onNodeDragStop, onSelectionDragStop, onEdgeClick, onPaneClick, onInit, onMoveStart }}
        minZoom={ZOOM.min}
        maxZoom={ZOOM.max}
        nodesDraggable={editable}
        nodesConnectable={false}
        edgesFocusable={false}
        edgesReconnectable={false}
        autoPanOnNodeFocus={false}
        deleteKeyCode={null}
      >
        <Drawn region={region} />
        <Background variant={BackgroundVariant.Dots} gap={16} size={1.6} color="var(--dot)" />
        <Panel position="bottom-left" className="m-3! flex flex-col gap-2">
          <Legend />
          <Zoom onZoom={fit.onZoom} onFit={fit.onFit} />
        </Panel>
        {boxes.length > 0 && <OverviewMap />}
        {boxes.some(({ cells }) => cells) && (
          <div className="topology-painting contents">
            <Painting plan={plan} boxes={boxes} covered={covered} />
          </div>
        )}
        {(look || staged) && <Spotlight boxes={boxes} />}
        {staged && <Staging onZoom={fit.onZoom} onMeant={fit.onMeant} />}
        {isSent && <Packet plan={plan} boxes={boxes} edges={edges} covered={covered} />}
        {isPicking && <Picking plan={plan} boxes={boxes} />}
        {isCarrying && <Carrying />}
        {hasToolbar && <Toolbar id={selection} boxes={boxes} chosen={chosen} />}
      </ReactFlow>
    </section>
  );
});

/** What is selected from elsewhere comes into sight, out of the frame that hides it. */
function useExpanded(boxes: readonly Box[], selection: string | undefined): void {
  const hidden = useRef(boxes);
  useEffect(() => {
    hidden.current = boxes;
  });
  useEffect(() => {
    const bar = hidden.current.find(({ collapsed }) => selection !== undefined && collapsed?.includes(selection));
    if (bar) useApp.getState().collapse(bar.id, false);
  }, [selection]);
}

/** Titles grow as the design goes away, as far as their frames have room. React has no type for properties of our own. */
const sizes = (away: number, scale: number) =>
  ({ '--away': away, '--magnified': Math.min(away, scale) }) as CSSProperties;
