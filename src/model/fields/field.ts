import type { Fact } from '../../facts/fact';
import type { SourceId } from '../../facts/sources';
import type { AddressError, PrefixError } from '../../ip';
import { err, ok, type Result } from '../../result';
import type { TopologyDocument } from '../document';
import type { Resource, ResourceKind, ResourceOf } from '../resources';
import type { FieldGroup, FieldId } from './field-ids';

export type { CellId, FieldGroup, FieldId } from './field-ids';

export type FieldError =
  | AddressError
  | PrefixError
  | { readonly code: 'empty' }
  | { readonly code: 'too-many'; readonly max: number; readonly fact?: Fact }
  | { readonly code: 'too-long'; readonly max: number }
  | { readonly code: 'not-a-number' }
  | { readonly code: 'not-a-multiple'; readonly step: number; readonly fact: Fact }
  | { readonly code: 'not-a-share'; readonly fact: Fact }
  | { readonly code: 'not-a-version' }
  | { readonly code: 'not-a-choice'; readonly choices: readonly Choice[] }
  | { readonly code: 'not-a-name'; readonly fact: Fact }
  | { readonly code: 'not-a-rule-address'; readonly input: string; readonly fact: Fact }
  | { readonly code: 'not-a-rule-port'; readonly input: string; readonly fact: Fact }
  | { readonly code: 'not-a-tag'; readonly input: string }
  | { readonly code: 'not-a-label'; readonly input: string }
  | { readonly code: 'not-a-selector'; readonly input: string }
  | { readonly code: 'not-a-peer'; readonly input: string }
  | { readonly code: 'out-of-limits'; readonly min: number; readonly max: number; readonly fact?: Fact };

/** One of the values of a field of input `choice`. */
export interface Choice {
  readonly value: string;
  /** The portal's word. */
  readonly label: string;
}

/** What there is to know of a field before one has typed in it. */
export interface About {
  /** Where Azure or Kubernetes keeps it: `properties.routeTable`, `spec.type`. Unset: the design's own, which neither knows. */
  readonly property?: string;
  /** What it says, in a sentence. */
  readonly means: string;
  /** Of the simulator's own making; what Azure limits is among the facts. */
  readonly limits?: string;
  /** Limits and rules, each with its source. */
  readonly facts?: readonly Fact[];
  /** The document that describes the property, where it is not the reference page of its kind. */
  readonly source?: SourceId;
}

/** One thing about a resource that a person can edit, as text in a field. */
export interface Field {
  readonly id: FieldId;
  /** The portal's word. */
  readonly label: string;
  /** A `switch` is a choice between on and off. */
  readonly input: 'text' | 'prefix' | 'address' | 'number' | 'choice' | 'switch';
  readonly about: About;
  /** Its value is the id of another resource. */
  readonly reference?: true;
  /** Several values, separated by commas. */
  readonly list?: true;
  /** Empty means unset, and the default holds. */
  readonly optional?: true;
  /** Fields of one group stand together under its title; those without one come first. */
  readonly group?: FieldGroup;
  /** Of input `choice`: what there is to choose from. */
  readonly choices?: (resource: Resource, document: TopologyDocument) => readonly Choice[];
  /** Whether the field means anything there; without it, always. What is stored stays where it does not. */
  readonly applies?: (resource: Resource, document: TopologyDocument) => boolean;
  readonly read: (resource: Resource) => string;
  /** The resource with what the text says; coded, where the text says nothing usable. */
  readonly write: (resource: Resource, text: string, document: TopologyDocument) => Result<Resource, FieldError>;
}

/** What a field does with a resource of its own kind. */
interface Access<K extends ResourceKind> {
  readonly choices?: (resource: ResourceOf<K>, document: TopologyDocument) => readonly Choice[];
  readonly applies?: (resource: ResourceOf<K>, document: TopologyDocument) => boolean;
  readonly read: (resource: ResourceOf<K>) => string;
  readonly write: (resource: ResourceOf<K>, text: string, document: TopologyDocument) => Result<Resource, FieldError>;
}

/** A field of one kind of resource; what it does with one need not ask for the kind. */
export function fieldOf<K extends ResourceKind>(kind: K, field: Omit<Field, keyof Access<K>> & Access<K>): Field {
  const ofKind = (resource: Resource): ResourceOf<K> => {
    if (resource.kind !== kind) throw new Error(`${field.id} is no field of a ${resource.kind}`);
    return resource as ResourceOf<K>;
  };
  const { choices, applies, ...rest } = field;
  return {
    ...rest,
    ...(choices && { choices: (resource, document) => choices(ofKind(resource), document) }),
    ...(applies && { applies: (resource, document) => applies(ofKind(resource), document) }),
    read: (resource) => field.read(ofKind(resource)),
    write: (resource, text, document) => field.write(ofKind(resource), text.trim(), document),
  };
}

type ChoiceField<K extends ResourceKind> = Omit<Field, keyof Access<K> | 'input'> & {
  readonly input?: 'switch';
} & Omit<Access<K>, 'write'> & {
    readonly choices: NonNullable<Access<K>['choices']>;
    /** The resource with a value that is among the choices; `undefined` for the default, which is left unwritten. */
    readonly choose: (resource: ResourceOf<K>, value: string | undefined, document: TopologyDocument) => ResourceOf<K>;
    /** What an unset field amounts to. */
    readonly unset: string;
  };

/** A field with a few values to choose from. What was read may be written again, whatever it is, and changes nothing. */
export function choiceOf<K extends ResourceKind>(kind: K, { choose, unset, ...field }: ChoiceField<K>): Field {
  return fieldOf<K>(kind, {
    input: 'choice',
    ...field,
    write(resource, value, document) {
      if (value === field.read(resource) && (value !== '' || field.optional)) return ok(resource);
      const choices = field.choices(resource, document);
      if (choices.some((choice) => choice.value === value))
        return ok(choose(resource, value === unset ? undefined : value, document));
      return err(value === '' ? { code: 'empty' } : { code: 'not-a-choice', choices });
    },
  });
}

/** A value as the type of these, where it is one of them. */
export const among = <C extends { readonly value: string }>(
  choices: readonly C[],
  value?: string,
): C['value'] | undefined => choices.find((choice) => choice.value === value)?.value;

/** The portal's words for a switch. */
export const ON_OFF = [
  { value: 'on', label: 'Enabled' },
  { value: 'off', label: 'Disabled' },
] as const;

type SwitchField<K extends ResourceKind> = Omit<Field, keyof Access<K> | 'input'> & {
  readonly applies?: Access<K>['applies'];
  readonly isOn: (resource: ResourceOf<K>) => boolean;
  readonly turn: (resource: ResourceOf<K>, on: boolean) => ResourceOf<K>;
};

/** A thing that is on or off. What is as it is asked for stays as it was written. */
export const switchOf = <K extends ResourceKind>(kind: K, { isOn, turn, applies, ...field }: SwitchField<K>): Field =>
  choiceOf<K>(kind, {
    ...field,
    ...(applies && { applies }),
    input: 'switch',
    unset: '',
    choices: () => ON_OFF,
    read: (resource) => (isOn(resource) ? 'on' : 'off'),
    choose: (resource, value) => turn(resource, value === 'on'),
  });

type TextField<K extends ResourceKind> = Omit<Field, keyof Access<K>> & {
  readonly applies?: Access<K>['applies'];
  readonly get: (resource: ResourceOf<K>) => string | undefined;
  /** `undefined` where the field is left empty. */
  readonly set: (resource: ResourceOf<K>, value: string | undefined) => ResourceOf<K>;
  readonly text: (text: string) => Result<string, FieldError>;
};

/** A field that keeps a text as it is read; an optional one is unset by leaving it empty. */
export const textOf = <K extends ResourceKind>(kind: K, { get, set, text, applies, ...field }: TextField<K>): Field =>
  fieldOf<K>(kind, {
    ...field,
    ...(applies && { applies }),
    read: (resource) => get(resource) ?? '',
    write(resource, typed) {
      if (typed === '' && field.optional) return ok(get(resource) === undefined ? resource : set(resource, undefined));
      const read = text(typed);
      return read.ok ? ok(set(resource, read.value)) : read;
    },
  });

type ListField<K extends ResourceKind> = Omit<Field, keyof Access<K> | 'list'> & {
  readonly applies?: Access<K>['applies'];
  readonly get: (resource: ResourceOf<K>) => readonly string[] | undefined;
  readonly set: (resource: ResourceOf<K>, values: string[]) => ResourceOf<K>;
  readonly values: (text: string) => Result<string[], FieldError>;
};

/** A field of several values. What says the same as before changes nothing, an empty list that is written out included. */
export const listFieldOf = <K extends ResourceKind>(
  kind: K,
  { get, set, values, applies, ...field }: ListField<K>,
): Field =>
  fieldOf<K>(kind, {
    ...field,
    ...(applies && { applies }),
    list: true,
    read: (resource) => (get(resource) ?? []).join(', '),
    write(resource, typed) {
      const read = values(typed);
      if (!read.ok) return read;
      const same = read.value.join(', ') === (get(resource) ?? []).join(', ');
      return ok(same ? resource : set(resource, read.value));
    },
  });
