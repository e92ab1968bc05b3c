import { useEffect } from 'react';
import { useApp } from '../../store';
import { selectBranch } from '../../store/tracing';

/** So long the audience looks at the design before its packet sets out, in ms. */
const WAITS = 900;

/** The packet of a step runs by itself; where motion is unwelcome it is stepped by hand. */
export function usePacketRuns(): void {
  const sent = useApp((state) => state.sent);
  useEffect(() => {
    if (!sent || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const timer = setTimeout(() => {
      const state = useApp.getState();
      if (selectBranch(state) && state.hop === 0) state.setPlayback({ playing: true });
    }, WAITS);
    return () => clearTimeout(timer);
  }, [sent]);
}
