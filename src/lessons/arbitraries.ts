import fc from 'fast-check';
import { added, BUILDABLE } from '../engine/building';
import { derived } from '../engine/building/testing';
import { catalogue } from '../engine/findings/catalogue';
import { examples } from '../examples';
import { facts } from '../facts';
import {
  type Envelope,
  fieldsOf,
  type Lab,
  type LabCheck,
  type LessonEdit,
  type LessonQuestion,
  type Resource,
  referencesOf,
  SCHEMA_VERSION,
  type TopologyDocument,
  type Tour,
  type TourStep,
  tablesOf,
} from '../model';
import { hurt } from '../model/arbitraries';
import { modeChoices } from '../modes';
import { FIGURE_WORDS } from './figures';

const EMPTY: TopologyDocument = { name: 'Built', resources: {}, order: [] };

const withKinds = (document: TopologyDocument, kinds: readonly Resource['kind'][]): TopologyDocument =>
  kinds.reduce((so, kind) => {
    const built = added(so, kind, undefined);
    return built.ok ? built.value.document : so;
  }, document);

/** The opening design, also with something of every other kind in it, and one of little more than a cluster. */
const EVERY = withKinds(
  examples.article,
  BUILDABLE.map(({ kind }) => kind),
);
const DESIGNS = [examples.article, EVERY, withKinds(EMPTY, ['managedCluster', 'workload', 'service'])];
const RESOURCES = DESIGNS.flatMap(({ resources }) => Object.values(resources));

/** Texts that break something somewhere, or that every JavaScript object has something under. */
const HOSTILE = [
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '../../etc',
    'aks/',
    '/',
    ' ',
    '\u0000\u0007',
    '\ud800',
  ],
  ...['<img src=x onerror=alert(1)>', 'javascript:alert(1)', '\u202e\u2066drowssap', '{{7*7}}', '{name:', '=1+1'],
];

const there = fc.constantFrom(...DESIGNS.flatMap((design) => [...design.order, ...derived(design)]));
const gone = fc.constantFrom(
  ...['gone', 'snet-gone', 'gone/pod/0', 'web/pod/99', 'aks/gone', 'gone.example', '10.240.0.4', '999.0.0.1'],
  ...HOSTILE,
);
const seldom = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: one });

/** Most lead somewhere, at least in one of the designs. */
const id = fc.oneof({ weight: 6, arbitrary: there }, { weight: 1, arbitrary: gone });

const factId = fc.oneof(fc.constantFrom(...facts.map((fact) => fact.id)), gone);
const placeholder = fc.oneof(
  fc
    .tuple(fc.constantFrom('name', 'address', 'prefix', 'mode', 'runs', 'scales', 'gone', ...FIGURE_WORDS), id)
    .map(([word, of]) => `{${word}:${of}}`),
  fc
    .tuple(factId, fc.option(fc.constantFrom('length', '0', 'min', 'max', 'constructor', '__proto__')))
    .map(([of, part]) => `{fact:${of}${part === null ? '' : `#${part}`}}`),
);
const piece = fc.oneof(placeholder, fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom(...HOSTILE));
const written = (most: number): fc.Arbitrary<string> =>
  fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(' ').slice(0, most) || 'Nothing.');
const sentence = fc.oneof(written(200), fc.constant('x'.repeat(200)));
const paragraph = fc.oneof(
  { weight: 9, arbitrary: written(2000) },
  { weight: 1, arbitrary: fc.constant('x '.repeat(1000)) },
);
const paragraphs = fc.array(paragraph, { maxLength: 3 });
const ids = fc.array(id, { maxLength: 4 });
const factIds = fc.array(factId, { maxLength: 3 });

/** What is typed into fields and cells. */
const typed = fc.oneof(
  fc.constantFrom('', 'another', '0', '2', '7', '5000', '-1', 'on', 'off', 'a=b', '443', '65536', 'TCP', 'Allow'),
  fc.constantFrom('10.99.0.0/16', '10.240.0.0/16', '10.240.0.0/30', '0.0.0.0/0', '10.99.0.9', '10.240.0.5'),
  fc.constantFrom('overlay', 'kubenet', 'Internet', 'VirtualAppliance', 'x'.repeat(2000), ...HOSTILE),
  id,
);
const resource = fc.constantFrom(...RESOURCES);

/** The texts that something has by its columns or fields: some of those that there are, and one that there is not. */
const textsBy = (known: readonly string[], texts: readonly (readonly [number, string])[]): Record<string, string> =>
  Object.fromEntries(texts.map(([n, text]) => [known[n % (known.length + 1)] ?? 'gone', text]));
const texts = fc.array(fc.tuple(fc.nat(40), typed), { maxLength: 4 });

const tableOf = (kind: Resource['kind'], n: number) => {
  const tables = tablesOf(kind);
  return tables[n % Math.max(1, tables.length)];
};

/** A resource as there is one, under another id, or with another in the place of one that it names. */
const put = fc.tuple(resource, seldom(id), seldom(fc.tuple(fc.nat(3), id))).map(([one, as, instead]): LessonEdit => {
  const named = referencesOf(one).map(({ to }) => to);
  const from = instead && named[instead[0] % Math.max(1, named.length)];
  const text = JSON.stringify(one, (_, value: unknown) => (value === from && instead ? instead[1] : value));
  return { do: 'put', resource: { ...(JSON.parse(text) as Resource), id: as ?? one.id } };
});

const edit: fc.Arbitrary<LessonEdit> = fc.oneof(
  fc.tuple(resource, texts, seldom(id)).map(([one, by, other]) => ({
    do: 'set' as const,
    id: other ?? one.id,
    fields: textsBy(
      fieldsOf(one.kind).map((field) => field.id),
      by,
    ),
  })),
  fc.record({
    do: fc.constant('flip' as const),
    id: fc.oneof(fc.constant('aks'), id),
    mode: fc.constantFrom(...modeChoices.map((mode) => mode.id)),
  }),
  fc.tuple(resource, fc.nat(5), texts).map(([one, n, by]) => ({
    do: 'addRow' as const,
    id: one.id,
    table: tableOf(one.kind, n)?.id ?? 'gone',
    cells: textsBy(tableOf(one.kind, n)?.columns.map((column) => column.id) ?? [], by),
  })),
  fc.tuple(resource, fc.nat(5), fc.nat(4)).map(([one, n, row]) => ({
    do: 'deleteRow' as const,
    id: one.id,
    table: tableOf(one.kind, n)?.id ?? 'gone',
    row,
  })),
  put,
  fc.record({ do: fc.constant('delete' as const), ids: fc.array(id, { maxLength: 2 }) }),
);
const edits = fc.array(edit, { maxLength: 3 });

const connection = {
  from: id,
  to: id,
  protocol: fc.constantFrom('TCP', 'UDP', 'ICMP'),
  port: fc.constantFrom(53, 80, 443, 65_535),
} as const;
const looked = fc.record({ ...connection, branch: fc.nat(2), hop: fc.nat(9) }, { requiredKeys: ['from', 'to'] });
const losses = ['dropped', 'reply-lost', 'half-open', 'rejected', 'intermittent'] as const;
const verdict = fc.constantFrom('runs', 'upgrades', 'scales');

const question: fc.Arbitrary<LessonQuestion> = fc.oneof(
  fc.record(
    {
      sort: fc.constant('outcome'),
      asks: sentence,
      ...connection,
      among: fc.subarray(['delivered' as const, ...losses]),
    },
    { requiredKeys: ['sort', 'asks', 'from', 'to'] },
  ),
  fc.record(
    { sort: fc.constant('source'), asks: sentence, ...connection, among: ids },
    { requiredKeys: ['sort', 'asks', 'from', 'to', 'among'] },
  ),
  fc.record({ sort: fc.constant('address'), asks: sentence, of: id }),
  fc.record({ sort: fc.constant('figure'), asks: sentence, figure: fc.constantFrom(...FIGURE_WORDS), of: id }),
  fc.record({ sort: fc.constant('verdict'), asks: sentence, cluster: id, verdict }),
);

const look = fc.record(
  {
    selection: id,
    highlights: ids,
    tab: fc.constantFrom('trace', 'changes', 'lesson', 'gone'),
    trace: looked,
    camera: ids,
  },
  { requiredKeys: [] },
);

const stepId = fc.oneof(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,79}$/), fc.constantFrom('constructor', 'step-1'));
const step: fc.Arbitrary<TourStep> = fc.record(
  {
    ...{ id: stepId, title: sentence, says: paragraphs, facts: factIds, look, edits, question },
    ...{ after: paragraphs, notes: paragraphs },
  },
  { requiredKeys: ['id', 'title', 'says'] },
);

/** As they are written: what their schema takes, about things of which some are there. */
export const tours: fc.Arbitrary<Tour> = fc.record(
  {
    title: sentence,
    says: paragraphs,
    steps: fc.uniqueArray(step, { minLength: 1, maxLength: 4, selector: (one) => one.id }),
  },
  { requiredKeys: ['title', 'steps'] },
);

const check = { id: fc.oneof(fc.constantFrom('check-1', ...HOSTILE), sentence), says: sentence, guard: fc.boolean() };
const way = fc.record({ ...connection, alreadyOpen: fc.constantFrom(0, 100_000) }, { requiredKeys: ['from', 'to'] });
const labCheck: fc.Arbitrary<LabCheck> = fc.oneof(
  fc.record(
    {
      ...{ sort: fc.constant('connection'), ...check, ways: fc.array(way, { minLength: 1, maxLength: 3 }) },
      ...{ expect: fc.constantFrom('works', 'fails', ...losses), expectedSource: id },
    },
    { requiredKeys: ['sort', 'id', 'says', 'ways', 'expect'] },
  ),
  fc.record(
    { sort: fc.constant('verdict'), ...check, cluster: id, verdict },
    { requiredKeys: ['sort', 'id', 'says', 'cluster', 'verdict'] },
  ),
  fc.record(
    {
      sort: fc.constant('finding'),
      ...check,
      code: fc.constantFrom(...Object.keys(catalogue), ...HOSTILE),
      subject: id,
    },
    { requiredKeys: ['sort', 'id', 'says', 'code'] },
  ),
);

/** A part of a resource that is there, all of it, all of a kind, or what no resource has. */
const editable = fc.oneof(
  fc.tuple(resource, fc.nat(20), seldom(gone)).map(([one, n, other]) => {
    const keys = Object.keys(one);
    return { id: one.id, properties: [other ?? keys[n % keys.length] ?? ''] };
  }),
  fc.record({ id, properties: fc.array(gone, { maxLength: 2 }) }, { requiredKeys: ['id'] }),
  fc.record({
    kind: fc.oneof(
      resource.map(({ kind }) => kind),
      gone,
    ),
  }),
);

export const labs: fc.Arbitrary<Lab> = fc.record(
  {
    ...{ title: sentence, symptom: paragraph, says: paragraphs, hints: paragraphs, facts: factIds },
    editable: fc.array(editable, { maxLength: 4 }),
    checks: fc.uniqueArray(labCheck, { minLength: 1, maxLength: 4, selector: (one) => one.id }),
    solution: fc.record({ says: paragraphs, edits }),
  },
  { requiredKeys: ['title', 'symptom', 'hints', 'editable', 'checks'] },
);

/** Designs with something taught beside them; a lab not begun, or begun with another design than the one on screen. */
export const taught: fc.Arbitrary<Envelope> = fc
  .record({
    document: fc.constantFrom(...DESIGNS),
    tour: fc.option(tours),
    lab: fc.option(labs),
    labStart: fc.option(fc.constantFrom(...DESIGNS)),
    at: fc.option(stepId),
  })
  .map(({ document, tour, lab, labStart, at }) => ({
    schemaVersion: SCHEMA_VERSION,
    document,
    ...(tour && { tour }),
    ...(lab && { lab, ...(labStart && { labStart }) }),
    ...(at !== null && { view: { step: tour?.steps.at(-1)?.id ?? at } }),
  }));

/** What stands where something else belongs: of another sort or kind, far too long, far too many, or another piece. */
const wrong: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(...HOSTILE, '', 'x'.repeat(20_000), -1, 0.5, 1e9, true, [], {}, [[]], [null]),
  fc.constantFrom<unknown>(
    { kind: 'unheardOf' },
    { kind: '__proto__' },
    { id: 'aks', kind: 'subnet' },
    { do: 'burn' },
    { sort: 'luck' },
  ),
  fc.oneof(edit, question, labCheck, editable, step, resource, tours, labs),
  fc
    .tuple(fc.oneof(paragraph, id, edit, labCheck, editable, step), fc.constantFrom(60, 250))
    .map(([one, times]) => Array.from({ length: times }, () => one)),
);
const wound = fc.record({
  part: fc.constantFrom('tour', 'tour', 'lab', 'lab', 'labStart', 'view'),
  path: fc.array(fc.nat(30), { minLength: 1, maxLength: 8 }),
  by: fc.option(wrong, { freq: 4 }),
});

/** The same with values at random places of what is taught removed or replaced. */
export const woundedlyTaught: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc
  .tuple(taught, fc.array(wound, { minLength: 1, maxLength: 4 }))
  .map(([envelope, wounds]) => {
    const so: Record<string, unknown> = { ...envelope };
    for (const { part, path, by } of wounds) if (part in so) so[part] = hurt(so[part], path, by);
    return so;
  });
