import type { Editable, Lab, Resource, TopologyDocument } from '../model';
import { listed } from '../words';
import { partsOfAll } from './parts';

/** A change that a lab does not let its learner make. */
export interface Outside {
  /** Id of the resource; empty for what the design assumes. */
  readonly id: string;
  readonly what: 'added' | 'deleted' | 'changed';
  /** The properties that changed, each from the resource's top: `networkProfile.podCidr`. */
  readonly properties: readonly string[];
  /** In a sentence. */
  readonly says: string;
}

/**
 * What of a change lies outside what a lab lets be edited; nothing where all of it is allowed. Compares the two
 * designs and no more, so it tells of one edit as of many. Assertions may always be made: they change no packet.
 */
export function outside(before: TopologyDocument, after: TopologyDocument, lab: Lab): readonly Outside[] {
  const ids = [...new Set([...before.order, ...after.order])];
  const assumed = JSON.stringify(before.assumptions) === JSON.stringify(after.assumptions);
  return [
    ...ids.flatMap((id) => outsideOf(before.resources[id], after.resources[id], lab) ?? []),
    ...(assumed ? [] : [ASSUMPTIONS]),
  ];
}

const ASSUMPTIONS: Outside = {
  id: '',
  what: 'changed',
  properties: ['assumptions'],
  says: 'What the design assumes is not to be changed in this lab.',
};

function outsideOf(before: Resource | undefined, after: Resource | undefined, lab: Lab): Outside | undefined {
  // Called as it was.
  const resource = before ?? after;
  if (!resource || before === after || resource.kind === 'assertion') return undefined;
  const { id, name } = resource;
  if (!before || !after) {
    if (lab.editable.some((one) => isWhole(one, resource))) return undefined;
    const what = before ? 'deleted' : 'added';
    return { id, what, properties: [], says: `${name} is not to be ${what} in this lab.` };
  }
  const properties = changedIn(before, after).filter((path) => !lab.editable.some((one) => covers(one, after, path)));
  if (properties.length === 0) return undefined;
  const labels = partsOfAll(after.kind, properties).map(({ label }) => label);
  const verb = labels.length > 1 || /[^s]s$/.test(labels.join()) ? 'are' : 'is';
  return {
    id,
    what: 'changed',
    properties,
    says: `${listed(labels)} of ${name} ${verb} not to be changed in this lab.`,
  };
}

/** Whether all of a resource may be edited, its making and deletion too. */
const isWhole = (one: Editable, { id, kind }: Resource): boolean =>
  'kind' in one ? one.kind === kind : one.id === id && one.properties === undefined;

const covers = (one: Editable, resource: Resource, path: string): boolean =>
  isWhole(one, resource) ||
  ('id' in one &&
    one.id === resource.id &&
    one.properties?.some((part) => path === part || path.startsWith(`${part}.`)) === true);

/** The properties in which two values differ, as deep as they are plain objects; lists count as a whole. */
export function changedIn(before: unknown, after: unknown, path = ''): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!isRecord(before) || !isRecord(after)) return [path];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    changedIn(before[key], after[key], path === '' ? key : `${path}.${key}`),
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
