import { useEffect, useState } from 'react';

/** An address of this page alone under which a file stands, for as long as it is shown. */
export function useUrl(file: Blob): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}
