import { beforeEach, describe, expect, it } from 'vitest';
import { examples } from '../examples';
import { editsBetween } from '../lessons';
import { type AppState, openEnvelope, toEnvelope, undo, useApp } from '.';
import { beginFaults, changeLab, deleteLab, editLab, makeLab, mendAll, takeFaults, tryLab } from './authoring-lab';
import { leave, stopTour } from './touring';

const state = (): AppState => useApp.getState();
const right = examples.article;

const breakIt = () => {
  const { document } = state();
  const resources = { ...document.resources, 'snet-aks': { ...document.resources['snet-aks'], name: 'broken' } };
  state().change({ document: { ...document, resources } as never, step: 'Break' });
};

const nameNow = () => state().document.resources['snet-aks']?.name;

beforeEach(() => {
  leave();
  openEnvelope({ schemaVersion: 1, document: right } as never);
  makeLab();
});

describe('a lab that is made', () => {
  it('is not in force, so that its design can be edited', () => {
    expect(state().lessons.lab).toBeDefined();
    expect(state().lessons.labStart).toBeUndefined();
    expect(state().dock).toEqual({ open: true, tab: 'lesson' });
  });

  it('keeps the right design while faults are injected, and hands out the faulty one', () => {
    beginFaults();
    breakIt();
    expect(toEnvelope(state()).document).toBe(right);
    takeFaults();
    expect(state().touring).toBeUndefined();
    expect(nameNow()).toBe('broken');
    expect(state().lessons.lab?.solution?.edits).toEqual(editsBetween(state().document, right));
    undo();
    expect(state().document).toBe(right);
    expect(state().lessons.lab?.solution).toBeUndefined();
  });

  it('is as it was where the faults are left out', () => {
    beginFaults();
    breakIt();
    stopTour();
    expect(state().document).toBe(right);
    // Who did not mean to has them back.
    state()
      .notices.find(({ id }) => id === 'edited-live')
      ?.action?.run();
    expect(nameNow()).toBe('broken');
    expect(state().touring?.authored).toBe('faults');
  });

  it('can be put right again', () => {
    beginFaults();
    breakIt();
    takeFaults();
    mendAll();
    expect(nameNow()).toBe('snet-aks');
    expect(state().lessons.lab?.solution).toBeUndefined();
  });

  it('is in force while it is tried, and comes back as it is handed out', () => {
    tryLab();
    expect(state().lessons.labStart).toBe(right);
    breakIt();
    editLab();
    expect(state().lessons.labStart).toBeUndefined();
    expect(state().document).toBe(right);
    undo();
    expect(nameNow()).toBe('broken');
    expect(state().lessons.labStart).toBe(right);
  });

  it('does not hand out more faults than its solution could mend when it is opened again', () => {
    const { document } = state();
    const ids = Array.from({ length: 101 }, (_, n) => `vm-more-${n}`);
    const more = Object.fromEntries(ids.map((id) => [id, { ...document.resources['vm-jump'], id }]));
    const resources = { ...document.resources, ...more };
    beginFaults();
    state().change({
      document: { ...document, resources, order: [...document.order, ...ids] } as never,
      step: 'Break much',
    });
    const { lab } = state().lessons;
    for (const hand of [takeFaults, tryLab]) {
      hand();
      expect(state().notices.map(({ says }) => says)).toEqual([
        'Nothing was changed: there is room for 100 things that may be edited, no more.',
      ]);
      expect(state().touring?.authored).toBe('faults');
      expect(state().lessons).toEqual({ lab });
    }
    undo();
    breakIt();
    takeFaults();
    expect(nameNow()).toBe('broken');
    expect(state().notices).toEqual([]);
  });

  it('has no more checks than open again', () => {
    const { lab } = state().lessons;
    const [check] = lab?.checks ?? [];
    if (!lab || !check) throw new Error('No lab');
    const checks = Array.from({ length: 51 }, (_, n) => ({ ...check, id: `check-${n}` }));
    changeLab({ ...lab, checks }, 'Many');
    expect(state().lessons.lab).toBe(lab);
    expect(state().notices.at(-1)?.says).toContain('room for 50 checks');
    changeLab({ ...lab, checks: checks.slice(1) }, 'Fewer');
    expect(state().lessons.lab?.checks).toHaveLength(50);
    expect(state().notices).toEqual([]);
  });

  it('is deleted whole', () => {
    tryLab();
    deleteLab();
    expect(state().lessons).toEqual({});
  });
});
