import { type NodeProps, type ReactFlowState, useStore } from '@xyflow/react';
import { memo } from 'react';
import { classNames, type Hue } from '../../ui';
import type { DiagramNodeOf, NodeFace } from '../face';
import { type CellState, GRID } from '../pod-grid';
import { Address, ring, Title } from './parts';

/** Below this zoom the rows of a card are too small to read. */
const FAR = 0.55;
// One of two values, so that panning redraws no card.
const selectFar = ({ transform }: ReactFlowState): boolean => transform[2] < FAR;

/** A node: its addresses and its pods', one cell an address. Same size at every zoom and in every mode. */
export const NodeCard = memo(function NodeCard({ data, selected }: NodeProps<DiagramNodeOf<'node'>>) {
  const far = useStore(selectFar);
  const { changed } = data;
  return (
    <div
      data-changed={changed.address || changed.pods || undefined}
      className={classNames(
        'flex h-full flex-col rounded-lg border border-line2 bg-surface px-1.5 py-[5px] shadow-rest',
        ring(selected, 'ink'),
      )}
    >
      {far ? <Far face={data} /> : <Near face={data} />}
    </div>
  );
});

const Near = ({ face }: { readonly face: NodeFace }) => (
  <>
    <div className="h-[18px]">
      <Title icon="node" name={face.name} />
    </div>
    <Row caption="node">
      <Address key={face.address} hue="blue" fresh={face.changed.address}>
        {face.address}
      </Address>
    </Row>
    <Row caption="pods">
      <Address key={face.pods} hue={face.podHue} fresh={face.changed.pods}>
        {face.pods}
      </Address>
    </Row>
    <div className="mt-[5px]">
      <Grid face={face} height={GRID.height} />
    </div>
    <p className="mt-[5px] flex justify-between text-meta text-ink3">
      <span>{face.inUse}</span>
      <span>{face.most}</span>
    </p>
  </>
);

/** Seen from afar: the name in large type and the cells over what is left. */
const Far = ({ face }: { readonly face: NodeFace }) => (
  <>
    <p className="h-7 truncate text-[20px]/7 font-semibold">{face.name}</p>
    <div className="mt-2">
      <Grid face={face} height={72} />
    </div>
  </>
);

const Row = ({ caption, children }: { readonly caption: string; readonly children: React.ReactNode }) => (
  <p className="flex h-[17px] items-center justify-between gap-1 text-meta text-ink3">
    {caption}
    {children}
  </p>
);

const CELLS: Readonly<Record<'blue' | 'violet', Readonly<Record<CellState, string>>>> = {
  blue: { skipped: 'fill-line2', used: 'fill-blue-f', idle: 'fill-blue-i', free: 'fill-line' },
  violet: { skipped: 'fill-line2', used: 'fill-violet-f', idle: 'fill-violet-i', free: 'fill-line' },
};

const cellsOf = (hue: Hue) => (hue === 'violet' ? CELLS.violet : CELLS.blue);

/** A new shape of grid fades in; a new count only changes the paths. */
const Grid = ({
  face: { grid, podHue, inUse, most },
  height,
}: {
  readonly face: NodeFace;
  readonly height: number;
}) => (
  <svg
    key={grid.shape}
    role="img"
    aria-label={`Pod addresses: ${inUse}, ${most}`}
    viewBox={`0 0 ${GRID.width} ${GRID.height}`}
    preserveAspectRatio="none"
    width={GRID.width}
    height={height}
    className="appears block"
  >
    {grid.paths.map(({ state, path }) => (
      <path key={state} d={path} className={cellsOf(podHue)[state]} />
    ))}
  </svg>
);
