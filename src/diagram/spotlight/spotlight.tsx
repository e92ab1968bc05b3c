import { useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { useId, useLayoutEffect, useMemo, useState } from 'react';
import type { Box, Rect } from '../../layout';
import { selectStep, useApp } from '../../store';
import type { DiagramNode } from '../face';
import { Layer } from '../layer';
import { usePlaced } from '../placed';
import { useHiding } from './hiding';
import { inSight, onRims, partsOfIds } from './holes';
import { type MeantSoFar, meantSoFar } from './meant';
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

/** While what is not meant yet is hidden: what is meant so far. A step that points out nothing is about all of the design. */
function useMeantSoFar(): MeantSoFar | undefined {
  const touring = useApp(({ staged, touring }) => (staged?.light === 'only' ? touring : undefined));
  return useMemo(
    () => (touring?.tour.steps[touring.at]?.look?.highlights ? meantSoFar(touring.tour.steps, touring.at) : undefined),
    [touring],
  );
}

/** Lets some parts of the design stand out: a ring around each, and all else steps back, or on the stage goes. */
export default function Spotlight({ boxes }: SpotlightProps) {
  const ids = useMeant();
  const light = useApp(({ staged }) => staged?.light ?? 'dim');
  const { placed } = usePlaced(boxes);
  const flow = useStoreApi();
  const parts = useMemo(() => partsOfIds(placed, flow.getState().nodes as DiagramNode[], ids), [placed, flow, ids]);
  const soFar = useMeantSoFar();
  const chips = useChips(ids, placed);
  const camera = useApp(selectStep)?.look?.camera ?? NOTHING;
  const meant = chips.filter(({ selects }) => ids.includes(selects));
  const chosen = inSight(meant, boxes, camera);
  const others = chips.filter((chip) => !chosen.includes(chip));
  const hidden = useHiding(boxes, chips, soFar);
  const [dim, ring] = [useId(), useId()];
  const holes = [...parts, ...chosen].map(around);
  if (holes.length === 0 || light === 'off') return null;
  const rims = onRims(
    chips.filter(({ selects }) => !hidden?.chips.has(selects)),
    parts,
  );
  const bright = [...holes, ...onRims(others, parts).map(asChip)];
  return (
    <Layer className="z-[4]">
      <svg aria-hidden className="spotlight absolute overflow-visible" width="1" height="1">
        <AllBut id={dim} patches={bright} />
        <AllBut id={ring} patches={rims.map(asChip)} />
        {soFar === undefined && (
          <rect {...EVERYWHERE} className="spotlight-dim" data-light={light} mask={`url(#${dim})`} />
        )}
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

interface AllButProps {
  readonly id: string;
  readonly patches: readonly Rect[];
}

/** The whole plane without the places that show. */
const AllBut = ({ id, patches }: AllButProps) => (
  <mask id={id} maskUnits="userSpaceOnUse" {...EVERYWHERE}>
    <rect {...EVERYWHERE} fill="#fff" />
    {patches.map((place) => (
      <rect key={keyOf(place)} {...place} />
    ))}
  </mask>
);

const EVERYWHERE = { x: -FAR, y: -FAR, width: 2 * FAR, height: 2 * FAR };

/** Chips have round ends. */
const asChip = ({ x, y, width, height }: Rect) => ({ x, y, width, height, rx: height / 2 });

const keyOf = ({ x, y, width, height }: Rect): string => `${x} ${y} ${width} ${height}`;

const around = ({ x, y, width, height }: Rect) => ({
  x: x - APART,
  y: y - APART,
  width: width + 2 * APART,
  height: height + 2 * APART,
  rx: ROUND,
});

/** A chip: where it stands in the plane, what for, and on which box. */
interface Chip extends Rect {
  readonly selects: string;
  readonly on: string;
}

/** The chips, where they stand: only the page knows how wide their words are. */
function useChips(ids: readonly string[], placed: readonly Box[]): readonly Chip[] {
  const { screenToFlowPosition, getZoom } = useReactFlow();
  const root = useStore((state) => state.domNode);
  const nodes = useStore((state) => state.nodes);
  const [chips, setChips] = useState<readonly Chip[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: chips move with the boxes that they stand on, and come and go with what nodes show
  useLayoutEffect(() => {
    const zoom = getZoom();
    const chipOf = (chip: HTMLElement): Chip => {
      const { left, top, width, height } = chip.getBoundingClientRect();
      const at = screenToFlowPosition({ x: left, y: top });
      const on = chip.closest<HTMLElement>('.react-flow__node')?.dataset.id ?? '';
      return { selects: chip.dataset.selects ?? '', on, ...at, width: width / zoom, height: height / zoom };
    };
    setChips([...(root?.querySelectorAll<HTMLElement>('[data-selects]') ?? [])].map(chipOf));
  }, [ids, placed, nodes, root, screenToFlowPosition, getZoom]);
  return chips;
}
