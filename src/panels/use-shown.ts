import { useState } from 'react';

interface Shown {
  /** What the selection is about; none where it is about nothing that the panel shows. */
  readonly about: readonly string[];
  readonly choices: readonly string[];
  readonly exists: (id: string) => boolean;
}

/** What a panel shows: what the selection is about, else what it showed before, else the first there is. */
export function useShown({ about, choices, exists }: Shown): string | undefined {
  const [kept, keep] = useState<string>();
  const stays = kept !== undefined && (about.length > 0 ? about.includes(kept) : exists(kept));
  const shown = stays ? kept : (about[0] ?? choices[0]);
  if (shown !== kept) keep(shown);
  return shown;
}
