import { useEffect, useState } from 'react';
import type { Imported } from '../../import';
import type { ForeignText } from '../../store';
import { askImporter, type ImportOutcome } from '../../worker/importing';

const ask = askImporter();

interface Heard {
  readonly texts: readonly ForeignText[];
  readonly outcome: ImportOutcome;
}

/** What texts amount to; until that is known, what the ones before did, marked as old. */
export function useImported(texts: readonly ForeignText[]): {
  readonly imported: Imported | undefined;
  readonly stale: boolean;
} {
  const [heard, setHeard] = useState<Heard>();
  useEffect(() => {
    if (texts.length > 0) ask({ kind: 'import', texts }, (outcome) => setHeard({ texts, outcome }));
  }, [texts]);
  // Shown like a bug that is met while something is drawn.
  if (heard && !heard.outcome.ok) throw new Error(heard.outcome.error);
  const imported = heard?.outcome.ok ? heard.outcome.value : undefined;
  return { imported, stale: texts.length > 0 && heard?.texts !== texts };
}
