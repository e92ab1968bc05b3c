import { err, ok, type Result } from '../result';
import { type Envelope, layout, type TopologyDocument, view } from './envelope';
import { lab, tour } from './lessons';
import { type Dropped, part, type Read, readDocument } from './read-document';
import { isObject, salvage } from './salvage';
import { SCHEMA_VERSION } from './version';

export type { Dropped } from './read-document';

/** Why nothing of an envelope can be opened. */
export type ReadError =
  | { readonly code: 'not-an-object' }
  | { readonly code: 'no-version' }
  | { readonly code: 'unknown-version'; readonly version: number }
  | { readonly code: 'no-document' }
  | { readonly code: 'too-many-resources'; readonly found: number; readonly most: number }
  | { readonly code: 'nothing-readable'; readonly dropped: readonly Dropped[] };

export interface Opened {
  readonly envelope: Envelope;
  readonly dropped: readonly Dropped[];
  /** Set where a newer version of the app wrote the envelope. */
  readonly newerVersion?: number;
}

/** More than the largest designs people draw; bounds the work before it begins. */
const MOST_RESOURCES = 5000;
/** Unknown parts are written out again, and writing goes as deep as they are nested. */
const DEEPEST_PART = 64;
/** No canvas is larger; coordinates beyond it would leave the diagram out of reach. */
const FARTHEST_PX = 1_000_000;

/**
 * Opens what a link, a file or the browser's storage holds, as any JSON value. Never throws.
 *
 * Reads resource by resource: what can be read is opened, what cannot is listed. What is opened meets the schema, and every
 * reference in it leads to something.
 */
export function readEnvelope(value: unknown): Result<Opened, ReadError> {
  if (!isObject(value)) return err({ code: 'not-an-object' });
  const {
    schemaVersion: version,
    document: given,
    layout: places,
    view: looks,
    tour: told,
    lab: set,
    labStart: handedOut,
    ...parts
  } = value;
  if (typeof version !== 'number' || !Number.isInteger(version)) return err({ code: 'no-version' });
  if (version < 1) return err({ code: 'unknown-version', version });
  if (!isObject(given) || !isObject(given.resources)) return err({ code: 'no-document' });
  const found = Object.keys(given.resources).length;
  if (found > MOST_RESOURCES) return err({ code: 'too-many-resources', found, most: MOST_RESOURCES });

  const lists: Dropped[][] = [];
  const noted = <T>(read: Read<T>): T => {
    lists.push(read.dropped);
    return read.value;
  };
  const document = noted(readDocument(given, given.resources));
  if (found > 0 && Object.keys(document.resources).length === 0) {
    return err({ code: 'nothing-readable', dropped: lists.flat() });
  }
  const readLayout = noted(readPart('layout', withinCanvas(places), (part) => salvage(layout, part)));
  const readView = noted(readPart('view', looks, (part) => salvage(view, part)));
  const foundTour = noted(readPart('tour', told, (part) => salvage(tour, part)));
  const foundLab = noted(readPart('lab', set, (part) => salvage(lab, part)));
  const readTour = foundTour && { ...foundTour, steps: noted(withoutTwins('tour.steps', foundTour.steps)) };
  const readLab = foundLab && { ...foundLab, checks: noted(withoutTwins('lab.checks', foundLab.checks)) };
  const readStart = readLab && noted(readStartOf(handedOut));
  const kept = noted(readUnknownParts(parts));
  return ok({
    envelope: {
      ...kept,
      schemaVersion: SCHEMA_VERSION,
      document,
      ...(readLayout && { layout: readLayout }),
      ...(readView && { view: readView }),
      ...(readTour && { tour: readTour }),
      ...(readLab && { lab: readLab }),
      ...(readStart && { labStart: readStart }),
    },
    dropped: lists.flat(),
    ...(version > SCHEMA_VERSION && { newerVersion: version }),
  });
}

function readPart<T>(
  name: string,
  value: unknown,
  read: (value: unknown) => ReturnType<typeof salvage<T>>,
): Read<T | undefined> {
  if (value === undefined) return { value: undefined, dropped: [] };
  const result = read(value);
  if (!result.ok) return { value: undefined, dropped: [part(name, 'invalid')] };
  const { faults } = result.value;
  return {
    value: result.value.value,
    dropped: faults.map(({ path, code }) => part([name, ...path].join('.'), code)),
  };
}

/** Steps and checks are told apart by their ids: of two with the same one the later is left out. */
function withoutTwins<T extends { readonly id: string }>(name: string, list: readonly T[]): Read<T[]> {
  const isTwin = ({ id }: T, n: number) => list.findIndex((one) => one.id === id) < n;
  return {
    value: list.filter((one, n) => !isTwin(one, n)),
    dropped: list.flatMap((one, n) => (isTwin(one, n) ? part(`${name}.${n}.id`, 'invalid') : [])),
  };
}

/** A design beside the design; where it cannot be read, the one on screen has to do. */
function readStartOf(value: unknown): Read<TopologyDocument | undefined> {
  if (value === undefined) return { value: undefined, dropped: [] };
  if (!isObject(value) || !isObject(value.resources) || Object.keys(value.resources).length > MOST_RESOURCES)
    return { value: undefined, dropped: [part('labStart', 'invalid')] };
  const { value: read, dropped } = readDocument(value, value.resources);
  return {
    value: read,
    dropped: dropped.map(({ path, code }) => part(['labStart', path].filter(Boolean).join('.'), code)),
  };
}

/** Places with coordinates that no canvas has made unreadable, so that they are listed like other faults. */
function withinCanvas(places: unknown): unknown {
  if (!isObject(places)) return places;
  const far = (value: unknown) => typeof value === 'number' && Math.abs(value) > FARTHEST_PX;
  return Object.fromEntries(
    Object.entries(places).map(([id, place]) => [id, isObject(place) && (far(place.x) || far(place.y)) ? null : place]),
  );
}

function readUnknownParts(parts: Readonly<Record<string, unknown>>): Read<Record<string, unknown>> {
  const entries = Object.entries(parts);
  return {
    value: Object.fromEntries(entries.filter(([, value]) => !isDeeper(value, DEEPEST_PART))),
    dropped: entries.flatMap(([key, value]) => (isDeeper(value, DEEPEST_PART) ? part(key, 'too-deep') : [])),
  };
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((child) => isDeeper(child, levels - 1));
}
