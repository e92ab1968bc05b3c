import { renderToStaticMarkup } from 'react-dom/server';
import { Contents } from '../app/contents';
import { Dock } from '../app/dock';
import { TopBar } from '../app/top-bar';
import { Inspector } from '../panels/inspector';

/**
 * The workspace with the opening design as the app shows it to a newcomer, of the app's own parts: what the built page
 * carries, so that it is there before any script. It answers to nobody until the app takes its place; where scripts are
 * off, that says so.
 */
const FirstPaint = () => (
  <>
    <noscript>
      <p className="border-b border-warn-l bg-warn-t px-3 py-2 text-label text-warn">
        This is the opening design as a picture. To change it, send packets and open others, this page needs JavaScript.
      </p>
    </noscript>
    <div inert className="flex h-dvh flex-col overflow-hidden">
      <TopBar />
      <div className="flex min-h-0 grow max-sm:flex-col-reverse">
        <Contents className="max-lg:sm:hidden max-sm:h-[314px] max-sm:w-auto max-sm:border-t max-sm:border-r-0" />
        <main className="min-w-0 grow max-sm:min-h-0">
          <div
            role="img"
            aria-label="The network of the opening design; its parts stand in the outline"
            className="first-picture size-full"
          />
        </main>
        <div className="w-72 shrink-0 overflow-y-auto border-l border-line bg-surface max-[1099px]:hidden">
          <Inspector />
        </div>
      </div>
      {/* As high as the dock with what it holds first, on screens that it starts open on. */}
      <div className="bg-surface max-sm:hidden [@media(width>=820px)_and_(height>=820px)]:min-h-[236px]">
        <Dock />
      </div>
    </div>
  </>
);

export const firstPaint = (): string => renderToStaticMarkup(<FirstPaint />);
