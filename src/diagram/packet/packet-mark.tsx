import { useRef } from 'react';
import type { Branch } from '../../engine/trace';
import { classNames } from '../../ui';
import type { DrawnWalk } from './packet-path';
import { usePlayback } from './playback';
import { PACKET } from './surroundings';

interface PacketMarkProps {
  readonly walks: readonly DrawnWalk[];
  readonly branch: Branch;
  /** The stay that is looked at. */
  readonly hop: number;
  /** Whether it is an answer: outlined, where a request is filled. */
  readonly back: boolean;
}

/** The packet itself, as a letter. What plays it moves its outer element. */
export function PacketMark({ walks, branch, hop, back }: PacketMarkProps) {
  const packet = useRef<HTMLDivElement>(null);
  usePlayback(packet, walks, branch, hop);
  return (
    <div ref={packet} aria-hidden data-packet className="absolute size-0 will-change-transform">
      <div className="packet-mark size-0">
        <svg
          aria-hidden
          viewBox="-15 -11 30 22"
          {...PACKET}
          className={classNames('absolute -translate-1/2', back ? 'fill-surface stroke-ink' : 'fill-ink stroke-on-ink')}
        >
          <rect x={-14} y={-10} width={28} height={20} rx={5} className="fill-surface stroke-none" />
          <rect x={-12} y={-8} width={24} height={16} rx={3} strokeWidth={back ? 2.5 : 0} />
          <path d="M-9 -4 0 2.5 9 -4" fill="none" strokeWidth={2.2} strokeLinecap="round" strokeLinejoin="round" />
        </svg>
      </div>
    </div>
  );
}
