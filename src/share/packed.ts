import { MOST_PIECES } from './limits';

/**
 * A field of a resource as a table of defaults knows it. The fields of one object have an order, which is all that is left of
 * their names when it is packed.
 */
export interface Field {
  readonly name: string;
  /** What the field holds where nothing is said of it; without one, it is then not there. */
  readonly default?: unknown;
  /** The value is an object with these fields. */
  readonly of?: readonly Field[];
  /** The value is a list of objects with these fields. */
  readonly each?: readonly Field[];
}

/** In place of a value: as the table says. */
const AS_DEFAULT = 0;
/** In place of a value: not there, though the table has a default. */
const ABSENT = -1;
/** `{"=": value}` is a value that would else be taken for something else; `{"+": fields}` at the end are fields that the table does not know. */
const [ITSELF, MORE] = ['=', '+'];

type Json = Readonly<Record<string, unknown>>;

/** Thrown past `MOST_PIECES`, and only in here and in who calls it. */
export class TooManyPieces extends Error {}

/** Counts objects as they are packed or unpacked. @throws TooManyPieces */
export function counting(): () => void {
  let pieces = 0;
  return () => {
    pieces += 1;
    if (pieces > MOST_PIECES) throw new TooManyPieces();
  };
}

/** An object as a list of its values in the order of `fields`, with nothing at its end that the table says as well. */
export function packed(fields: readonly Field[], object: Json, count: () => void): unknown[] {
  count();
  const values = fields.map((field) => packedValue(field, own(object, field.name), count));
  while (values.at(-1) === AS_DEFAULT) values.pop();
  const known = new Set(fields.map(({ name }) => name));
  const more = Object.entries(object).filter(([name]) => !known.has(name));
  return more.length > 0 ? [...values, { [MORE]: Object.fromEntries(more) }] : values;
}

function packedValue(field: Field, value: unknown, count: () => void): unknown {
  if (value === undefined) return 'default' in field ? ABSENT : AS_DEFAULT;
  if ('default' in field && JSON.stringify(value) === JSON.stringify(field.default)) return AS_DEFAULT;
  const { of, each } = field;
  if (of) return isObject(value) ? packed(of, value, count) : itself(value, Array.isArray(value));
  if (each && Array.isArray(value)) {
    return value.map((one: unknown) => (isObject(one) ? packed(each, one, count) : itself(one, Array.isArray(one))));
  }
  return itself(value, false);
}

function itself(value: unknown, isTakenForPacked: boolean): unknown {
  const isMarker = value === AS_DEFAULT || value === ABSENT || isMarked(value, ITSELF) || isMarked(value, MORE);
  return isMarker || isTakenForPacked ? { [ITSELF]: value } : value;
}

/** The object that `packed` made the list of. */
export function unpacked(fields: readonly Field[], values: readonly unknown[], count: () => void): Json {
  count();
  const last = values.at(-1);
  const more = isMarked(last, MORE) ? last[MORE] : undefined;
  const entries = fields.flatMap((field, at): [string, unknown][] => {
    const isSaid = at < values.length - (more === undefined ? 0 : 1);
    const value = unpackedValue(field, isSaid ? values[at] : AS_DEFAULT, count);
    return value === undefined ? [] : [[field.name, value]];
  });
  return Object.fromEntries([...entries, ...(isObject(more) ? Object.entries(more) : [])]);
}

function unpackedValue(field: Field, value: unknown, count: () => void): unknown {
  if (value === AS_DEFAULT) return structuredClone(field.default);
  if (value === ABSENT) return undefined;
  if (isMarked(value, ITSELF)) return value[ITSELF];
  const { of, each } = field;
  if (!Array.isArray(value)) return value;
  if (of) return unpacked(of, value, count);
  if (!each) return value;
  return value.map((one: unknown) =>
    Array.isArray(one) ? unpacked(each, one, count) : isMarked(one, ITSELF) ? one[ITSELF] : one,
  );
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (object: Json, name: string): unknown => (Object.hasOwn(object, name) ? object[name] : undefined);

/** Whether a value is an object with this key and no other. */
const isMarked = (value: unknown, mark: string): value is Json =>
  isObject(value) && Object.keys(value).length === 1 && Object.hasOwn(value, mark);
