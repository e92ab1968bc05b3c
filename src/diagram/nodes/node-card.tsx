import { type NodeProps, useStore } from '@xyflow/react';
import { memo } from 'react';
import type { NodeFace } from '../../drawing';
import { type CellState, GRID, shadeOf, WORDLESS } from '../../drawing';
import { classNames, type Hue } from '../../ui';
import type { DiagramNodeOf } from '../face';
import { isFar, selectDistance, selectWordless } from '../zoom';
import { Address, ring, Title } from './parts';

/** A node: its addresses and its pods', one cell an address. Same size at every zoom and in every mode. */
export const NodeCard = memo(function NodeCard({ data, selected }: NodeProps<DiagramNodeOf<'node'>>) {
  const distance = useStore(selectDistance);
  const wordless = useStore(selectWordless);
  const { changed, podHue, share } = data;
  if (wordless === 'cell')
    return <div className={classNames('h-full', shadeOfHue(podHue, share), ring(selected, 'ink'))} />;
  return (
    <div
      data-changed={changed.address || changed.pods || undefined}
      className={classNames(
        'flex h-full flex-col rounded-lg border border-line2 bg-surface px-1.5 py-[5px] shadow-rest',
        ring(selected, 'ink'),
      )}
    >
      {wordless === 'bar' ? (
        <UseBar share={share} hue={podHue} />
      ) : isFar(distance) ? (
        <Far face={data} distant={distance === 'distant'} />
      ) : (
        <Near face={data} />
      )}
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

/** Characters of a node's name that tell it from its neighbours. */
const ENDING = 3;

/** Seen from afar: name and address in large type, and from farther the end of the name, over the cells. */
const Far = ({ face, distant }: { readonly face: NodeFace; readonly distant: boolean }) =>
  distant ? (
    <>
      <p className="h-10 truncate text-[36px]/10 font-semibold">{face.name.slice(-ENDING)}</p>
      <div className="mt-2">
        <Grid face={face} height={62} />
      </div>
    </>
  ) : (
    <>
      <p className="h-6 truncate text-[21px]/6 font-semibold tracking-tight">{face.name}</p>
      <p className="h-6 font-mono text-[18px]/6 tracking-[-0.02em] text-blue">{face.shortAddress}</p>
      <div className="mt-2">
        <Grid face={face} height={54} />
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

const SHADES = {
  blue: [
    'bg-line',
    'bg-[color-mix(in_srgb,var(--blue-f)_25%,var(--blue-i))]',
    'bg-[color-mix(in_srgb,var(--blue-f)_50%,var(--blue-i))]',
    'bg-[color-mix(in_srgb,var(--blue-f)_75%,var(--blue-i))]',
    'bg-blue-f',
  ],
  violet: [
    'bg-line',
    'bg-[color-mix(in_srgb,var(--violet-f)_25%,var(--violet-i))]',
    'bg-[color-mix(in_srgb,var(--violet-f)_50%,var(--violet-i))]',
    'bg-[color-mix(in_srgb,var(--violet-f)_75%,var(--violet-i))]',
    'bg-violet-f',
  ],
} as const;

const shadeOfHue = (hue: Hue, share: number): string | undefined =>
  (hue === 'violet' ? SHADES.violet : SHADES.blue)[shadeOf(share)];

/** How much of its room is in use, where cells could not be told apart. */
const UseBar = ({ share, hue }: { readonly share: number; readonly hue: Hue }) => (
  <svg
    aria-hidden
    viewBox="0 0 1 1"
    preserveAspectRatio="none"
    width={GRID.width}
    height={WORDLESS.height}
    className="my-auto block forced-color-adjust-none"
  >
    <rect width={1} height={1} className={cellsOf(hue).idle} />
    <rect width={share} height={1} className={cellsOf(hue).used} />
  </svg>
);

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
    className="appears block forced-color-adjust-none"
  >
    {grid.paths.map(({ state, path }) => (
      <path key={state} d={path} className={cellsOf(podHue)[state]} />
    ))}
  </svg>
);
