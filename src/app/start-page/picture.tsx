import { useMemo } from 'react';
import type { TopologyDocument } from '../../model';
import { type Box, PICTURE, sketchOf } from './sketch';

const FRAMES = {
  cluster: 'fill-surface stroke-blue-l',
  peer: 'fill-surface stroke-slate-l',
  site: 'fill-slate-t stroke-slate-l [stroke-dasharray:4_3]',
} as const;

const CELLS = { podsApart: 'fill-violet-f', pods: 'fill-blue-f', other: 'fill-slate-f' } as const;

/** A design as small as a stamp. What it shows stands in words beside it. */
export function Picture({ document }: { readonly document: TopologyDocument | undefined }) {
  const networks = useMemo(() => (document ? sketchOf(document) : []), [document]);
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`}
      className="aspect-[240/96] w-full flex-none rounded-t-lg bg-sunk max-sm:w-28 max-sm:mt-3 max-sm:self-start max-sm:rounded-lg"
    >
      {document?.order.length === 0 && (
        <rect
          {...{ x: 60, y: 20, width: 120, height: 56, rx: 8 }}
          className="fill-none stroke-line2 [stroke-dasharray:5_4]"
        />
      )}
      {networks.map((network) => (
        <g key={network.x}>
          <rect {...place(network)} rx={6} className={FRAMES[network.role]} />
          {network.subnets.map((subnet) => (
            <g key={`${subnet.x} ${subnet.y}`}>
              <rect
                {...place(subnet)}
                rx={3}
                className={network.role === 'cluster' ? 'fill-blue-t stroke-blue-l' : 'fill-slate-t stroke-slate-l'}
                strokeWidth={0.75}
              />
              {subnet.cells.map((cell) => (
                <rect key={`${cell.x} ${cell.y}`} {...place(cell)} rx={1} className={CELLS[cell.holds]} />
              ))}
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}

const place = ({ x, y, width, height }: Box) => ({ x, y, width, height });
