import type { TopologyDocument } from './document';
import { type Reference, referencesOf, resolves } from './references';
import { isReserved } from './reserved-id';
import { type Resource, resource } from './resources';
import { type Fault, isObject, salvage, without } from './salvage';

/** Something that was in the envelope and is not in what was opened. */
export interface Dropped {
  /** The whole resource, one field of it, or something outside the resources. */
  readonly lost: 'resource' | 'field' | 'part';
  /** The resource's id; not for a part. */
  readonly id?: string;
  /** The resource's kind as written, known or not. */
  readonly kind?: string;
  /** Where the fault is: `networkProfile.podCidr` in a resource, `view.dock` outside; empty for the whole resource. */
  readonly path: string;
  readonly code:
    | Fault['code']
    | 'unknown-kind'
    | 'reserved-id'
    | 'id-differs'
    | 'leads-nowhere'
    | 'too-deep'
    /** The link that held it was damaged on its way. */
    | 'not-arrived';
}

const UNNAMED = 'Untitled design';

/** What could be read, and what could not. */
export interface Read<T> {
  readonly value: T;
  readonly dropped: Dropped[];
}

/** Reads resource by resource; `resources` is the document's own, already known to be a map. */
export function readDocument(
  given: Readonly<Record<string, unknown>>,
  resources: Readonly<Record<string, unknown>>,
): Read<TopologyDocument> {
  const { name, resources: _, order, assumptions, ...unknown } = given;
  const dropped: Dropped[] = Object.keys(unknown).map((key) => part(`document.${key}`, 'not-understood'));
  const named = typeof name === 'string' && name.length <= 200;
  if (!named) dropped.push(part('document.name', name === undefined ? 'missing' : 'invalid'));

  const read = Object.entries(resources).map(([id, value]) => readResource(id, value));
  const parsed = read.flatMap(({ value }) => value ?? []);
  const linked = withoutDangling(Object.fromEntries(parsed.map((one) => [one.id, one])));
  const assumed = readAssumptions(assumptions);
  return {
    value: {
      name: named ? name : UNNAMED,
      resources: linked.value,
      order: completed(order, linked.value),
      ...(assumed.value && { assumptions: assumed.value }),
    },
    dropped: [...dropped, ...assumed.dropped, ...read.flatMap((one) => one.dropped), ...linked.dropped],
  };
}

/** Options and choices that this version does not know are kept: another may. */
function readAssumptions(given: unknown): Read<Record<string, string> | undefined> {
  if (given === undefined) return { value: undefined, dropped: [] };
  if (!isObject(given)) return { value: undefined, dropped: [part('document.assumptions', 'invalid')] };
  const entries = Object.entries(given);
  return {
    value: Object.fromEntries(entries.flatMap(([id, choice]) => (typeof choice === 'string' ? [[id, choice]] : []))),
    dropped: entries.flatMap(([id, choice]) =>
      typeof choice === 'string' ? [] : [part(`document.assumptions.${id}`, 'invalid')],
    ),
  };
}

function readResource(id: string, value: unknown): Read<Resource | undefined> {
  const kind = isObject(value) && typeof value.kind === 'string' ? { kind: value.kind } : {};
  const lost = (code: Dropped['code'], path = ''): Read<undefined> => ({
    value: undefined,
    dropped: [{ lost: 'resource', id, ...kind, path, code }],
  });
  if (isReserved(id)) return lost('reserved-id');
  const read = salvage(resource, value);
  if (!read.ok) {
    const [fault] = read.error;
    const path = fault?.path.join('.') ?? '';
    return path === 'kind' && 'kind' in kind ? lost('unknown-kind', path) : lost(fault?.code ?? 'invalid', path);
  }
  if (read.value.value.id !== id) return lost('id-differs', 'id');
  return {
    value: read.value.value,
    dropped: read.value.faults.map(({ path, code }) => ({ lost: 'field', id, ...kind, path: path.join('.'), code })),
  };
}

/** The resources whose references all lead somewhere: optional ones are taken off, required ones take the resource along. */
function withoutDangling(resources: Readonly<Record<string, Resource>>): Read<Record<string, Resource>> {
  const document = { name: '', resources, order: [] };
  const dropped: Dropped[] = [];
  const kept = Object.values(resources).flatMap((one): Resource[] => {
    const dangling = referencesOf(one).filter((reference) => !resolves(document, reference));
    const fatal = dangling.find((reference) => reference.required);
    const noted = fatal ? [fatal] : dangling;
    dropped.push(...noted.map((reference) => nowhere(one, reference)));
    if (fatal) return [];
    return dangling.length === 0 ? [one] : [withoutFields(one, dangling)];
  });
  const value = Object.fromEntries(kept.map((one) => [one.id, one]));
  if (dropped.length === 0) return { value, dropped };
  // What was dropped may have been what others refer to.
  const next = withoutDangling(value);
  return { value: next.value, dropped: [...dropped, ...next.dropped] };
}

const nowhere = ({ id, kind }: Resource, { field, required }: Reference): Dropped => ({
  lost: required ? 'resource' : 'field',
  id,
  kind,
  path: field,
  code: 'leads-nowhere',
});

const withoutFields = (one: Resource, references: readonly Reference[]): Resource =>
  resource.parse(
    without(
      one,
      references.map(({ field }) => field.split('.')),
    ),
  );

/** The order with what it names too much taken out and what it does not name at its end. */
function completed(order: unknown, resources: Readonly<Record<string, Resource>>): string[] {
  const given: unknown[] = Array.isArray(order) ? order : [];
  const known = given.filter((id): id is string => typeof id === 'string' && Object.hasOwn(resources, id));
  return [...new Set([...known, ...Object.keys(resources)])];
}

/** A loss outside the resources. */
export const part = (path: string, code: Dropped['code']): Dropped => ({ lost: 'part', path, code });
