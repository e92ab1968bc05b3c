import type { LessonEdit, TopologyDocument } from '../model';
import { listed } from '../words';
import { changedIn } from './allowed';
import { edited } from './edit';
import { propertyWords } from './editable';

/** What changes of a lesson do to a design, one sentence each. One that cannot be made says what it would do. */
export function editWords(before: TopologyDocument, edits: readonly LessonEdit[]): readonly string[] {
  let so = before;
  return edits.map((edit) => {
    const says = words(so, edit);
    const made = edited(so, [edit]);
    if (made.ok) so = made.value;
    return says;
  });
}

function words(document: TopologyDocument, edit: LessonEdit): string {
  const { resources } = document;
  const nameOf = (id: string) => (Object.hasOwn(resources, id) && resources[id]?.name) || id;
  switch (edit.do) {
    case 'set':
      return `Changes ${listed(Object.keys(edit.fields))} of ${nameOf(edit.id)}.`;
    case 'flip':
      return `Puts ${nameOf(edit.id)} into another network mode.`;
    case 'addRow':
      return `Adds a row to ${edit.table} of ${nameOf(edit.id)}.`;
    case 'deleteRow':
      return `Deletes a row of ${edit.table} of ${nameOf(edit.id)}.`;
    case 'put': {
      const { id, name } = edit.resource;
      const was = Object.hasOwn(resources, id) ? resources[id] : undefined;
      if (!was) return `Adds ${name}.`;
      const changed = propertyWords(document, was, changedIn(was, edit.resource));
      return `Changes ${listed(changed)} of ${nameOf(id)}.`;
    }
    case 'delete':
      return `Deletes ${listed(edit.ids.map(nameOf))}.`;
  }
}
