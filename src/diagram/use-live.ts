import { useEffect, useState } from 'react';

/** Motion says what changed, so there is none before the first picture stands. */
export function useLive(): boolean {
  const [live, setLive] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLive(true), 500);
    return () => clearTimeout(timer);
  }, []);
  return live;
}
