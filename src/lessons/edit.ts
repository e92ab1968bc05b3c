import { applyEdits, flip } from '../engine';
import { removed } from '../engine/building';
import {
  type FieldId,
  findField,
  type LessonEdit,
  referencesOf,
  resolves,
  type Table,
  type TopologyDocument,
  tablesOf,
  withNew,
  withResource,
} from '../model';
import { isReserved } from '../model/reserved-id';
import { own } from '../own';
import { err, ok, type Result } from '../result';

/** Why a change of a lesson cannot be made. */
export interface EditFault {
  /** Number of the edit, from 0. */
  readonly at: number;
  readonly code: 'nothing-there' | 'no-such-field' | 'no-such-table' | 'no-such-row' | 'unreadable-row' | 'refused';
  /** What it is about: an id, a field, a table. */
  readonly about: string;
  /** Why it is refused, in a sentence. */
  readonly says?: string;
}

type Done = Result<TopologyDocument, Omit<EditFault, 'at'>>;

/** The design with changes made one after the other, by the functions that a person's own edits go through. */
export function edited(document: TopologyDocument, edits: readonly LessonEdit[]): Result<TopologyDocument, EditFault> {
  let so = document;
  for (const [at, edit] of edits.entries()) {
    const done = make(so, edit);
    if (!done.ok) return err({ at, ...done.error });
    so = done.value;
  }
  return left(so, edits);
}

/**
 * What is put in must not name what is not there, nor stand in the place of something of another kind that others name.
 * What it names may be put in after it.
 */
function left(document: TopologyDocument, edits: readonly LessonEdit[]): Result<TopologyDocument, EditFault> {
  const puts = new Map(edits.flatMap((edit, at) => (edit.do === 'put' ? [[edit.resource.id, at] as const] : [])));
  for (const one of puts.size > 0 ? Object.values(document.resources) : []) {
    for (const { to } of referencesOf(one).filter((reference) => !resolves(document, reference))) {
      const at = puts.get(one.id) ?? puts.get(to) ?? puts.get(to.split('/')[0] ?? '');
      if (at !== undefined) return err({ at, code: 'nothing-there', about: to });
    }
  }
  return ok(document);
}

function make(document: TopologyDocument, edit: LessonEdit): Done {
  switch (edit.do) {
    case 'set':
      return set(document, edit);
    case 'flip':
      return flipped(document, edit);
    case 'addRow':
      return withRow(document, edit);
    case 'deleteRow':
      return withoutRow(document, edit);
    case 'put': {
      const { resource } = edit;
      if (isReserved(resource.id))
        return err({ code: 'refused', about: resource.id, says: 'No resource can have this id.' });
      return ok(has(document, resource.id) ? withResource(document, resource) : withNew(document, [resource]));
    }
    case 'delete': {
      const missing = edit.ids.find((id) => !has(document, id));
      return missing === undefined ? ok(removed(document, edit.ids).document) : nothingAt(missing);
    }
  }
}

type EditOf<K extends LessonEdit['do']> = Extract<LessonEdit, { do: K }>;

const has = ({ resources }: TopologyDocument, id: string): boolean => Object.hasOwn(resources, id);

const nothingAt = (id: string): Done => err({ code: 'nothing-there', about: id });

function set(document: TopologyDocument, { id, fields }: EditOf<'set'>): Done {
  const resource = own(document.resources, id);
  if (!resource) return nothingAt(id);
  const unknown = Object.keys(fields).find((field) => !findField(resource.kind, field));
  if (unknown !== undefined) return err({ code: 'no-such-field', about: `${id}.${unknown}` });
  const texts = Object.entries(fields).map(([field, text]) => ({ id, field: field as FieldId, text }));
  const done = applyEdits(document, texts);
  return done.ok ? done : err({ code: 'refused', about: id, says: done.error.says });
}

function flipped(document: TopologyDocument, { id, mode }: EditOf<'flip'>): Done {
  if (!has(document, id)) return nothingAt(id);
  const done = flip(document, id, mode);
  return done.ok
    ? done
    : err({ code: 'refused', about: id, says: `${done.error.network} has no room for a pod subnet.` });
}

function withRow(document: TopologyDocument, { id, table: name, cells }: EditOf<'addRow'>): Done {
  const found = tableAt(document, id, name);
  if (!found.ok) return found;
  const { table, resource } = found.value;
  const after = table.append(resource, [cells], document);
  return after === resource
    ? err({ code: 'unreadable-row', about: `${id}.${name}` })
    : ok(withResource(document, after));
}

function withoutRow(document: TopologyDocument, { id, table: name, row }: EditOf<'deleteRow'>): Done {
  const found = tableAt(document, id, name);
  if (!found.ok) return found;
  const { table, resource } = found.value;
  if (row >= table.count(resource)) return err({ code: 'no-such-row', about: `${id}.${name}` });
  return ok(withResource(document, table.remove(resource, row)));
}

function tableAt(document: TopologyDocument, id: string, name: string) {
  const resource = own(document.resources, id);
  if (!resource) return err({ code: 'nothing-there', about: id } as const);
  const table: Table | undefined = tablesOf(resource.kind).find((one) => one.id === name);
  return table ? ok({ table, resource }) : err({ code: 'no-such-table', about: `${id}.${name}` } as const);
}
