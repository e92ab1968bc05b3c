import * as z from 'zod/mini';
import type { Exported, Exporter } from '../../export';
import { FORMAT, told } from './values';

/** What `aks-netsim export --format json` prints. */
export const exportOutput = z.object({
  format: z.literal(FORMAT),
  command: z.literal('export'),
  design: told('Name of the design', z.string()),
  to: told('Id of the format', z.string()),
  mediaType: z.string(),
  text: told('The file', z.string()),
  notes: told('What the file does not say of the design, and what was assumed for it', z.array(z.string())),
});

export type ExportOutput = z.infer<typeof exportOutput>;

/** A file for another tool, as `--format json` prints it. */
export const toExportOutput = (
  design: string,
  { id, mediaType }: Exporter,
  { text, notes }: Exported,
): ExportOutput => ({ format: FORMAT, command: 'export', design, to: id, mediaType, text, notes: [...notes] });
