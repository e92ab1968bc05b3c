import { ChevronDown, ChevronUp } from 'lucide-react';
import { Changes } from '../panels/changes';
import { selectChanges, useApp } from '../store';
import { IconButton } from '../ui/icon-button';

/** The lower panel. Its count tells of news; it never opens by itself while one works. */
export function Dock() {
  const { open } = useApp((state) => state.dock);
  const count = useApp((state) => selectChanges(state).length);
  const setDock = useApp((state) => state.setDock);
  return (
    <section
      aria-label="Dock"
      className={`flex min-h-0 shrink-0 flex-col border-t border-line bg-surface ${open ? 'h-[236px]' : ''}`}
    >
      <div className="flex h-[34px] shrink-0 items-stretch border-b border-line px-2">
        <div role="tablist" aria-label="Panels" className="flex">
          <button
            type="button"
            role="tab"
            id="tab-changes"
            aria-selected={open}
            aria-controls="panel-changes"
            aria-describedby="changes-count"
            onClick={() => setDock({ open: !open, tab: 'changes' })}
            className="flex items-center gap-1.5 border-b-2 border-transparent px-2.5 text-ink2 aria-selected:border-ink aria-selected:font-semibold aria-selected:text-ink"
          >
            What changed
          </button>
        </div>
        {count > 0 && (
          <span
            id="changes-count"
            className="my-auto min-w-4 rounded-lg bg-sunk px-1.5 py-px text-center text-meta font-medium text-ink2"
          >
            {count}
            <span className="sr-only"> differences</span>
          </span>
        )}
        <div className="ml-auto flex items-center">
          <IconButton
            label={open ? 'Fold the dock' : 'Unfold the dock'}
            icon={open ? ChevronDown : ChevronUp}
            onClick={() => setDock({ open: !open })}
          />
        </div>
      </div>
      <div
        role="tabpanel"
        id="panel-changes"
        aria-labelledby="tab-changes"
        hidden={!open}
        className="min-h-0 grow overflow-auto"
      >
        {open && <Changes />}
      </div>
    </section>
  );
}
