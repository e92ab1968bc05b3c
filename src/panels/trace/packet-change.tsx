import type { Packet } from '../../engine';
import { type Hop, type PacketSide, packetSides } from '../../engine/trace';
import { Address } from '../address';

interface PacketChangeProps {
  readonly hop: Hop;
  readonly meant?: Packet;
}

/** Source and destination at a place; what was changed is struck through, and what it became stands out. */
export const PacketChange = ({ hop, meant }: PacketChangeProps) => (
  <dl className="m-0 mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
    {packetSides(hop, meant).map((side) => (
      <Side key={side.side} {...side} />
    ))}
  </dl>
);

const SHORT = { source: 'src', destination: 'dst' } as const;

const Side = ({ side, was, is }: PacketSide) => (
  <>
    <dt className="text-meta text-ink3">
      <span aria-hidden>{SHORT[side]}</span>
      <span className="sr-only">{side}</span>
    </dt>
    <dd className="m-0 flex flex-wrap items-baseline gap-x-1">
      {was !== undefined && (
        <>
          <Address was>{was}</Address>
          <span aria-hidden>→</span>
          <span className="sr-only">becomes</span>
        </>
      )}
      <span className={was === undefined ? '' : 'border-b-2 border-ink font-semibold'}>
        <Address>{is}</Address>
      </span>
    </dd>
  </>
);
