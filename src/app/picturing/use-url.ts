import { useEffect, useState } from 'react';

/** An image that shows the file before may still be loading it, in ms. */
const LINGERS = 5000;

/** An address of this page alone under which a file stands, for as long as it is shown. */
export function useUrl(file: Blob): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => void setTimeout(() => URL.revokeObjectURL(made), LINGERS);
  }, [file]);
  return url;
}
