import * as z from 'zod/mini';
import { topologyDocument } from './document';

/** Version of the document's shape; a file or link of every released version opens for ever. */
export const SCHEMA_VERSION = 1;

const point = z.object({ x: z.number(), y: z.number() });

/** Where a person put things, by id, in px from the corner of what they stand in. Only what was moved is in it. */
export const layout = z.record(z.string(), point);

/** What is looked at; not undone. */
export const view = z.object({
  selection: z.optional(z.string()),
  dock: z.optional(z.object({ open: z.boolean(), tab: z.literal('changes') })),
  /** Text in fields that cannot be put into force yet, by `<id>.<field>`; nothing typed is lost. */
  drafts: z.optional(z.record(z.string(), z.string())),
});

/** What is saved, shared and undone. Parts that this version does not know are kept and written out again. */
export const envelope = z.looseObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  document: topologyDocument,
  layout: z.optional(layout),
  view: z.optional(view),
});

export type Envelope = z.infer<typeof envelope>;
export type Layout = z.infer<typeof layout>;
export type View = z.infer<typeof view>;
