import * as z from 'zod/mini';
import { modeChoices } from '../modes';
import { LONGEST_PARAGRAPH, MOST_EDITS, MOST_PARAGRAPHS } from './longest';
import { lookedAtTrace } from './looked-at';
import { resource } from './resources';
import { count, port, ref, text } from './resources/base';

const sentence = text.check(z.minLength(1));
const paragraph = z.string().check(z.minLength(1), z.maxLength(LONGEST_PARAGRAPH));
/** Paragraphs. Where a figure, a name or an address belongs, a placeholder stands (`{fact:…}`): nothing computed is typed. */
const paragraphs = z.array(paragraph).check(z.maxLength(MOST_PARAGRAPHS));
const ids = z.array(ref).check(z.maxLength(100));
/** Ids of facts that the words rest on; they show with source and date. */
const factIds = z.array(text).check(z.maxLength(50));

/** A change of a design as data, made with what a person makes it with. */
export const lessonEdit = z.discriminatedUnion('do', [
  /** Texts put into fields of one resource, by the field's id; judged together. */
  z.object({ do: z.literal('set'), id: ref, fields: z.record(z.string(), z.string().check(z.maxLength(2000))) }),
  /** A cluster in another network mode. */
  z.object({ do: z.literal('flip'), id: ref, mode: z.enum(modeChoices.map(({ id }) => id)) }),
  /** A row at the end of a table of a resource, its cells as texts by column. */
  z.object({
    do: z.literal('addRow'),
    id: ref,
    table: text,
    cells: z.record(z.string(), z.string().check(z.maxLength(2000))),
  }),
  /** A row of a table, by its number as it is stored. */
  z.object({ do: z.literal('deleteRow'), id: ref, table: text, row: count }),
  /** A resource as it is: in the place of the one that has its id, else at the end. */
  z.object({ do: z.literal('put'), resource }),
  /** Resources, and with them what cannot be without them. */
  z.object({ do: z.literal('delete'), ids: z.array(ref).check(z.maxLength(MOST_EDITS)) }),
]);
const edits = z.array(lessonEdit).check(z.maxLength(MOST_EDITS));

/** Who opens a connection to whom, as an assertion names them. */
const connection = {
  from: ref,
  to: ref,
  protocol: z.optional(z.enum(['TCP', 'UDP', 'ICMP'])),
  port: z.optional(port),
};

/** Figures of a design that can be asked for, each by the id of what it is about. */
export const lessonFigure = z.enum([
  'nodes',
  'mostNodes',
  'maxPods',
  'addressesPerNode',
  'podsRunning',
  'usable',
  'held',
  'free',
  'routes',
]);

const outcome = z.enum(['delivered', 'dropped', 'reply-lost', 'half-open', 'rejected', 'intermittent']);
const verdictKind = z.enum(['runs', 'upgrades', 'scales']);

/** What is to be predicted. The answer is the engine's and never stored. */
export const lessonQuestion = z.discriminatedUnion('sort', [
  /** How a connection ends. `among`: what there is to choose from; unset: all outcomes. */
  z.object({ sort: z.literal('outcome'), asks: sentence, ...connection, among: z.optional(z.array(outcome)) }),
  /** Whose address the far side sees; `among`: ids of those whose addresses are to choose from. */
  z.object({ sort: z.literal('source'), asks: sentence, ...connection, among: ids }),
  /** The address that something has. */
  z.object({ sort: z.literal('address'), asks: sentence, of: ref }),
  z.object({ sort: z.literal('figure'), asks: sentence, figure: lessonFigure, of: ref }),
  /** Whether a verdict holds. */
  z.object({ sort: z.literal('verdict'), asks: sentence, cluster: ref, verdict: verdictKind }),
]);

/** What is looked at while a step shows. */
const look = z.object({
  selection: z.optional(ref),
  /** What stands out; all else steps back. */
  highlights: z.optional(ids),
  /** The tab of the dock, by its id. */
  tab: z.optional(text),
  trace: z.optional(lookedAtTrace),
  /** What the camera holds in view; unset: the whole design, or what stands out where the whole would be too small. */
  camera: z.optional(ids),
});

const tourStep = z.object({
  /** Of links to the step; stays when steps are moved. */
  id: text.check(z.regex(/^[a-z0-9][a-z0-9-]{0,79}$/)),
  title: sentence,
  says: paragraphs,
  facts: z.optional(factIds),
  look: z.optional(look),
  /** What is changed against the step before; in the first against the design beside the tour. */
  edits: z.optional(edits),
  question: z.optional(lessonQuestion),
  /** What is told once the question is answered or passed over. */
  after: z.optional(paragraphs),
  /** For whoever presents. */
  notes: z.optional(paragraphs),
});

/** A design told step by step. The design that it stands beside is that of its beginning. */
export const tour = z.object({
  title: sentence,
  says: z.optional(paragraphs),
  steps: z.array(tourStep).check(z.minLength(1), z.maxLength(200)),
});

const check = {
  id: text.check(z.minLength(1)),
  /** What has to be, as a sentence. */
  says: sentence,
  /** Holds from the start and has to go on holding, so that no short cut passes. */
  guard: z.optional(z.boolean()),
};

/** What has to be true of a design for a lab to be solved. */
export const labCheck = z.discriminatedUnion('sort', [
  z.object({
    sort: z.literal('connection'),
    ...check,
    /** It is enough that one of them ends as expected: there may be several right answers. */
    ways: z.array(z.object({ ...connection, alreadyOpen: z.optional(count) })).check(z.minLength(1), z.maxLength(10)),
    expect: z.enum(['works', 'fails', 'dropped', 'reply-lost', 'half-open', 'rejected', 'intermittent']),
    /** What the far side has to see: an address, or the id of who has it, wherever that is then. */
    expectedSource: z.optional(ref),
  }),
  z.object({ sort: z.literal('verdict'), ...check, cluster: ref, verdict: verdictKind }),
  /** A finding, by its code, that must not be there: nowhere, or not about this subject. */
  z.object({ sort: z.literal('finding'), ...check, code: text, subject: z.optional(ref) }),
]);

/** What may be edited: some properties of a resource, all of it and its deletion too, or all of a kind. */
export const editable = z.union([
  z.object({ id: ref, properties: z.optional(z.array(text).check(z.maxLength(50))) }),
  z.object({ kind: text }),
]);

/** A design with something wrong in it that somebody is to find and mend. */
export const lab = z.object({
  title: sentence,
  /** What a user of the network says. */
  symptom: paragraph,
  says: z.optional(paragraphs),
  editable: z.array(editable).check(z.maxLength(100)),
  hints: paragraphs,
  checks: z.array(labCheck).check(z.minLength(1), z.maxLength(50)),
  facts: z.optional(factIds),
  /** One right answer of perhaps several, and what there is to learn from it. */
  solution: z.optional(z.object({ says: paragraphs, edits })),
});

export type Tour = z.infer<typeof tour>;
export type TourStep = z.infer<typeof tourStep>;
export type Lab = z.infer<typeof lab>;
export type LabCheck = z.infer<typeof labCheck>;
export type Editable = z.infer<typeof editable>;
export type LessonEdit = z.infer<typeof lessonEdit>;
export type LessonFigure = z.infer<typeof lessonFigure>;
export type LessonQuestion = z.infer<typeof lessonQuestion>;
