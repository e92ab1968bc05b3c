import { useEffect, useState } from 'react';
import { designs } from './persistence';

type Listed = Awaited<ReturnType<typeof designs.list>>;

/** The designs of this browser as they are now; `undefined` until they are known. */
export function useKeptDesigns(): Listed | undefined {
  const [listed, setListed] = useState<Listed>();
  useEffect(() => {
    let shown = true;
    const read = () => void designs.list().then((now) => shown && setListed(now));
    read();
    const stop = designs.subscribe(read);
    return () => {
      shown = false;
      stop();
    };
  }, []);
  return listed;
}
