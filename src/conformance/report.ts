import * as z from 'zod/mini';
import { at, isObject } from '../model/salvage';
import { answerTo } from './address-answer';
import { addressInput } from './address-case';
import { differences, fieldAt } from './differences';
import { answerToPacket, expectedOf } from './packet-answer';
import { mergePatch, packetCase, packetTopology } from './packet-case';

/** What came of the cases of one file. */
export interface Report {
  readonly passed: number;
  readonly failed: number;
  /** One for each case that failed: its id, the field, what was expected and what came. */
  readonly lines: readonly string[];
  /** Why none of its cases was asked, where none was. */
  readonly unasked?: string;
}

const addressCase = z.object({
  id: z.string().check(z.minLength(1)),
  input: addressInput,
  // A case that expects nothing would prove nothing.
  expected: z.record(z.string(), z.unknown()).check(z.refine((fields) => Object.keys(fields).length > 0)),
});

/** Asks the engine every case of a file, which is given as the JSON value in it. Never throws. */
export function reportOn(file: unknown): Report {
  const cases = isObject(file) ? file.cases : file;
  if (!Array.isArray(cases)) return nothing('it holds no list of cases');
  if (isObject(file) && file.format !== undefined && file.format !== 1) {
    return nothing(`its format is ${shown(file.format)}, and only 1 is known here`);
  }
  if (cases.length === 0) return nothing('its list of cases is empty');
  const bases = isObject(file) && isObject(file.bases) ? file.bases : undefined;
  const lines = cases.flatMap((one, n) => complaintOf(one, n, bases) ?? []);
  return { passed: cases.length - lines.length, failed: lines.length, lines };
}

const nothing = (unasked: string): Report => ({ passed: 0, failed: 0, lines: [], unasked });

type Bases = Readonly<Record<string, unknown>>;

/** What a case expects and what the engine answers, or the place at which the case cannot be read. */
type Asked =
  | { readonly expected: unknown; readonly got: unknown }
  | { readonly malformed: string; readonly found: unknown };

/** Why a case fails, in one line; `undefined` when it passes. A file of packets has topologies, one of addresses none. */
function complaintOf(value: unknown, n: number, bases: Bases | undefined): string | undefined {
  const name = isObject(value) && typeof value.id === 'string' && value.id !== '' ? value.id : `case ${n + 1}`;
  const asked = bases ? askPacket(value, bases) : askAddresses(value);
  if ('malformed' in asked) return `${name}: ${asked.malformed || 'case'}: malformed, got ${shown(asked.found)}`;
  const [first, ...more] = differences(asked.expected, asked.got);
  if (!first) return undefined;
  const others = more.length > 0 ? ` (and ${more.length} more)` : '';
  return `${name}: ${first.field || 'answer'}: expected ${shown(first.expected)}, got ${shown(first.got)}${others}`;
}

function askAddresses(value: unknown): Asked {
  const read = addressCase.safeParse(value);
  if (!read.success) return malformed(value, read.error);
  const { input, expected } = read.data;
  return { expected, got: attempt(() => answerTo(input)) };
}

function askPacket(value: unknown, bases: Bases): Asked {
  const read = packetCase.safeParse(value);
  if (!read.success) return malformed(value, read.error);
  const one = read.data;
  const patched = mergePatch(Object.hasOwn(bases, one.base) ? bases[one.base] : undefined, one.patch);
  const topology = packetTopology.safeParse(patched);
  if (!topology.success) return malformed(patched, topology.error);
  return { expected: expectedOf(one), got: attempt(() => answerToPacket(one, topology.data)) };
}

function malformed(
  value: unknown,
  { issues }: { readonly issues: readonly { readonly path: PropertyKey[] }[] },
): Asked {
  const path = issues[0]?.path ?? [];
  return { malformed: fieldAt(path), found: at(value, path.map(String)) };
}

/** The answer, or what a bug said: a case that the engine cannot answer must not hide what it answers to others. */
function attempt<T>(answer: () => T): T | string {
  try {
    return answer();
  } catch (error) {
    return String(error);
  }
}

/** So much of a value that the line stays one that people read. */
const LONGEST = 100;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
