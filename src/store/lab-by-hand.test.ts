import { beforeAll, describe, expect, it } from 'vitest';
import { labEnvelope, labs } from '../lessons';
import { isSolved } from '../lessons/mark';
import { type FieldId, type LessonEdit, tablesOf } from '../model';
import { openEnvelope, useApp } from './index';
import { marksOf } from './lab';
import { changeRows, setCell } from './tables';

const app = useApp.getState;

beforeAll(() => app().loadEditing());

/** What a person does for a change: field by field, cell by cell. */
function byHand(edit: LessonEdit): void {
  switch (edit.do) {
    case 'set':
      for (const [field, text] of Object.entries(edit.fields)) app().setField(edit.id, field as FieldId, text);
      return;
    case 'flip':
      app().setMode(edit.id, edit.mode);
      return;
    case 'addRow': {
      const resource = app().document.resources[edit.id];
      const table = resource && tablesOf(resource.kind).find(({ id }) => id === edit.table);
      if (!table) throw new Error(`${edit.id} has no table ${edit.table}`);
      const row = table.count(resource);
      changeRows(edit.id, table, { kind: 'add' });
      for (const [column, text] of Object.entries(edit.cells)) setCell(edit.id, table, row, column, text);
      return;
    }
    default:
      throw new Error(`Nobody does ${edit.do} by hand here`);
  }
}

describe.each(labs)('the lab $id', (one) => {
  const answers = [one.lab.solution.edits, ...(one.alternatives ?? [])].map((edits, n) => ({ n, edits }));

  it.each(answers)('is solved by hand, field by field, with its answer $n', async ({ edits }) => {
    openEnvelope(await labEnvelope(one));
    for (const edit of edits) byHand(edit);
    expect(app().drafts).toEqual({});
    expect(app().notices).toEqual([]);
    expect(isSolved(marksOf(app().document, one.lab))).toBe(true);
  });
});
