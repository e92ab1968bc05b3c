import { useEffect } from 'react';
import { useMedia } from '../ui/use-media';
import { startAnswering } from './answering';
import { Desk } from './desk';
import { ErrorBoundary } from './error-boundary';
import { Notices } from './notices';
import { Overlays } from './overlays';
import { Phone } from './phone';
import { StartPart } from './start-part';
import { useStart } from './start-shown';
import { TopBar } from './top-bar';

/** Below this a screen shows the diagram with a sheet under it instead of panels around it. */
const PHONE = '(max-width: 639px)';

export function App() {
  const phone = useMedia(PHONE);
  const start = useStart();
  useEffect(startAnswering, []);
  return (
    <ErrorBoundary>
      <div inert={start !== undefined} className="flex h-dvh flex-col overflow-hidden">
        <TopBar />
        <Notices />
        {phone ? <Phone /> : <Desk />}
      </div>
      {start && <StartPart />}
      <Overlays />
    </ErrorBoundary>
  );
}
