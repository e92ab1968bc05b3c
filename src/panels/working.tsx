import { useEffect, useState } from 'react';

/** Work that is done sooner, in ms, is not spoken of: a word that flashes is worse than none. */
const SOON = 150;

/** Says that something is being worked out anew, once that takes a while. */
export function Working({ busy }: { readonly busy: boolean }) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setLong(true), SOON);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [busy]);
  // Always there, so that what comes into it is read out.
  return (
    <span role="status" className="h-4 rounded-md bg-surface pl-1.5 text-meta leading-4 text-ink2">
      {busy && long && 'Working…'}
    </span>
  );
}
