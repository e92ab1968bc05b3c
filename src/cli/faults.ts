import type { Dropped, ReadError } from '../model/read';
import { at, isObject } from '../model/salvage';
import { readWords } from '../share/words';

const REASONS: Readonly<Record<Dropped['code'], string>> = {
  missing: 'is missing',
  invalid: 'has a value that no design can have',
  'not-understood': 'is not known to this version',
  'unknown-kind': 'is a kind that is not known to this version',
  'reserved-id': 'has an id that no resource can have',
  'id-differs': 'differs from the id under which the resource stands',
  'leads-nowhere': 'names no resource of the kind that belongs there',
  'too-deep': 'is nested too deep',
  'not-arrived': 'did not arrive whole',
};

const PLACES: Readonly<Record<ReadError['code'], string>> = {
  'not-an-object': 'schemaVersion',
  'no-version': 'schemaVersion',
  'unknown-version': 'schemaVersion',
  'no-document': 'document.resources',
  'too-many-resources': 'document.resources',
  'nothing-readable': 'document.resources',
};

/** Why an envelope cannot be opened at all, with the path of what is missing or wrong. */
export const refusal = (envelope: unknown, error: ReadError): readonly string[] =>
  error.code === 'nothing-readable'
    ? faults(envelope, error.dropped)
    : [`${PLACES[error.code]}: ${readWords(error, 'It')}`];

/**
 * What is wrong with an envelope, each with its path. A reference to a resource that is there and could not be read is
 * none: the fault is that resource's.
 */
export function faults(envelope: unknown, dropped: readonly Dropped[]): readonly string[] {
  const lost = new Set(dropped.flatMap((one) => (one.lost === 'resource' ? (one.id ?? []) : [])));
  const isConsequence = ({ id, path, code }: Dropped): boolean => {
    if (code !== 'leads-nowhere' || id === undefined) return false;
    const field = at(envelope, ['document', 'resources', id, ...path.split('.')]);
    const named = isObject(field) ? Object.values(field) : [field];
    // What AKS derives goes with its owner: `aks/routeTable` with `aks`.
    return named.some((target) => typeof target === 'string' && lost.has(target.split('/')[0] ?? ''));
  };
  return dropped.filter((one) => !isConsequence(one)).map((one) => `${placeOf(one)}: ${REASONS[one.code]}`);
}

const placeOf = ({ id, path }: Dropped): string =>
  id === undefined ? path : ['document.resources', keyText(id), ...(path === '' ? [] : [path])].join('.');

/** An id as a step of a path; quoted where a dot in it would look like a further step. */
const keyText = (id: string): string => (/^[\w-]+$/.test(id) ? id : JSON.stringify(id));
