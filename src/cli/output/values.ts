import * as z from 'zod/mini';
import type { Fact } from '../../facts/fact';
import { sources } from '../../facts/sources';
import { formatAddress, type Range } from '../../ip';
import { type NetworkMode, type NetworkModeId, networkModes } from '../../modes';

/** Version of what `--format json` prints; it changes when a field goes or means something else. */
export const FORMAT = 1;

/** A schema with a description, which the published JSON Schema carries. */
export const told = <T extends z.ZodMiniType>(description: string, schema: T): T =>
  schema.check(z.describe(description));

/** A schema that stands once in the published JSON Schema, by name. */
export function named<T extends z.ZodMiniType>(id: string, description: string, schema: T): T {
  z.globalRegistry.add(schema, { id, description });
  return schema;
}

const OCTET = '(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const ADDRESS = `${OCTET}(\\.${OCTET}){3}`;
const matching = (pattern: string) => z.string().check(z.regex(new RegExp(`^${pattern}$`)));

export const address = named('address', '10.240.0.4', matching(ADDRESS));
export const prefix = named('prefix', '10.240.0.0/24', matching(`${ADDRESS}/(3[0-2]|[12]?\\d)`));
export const range = named(
  'range',
  'One address, or the first and the last of several: 10.240.0.5-10.240.0.34',
  matching(`${ADDRESS}(-${ADDRESS})?`),
);
export const count = named('count', 'So many', z.int().check(z.gte(0)));
export const mode = z.enum(networkModes.map(({ id }) => id));
export const limitedSpace = z.enum(['subnet', 'pod-subnet', 'pod-cidr', 'route-table', 'cluster']);

const source = z.object({
  title: z.string(),
  url: z.string(),
  date: z.string(),
  dated: told(
    'Whether the date is the document’s own, or that on which a page without one was read',
    z.enum(['published', 'read']),
  ),
});

const fact = named(
  'fact',
  'A figure or rule of Azure’s or Kubernetes’, and where it stands',
  z.object({
    says: z.string(),
    source,
    confidence: z.enum(['documented', 'derived', 'observed', 'disputed', 'assumed']),
    note: z.optional(told('Who disagrees and how, or why it is only assumed', z.string())),
    others: z.optional(
      told(
        'The answers that the design could have chosen instead, and who gives them',
        z.array(z.object({ says: z.string(), source })),
      ),
    ),
  }),
);

export const facts = told('Ids of the rules behind it', z.array(z.string()));
export const factsById = told('The rules behind the answer, by the id that it names', z.record(z.string(), fact));

export type FactsById = z.infer<typeof factsById>;

/** `10.240.0.5-10.240.0.34`, or the one address. */
export const rangeText = ({ first, last }: Range): string =>
  first === last ? formatAddress(first) : `${formatAddress(first)}-${formatAddress(last)}`;

/** @throws for a mode that is not in the registry */
export function modeId({ id }: NetworkMode): NetworkModeId {
  const mode = networkModes.find((candidate) => candidate.id === id);
  if (!mode) throw new Error(`No network mode ${id}`);
  return mode.id;
}

/** The record with each of its values turned into another. */
export const mapped = <T, U>(record: Readonly<Record<string, T>>, turn: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([id, value]) => [id, turn(value)]));

export const factIds = (facts: readonly Fact[]): string[] => facts.map(({ id }) => id);

/** Each fact once, in the order in which an answer comes to it. */
export const indexOfFacts = (facts: Iterable<Fact>): FactsById =>
  Object.fromEntries(
    [...facts].map(({ id, says, source, confidence, note, others }) => [
      id,
      {
        ...{ says, source: sources[source], confidence, note },
        ...(others && { others: others.map((other) => ({ says: other.says, source: sources[other.source] })) }),
      },
    ]),
  );
