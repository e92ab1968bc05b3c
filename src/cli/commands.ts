import { findings, type Plan } from '../engine';
import { explain } from '../engine/explain';
import { err, ok, type Result } from '../result';
import { toCheckOutput } from './output/check';
import { toExplainOutput } from './output/explain';
import { toPlanOutput } from './output/plan';
import { toVerdictsOutput } from './output/verdicts';
import { findingsText } from './text/check';
import { explainText } from './text/explain';
import { planText } from './text/plan';
import { verdictsText } from './text/verdicts';

/** What a command has to say of a design. */
export interface Answer {
  /** For programs, as the published JSON Schema has it. */
  readonly output: object;
  /** For people. */
  readonly text: () => string;
  /** Whether it is bad news, of the kind that a pipeline stops for. */
  readonly failed: boolean;
}

interface Command {
  /** What it is given, in order, as the usage names it. */
  readonly operands: readonly string[];
  /** The answer, or why what was given allows none. @param more the operands after FILE */
  readonly answer: (plan: Plan, ...more: readonly string[]) => Result<Answer, string>;
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
      const output = toCheckOutput(plan, findings(plan));
      return ok({ output, text: () => findingsText(output), failed: !output.passed });
    },
  },
  explain: {
    operands: ['FILE', 'ADDRESS'],
    answer: (plan, address = '') => {
      const explained = explain(plan, address);
      if (explained.kind === 'unreadable') return err(explained.says);
      const output = toExplainOutput(plan, explained);
      return ok({ output, text: () => explainText(output), failed: false });
    },
  },
};
