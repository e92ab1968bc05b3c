import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkAssertions, plan } from '../engine';
import { assertionOf } from '../engine/assertions';
import { examples } from '../examples';
import { SCHEMA_VERSION, type TopologyDocument, withNew } from '../model';
import type { Question } from '../worker';
import { selectChecks, selectChecksStale, selectFailing, startChecking } from './asserting';
import { openEnvelope, redo, selectPlan, undo, useApp } from './index';

const app = () => useApp.getState();
const open = (document: TopologyDocument) => openEnvelope({ schemaVersion: SCHEMA_VERSION, document });
const holds = () => selectChecks(app())?.map((result) => result.holds);
const made = (from: string, to: string, of = selectPlan(app())) => assertionOf(of, { from, to }, 'works');

beforeAll(() => app().loadEditing());
beforeEach(() => open(examples.article));

describe('assertions of a small design', () => {
  it('are made and deleted in one step each, which can be taken back', () => {
    app().assert([made('clients', 'svc-web')]);
    expect(holds()).toEqual([true]);
    app().deleteAssertion('assertion-1');
    expect(holds()).toEqual([]);
    undo();
    expect(holds()).toEqual([true]);
    undo();
    expect(app().document).toBe(examples.article);
    redo();
    expect(holds()).toEqual([true]);
  });

  it('are checked with each edit, and never stale', () => {
    app().assert([made('vm-jump', 'web/pod/0')]);
    expect([holds(), selectFailing(app())]).toEqual([[false], 1]);
    app().setMode('aks', 'node-subnet');
    expect([holds(), selectFailing(app()), selectChecksStale(app())]).toEqual([[true], 0, false]);
    undo();
    expect(holds()).toEqual([false]);
  });

  it('are checked once for each design', () => {
    app().assert([made('clients', 'svc-web')]);
    const results = selectChecks(app());
    app().select('svc-web');
    expect(selectChecks(app())).toBe(results);
  });

  it('are what they are after an expectation is changed', () => {
    app().assert([made('clients', 'svc-web')]);
    app().setField('assertion-1', 'expect', 'fails');
    expect(holds()).toEqual([false]);
  });
});

describe('assertions that take long to check', () => {
  const many = withNew(
    examples.article,
    Array.from({ length: 9 }, (_, n) => ({ ...made('clients', 'svc-web', plan(examples.article)), id: `many-${n}` })),
  );

  it('are asked of another thread, and stay as they were until it has answered', () => {
    const asked: Question[] = [];
    const answers: (() => void)[] = [];
    vi.spyOn(app(), 'ask').mockImplementation((question, done) => {
      asked.push(question);
      answers.push(() => done({ kind: 'assertions', results: checkAssertions(plan(question.document)) }));
    });
    startChecking();
    startChecking();
    open(many);
    expect(asked.map(({ kind }) => kind)).toEqual(['assertions']);
    expect([selectChecks(app()), selectChecksStale(app()), selectFailing(app())]).toEqual([undefined, true, 0]);
    answers[0]?.();
    expect([holds()?.length, selectChecksStale(app()), selectFailing(app())]).toEqual([9, false, 0]);

    app().setField('many-0', 'expect', 'fails');
    expect([selectChecksStale(app()), selectFailing(app())]).toEqual([true, 0]);
    answers[1]?.();
    expect([selectChecksStale(app()), selectFailing(app())]).toEqual([false, 1]);
    // What it was about is gone before the new answer is there.
    app().deleteAssertion('many-0');
    expect(selectFailing(app())).toBe(0);

    // What came of one design says nothing of another.
    open({ ...many });
    expect(selectChecks(app())).toBeUndefined();
    vi.restoreAllMocks();
  });
});
