import type { Plan } from '../../engine';
import type { Branch } from '../../engine/trace';
import { classNames, icons } from '../../ui';
import { At } from './at';
import { numberMarks } from './marks';
import { OutcomeBadge } from './outcome-badge';
import type { PacketPath } from './packet-path';

interface MarksProps {
  readonly plan: Plan;
  readonly branch: Branch;
  readonly path: PacketPath;
  /** The stay that is looked at. */
  readonly hop: number;
}

/** Numbers of the hops at the places where they are, and the outcome at whoever decided it. */
export const Marks = ({ plan, branch, path, hop }: MarksProps) => (
  <>
    {path.nobody && (
      <div
        aria-hidden
        className="absolute flex items-center gap-1.5 rounded-lg border border-dashed border-ink3 bg-surface px-2.5 text-ink2"
        style={{ left: path.nobody.x, top: path.nobody.y, width: path.nobody.width, height: path.nobody.height }}
      >
        <icons.internetHost size={14} strokeWidth={1.75} className="flex-none" />a host on the internet
      </div>
    )}
    {numberMarks(path.walks).map(({ key, x, y, text, walk, stays, atEdge }) => (
      <At key={key} x={x} y={y}>
        <span
          aria-hidden
          data-current={stays.includes(hop) || undefined}
          className={classNames(
            'packet-number flex h-[19px] w-max min-w-[19px] -translate-1/2 items-center justify-center rounded-full border-[1.5px] border-ink px-[5px] text-meta leading-none font-semibold whitespace-nowrap',
            walk === 'Reply' ? 'bg-surface text-ink' : 'bg-ink text-on-ink',
            atEdge && (walk === 'Request' ? '-mt-3.5' : 'mt-3.5'),
            stays.includes(hop) && 'outline-2 outline-offset-1 outline-ink',
          )}
        >
          {text}
        </span>
      </At>
    ))}
    <OutcomeBadge plan={plan} branch={branch} path={path} />
  </>
);
