import { describe, expect, it } from 'vitest';
import { fakeStorage } from '../testing';
import { createProgress } from './progress';

const KEY = 'aksnet.progress';

const begun = (shelf = fakeStorage()) => ({ shelf, ...createProgress({ shelf }) });

describe('progress', () => {
  it('in a tour is the step that showed last, and whether the end was ever reached', () => {
    const { noteStep, progress } = begun();
    noteStep('the-pieces', 'inbound', false);
    expect(progress().tours).toEqual({ 'the-pieces': { step: 'inbound', walked: false } });
    noteStep('the-pieces', 'the-end', true);
    noteStep('the-pieces', 'inbound', false);
    expect(progress().tours).toEqual({ 'the-pieces': { step: 'inbound', walked: true } });
  });

  it('in a lab never goes back: what is solved stays so, and who saw a hint has seen it', () => {
    const { noteLab, noteHints, progress } = begun();
    noteHints('bad-gateway', 2);
    expect(progress().labs).toEqual({ 'bad-gateway': { state: 'begun', hints: 2 } });
    noteLab('bad-gateway', 'solved');
    noteLab('bad-gateway', 'begun');
    noteHints('bad-gateway', 1);
    expect(progress().labs).toEqual({ 'bad-gateway': { state: 'solved', hints: 2 } });
  });

  it('outlives the page', () => {
    const { shelf, noteStep, noteLab, progress } = begun();
    noteStep('the-pieces', 'inbound', false);
    noteLab('bad-gateway', 'begun');
    expect(begun(shelf).progress()).toEqual(progress());
  });

  it('is that of all tabs', () => {
    const one = begun();
    const other = begun(one.shelf);
    one.noteLab('bad-gateway', 'solved');
    other.noteStep('the-pieces', 'inbound', false);
    expect(one.progress()).toEqual({
      tours: { 'the-pieces': { step: 'inbound', walked: false } },
      labs: { 'bad-gateway': { state: 'solved', hints: 0 } },
    });
  });

  it('is forgotten, and comes back', () => {
    const { shelf, noteLab, forget, progress } = begun();
    noteLab('bad-gateway', 'solved');
    const undo = forget();
    expect(progress()).toEqual({ tours: {}, labs: {} });
    expect(shelf.entries.size).toBe(0);
    undo();
    expect(progress().labs).toEqual({ 'bad-gateway': { state: 'solved', hints: 0 } });
  });

  it('is the same object until something changes, so that a page shows it once', () => {
    const { noteStep, progress } = begun();
    noteStep('the-pieces', 'inbound', false);
    const before = progress();
    noteStep('the-pieces', 'inbound', false);
    expect(progress()).toBe(before);
  });

  it.each([
    '',
    'none',
    '7',
    'null',
    '[]',
    '{"tours":7,"labs":[1]}',
    '{"tours":{"a":{"step":7}},"labs":{"b":{"state":"x"}}}',
  ])('begins anew where the storage holds %j', (text) => {
    const { shelf, progress, noteLab } = begun();
    shelf.entries.set(KEY, text);
    expect(progress()).toEqual({ tours: {}, labs: {} });
    noteLab('toString', 'begun');
    expect(progress().labs).toEqual({ toString: { state: 'begun', hints: 0 } });
  });

  it.each([
    { where: 'there is no storage', page: { shelf: undefined } },
    {
      where: 'it may not be used',
      get page() {
        return {
          get shelf(): never {
            throw new DOMException('SecurityError');
          },
        };
      },
    },
  ])('lasts as long as the page where $where', ({ page }) => {
    const { noteStep, progress } = createProgress(page);
    noteStep('the-pieces', 'inbound', false);
    expect(progress().tours).toEqual({ 'the-pieces': { step: 'inbound', walked: false } });
  });

  it('says nothing where the storage is full', () => {
    const { shelf, noteLab } = begun();
    shelf.refuse('QuotaExceededError');
    expect(() => noteLab('bad-gateway', 'begun')).not.toThrow();
  });
});
