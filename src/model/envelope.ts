import * as z from 'zod/mini';
import { lab, tour } from './lessons';
import { lookedAtTrace } from './looked-at';
import { resource } from './resources';
import { SCHEMA_VERSION } from './version';

/**
 * What is. Resources in one flat map keyed by id, and the order in which they were added: menus, pools and
 * predicted addresses follow it. Nothing derived is stored.
 */
export const topologyDocument = z.object({
  name: z.string().check(z.maxLength(200)),
  resources: z.record(z.string(), resource),
  order: z.array(z.string()),
  /** What the design says where sources disagree or are silent, by the option's id; unset: the option's first choice. */
  assumptions: z.optional(z.record(z.string(), z.string())),
});

export type TopologyDocument = z.infer<typeof topologyDocument>;

const point = z.object({ x: z.number(), y: z.number() });

/** Where a person put things, by id, in px from the corner of what they stand in. Only what was moved is in it. */
export const layout = z.record(z.string(), point);

/** What is looked at; not undone. */
export const view = z.object({
  selection: z.optional(z.string()),
  /** The tab is told by its id; one that the reader's version does not have shows the first. */
  dock: z.optional(z.object({ open: z.boolean(), tab: z.string() })),
  trace: z.optional(lookedAtTrace),
  /** Text in fields that cannot be put into force yet, by `<id>.<field>`; nothing typed is lost. */
  drafts: z.optional(z.record(z.string(), z.string())),
  /** The step of the tour that is shown, by its id. */
  step: z.optional(z.string().check(z.maxLength(200))),
});

/** What is saved, shared and undone. Parts that this version does not know are kept and written out again. */
export const envelope = z.looseObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  document: topologyDocument,
  layout: z.optional(layout),
  view: z.optional(view),
  tour: z.optional(tour),
  lab: z.optional(lab),
  /** The design that the lab begins with, once somebody has begun: then `document` is how far they are. */
  labStart: z.optional(topologyDocument),
});

export type Envelope = z.infer<typeof envelope>;
export type Layout = z.infer<typeof layout>;
export type View = z.infer<typeof view>;
