import { useStore } from '@xyflow/react';
import { useMemo } from 'react';
import type { Plan } from '../../engine';
import type { Branch, Trace } from '../../engine/trace';
import type { Box } from '../../layout';
import { icons } from '../../ui';
import { Leaders } from './leaders';
import { type Mark, markPlaces } from './mark-places';
import { decidingStay, numberMarks, placeOf } from './marks';
import { NumberView } from './number-view';
import { OutcomeBadge } from './outcome-badge';
import type { PacketPath } from './packet-path';
import { selectScale } from './scale';
import { useSize } from './use-size';
import { useSurroundings } from './use-surroundings';

interface MarksProps {
  readonly plan: Plan;
  readonly trace: Trace;
  readonly branch: Branch;
  readonly path: PacketPath;
  /** What the diagram writes on its boxes, by their ids. */
  readonly names: ReadonlyMap<string, string>;
  /** The stay that is looked at. */
  readonly hop: number;
}

const OUTCOME = 'outcome';
/** Until the browser has measured it. */
const BADGE = { width: 180, height: 60 };

/** Numbers of the hops at the places where they are, and the outcome at whoever decided it; none of them hides another. */
export function Marks({ plan, trace, branch, path, names, hop }: MarksProps) {
  const scale = useStore(selectScale);
  const around = useSurroundings(path, names, scale);
  const [size, badge] = useSize(BADGE);
  const numbers = useMemo(() => numberMarks(path.walks), [path]);
  const stay = useMemo(() => decidingStay(branch, path.walks), [branch, path]);
  const places = useMemo(() => {
    const about = stay && placeOf(stay);
    return markPlaces([...numbers, ...(about ? [badgeMark(about, size)] : [])], scale, around);
  }, [numbers, stay, size, scale, around]);
  const rects = new Map(places.map(({ key, rect }) => [key, rect]));
  const outcome = rects.get(OUTCOME);
  const current = new Set([OUTCOME, ...numbers.flatMap(({ key, stays }) => (stays.includes(hop) ? [key] : []))]);
  return (
    <>
      {path.nobody && <Nobody box={path.nobody} />}
      <Leaders marks={places} current={current} />
      {numbers.map((mark) => {
        const rect = rects.get(mark.key);
        return rect && <NumberView key={mark.key} mark={mark} rect={rect} isCurrent={current.has(mark.key)} />;
      })}
      {stay && outcome && <OutcomeBadge ref={badge} {...{ plan, trace, branch }} hop={stay.hop} at={outcome} />}
    </>
  );
}

/** The outcome stands beneath whoever decided it, rather than elsewhere. */
const badgeMark = (about: Mark['about'], size: Mark['size']): Mark => ({
  key: OUTCOME,
  about,
  size,
  wants: { x: about.x + about.width / 2, y: about.y + about.height },
});

/** The card of whoever is on the internet and not in the design. */
const Nobody = ({ box: { x, y, width, height } }: { readonly box: Box }) => (
  <div
    aria-hidden
    className="absolute flex items-center gap-1.5 rounded-lg border border-dashed border-ink3 bg-surface px-2.5 text-ink2"
    style={{ left: x, top: y, width, height }}
  >
    <icons.internetHost size={14} strokeWidth={1.75} className="flex-none" />a host on the internet
  </div>
);
