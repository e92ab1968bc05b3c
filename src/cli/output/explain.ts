import * as z from 'zod/mini';
import type { Plan } from '../../engine';
import type { Answer, Explained, Next } from '../../engine/explain';
import { formatAddress } from '../../ip';
import { address, FORMAT, factIds, facts, factsById, indexOfFacts, prefix, told } from './values';

const id = z.string();

const step = z.object({ says: z.string(), facts });

const next = z.object({
  lowest: z.optional(address),
  isAsked: told('Whether the lowest free address is the one asked about', z.boolean()),
  says: z.string(),
  takers: z.array(z.object({ owner: id, fits: z.boolean(), says: z.string() })),
  facts,
});

const answer = z.object({
  state: z.enum(['assigned', 'reserved', 'free', 'refused', 'outside', 'space']),
  role: z.string(),
  name: z.string(),
  says: z.string(),
  owner: z.optional(id),
  pod: z.optional(z.object({ workload: id, replica: z.int() })),
  about: z.array(id),
  space: z.optional(prefix),
  basis: z.optional(z.enum(['written', 'predicted'])),
  steps: z.array(step),
  next: z.optional(next),
});

/** What `aks-netsim explain --format json` prints. */
export const explainOutput = z.object({
  format: z.literal(FORMAT),
  command: z.literal('explain'),
  design: told('Name of the design', z.string()),
  kind: z.enum(['address', 'prefix']),
  asked: z.string(),
  first: address,
  last: address,
  answers: told('One for each space that it is in, the most specific first', z.array(answer).check(z.minLength(1))),
  mentions: told('Who names it without having it', z.array(z.object({ owner: id, says: z.string() }))),
  facts: factsById,
});

export type ExplainOutput = z.infer<typeof explainOutput>;

/** What an address is, as `--format json` prints it. */
export const toExplainOutput = ({ document }: Plan, explained: Explained): ExplainOutput => ({
  format: FORMAT,
  command: 'explain',
  design: document.name,
  kind: explained.kind,
  asked: explained.asked,
  first: formatAddress(explained.first),
  last: formatAddress(explained.last),
  answers: explained.answers.map(toAnswer),
  mentions: [...explained.mentions],
  facts: indexOfFacts(
    explained.answers.flatMap(({ steps, next: after }) => [
      ...steps.flatMap((one) => one.facts),
      ...(after?.facts ?? []),
    ]),
  ),
});

const toAnswer = (one: Answer): ExplainOutput['answers'][number] => ({
  ...one,
  about: [...one.about],
  steps: one.steps.map(({ says, facts: rules }) => ({ says, facts: factIds(rules) })),
  next: one.next && toNext(one.next),
});

const toNext = (one: Next): z.infer<typeof next> => ({
  ...one,
  takers: [...one.takers],
  facts: factIds(one.facts),
});
