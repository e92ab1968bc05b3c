import { renderToStaticMarkup } from 'react-dom/server';
import { Contents } from '../app/contents';
import { Dock } from '../app/dock';
import { useDockTabs } from '../app/dock-tabs';
import { SHEET_TABS, SHEETS } from '../app/sheets';
import { TopBar } from '../app/top-bar';
import { Legend } from '../diagram/legend';
import { Inspector } from '../panels/inspector';
import { TabList } from '../ui/tab-list';

/**
 * The workspace with the opening design as the app shows it to a newcomer, of the app's own parts: what the built page
 * carries, so that it is there before any script. No screen is known here, so the style sheet chooses between what
 * phones and larger screens have. Where scripts are off, the page says so and can be read to its end.
 */
const FirstPaint = () => (
  <div className="flex h-dvh flex-col overflow-hidden">
    <WithoutScripts />
    <TopBar />
    <div className="flex min-h-0 grow max-sm:flex-col-reverse">
      <div className="flex shrink-0 max-lg:sm:hidden max-lg:sm:noscript:flex max-sm:h-[314px] max-sm:max-h-[calc(100dvh-240px)] max-sm:flex-col max-sm:rounded-t-2xl max-sm:border-t max-sm:border-line2 max-sm:bg-surface max-sm:shadow-raised">
        <div inert className="sm:hidden">
          <SheetTabs />
        </div>
        <Contents className="max-sm:min-h-0 max-sm:w-auto max-sm:grow max-sm:border-r-0 max-sm:*:last:hidden" />
      </div>
      <Canvas />
      <div className="w-72 shrink-0 overflow-y-auto border-l border-line bg-surface max-[1099px]:hidden">
        <Inspector />
      </div>
    </div>
    {/* As high as the dock with what it holds first, on screens that it starts open on. */}
    <div
      inert
      className="bg-surface max-sm:hidden [@media(width>=820px)_and_(height>=820px)]:min-h-[236px] noscript:min-h-0!"
    >
      <Dock />
    </div>
  </div>
);

const WithoutScripts = () => (
  <section aria-label="This page" className="shrink-0">
    <noscript>
      <p className="border-b border-warn-l bg-warn-t px-3 py-2 text-label text-warn">
        This is the opening design, to look at. To edit it, to send packets, and to open other designs, also those in
        links, this page needs JavaScript.
      </p>
    </noscript>
  </section>
);

const Canvas = () => (
  <main className="first-canvas min-w-0 grow max-sm:min-h-0">
    <div
      role="img"
      aria-label="The network of the opening design; its parts stand in the outline"
      className="first-picture size-full"
    />
    <div className="first-legend">
      <Legend />
    </div>
  </main>
);

const SheetTabs = () => (
  <TabList
    label="Panels"
    tabs={[...SHEETS.map(({ id, title }) => ({ id, title })), ...useDockTabs()]}
    selected={SHEETS[0].id}
    at={SHEETS[0].id}
    panel="sheet"
    onMove={nothing}
    onPress={nothing}
    className={SHEET_TABS}
  />
);

const nothing = () => undefined;

/** Nothing in it can be pressed or filled in: what would answer is the app. */
export const firstPaint = (): string =>
  renderToStaticMarkup(<FirstPaint />).replace(/<(?:button|input|select)\b/g, '$& inert=""');
