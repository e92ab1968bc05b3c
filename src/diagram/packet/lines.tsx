import { pathOf } from '../../layout';
import { Lit } from './lit';
import type { PacketPath } from './packet-path';
import type { staysOf } from './track';

interface LinesProps {
  readonly path: PacketPath;
  /** Where the packet is. */
  readonly stay: ReturnType<typeof staysOf>[number] | undefined;
}

const BEND = 6;
const ARROW = 'packet-arrow';
const ARROW_BACK = 'packet-arrow-back';

/** The ways there and back, and what is lit on them. A request lies above the answer to it. */
export function Lines({ path: { walks }, stay }: LinesProps) {
  const lines = walks
    .toReversed()
    .flatMap(({ name, lines: all }) =>
      all.map((line) => ({ name, key: `${name} ${pathOf(line, 0)}`, d: pathOf(line, BEND) })),
    );
  const cells = walks.flatMap(({ name, stays }) =>
    stays.flatMap(({ spot, number }) => (spot?.cell ? [{ key: `${name} ${number}`, cell: spot.cell }] : [])),
  );
  return (
    <svg aria-hidden className="absolute top-0 left-0 size-px overflow-visible">
      <defs>
        <Arrow id={ARROW} />
        <Arrow id={ARROW_BACK} />
      </defs>
      {stay?.spot && <Lit rect={stay.spot.rect} />}
      {lines.map(({ key, d }) => (
        <path key={key} d={d} className="packet-ground" />
      ))}
      {lines.map(({ key, d, name }) => (
        <path key={key} d={d} data-walk={name} markerEnd={`url(#${arrowOf(name)})`} className="packet-line" />
      ))}
      {cells.map(({ key, cell }) => (
        <rect key={key} {...cell} rx={1} className="packet-cell" />
      ))}
    </svg>
  );
}

const arrowOf = (walk: string): string => (walk === 'Reply' ? ARROW_BACK : ARROW);

const Arrow = ({ id }: { readonly id: string }) => (
  <marker id={id} viewBox="0 0 10 10" refX="8" refY="5" markerWidth="4" markerHeight="4" orient="auto">
    <path d="M0 0 10 5 0 10z" className={id} />
  </marker>
);
