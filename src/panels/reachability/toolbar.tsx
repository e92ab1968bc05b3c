import { useMemo } from 'react';
import { changesWords } from '../../engine/reachability';
import { useApp } from '../../store';
import { classNames, INPUT } from '../../ui';
import { STALE } from '../compare/stale';
import { Working } from '../working';
import { Meanings } from './legend';
import { countFailing } from './shown';
import { Toggle } from './toggle';
import type { Reached } from './use-reached';
import type { View } from './use-view';

interface ToolbarProps {
  readonly view: View;
  readonly changes: Reached['changes'];
  readonly waiting: boolean;
}

/** Of whom, and which cells; and what the last edit did. */
export function Toolbar({ view: { heads, reached }, changes, waiting }: ToolbarProps) {
  const from = useApp((state) => state.reach.from);
  const failing = useApp((state) => state.reach.failing);
  const changed = useApp((state) => state.reach.changed);
  const { fails, says } = useMemo(
    () => ({ fails: countFailing(reached), says: changes && changesWords(reached, changes) }),
    [reached, changes],
  );
  const setReach = useApp((state) => state.setReach);
  const senders = heads.filter((_, at) => reached.ends[at]?.sends);
  return (
    <div className="flex flex-none flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-1">
      <label className="flex items-center gap-2 text-ink2 max-sm:w-full">
        From
        <select
          value={senders.some(({ key }) => key === from) ? from : ''}
          onChange={({ target }) => setReach({ from: target.value })}
          className={`${INPUT} w-[190px] pr-1 text-ink max-sm:w-auto max-sm:grow`}
        >
          <option value="">Everybody</option>
          {senders.map(({ key, kind, name }) => (
            <option key={key} value={key}>
              {name} ({kind.toLowerCase()})
            </option>
          ))}
        </select>
      </label>
      <Toggle label="Only failing" count={fails} isOn={failing} onToggle={() => setReach({ failing: !failing })} />
      {changes && (
        <Toggle
          label="Only changed"
          count={changes.length}
          isOn={changed}
          onToggle={() => setReach({ changed: !changed })}
        />
      )}
      <Meanings />
      <span className="sm:order-last">
        <Working busy={waiting} />
      </span>
      <p
        role="status"
        aria-label="Changes"
        aria-busy={waiting}
        className={classNames('min-w-0 text-ink2 max-sm:w-full', waiting && STALE)}
      >
        {says}
      </p>
    </div>
  );
}
