import * as z from 'zod/mini';
import type { Entry, Imported } from '../../import';
import { type Envelope, SCHEMA_VERSION } from '../../model';
import { FORMAT, named, told } from './values';

const entry = named(
  'entry',
  'What became of a part of what was read',
  z.object({
    code: z.string(),
    says: z.string(),
    id: z.optional(told('The resource of the design that it is about', z.string())),
    from: z.optional(told('Names of the files', z.array(z.string()))),
  }),
);

/** What `aks-netsim import --format json` prints. */
export const importOutput = z.object({
  format: z.literal(FORMAT),
  command: z.literal('import'),
  design: told('Name of the design', z.string()),
  envelope: told(
    `The design, as envelope-${SCHEMA_VERSION}.json describes it`,
    z.looseObject({ schemaVersion: z.literal(SCHEMA_VERSION) }),
  ),
  report: z.object({
    problems: told('What does not add up, and what is missing', z.array(entry)),
    assumed: told('What nothing tells, with what was taken in its place', z.array(entry)),
    understood: told('What was read', z.array(entry)),
    ignored: told('What means nothing to a network design', z.array(entry)),
  }),
});

export type ImportOutput = z.infer<typeof importOutput>;

/** A design made of what other tools printed, as `--format json` prints it. */
export const toImportOutput = (envelope: Envelope, { report }: Imported): ImportOutput => ({
  format: FORMAT,
  command: 'import',
  design: envelope.document.name,
  envelope: { ...envelope },
  report: {
    problems: report.problems.map(toEntry),
    assumed: report.assumed.map(toEntry),
    understood: report.understood.map(toEntry),
    ignored: report.ignored.map(toEntry),
  },
});

const toEntry = ({ code, text, id, from }: Entry): z.infer<typeof entry> => ({
  code,
  says: text,
  ...(id !== undefined && { id }),
  ...(from && { from: [...from] }),
});
