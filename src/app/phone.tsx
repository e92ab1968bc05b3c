import { useEffect, useState } from 'react';
import { Diagram } from '../diagram/diagram';
import { useApp, useEditable } from '../store';
import Separator from '../ui/separator';
import { TabList, tabId } from '../ui/tab-list';
import { dockTab, useDockTabs } from './dock-tabs';
import { EmptyPart } from './empty-part';
import { SHEET_TABS, SHEETS } from './sheets';
import { LessonColumn, useTaught } from './teaching/taught';

const PANEL = 'sheet';

/** Id of the tab that teaches, which comes first. */
const LESSON = 'taught';

/** Heights of the sheet in px: at first, for lessons and the tables of the dock, the least, and what stays of the screen above it. */
const HEIGHT = { first: 314, ofDock: 400, least: 160, keeps: 240 };

/** Diagram above, one panel below; a second tap on its tab folds it away. */
export default function Phone() {
  const taught = useTaught();
  const { selected, at, choose, move } = useSheet(taught);
  const [drawn, setDrawn] = useState<number>();
  const editable = useEditable();
  const all = [
    ...(taught ? [{ id: LESSON, title: taught === 'tour' ? 'Tour' : 'Lab', Panel: LessonColumn }] : []),
    ...SHEETS,
  ];
  const sheets = all.filter(({ id }) => editable || id !== 'add');
  const own = all.find(({ id }) => id === selected);
  const height = drawn ?? (own && selected !== LESSON ? HEIGHT.first : HEIGHT.ofDock);
  const tabs = [...sheets.map(({ id, title }) => ({ id, title })), ...useDockTabs()];
  const Panel = (own ?? dockTab(selected ?? ''))?.Panel;
  return (
    <div className="flex min-h-0 grow flex-col">
      <main className="relative min-h-0 grow">
        <Diagram />
        <EmptyPart />
      </main>
      <section
        aria-label="Panels"
        className="relative flex shrink-0 flex-col rounded-t-2xl border-t border-line2 bg-surface shadow-raised"
        style={selected ? { height, maxHeight: `calc(100dvh - ${HEIGHT.keeps}px)` } : undefined}
      >
        {selected && (
          <Separator
            label="Height of the sheet"
            controls={PANEL}
            size={height}
            least={HEIGHT.least}
            most={Math.max(HEIGHT.least, innerHeight - HEIGHT.keeps)}
            onSize={setDrawn}
            onReset={() => setDrawn(undefined)}
            grip
          />
        )}
        <TabList
          label="Panels"
          tabs={tabs}
          selected={selected}
          at={at}
          panel={PANEL}
          onMove={move}
          onPress={(id) => choose(id === selected ? undefined : id)}
          className={SHEET_TABS}
        />
        <div
          role="tabpanel"
          id={PANEL}
          aria-labelledby={tabId(PANEL, at)}
          hidden={!selected}
          className="relative flex min-h-0 grow flex-col overflow-y-auto [&[hidden]]:hidden"
        >
          {selected && Panel && <Panel />}
        </div>
      </section>
    </div>
  );
}

/**
 * Which tab shows: one of the phone's own, or one of the dock once that was asked for, here or from elsewhere in the app, or
 * came with a design that was opened. What begins to teach shows at once, and stays when a step of it opens the dock.
 */
function useSheet(taught: ReturnType<typeof useTaught>) {
  const dock = useApp((state) => state.dock);
  const touring = useApp((state) => state.touring);
  const setDock = useApp((state) => state.setDock);
  const opened = useApp((state) => state.opened > 0);
  const [sheet, setSheet] = useState({ id: taught ? LESSON : 'outline', open: !!taught || !(opened && dock.open) });
  const [known, setKnown] = useState({ dock, touring, taught });
  if (dock !== known.dock || touring !== known.touring || taught !== known.taught) {
    setKnown({ dock, touring, taught });
    if (taught !== known.taught) setSheet({ id: taught ? LESSON : 'outline', open: !!taught || !dock.open });
    else if (dock.open && touring === known.touring) setSheet({ ...sheet, open: false });
  }
  const ofDock = dock.open ? dockTab(dock.tab)?.id : undefined;
  const selected = sheet.open ? sheet.id : ofDock;
  const at = selected ?? sheet.id;
  const choose = (id: string | undefined) => {
    const own = id === LESSON || SHEETS.some((one) => one.id === id);
    setSheet({ id: id ?? at, open: own });
    setDock(own || id === undefined ? { open: false } : { open: true, tab: id });
  };
  // A pool's nodes and the assumptions stand in the inspector.
  const asked = useApp((state) => state.nodesAskedOf !== undefined || state.assumptionsAsked);
  useEffect(() => {
    if (asked) setSheet({ id: 'inspector', open: true });
  }, [asked]);
  const move = (id: string) => (selected === undefined ? setSheet({ id, open: false }) : choose(id));
  return { selected, at, choose, move };
}
