import { useEffect, useState } from 'react';
import type { Envelope } from '../../model';
import { askExporter, type ExportOutcome } from '../../worker/exporting';

const ask = askExporter();

/** The design as a file, once that is written. */
export function useExported(envelope: Envelope, link: string | undefined, format: string): ExportOutcome | undefined {
  const [outcome, setOutcome] = useState<ExportOutcome>();
  useEffect(() => ask({ kind: 'export', envelope, link, format }, setOutcome), [envelope, link, format]);
  return outcome;
}
