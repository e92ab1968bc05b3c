import {
  checkAssertions,
  findings,
  flowErrorWords,
  type NamedTrace,
  type Plan,
  resolutionText,
  resolveAndTrace,
  traceText,
} from '../engine';
import { explain } from '../engine/explain';
import { err, ok, type Result } from '../result';
import { readFlow } from './flow';
import { toCheckOutput } from './output/check';
import { toExplainOutput } from './output/explain';
import { toPlanOutput } from './output/plan';
import { toTraceOutput } from './output/trace';
import { toVerdictsOutput } from './output/verdicts';
import { findingsText } from './text/check';
import { explainText } from './text/explain';
import { planText } from './text/plan';
import { paragraphs, plainLines } from './text/table';
import { verdictsText } from './text/verdicts';

/** The look-up of a name, where there was one, and the connection. */
const namedTraceText = (plan: Plan, { resolution, trace }: NamedTrace): string =>
  paragraphs(resolution ? resolutionText(plan, resolution) : '', trace ? traceText(plan, trace) : '');

/** What a command has to say of a design. */
export interface Answer {
  /** For programs, as the published JSON Schema has it. */
  readonly output: object;
  /** For people. */
  readonly text: () => string;
  /** Whether it is bad news, of the kind that a pipeline stops for. */
  readonly failed: boolean;
}

export interface Command {
  /** What it is given, in order, as the usage names it. */
  readonly operands: readonly string[];
  /** Options that it needs, and others that it takes. */
  readonly options?: { readonly needed: readonly string[]; readonly taken: readonly string[] };
  /** The answer, or why what was given allows none. */
  readonly answer: (plan: Plan, given: Given) => Result<Answer, string>;
}

interface Given {
  /** The operands after FILE. */
  readonly more: readonly string[];
  readonly options: Readonly<Record<string, string>>;
}

/** A new command is a line here, its output and its text. */
export const commands: Readonly<Record<string, Command>> = {
  plan: {
    operands: ['FILE'],
    answer: (plan) => {
      const output = toPlanOutput(plan);
      return ok({ output, text: () => planText(output), failed: false });
    },
  },
  verdicts: {
    operands: ['FILE'],
    answer: (plan) => {
      const output = toVerdictsOutput(plan);
      return ok({ output, text: () => verdictsText(output), failed: false });
    },
  },
  check: {
    operands: ['FILE'],
    answer: (plan) => {
      const output = toCheckOutput(plan, findings(plan), checkAssertions(plan));
      return ok({ output, text: () => findingsText(output), failed: !output.passed });
    },
  },
  explain: {
    operands: ['FILE', 'ADDRESS'],
    answer: (plan, { more: [address = ''] }) => {
      const explained = explain(plan, address);
      if (explained.kind === 'unreadable') return err(explained.says);
      const output = toExplainOutput(plan, explained);
      return ok({ output, text: () => explainText(output), failed: false });
    },
  },
  trace: {
    operands: ['FILE'],
    options: { needed: ['from', 'to'], taken: ['port', 'protocol', 'node', 'endpoint'] },
    answer: (plan, { options }) => {
      const flow = readFlow(options);
      if (!flow.ok) return flow;
      const traced = resolveAndTrace(plan, flow.value);
      if (!traced.ok) return err(flowErrorWords(traced.error));
      const output = toTraceOutput(plan, flow.value, traced.value);
      return ok({ output, text: () => plainLines(namedTraceText(plan, traced.value)), failed: false });
    },
  },
};
