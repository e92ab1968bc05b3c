import { plan } from '../../engine';
import { type Exporter, exporters } from '../../export';
import { err, ok } from '../../result';
import type { ExportOutcome, ExportQuestion } from './types';

/** The same on any thread. */
export function exportOutcome(
  { envelope: { document, layout }, link, heldBack, format }: ExportQuestion,
  formats: readonly Exporter[] = exporters,
): ExportOutcome {
  const exporter = formats.find(({ id }) => id === format);
  if (!exporter) return err(`There is no format ${format}.`);
  try {
    return ok(
      exporter.write({
        plan: plan(document),
        ...(layout && { layout }),
        ...(link !== undefined && { link }),
        ...(heldBack !== undefined && { heldBack }),
      }),
    );
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}
