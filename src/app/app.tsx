import { useEffect } from 'react';
import { useApp } from '../store';
import { lazyPart } from '../ui/lazy-part';
import { useMedia } from '../ui/use-media';
import { startAnswering } from './answering';
import { Desk } from './desk';
import { ErrorBoundary } from './error-boundary';
import { Notices } from './notices';
import { Overlays } from './overlays';
import { pageOptions } from './page-options';
import { PhonePart } from './phone-part';
import { startPrintable } from './printable';
import { StartPart } from './start-part';
import { useStart } from './start-shown';
import { TopBar } from './top-bar';

/** Below this a screen shows the diagram with a sheet under it instead of panels around it. */
const PHONE = '(max-width: 639px)';

const EmbedPage = lazyPart<object>(() => import('./sharing/embed/embed-page'));
const Strips = lazyPart<object>(() => import('./strips'));
const Presenting = lazyPart<object>(() => import('./presenting'));

export function App() {
  useEffect(startAnswering, []);
  useEffect(startPrintable, []);
  return <ErrorBoundary>{pageOptions().open === 'embed' ? <EmbedPage /> : <Workspace />}</ErrorBoundary>;
}

function Workspace() {
  const phone = useMedia(PHONE);
  const start = useStart();
  const hasStrip = useApp(({ viewOnly, lessons }) => viewOnly || lessons.tour);
  const presenting = useApp(({ staged, follows }) => staged ?? follows) !== undefined;
  if (presenting) return <Presenting />;
  return (
    <>
      <div inert={start !== undefined} className="flex h-dvh flex-col overflow-hidden">
        <TopBar />
        {hasStrip && <Strips />}
        <Notices />
        {phone ? <PhonePart /> : <Desk />}
      </div>
      {start && <StartPart />}
      <Overlays />
    </>
  );
}
