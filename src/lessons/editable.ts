import {
  type Editable,
  type Field,
  fieldsFor,
  type Lab,
  type Resource,
  type TopologyDocument,
  tablesFor,
} from '../model';
import { changedIn } from './allowed';

/** Something of a resource that a lab can let be edited, under its name on screen. */
export interface EditablePart {
  readonly label: string;
  readonly properties: readonly string[];
}

/** What of a resource can be edited: its fields and its tables. */
export function editableParts(document: TopologyDocument, resource: Resource): readonly EditablePart[] {
  const fields = fieldsFor(resource, document).flatMap((field): EditablePart[] => {
    const properties = propertiesOf(field, resource, document);
    return properties.length > 0 ? [{ label: field.label, properties }] : [];
  });
  const tables = tablesFor(resource, document).flatMap((table): EditablePart[] => {
    const properties = table.count(resource) > 0 ? changedIn(resource, table.remove(resource, 0)) : [table.id];
    return properties.every((path) => Object.hasOwn(resource, path)) ? [{ label: table.title, properties }] : [];
  });
  return [...fields, ...tables];
}

/** Texts of which every sort of field takes one. */
const TRIED = ['', 'another', '7', '33', '10.99.0.0/16', '10.99.0.9', 'on', 'off', 'a=b'];

/** What a field writes, found by writing into it. */
function propertiesOf(field: Field, resource: Resource, document: TopologyDocument): readonly string[] {
  const texts = [...(field.choices?.(resource, document).map(({ value }) => value) ?? []), ...TRIED];
  for (const text of texts) {
    const written = field.write(resource, text, document);
    const properties = written.ok ? changedIn(resource, written.value) : [];
    if (properties.length > 0) return properties;
  }
  return [];
}

/** Properties under their names on screen; one that no field is for under its own. */
export function propertyWords(
  document: TopologyDocument,
  resource: Resource,
  properties: readonly string[],
): readonly string[] {
  const parts = editableParts(document, resource).filter((part) =>
    mayEditPart({ id: resource.id, properties: [...properties] }, part),
  );
  const told = new Set(parts.flatMap((part) => part.properties));
  return [
    ...new Set([...parts.map(({ label }) => label), ...properties.filter((path) => !told.has(path)).map(ownWords)]),
  ];
}

/** What a network mode is made of has one control and no field. */
const ownWords = (path: string): string =>
  /^networkProfile\.networkPlugin(Mode)?$/.test(path) ? 'Network mode' : path;

type One = Extract<Editable, { id: string }>;

/** Whether a part may be edited. */
export const mayEditPart = ({ properties = [] }: One, part: EditablePart): boolean =>
  part.properties.every((path) => properties.includes(path));

/** The lab with what may be edited in the place of what was said of the same resource or kind, else at the end. */
export function withEditable(lab: Lab, one: Editable): Lab {
  const same = (other: Editable) =>
    'id' in one ? 'id' in other && other.id === one.id : 'kind' in other && other.kind === one.kind;
  return {
    ...lab,
    editable: lab.editable.some(same)
      ? lab.editable.map((other) => (same(other) ? one : other))
      : [...lab.editable, one],
  };
}

export const withPart = ({ id, properties = [] }: One, part: EditablePart, may: boolean): One => ({
  id,
  properties: may
    ? [...new Set([...properties, ...part.properties])]
    : properties.filter((path) => !part.properties.includes(path)),
});
