import { resourcesOf, type TopologyDocument } from '../document';
import type { ResourceKind, ResourceOf } from '../resources';
import { type About, type Choice, choiceOf, type Field, type FieldGroup, type FieldId } from './field';

const NONE: Choice = { value: '', label: 'None' };

/** All resources of a kind, as choices. */
export const choicesOfKind = (
  document: TopologyDocument,
  kind: ResourceKind,
  fits: (id: string) => boolean = () => true,
): Choice[] =>
  resourcesOf(document, kind).flatMap(({ id, name }) =>
    fits(id) ? { value: id, label: name === '' ? id : name } : [],
  );

/** With what is chosen now, where that is gone or nobody else would choose it. */
export function withCurrent(
  document: TopologyDocument,
  choices: readonly Choice[],
  current: string | undefined,
): Choice[] {
  if (current === undefined || current === '' || choices.some(({ value }) => value === current)) return [...choices];
  return [...choices, { value: current, label: document.resources[current]?.name || current }];
}

interface Referring<K extends ResourceKind> {
  readonly id: FieldId;
  readonly label: string;
  readonly about: About;
  readonly group?: FieldGroup;
  readonly applies?: (resource: ResourceOf<K>, document: TopologyDocument) => boolean;
  /** What it may refer to. */
  readonly fits: (resource: ResourceOf<K>, document: TopologyDocument) => readonly Choice[];
  readonly read: (resource: ResourceOf<K>) => string | undefined;
}

/** A field that always refers to something. */
export const referring = <K extends ResourceKind>(
  kind: K,
  {
    fits,
    read,
    choose,
    ...field
  }: Referring<K> & { readonly choose: (resource: ResourceOf<K>, id: string) => ResourceOf<K> },
): Field =>
  choiceOf<K>(kind, {
    ...field,
    reference: true,
    unset: '',
    choices: (resource, document) => withCurrent(document, fits(resource, document), read(resource)),
    read: (resource) => read(resource) ?? '',
    choose: (resource, value) => (value === undefined ? resource : choose(resource, value)),
  });

/** A field that may refer to something. */
export const mayRefer = <K extends ResourceKind>(
  kind: K,
  {
    fits,
    read,
    choose,
    none = NONE,
    ...field
  }: Referring<K> & {
    readonly none?: Choice;
    readonly choose: (resource: ResourceOf<K>, id: string | undefined) => ResourceOf<K>;
  },
): Field =>
  choiceOf<K>(kind, {
    ...field,
    reference: true,
    optional: true,
    unset: '',
    choices: (resource, document) => [none, ...withCurrent(document, fits(resource, document), read(resource))],
    read: (resource) => read(resource) ?? '',
    choose,
  });
