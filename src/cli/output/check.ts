import * as z from 'zod/mini';
import type { AssertionResult, Finding, Mend, Plan } from '../../engine';
import { FORMAT, factIds, facts, factsById, indexOfFacts, named, told } from './values';

const subject = z.object({
  id: z.string(),
  field: z.optional(told('The field at fault', z.string())),
});

export const mend = named(
  'mend',
  'A change that puts something right',
  z.object({
    label: z.string(),
    edits: told(
      'Texts to put into fields, in one step',
      z.array(z.object({ id: z.string(), field: z.string(), text: z.string() })),
    ),
    caution: z.optional(told('What to know before doing this to a cluster that exists', z.string())),
  }),
);

/** What `aks-netsim check --format json` prints. */
export const checkOutput = z.object({
  format: z.literal(FORMAT),
  command: z.literal('check'),
  design: told('Name of the design', z.string()),
  passed: told('Whether no finding is graver than a warning, and every assertion holds', z.boolean()),
  findings: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['invalid', 'error', 'warning']),
      subjects: z.array(subject).check(z.minLength(1)),
      says: z.string(),
      facts,
      mend: z.optional(mend),
    }),
  ),
  assertions: told(
    'What the design says of its own connections, and whether it is so',
    z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        holds: z.boolean(),
        outcome: z.optional(z.string()),
        code: z.optional(z.string()),
        says: z.string(),
      }),
    ),
  ),
  facts: factsById,
});

export type CheckOutput = z.infer<typeof checkOutput>;
type FindingOutput = CheckOutput['findings'][number];

export const toMend = ({ label, edits, caution }: Mend): z.infer<typeof mend> => ({
  label,
  edits: [...edits],
  caution,
});

const toFinding = (finding: Finding): FindingOutput => ({
  code: finding.code,
  severity: finding.severity,
  subjects: [...finding.subjects],
  says: finding.says,
  facts: factIds(finding.facts),
  mend: finding.mend && toMend(finding.mend),
});

/** Whether a design with such a finding would not work. */
export const isGrave = ({ severity }: Pick<Finding, 'severity'>): boolean => severity !== 'warning';

/** The findings, and what came of the assertions, as `--format json` prints them. */
export const toCheckOutput = (
  { document }: Plan,
  findings: readonly Finding[],
  assertions: readonly AssertionResult[],
): CheckOutput => ({
  format: FORMAT,
  command: 'check',
  design: document.name,
  passed: !findings.some(isGrave) && assertions.every(({ holds }) => holds),
  findings: findings.map(toFinding),
  assertions: assertions.map(({ id, holds, outcome, code, why }) => ({
    ...{ id, name: document.resources[id]?.name ?? id, holds, outcome, code },
    says: why,
  })),
  facts: indexOfFacts(findings.flatMap((finding) => finding.facts)),
});
