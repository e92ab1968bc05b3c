import { useEffect } from 'react';
import { useMedia } from '../ui/use-media';
import { startAnswering } from './answering';
import { Desk } from './desk';
import { ErrorBoundary } from './error-boundary';
import { Notices } from './notices';
import { Phone } from './phone';
import { TopBar } from './top-bar';

/** Below this a screen shows the diagram with a sheet under it instead of panels around it. */
const PHONE = '(max-width: 639px)';

export function App() {
  const phone = useMedia(PHONE);
  useEffect(startAnswering, []);
  return (
    <ErrorBoundary>
      <div className="flex h-dvh flex-col overflow-hidden">
        <TopBar />
        <Notices />
        {phone ? <Phone /> : <Desk />}
      </div>
    </ErrorBoundary>
  );
}
