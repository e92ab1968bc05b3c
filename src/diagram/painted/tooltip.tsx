import { useStore } from '@xyflow/react';
import { formatAddress, formatPrefix } from '../../ip';
import { Mono } from '../../ui';
import type { Hovered } from './hovered';
import { type PaintedPool, placeOfNode } from './scene';

const AWAY = 14;
/** Larger than it ever is, in px. */
const SIZE = { width: 260, height: 64 };

interface TooltipProps {
  readonly pools: readonly PaintedPool[];
  readonly hovered: Hovered;
}

/** Name and addresses of the painted node under the pointer, beside the pointer. */
export function Tooltip({ pools, hovered: { id, x, y } }: TooltipProps) {
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const node = placeOfNode(pools, id)?.node;
  if (!node) return null;
  const place = {
    ...(x + AWAY + SIZE.width > width ? { right: width - x + AWAY } : { left: x + AWAY }),
    ...(y + AWAY + SIZE.height > height ? { bottom: height - y + AWAY } : { top: y + AWAY }),
  };
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute z-[6] rounded-lg border border-line2 bg-surface px-2.5 py-1.5 text-meta text-ink2 shadow-raised"
      style={place}
    >
      <p className="font-semibold text-ink">{node.name}</p>
      <p className="flex gap-2">
        <Mono hue="blue">{formatAddress(node.address)}</Mono>
        {node.block && <Mono hue="violet">{formatPrefix(node.block)}</Mono>}
      </p>
      <p>
        {node.podsRunning} of {node.room} pods
      </p>
    </div>
  );
}
