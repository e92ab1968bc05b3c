import type { PlacedMark } from './mark-places';

interface LeadersProps {
  readonly marks: readonly PlacedMark[];
  /** Keys of those that are seen from very far away too. */
  readonly current: ReadonlySet<string>;
}

/** Thin lines from places to the marks that found no room beside them, with a dot at the place. */
export const Leaders = ({ marks, current }: LeadersProps) => (
  <svg aria-hidden className="absolute top-0 left-0 size-px overflow-visible">
    {marks.map(({ key, leader }) => {
      if (!leader) return null;
      const [from, to] = leader;
      const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
      return (
        <g key={key} className="packet-leader" data-current={current.has(key) || undefined}>
          <line {...ends} className="packet-leader-ground" />
          <line {...ends} />
          <circle cx={from.x} cy={from.y} />
        </g>
      );
    })}
  </svg>
);
