import { useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { useId, useLayoutEffect, useMemo, useState } from 'react';
import type { Box, Rect } from '../../layout';
import { selectStep, useApp } from '../../store';
import type { DiagramNode } from '../face';
import { Layer } from '../layer';
import { usePlaced } from '../placed';
import { onRims, partsOfIds } from './holes';
import './spotlight.css';

/** Between a part and its ring, in px. */
const APART = 3;
const ROUND = 10;
/** What is dimmed reaches this far beyond the design, in px of the plane: no canvas shows more. */
const FAR = 20_000;

interface SpotlightProps {
  readonly boxes: readonly Box[];
}

const NOTHING: readonly string[] = [];

/** What the step of the tour means; on the stage, where it means nothing in particular, what is selected. */
function useMeant(): readonly string[] {
  const highlights = useApp(selectStep)?.look?.highlights;
  const selection = useApp(({ staged, selection }) => (staged ? selection : undefined));
  return useMemo(() => highlights ?? (selection === undefined ? NOTHING : [selection]), [highlights, selection]);
}

/** Lets some parts of the design stand out: a ring around each, and all else steps back, or on the stage goes. */
export default function Spotlight({ boxes }: SpotlightProps) {
  const ids = useMeant();
  const light = useApp(({ staged }) => staged?.light ?? 'dim');
  const { placed } = usePlaced(boxes);
  const flow = useStoreApi();
  const parts = useMemo(() => partsOfIds(placed, flow.getState().nodes as DiagramNode[], ids), [placed, flow, ids]);
  const { chosen, others } = useChips(ids, placed);
  const [dim, ring] = [useId(), useId()];
  const holes = [...parts, ...chosen].map(around);
  if (holes.length === 0 || light === 'off') return null;
  const rims = onRims([...chosen, ...others], parts);
  return (
    <Layer className="z-[4]">
      <svg aria-hidden className="spotlight absolute overflow-visible" width="1" height="1">
        <AllBut id={dim} holes={[...holes, ...onRims(others, parts).map(asChip)]} />
        <AllBut id={ring} holes={rims.map(asChip)} />
        <rect {...EVERYWHERE} className="spotlight-dim" data-light={light} mask={`url(#${dim})`} />
        <g mask={`url(#${ring})`}>
          {parts.map(around).map((hole) => (
            <rect key={keyOf(hole)} {...hole} className="spotlight-ring" data-stands-out />
          ))}
        </g>
        {chosen.map(around).map((hole) => (
          <rect key={keyOf(hole)} {...hole} className="spotlight-ring" data-stands-out />
        ))}
      </svg>
    </Layer>
  );
}

/** The whole plane without some places. */
const AllBut = ({ id, holes }: { readonly id: string; readonly holes: readonly Rect[] }) => (
  <mask id={id} maskUnits="userSpaceOnUse" {...EVERYWHERE}>
    <rect {...EVERYWHERE} fill="#fff" />
    {holes.map((hole) => (
      <rect key={keyOf(hole)} {...hole} fill="#000" />
    ))}
  </mask>
);

const EVERYWHERE = { x: -FAR, y: -FAR, width: 2 * FAR, height: 2 * FAR };

/** Chips have round ends. */
const asChip = (chip: Rect) => ({ ...chip, rx: chip.height / 2 });

const keyOf = ({ x, y, width, height }: Rect): string => `${x} ${y} ${width} ${height}`;

const around = ({ x, y, width, height }: Rect) => ({
  x: x - APART,
  y: y - APART,
  width: width + 2 * APART,
  height: height + 2 * APART,
  rx: ROUND,
});

interface Chips {
  /** That stand out. */
  readonly chosen: readonly Rect[];
  readonly others: readonly Rect[];
}

/** Where the chips stand: only the page knows how wide their words are. */
function useChips(ids: readonly string[], placed: readonly Box[]): Chips {
  const { screenToFlowPosition, getZoom } = useReactFlow();
  const root = useStore((state) => state.domNode);
  const [chips, setChips] = useState<Chips>({ chosen: [], others: [] });
  // biome-ignore lint/correctness/useExhaustiveDependencies: chips move with the boxes that they stand on
  useLayoutEffect(() => {
    const wanted = new Set(ids);
    const found = [...(root?.querySelectorAll<HTMLElement>('[data-selects]') ?? [])];
    const zoom = getZoom();
    const rectOf = (chip: HTMLElement): Rect => {
      const { left, top, width, height } = chip.getBoundingClientRect();
      return { ...screenToFlowPosition({ x: left, y: top }), width: width / zoom, height: height / zoom };
    };
    const isChosen = ({ dataset }: HTMLElement) => wanted.has(dataset.selects ?? '');
    setChips({
      chosen: found.filter(isChosen).map(rectOf),
      others: found.filter((chip) => !isChosen(chip)).map(rectOf),
    });
  }, [ids, placed, root, screenToFlowPosition, getZoom]);
  return chips;
}
