import { describe, expect, it } from 'vitest';
import { examples } from '../examples';
import { type Envelope, SCHEMA_VERSION, withNew } from '../model';
import { readEnvelope } from '../model/read';
import { ALL_PARTS, trimmed } from './parts';

const whole: Envelope = {
  later: { step: 3 },
  tour: { title: 'Tour', steps: [{ id: 'first', title: 'First', says: [] }] },
  lab: {
    title: 'Lab',
    symptom: 'It hangs.',
    editable: [],
    hints: [],
    checks: [{ id: 'runs', says: 'It runs.', sort: 'verdict', cluster: 'aks', verdict: 'runs' }],
  },
  labStart: examples.article,
  schemaVersion: SCHEMA_VERSION,
  document: withNew(examples.article, [
    { id: 'must.work', kind: 'assertion', name: 'Clients reach it', from: 'clients', to: 'aks', expect: 'works' },
  ]),
  layout: { aks: { x: 1, y: 2 }, 'must.work': { x: 3, y: 4 } },
  view: {
    selection: 'must.work',
    dock: { open: true, tab: 'changes' },
    drafts: { 'aks.podCidr': '10.', 'must.work.port': 'x' },
  },
};

const only = (parts: Partial<typeof ALL_PARTS>): Envelope => trimmed(whole, { ...ALL_PARTS, ...parts });

describe('what goes into a link', () => {
  it('is all of it where all is chosen', () => expect(trimmed(whole, ALL_PARTS)).toEqual(whole));

  it.each([
    { without: 'layout', gone: (one: Envelope) => one.layout },
    { without: 'view', gone: (one: Envelope) => one.view?.selection ?? one.view?.dock },
    { without: 'drafts', gone: (one: Envelope) => one.view?.drafts },
    { without: 'lesson', gone: (one: Envelope) => one.tour ?? one.lab ?? one.labStart },
    { without: 'others', gone: (one: Envelope) => one.later },
  ] as const)('is without $without where that is not', ({ without, gone }) => {
    const rest = only({ [without]: false });
    expect(gone(whole)).toBeDefined();
    expect(gone(rest)).toBeUndefined();
    expect(rest.document).toEqual(whole.document);
  });

  it('has no view where nothing of it is left', () => {
    expect(only({ view: false, drafts: false })).not.toHaveProperty('view');
  });

  it('names no assertion where these are left out', () => {
    const rest = only({ assertions: false });
    expect(rest.document).toEqual(examples.article);
    expect(JSON.stringify(rest)).not.toContain('must.work');
    expect(rest.view).toEqual({ dock: { open: true, tab: 'changes' }, drafts: { 'aks.podCidr': '10.' } });
    expect(readEnvelope(rest)).toMatchObject({ value: { dropped: [] } });
  });
});
