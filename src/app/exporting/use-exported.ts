import { useEffect, useState } from 'react';
import type { Envelope } from '../../model';
import { useHeldBack } from '../../panels/held-back';
import { askExporter, type ExportOutcome } from '../../worker/exporting';

const ask = askExporter();

/** The design as a file, once that is written. */
export function useExported(envelope: Envelope, link: string | undefined, format: string): ExportOutcome | undefined {
  const heldBack = useHeldBack();
  const [outcome, setOutcome] = useState<ExportOutcome>();
  useEffect(
    () => ask({ kind: 'export', envelope, link, heldBack, format }, setOutcome),
    [envelope, link, heldBack, format],
  );
  return outcome;
}
