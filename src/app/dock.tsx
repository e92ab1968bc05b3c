import { ChevronDown, ChevronUp } from 'lucide-react';
import { type ComponentType, memo, useState } from 'react';
import { useApp } from '../store';
import { IconButton } from '../ui/icon-button';
import { lazyPart } from '../ui/lazy-part';
import { TabList, tabId } from '../ui/tab-list';
import { dockTab, useDockTabs } from './dock-tabs';

/** The least height, in px, and what canvas and top bar keep. */
const LEAST = 120;
const CANVAS_KEEPS = 220;

const PANEL = 'dock-panel';

/** Nobody draws the dock to another height before the first picture. */
const Separator = lazyPart(() => import('../ui/separator'));

/** The lower panel. Its counts tell of news; it never opens by itself while one works. */
export function Dock() {
  const { open, tab } = useApp((state) => state.dock);
  const setDock = useApp((state) => state.setDock);
  const [drawn, setDrawn] = useState<number>();
  const tabs = useDockTabs();
  const shown = dockTab(tab);
  if (!shown) return null;
  const height = drawn ?? shown.height;
  return (
    <section
      aria-label="Dock"
      className="relative flex min-h-0 shrink-0 flex-col border-t border-line bg-surface"
      style={open ? { height, maxHeight: `calc(100dvh - ${CANVAS_KEEPS}px)` } : undefined}
    >
      {open && (
        <Separator
          label="Height of the dock"
          controls={PANEL}
          size={height}
          least={LEAST}
          most={Math.max(LEAST, innerHeight - CANVAS_KEEPS)}
          onSize={setDrawn}
          onReset={() => setDrawn(undefined)}
        />
      )}
      <div className="flex h-[34px] shrink-0 items-stretch border-b border-line px-2">
        <TabList
          label="Panels"
          tabs={tabs}
          selected={open ? shown.id : undefined}
          at={shown.id}
          panel={PANEL}
          onMove={(id) => setDock({ tab: id })}
          onPress={(id) => setDock({ open: !(open && id === shown.id), tab: id })}
        />
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
        id={PANEL}
        aria-labelledby={tabId(PANEL, shown.id)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        hidden={!open}
        className="min-h-0 grow overflow-auto focus-visible:-outline-offset-2"
      >
        {open && <Shown Panel={shown.Panel} />}
      </div>
    </section>
  );
}

/** Apart from the tabs, so that their news do not draw it anew. */
const Shown = memo(function Shown({ Panel }: { readonly Panel: ComponentType }) {
  return <Panel />;
});
