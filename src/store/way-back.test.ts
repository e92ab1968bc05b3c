import { beforeAll, beforeEach, expect, it } from 'vitest';
import { examples } from '../examples';
import { SCHEMA_VERSION } from '../model';
import { openEnvelope, redo, undo, useApp, wayBack } from './index';

const app = () => useApp.getState();
const way = () => wayBack(app().before, useApp.temporal.getState());
const flip = () => app().setMode('aks', 'node-subnet');
const count = () => app().setField('webpool', 'count', '5');
const drag = () => app().move({ aks: { x: app().layout.aks === undefined ? 1 : 2, y: 0 } });

beforeAll(() => useApp.getState().loadEditing());
beforeEach(() => openEnvelope({ schemaVersion: SCHEMA_VERSION, document: examples.article }));

it.each([
  { after: 'nothing', acts: [], leads: undefined },
  { after: 'a flip', acts: [flip], leads: 'undo' },
  { after: 'two edits', acts: [flip, count], leads: 'undo' },
  { after: 'a flip that was taken back', acts: [flip, undo], leads: 'redo' },
  { after: 'one of two edits that was taken back', acts: [flip, count, undo], leads: 'redo' },
  { after: 'both of two edits that were taken back', acts: [flip, count, undo, undo], leads: 'redo' },
  { after: 'a flip taken back and done again', acts: [flip, undo, redo], leads: 'undo' },
  { after: 'a drag', acts: [drag], leads: undefined },
  { after: 'a flip, then a drag', acts: [flip, drag], leads: undefined },
  { after: 'a flip, then two drags', acts: [flip, drag, drag], leads: undefined },
  { after: 'a flip, then a drag that was taken back', acts: [flip, drag, undo], leads: 'undo' },
  { after: 'a flip taken back, then a drag', acts: [flip, undo, drag], leads: undefined },
] as const)('after $after it is $leads', ({ acts, leads }) => {
  for (const act of acts) act();
  expect(way()).toBe(leads);
  const { before } = app();
  if (leads === undefined) return;
  ({ undo, redo })[leads]();
  expect(app().document).toBe(before);
});
