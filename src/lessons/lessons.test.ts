import { beforeAll, describe, expect, it } from 'vitest';
import { type Plan, plan, verdicts } from '../engine';
import type { Lab, LessonEdit, TopologyDocument } from '../model';
import { readEnvelope } from '../model/read';
import { at } from '../model/salvage';
import { isSolved, labEnvelope, labs } from '.';
import { outside } from './allowed';
import { edited } from './edit';
import { labFaults } from './faults';
import { labDocument } from './labs/lab';
import { mark } from './mark';
import { allowed, faultsOfText } from './testing';

describe.each(labs)('the lab $id', (one) => {
  const { lab, shortcuts, alternatives = [] } = one;
  let begun: TopologyDocument;
  let planned: Plan;
  beforeAll(async () => {
    begun = await labDocument(one);
    planned = plan(begun);
  });

  const made = (edits: readonly LessonEdit[]): TopologyDocument => {
    const done = edited(begun, edits);
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    return done.value;
  };
  const red = (document: TopologyDocument): string[] =>
    mark(plan(document), lab).flatMap(({ check, holds, why }) => (holds ? [] : [`${check.id}: ${why}`]));

  it('starts with every check red that is to be turned green, and with every guard green', () => {
    const fares = mark(planned, lab).map(({ check, holds, isKnown }) => ({ id: check.id, holds, isKnown }));
    expect(fares).toEqual(lab.checks.map(({ id, guard }) => ({ id, holds: guard === true, isKnown: true })));
    expect(new Set(lab.checks.map(({ guard }) => guard === true))).toEqual(new Set([true, false]));
    expect(new Set(lab.checks.map(({ id }) => id)).size).toBe(lab.checks.length);
  });

  it('is solved by its solution and by other right answers, which edit nothing but what may be edited', () => {
    for (const edits of [lab.solution.edits, ...alternatives]) {
      const solved = made(edits);
      expect(outside(begun, solved, lab)).toEqual([]);
      expect(red(solved)).toEqual([]);
      expect(isSolved(mark(plan(solved), lab))).toBe(true);
    }
  });

  it('refuses every short cut, or leaves a check red', () => {
    expect(shortcuts.length).toBeGreaterThan(0);
    const passing = shortcuts.filter((edits) => {
      const done = made(edits);
      return allowed(begun, done, lab) && red(done).length === 0;
    });
    expect(passing).toEqual([]);
  });

  it('leaves clusters that run when it is solved', () => {
    const solved = plan(made(lab.solution.edits));
    expect(Object.values(solved.clusters).filter((cluster) => !verdicts(solved, cluster).runs.holds)).toEqual([]);
  });

  it('speaks of what is there', () => {
    expect(labFaults(lab, planned)).toEqual([]);
    expect(lab.facts?.length).toBeGreaterThan(0);
  });

  it('lets be edited only properties that it or its solutions have', () => {
    const designs = [begun, ...[lab.solution.edits, ...alternatives].map(made)];
    const unknown = lab.editable.flatMap((may) =>
      'id' in may
        ? (may.properties ?? []).filter((path) =>
            designs.every(({ resources }) => !at(resources[may.id], path.split('.'))),
          )
        : [],
    );
    // Fields that are unset and that a wrong answer would set.
    expect(unknown.filter((path) => !MAY_BE_UNSET.has(path))).toEqual([]);
  });

  it('types no figure, address or name, and has hints enough', () => {
    const { title, symptom, says = [], hints, checks, solution } = lab;
    const texts = [title, symptom, ...says, ...hints, ...checks.map((check) => check.says), ...solution.says];
    expect(texts.flatMap((text) => faultsOfText(planned, text))).toEqual([]);
    expect(hints.length).toBeGreaterThanOrEqual(1);
    expect(hints.length).toBeLessThanOrEqual(4);
    expect(begun.name).toBe(title);
  });

  it('is opened as it was written', async () => {
    const envelope = await labEnvelope(one);
    expect(readEnvelope(JSON.parse(JSON.stringify(envelope)))).toEqual({ ok: true, value: { envelope, dropped: [] } });
  });
});

const MAY_BE_UNSET: ReadonlySet<string> = new Set([
  'maxUnavailable',
  'networkSecurityGroup',
  'networkProfile.networkPluginMode',
  'networkProfile.podCidr',
  'placement',
  'internalTrafficPolicy',
]);

it('every lab has an id, a title and a symptom of its own', () => {
  const own = (told: (one: { readonly id: string; readonly lab: Lab }) => string) => new Set(labs.map(told)).size;
  expect(labs.length).toBeGreaterThanOrEqual(12);
  expect([own(({ id }) => id), own(({ lab }) => lab.title), own(({ lab }) => lab.symptom)]).toEqual(
    Array(3).fill(labs.length),
  );
});
