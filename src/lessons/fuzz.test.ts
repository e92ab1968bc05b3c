import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { shownOf } from '../app/presenting/notes/shown';
import { examples } from '../examples';
import { type Envelope, SCHEMA_VERSION, type TopologyDocument } from '../model';
import { readEnvelope } from '../model/read';
import { mayEditWords } from '../panels/lessons/lab-words';
import { readFile, writeFile } from '../share/file';
import { readLink, writeLink } from '../share/link';
import { openEnvelope, planOf, redo, selectStep, toEnvelope, undo, useApp } from '../store';
import * as tourMade from '../store/authoring';
import * as labMade from '../store/authoring-lab';
import { add, deleteNow } from '../store/building';
import { applySolution, giveUp, marksOf, showHint, startAgain, traceCheck } from '../store/lab';
import { answer, followFrom, goToStep, resetStep, stopTour } from '../store/touring';
import { selectTraced } from '../store/tracing';
import {
  choicesOf,
  closed,
  editableParts,
  editsBetween,
  editWords,
  labTried,
  mayEdit,
  plainText,
  predicted,
  propertyWords,
  textOf,
  tourFaults,
  withCopy,
} from '.';
import { outside } from './allowed';
import { taught, woundedlyTaught } from './arbitraries';
import { withMoved, withoutStep } from './written-tour';

/** All inputs of this file together; `npm run fuzz` asks for hundreds of times as many. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 60);
const share = (part: number) => ({
  numRuns: Math.ceil(RUNS * part),
  ...(process.env.FUZZ_SEED && { seed: Number(process.env.FUZZ_SEED) }),
});

/** Of the processor's time, what one input may take in all that is done with it. */
const LONGEST_MS = 5000;

const app = useApp.getState;

beforeAll(async () => {
  await app().loadEditing();
  // That a lab is solved is noticed a moment later.
  vi.useFakeTimers();
});
afterAll(() => vi.useRealTimers());

const told = (words: unknown): void => expect(JSON.stringify(words)).not.toMatch(/undefined|NaN|\[object|function /);

/** What comes of a lesson is a design like any other: it opens again with all that is in it. */
function expectSound(document: TopologyDocument): void {
  const read = readEnvelope({ schemaVersion: SCHEMA_VERSION, document });
  expect(read.ok && read.value.dropped).toEqual([]);
}

/** What is saved and shared of it now opens again with all that is in it. */
function expectKept(): void {
  const file = readFile(writeFile(toEnvelope(app())).text);
  const read = file.ok ? readEnvelope(file.value) : file;
  expect(read.ok ? read.value.dropped : read.error).toEqual([]);
}

/** What a step shows and asks. */
function look(): void {
  const step = selectStep(app());
  expectSound(app().document);
  if (!step) return;
  const plan = planOf(app().document);
  told([shownOf(app()), step.says.map((text) => closed(textOf(plan, text)))]);
  if (!step.question) return;
  const choices = choicesOf(step.question, plan) ?? [];
  for (const given of ['', '3', '10.240.0.4', ...choices.map(({ value }) => value)])
    told(predicted(step.question, given, plan));
  answer(choices[0]?.value ?? '3');
  told(shownOf(app()));
}

/** Somebody edits here and there, as far as it may be. */
function edit(): void {
  const { document } = app();
  for (const id of document.order.slice(0, 2)) app().setField(id, 'name', 'renamed');
  app().setMode('aks', 'overlay');
  add('virtualMachine');
  deleteNow(document.order.at(-1) ?? '');
  expectSound(app().document);
  told(app().notices.map(({ says }) => says));
}

function follow({ tour }: Envelope): void {
  if (!tour) return;
  const { document } = app();
  told(tourFaults(tour, document));
  const steps = [...tour.steps.keys()];
  followFrom(app().stepAsked);
  for (const at of [...steps, tour.steps.length, ...steps.toReversed(), -1]) {
    goToStep(at);
    look();
  }
  edit();
  resetStep();
  look();
  stopTour();
  expect(app().document).toBe(document);
  expectKept();
}

function workAt({ lab, labStart, document }: Envelope): void {
  if (!lab) return;
  const start = labStart ?? document;
  const plan = planOf(start);
  told([lab.symptom, ...(lab.says ?? []), ...lab.hints].map((text) => plainText(plan, text)));
  told([labTried(lab, start), outside(start, document, lab), mayEdit(lab, start).map(mayEditWords)]);
  for (const { flow, why } of marksOf(document, lab)) {
    told(why);
    if (flow) traceCheck(flow);
    selectTraced(app());
  }
  edit();
  showHint();
  giveUp();
  vi.runAllTimers();
  expectKept();
  startAgain();
  expect(app().document).toBe(app().lessons.labStart);
  applySolution();
  vi.runAllTimers();
  expectSound(app().document);
  expectKept();
}

function makeTour({ tour }: Envelope): void {
  if (!tour) return;
  tourMade.editTour();
  tourMade.workOn(0);
  edit();
  tourMade.capture();
  tourMade.captureNext();
  look();
  const { touring } = app();
  const edits = selectStep(app())?.edits ?? [];
  told(touring ? editWords(touring.beginning, edits) : []);
  for (const to of [
    withCopy(tour, 0),
    withMoved(tour, 0, 1, touring?.beginning ?? app().document),
    withoutStep(tour, 0, touring?.beginning ?? app().document),
  ]) {
    tourMade.changeTour(to, 'Change it');
    look();
    expectKept();
  }
  undo();
  undo();
  redo();
  tourMade.tryTour();
  tourMade.editTour();
  expectKept();
  tourMade.deleteTour();
  expectKept();
}

function makeLab({ lab }: Envelope): void {
  if (!lab) return;
  labMade.editLab();
  const { document } = app();
  for (const one of lab.editable) {
    const resource = 'id' in one && Object.hasOwn(document.resources, one.id) && document.resources[one.id];
    if (resource) told([editableParts(document, resource), propertyWords(document, resource, one.properties ?? [])]);
  }
  labMade.beginFaults();
  edit();
  told(editWords(document, editsBetween(document, app().document)));
  labMade.takeFaults();
  expectKept();
  labMade.mendAll();
  labMade.tryLab();
  vi.runAllTimers();
  expectKept();
  labMade.deleteLab();
}

/** Whatever is taught with a design, it is followed, worked at, and made anew. */
function play(envelope: Envelope): void {
  openEnvelope(envelope);
  vi.runAllTimers();
  for (const part of [follow, workAt, makeTour, makeLab]) part(envelope);
  useApp.setState({ notices: [] });
}

function inTime(work: () => void): void {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(LONGEST_MS);
}

const HOST = { kind: 'internetHost', name: 'Host', address: '203.0.113.9' } as const;

/** @param value as another program may have written it */
function holds(value: Readonly<Record<string, unknown>>): void {
  const envelope = value as Envelope;
  const file = readFile(writeFile(envelope).text);
  const read = readEnvelope(file.ok && file.value);
  const link = writeLink(envelope);
  if (link.ok) {
    const opened = readLink(link.value);
    expect(opened.ok && readEnvelope(opened.value.value)).toEqual(read);
  }
  if (read.ok) inTime(() => play(read.value.envelope));
}

describe('whatever is taught, it opens, and all that is done with a lesson is answered', () => {
  it('for lessons as they are written, about what is there and what is not', () => {
    fc.assert(fc.property(taught, holds), share(0.5));
  });

  it('for lessons with values missing and replaced', () => {
    fc.assert(fc.property(woundedlyTaught, holds), share(0.5));
  });

  it.each([
    { what: 'changes of fields', edit: () => ({ do: 'set', id: 'webpool', fields: { count: '2' } }) },
    { what: 'new things', edit: (n: number) => ({ do: 'put', resource: { ...HOST, id: `host-${n}` } }) },
    { what: 'modes', edit: (n: number) => ({ do: 'flip', id: 'aks', mode: n % 2 ? 'overlay' : 'kubenet' }) },
  ])('for a bomb of $what', ({ edit: editAt }) => {
    const steps = Array.from({ length: 60 }, (_, at) => ({
      ...{ id: `step-${at}`, title: 'Step', says: [] },
      edits: Array.from({ length: 200 }, (__, n) => editAt(at * 200 + n)),
    }));
    const envelope = { schemaVersion: SCHEMA_VERSION, document: examples.article, tour: { title: 'Long', steps } };
    const read = readEnvelope(envelope);
    if (!read.ok) throw new Error(read.error.code);
    inTime(() => {
      openEnvelope(read.value.envelope);
      followFrom('step-59');
      stopTour();
    });
  });

  it('for a bomb of figures', () => {
    const plan = planOf(examples.article);
    const text = '{runs:aks}{upgrades:aks}'.repeat(80);
    inTime(() => told(Array.from({ length: 500 }, () => plainText(plan, text))));
  });
});
