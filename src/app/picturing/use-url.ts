import { useEffect, useState } from 'react';

/** An address of this page alone under which a text stands, for as long as it is shown. */
export function useUrl(text: string, mediaType: string): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: mediaType }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [text, mediaType]);
  return url;
}
