import { beforeAll, describe, expect, it } from 'vitest';
import { partsOf } from '../drawing';
import { type Plan, plan, trace } from '../engine';
import { inPlane, layoutOf } from '../layout';
import type { TopologyDocument, Tour } from '../model';
import { readEnvelope } from '../model/read';
import { answerOf, choicesOf, plainText, predicted, stepDocument, tourEnvelope, tourFaults, tours } from '.';
import { faultsOfText } from './testing';
import { tourDocument } from './tours/tour';

type Step = Tour['steps'][number];

/** Read as text: the tabs themselves need a browser. */
const [dock = ''] = Object.values(
  import.meta.glob<string>('../app/dock-tabs.ts', { query: '?raw', import: 'default', eager: true }),
);
const TABS = [...dock.matchAll(/\bid: '([\w-]+)'/g)].map(([, id]) => id);

/** Every `selects` in what is drawn, however deep: that of cards, frames and chips. */
const selectedBy = (drawn: unknown): string[] =>
  typeof drawn === 'object' && drawn !== null
    ? Object.entries(drawn).flatMap(([key, value]) =>
        key === 'selects' && typeof value === 'string' ? [value] : selectedBy(value),
      )
    : [];

/** Figures and addresses as they stand in a text, without the marks of its sentences. */
const figuresIn = (text: string): string[] => text.match(/\d[\d.,:/]*/g)?.map((one) => one.replace(/\D+$/, '')) ?? [];

it('the tabs of the dock are known', () =>
  expect(TABS).toEqual(expect.arrayContaining(['trace', 'routes', 'compare'])));

describe.each(tours)('the tour $id', (one) => {
  const { tour } = one;
  let begun: TopologyDocument;
  beforeAll(async () => {
    begun = await tourDocument(one);
  });

  const planAt = (n: number): Plan => {
    const made = stepDocument(tour, n, begun);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return plan(made.value);
  };

  it('has steps with ids and titles of their own', () => {
    expect(new Set(tour.steps.map(({ id }) => id)).size).toBe(tour.steps.length);
    expect(new Set(tour.steps.map(({ title }) => title)).size).toBe(tour.steps.length);
    expect(tour.steps.length).toBeGreaterThanOrEqual(2);
    expect((tour.says ?? []).flatMap((text) => faultsOfText(plan(begun), text))).toEqual([]);
  });

  it('has a word for whoever presents each step', () =>
    expect(tour.steps.filter(({ notes = [] }) => notes.length === 0).map(({ id }) => id)).toEqual([]));

  it('speaks of what is there', () => expect(tourFaults(tour, begun)).toEqual([]));

  it('is opened as it was written', async () => {
    const envelope = await tourEnvelope(one);
    expect(readEnvelope(JSON.parse(JSON.stringify(envelope)))).toEqual({ ok: true, value: { envelope, dropped: [] } });
  });

  describe.each(tour.steps.map((step, n) => [step.id, step, n] as const))('in its step %s', (_, step: Step, n) => {
    let planned: Plan;
    beforeAll(() => {
      planned = planAt(n);
    });

    it('opens a tab that there is', () => {
      const { tab } = step.look ?? {};
      expect(tab === undefined || TABS.includes(tab)).toBe(true);
    });

    it('lets stand out what the picture shows, and holds the camera to its boxes', () => {
      const boxes = layoutOf(planned, {});
      const drawn = partsOf({ plan: planned, findings: [], comparing: false }, boxes);
      const shown = new Set([...boxes.map(({ id }) => id), ...drawn.flatMap((part) => selectedBy(part.drawn))]);
      const { highlights = [], camera = [] } = step.look ?? {};
      expect(highlights.filter((id) => !shown.has(id))).toEqual([]);
      expect(camera.filter((id) => !boxes.some((box) => box.id === id))).toEqual([]);
    });

    it('keeps what stands out in what the camera holds', () => {
      const { highlights = [], camera } = step.look ?? {};
      if (!camera) return;
      const boxes = inPlane(layoutOf(planned, {}));
      const held = boxes.filter(({ id }) => camera.includes(id));
      const right = Math.max(...held.map(({ x, width }) => x + width));
      const bottom = Math.max(...held.map(({ y, height }) => y + height));
      const [left, top] = [Math.min(...held.map(({ x }) => x)), Math.min(...held.map(({ y }) => y))];
      const cut = boxes.filter(
        ({ id, x, y, width, height }) =>
          highlights.includes(id) && (x < left || y < top || x + width > right || y + height > bottom),
      );
      expect(cut.map(({ id }) => id)).toEqual([]);
    });

    it('asks for nothing that its words have just told', () => {
      const { title, says, question } = step;
      if (question?.sort !== 'address' && question?.sort !== 'figure' && question?.sort !== 'source') return;
      const answer = answerOf(question, planned);
      const told = [title, ...says, question.asks].flatMap((text) => figuresIn(plainText(planned, text)));
      expect(answer.ok && !told.includes(answer.value.words)).toBe(true);
    });

    it('tells something once its question is answered', () =>
      expect(step.question === undefined || (step.after?.length ?? 0) > 0).toBe(true));

    it('types no figure, address or name', () => {
      const { title, says, after = [], notes = [], question } = step;
      const texts = [title, ...says, ...after, ...notes, ...(question ? [question.asks] : [])];
      expect(texts.flatMap((text) => faultsOfText(planned, text))).toEqual([]);
      expect(says.length).toBeGreaterThan(0);
      // Without a question there is nothing to wait for.
      expect(after.length === 0 || question !== undefined).toBe(true);
    });

    it('names the source of every figure of Azure’s that it tells', () => {
      const told = [...step.says, ...(step.after ?? [])].flatMap((text) =>
        [...text.matchAll(/\{fact:([^}#]+)/g)].map(([, id]) => id ?? ''),
      );
      expect(told.filter((id) => !step.facts?.includes(id))).toEqual([]);
    });

    it('follows a packet that can be followed', () => {
      const looked = step.look?.trace;
      if (!looked) return;
      const { branch: _, hop: __, ...flow } = looked;
      const traced = trace(planned, flow as Parameters<typeof trace>[1]);
      expect(traced.ok && traced.value.outcome).not.toBe('insufficient-info');
    });

    it('asks what the engine can answer, and offers the answer among the choices', () => {
      const { question } = step;
      if (!question) return;
      const answer = answerOf(question, planned);
      if (!answer.ok) throw new Error(`${step.id}: ${answer.error}`);
      const { value } = answer.value;
      expect(predicted(question, value, planned)).toEqual({ ok: true, value: true });
      const choices = choicesOf(question, planned);
      expect(choices === undefined || choices.length > 1).toBe(true);
      expect(new Set(choices?.map((choice) => choice.value)).size).toBe(choices?.length ?? 0);
    });
  });
});
