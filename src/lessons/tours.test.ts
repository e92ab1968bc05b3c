import { beforeAll, describe, expect, it } from 'vitest';
import { type Plan, plan, trace } from '../engine';
import type { TopologyDocument, Tour } from '../model';
import { readEnvelope } from '../model/read';
import { answerOf, choicesOf, predicted, stepDocument, tourDocument, tourEnvelope, tourFaults, tours } from '.';
import { faultsOfText } from './testing';

type Step = Tour['steps'][number];

/** Read as text: the tabs themselves need a browser. */
const [dock = ''] = Object.values(
  import.meta.glob<string>('../app/dock-tabs.ts', { query: '?raw', import: 'default', eager: true }),
);
const TABS = [...dock.matchAll(/\bid: '([\w-]+)'/g)].map(([, id]) => id);

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
