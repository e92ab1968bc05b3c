import { ARROW } from './line';

/** The head that lines with a direction share. */
export const ArrowHead = () => (
  <svg aria-hidden className="absolute size-0">
    <defs>
      <marker
        id={ARROW}
        viewBox="0 0 10 10"
        refX="9"
        refY="5"
        markerWidth="8"
        markerHeight="8"
        markerUnits="userSpaceOnUse"
        orient="auto"
      >
        <path d="M0 0.5 9.5 5 0 9.5z" className="topology-arrow" />
      </marker>
    </defs>
  </svg>
);
