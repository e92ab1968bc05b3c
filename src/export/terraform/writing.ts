import { labelFor } from '../azure/names';
import { type AzureDesign, type AzureResource, isExpression, type ResourceId, type Value } from '../azure/types';
import type { Attribute, Block, Comment, HclValue, Item, Reference } from './hcl';
import { type Labels, labelsOf } from './labels';

/** What those who write the resources of one design in Terraform share. */
export interface Writing {
  readonly design: AzureDesign;
  readonly labels: Labels;
  readonly resource: (symbol: string) => AzureResource;
  /** What Terraform's provider has no argument for; a whole sentence. */
  readonly note: (text: string) => void;
  readonly notes: () => readonly string[];
}

export function startWriting(design: AzureDesign): Writing {
  const bySymbol = new Map(design.resources.map((one) => [one.symbol, one]));
  const notes = new Set<string>();
  return {
    design,
    labels: labelsOf(design),
    resource(symbol) {
      const resource = bySymbol.get(symbol);
      if (!resource) throw new Error(`No resource ${symbol}`);
      return resource;
    },
    note: (text) => void notes.add(text),
    notes: () => [...notes],
  };
}

/** The group that everything is in; its label is the custom of Terraform’s own examples. */
const GROUP = 'azurerm_resource_group.main';
export const groupName: Reference = { reference: `${GROUP}.name` };
export const groupLocation: Reference = { reference: `${GROUP}.location` };

export const variable = (name: string): Reference => ({ reference: `var.${labelFor(name)}` });

/** An attribute of a resource of the file. */
export function attributeOf(w: Writing, symbol: string, attribute: string): Reference {
  const { type, label } = w.labels.of(symbol);
  return { reference: `${type}.${label}.${attribute}` };
}

export const idOf = (w: Writing, symbol: string): Reference => attributeOf(w, symbol, 'id');

/** The resource itself, as `depends_on` names it. */
export function addressOf(w: Writing, symbol: string): Reference {
  const { type, label } = w.labels.of(symbol);
  return { reference: `${type}.${label}` };
}

interface Part {
  readonly type: string;
  readonly name: string;
}

export function addressOfPart(w: Writing, symbol: string, part: Part): Reference {
  const { type, label } = w.labels.ofPart(symbol, part);
  return { reference: `${type}.${label}` };
}

export const idOfPart = (w: Writing, symbol: string, part: Part): Reference => ({
  reference: `${addressOfPart(w, symbol, part).reference}.id`,
});

const resourceId = (w: Writing, { of, part }: ResourceId): Reference => (part ? idOfPart(w, of, part) : idOf(w, of));

/** A value of Resource Manager’s in Terraform’s words. */
export function hcl(w: Writing, value: Value): HclValue {
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one: Value) => hcl(w, one));
  if (!isExpression(value)) throw new Error('Fields have names of their own in Terraform');
  switch (value.expression) {
    case 'parameter':
      return variable(value.name);
    case 'id':
      return resourceId(w, value);
    case 'property':
      return attributeOf(w, value.of, labelFor(value.path));
    case 'call':
      throw new Error(`Terraform has no ${value.name}`);
  }
}

/** Attributes that have a value. */
export const attributes = (values: Readonly<Record<string, HclValue | undefined>>): Attribute[] =>
  Object.entries(values).flatMap(([attribute, value]) => (value === undefined ? [] : [{ attribute, value }]));

/** The same of values of Resource Manager’s. */
export const given = (w: Writing, values: Readonly<Record<string, Value | undefined>>): Attribute[] =>
  attributes(
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, value === undefined ? undefined : hcl(w, value)]),
    ),
  );

export const block = (name: string, body: readonly Item[]): Block => ({ block: name, body });

/** One block of a list, where there is anything to say in it. */
export const filledBlock = (name: string, body: readonly Item[]): Block[] =>
  body.length > 0 ? [block(name, body)] : [];

/** A resource of azurerm’s. */
export const declared = (type: string, label: string, body: readonly Item[]): Block => ({
  block: 'resource',
  labels: [type, label],
  body,
});

/** A resource of the design, with what is known of it said before and what it waits for at its end. */
export function written(
  w: Writing,
  resource: AzureResource,
  body: readonly Item[],
  waitsFor: readonly Reference[] = dependencies(w, resource),
): Item[] {
  const { type, label } = w.labels.of(resource.symbol);
  const comments: Comment[] = resource.comments.map((comment) => ({ comment }));
  return [...comments, declared(type, label, [...body, ...waiting(waitsFor)])];
}

/** What has to be there before, though no argument leads to it. */
export const waiting = (references: readonly Reference[]): Item[] =>
  references.length > 0 ? [{ gap: true }, ...attributes({ depends_on: references })] : [];

/** Arguments that somebody else changes once the resource is there. */
export const ignoring = (...names: readonly string[]): Item[] => [
  block('lifecycle', attributes({ ignore_changes: names.map((reference) => ({ reference })) })),
];

export const dependencies = (w: Writing, { dependsOn }: AzureResource): Reference[] =>
  dependsOn.map((symbol) => addressOf(w, symbol));

/** Where a resource is and what it is called, the first that is said of each. */
export const named = (w: Writing, { name, location }: AzureResource): Attribute[] =>
  attributes({
    name: hcl(w, name),
    location: location === undefined ? undefined : place(w, location),
    resource_group_name: groupName,
  });

/** The region that the file asks for is that of its group. */
const place = (w: Writing, location: Value): HclValue =>
  typeof location === 'object' && isExpression(location as Value) ? groupLocation : hcl(w, location);
