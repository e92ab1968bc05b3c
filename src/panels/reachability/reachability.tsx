import { useApp } from '../../store';
import { Button, classNames } from '../../ui';
import { useMedia } from '../../ui/use-media';
import { STALE } from '../compare/stale';
import { Working } from '../working';
import { List } from './list';
import { Matrix } from './matrix';
import { Toolbar } from './toolbar';
import { type Reached, useReached } from './use-reached';
import { useView, type View } from './use-view';

/** Where a matrix would be too small to be read. */
const NARROW = '(max-width: 639px)';

/** Who reaches whom in the design as it is now, whom the far side sees, and what the last edit did to that. */
export function Reachability() {
  const { shown, waiting } = useReached();
  if (shown) return <Answer told={shown} waiting={waiting} />;
  return (
    <div aria-busy className="p-3">
      <Working busy />
    </div>
  );
}

function Answer({ told, waiting }: { readonly told: Reached; readonly waiting: boolean }) {
  const view = useView(told);
  const isNarrow = useMedia(NARROW);
  const Cells = isNarrow ? List : Matrix;
  return (
    <div className="flex h-full min-h-0 flex-col max-sm:h-auto">
      <Toolbar view={view} changes={told.changes} waiting={waiting} />
      <div aria-busy={waiting} className={classNames('flex min-h-0 grow flex-col', waiting && STALE)}>
        {view.shown.rows.length > 0 ? <Cells view={view} /> : <Nothing view={view} />}
      </div>
    </div>
  );
}

/** Nothing is left of what was asked for. */
function Nothing({ view: { reached, isOfOne, failing, changed } }: { readonly view: View }) {
  const setReach = useApp((state) => state.setReach);
  if (!reached.ends.some(({ sends }) => sends)) {
    return <p className="p-3 text-ink2">This design has nobody who opens connections.</p>;
  }
  const whose = isOfOne ? ' from here' : '';
  const what = changed
    ? failing
      ? `Nothing${whose} that the last edit changed fails.`
      : `The last edit changed nothing${whose}.`
    : `Every connection${whose} arrives.`;
  return (
    <div className="flex flex-col items-start gap-2 p-3">
      <p>{what}</p>
      <Button onClick={() => setReach({ from: '', failing: false, changed: false })}>Show all</Button>
    </div>
  );
}
