import type { Rect } from '../../layout';
import { classNames } from '../../ui';
import { At } from './at';
import type { NumberMark } from './marks';

interface NumberViewProps {
  readonly mark: NumberMark;
  /** Where it stands, in px of the plane. */
  readonly rect: Rect;
  /** Whether one of its hops is looked at. */
  readonly isCurrent: boolean;
}

/** Numbers of hops: filled on the way there, outlined on the way back. */
export const NumberView = ({ mark: { text, walk, size }, rect, isCurrent }: NumberViewProps) => (
  <At x={rect.x + rect.width / 2} y={rect.y + rect.height / 2}>
    <span
      aria-hidden
      data-current={isCurrent || undefined}
      className={classNames(
        'packet-number flex -translate-1/2 items-center justify-center rounded-full border-[1.5px] border-ink text-meta leading-none font-semibold whitespace-nowrap',
        walk === 'Reply' ? 'bg-surface text-ink' : 'bg-ink text-on-ink',
        isCurrent && 'outline-2 outline-offset-1 outline-ink',
      )}
      style={size}
    >
      {text}
    </span>
  </At>
);
