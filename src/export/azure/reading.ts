import { ROLES } from './identities';
import { type AzureResource, type Fields, isExpression, type ResourceId, type Value } from './types';

/*
 * Reads what the writers of this folder wrote, by the names of its fields. Another shape than the one asked for is a
 * mistake of ours, never of a design's, so it throws.
 */

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** None where there is no value. */
export function fieldsOf(value: Value | undefined): Fields {
  if (value === undefined) return {};
  if (typeof value !== 'object' || isList(value) || isExpression(value)) throw new Error('Not a set of fields');
  return value;
}

export function valuesOf(value: Value | undefined): readonly Value[] {
  if (value === undefined) return [];
  if (typeof value !== 'object' || !isList(value)) throw new Error('Not a list');
  return value;
}

/** A list of things that each have fields. */
export const listOf = (value: Value | undefined): readonly Fields[] => valuesOf(value).map(fieldsOf);

/** What stands in Azure's lists of named things: the name with its properties. */
export const namedListOf = (value: Value | undefined): readonly { name: string; properties: Fields }[] =>
  listOf(value).map((one) => ({ name: textOf(one.name), properties: fieldsOf(one.properties) }));

export function textOf(value: Value | undefined): string {
  if (typeof value !== 'string') throw new Error('Not a text');
  return value;
}

/** The id in `{ id }`. */
export function linkOf(value: Value | undefined): ResourceId | undefined {
  const { id } = fieldsOf(value);
  return id === undefined ? undefined : idIn(id);
}

export function idIn(value: Value | undefined): ResourceId {
  if (typeof value !== 'object' || isList(value) || !isExpression(value) || value.expression !== 'id')
    throw new Error('Not the id of a resource');
  return value;
}

/** Name of the part of its own resource that `{ id }` leads to. */
export const partIn = (value: Value | undefined): string | undefined => linkOf(value)?.part?.name;

/** Pools of a cluster, with one that tools make a cluster with before the others: of mode System, and of Linux. */
export function systemPoolFirst(pools: readonly Fields[]): readonly Fields[] {
  const first = pools.find(({ mode, osType }) => mode === 'System' && osType !== 'Windows') ?? pools[0];
  return first ? [first, ...pools.filter((pool) => pool !== first)] : [];
}

/** Name of the role that an assignment gives. */
export function roleOf({ properties }: AzureResource): string {
  const { roleDefinitionId: id } = properties;
  if (typeof id !== 'object' || isList(id) || !isExpression(id) || id.expression !== 'call') throw new Error('No role');
  const [, role] = id.arguments;
  const found = Object.entries(ROLES).find(([, known]) => known === role);
  if (!found) throw new Error(`No role ${role}`);
  return found[0];
}
