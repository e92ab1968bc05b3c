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
import { err, ok } from '../result';
import type { Command } from './command';
import { exportTo } from './exporting';
import { readFlow } from './flow';
import { importFrom } from './importing';
import { link } from './linking';
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

/** A new command is a line here, its output and its text. */
export const commands: Readonly<Record<string, Command>> = {
  plan: {
    reads: 'design',
    operands: ['FILE'],
    answer: (plan) => {
      const output = toPlanOutput(plan);
      return ok({ output, text: () => planText(output), failed: false });
    },
  },
  verdicts: {
    reads: 'design',
    operands: ['FILE'],
    answer: (plan) => {
      const output = toVerdictsOutput(plan);
      return ok({ output, text: () => verdictsText(output), failed: false });
    },
  },
  check: {
    reads: 'design',
    operands: ['FILE'],
    answer: (plan) => {
      const output = toCheckOutput(plan, findings(plan), checkAssertions(plan));
      return ok({ output, text: () => findingsText(output), failed: !output.passed });
    },
  },
  explain: {
    reads: 'design',
    operands: ['FILE', 'ADDRESS'],
    answer: (plan, { more: [address = ''] }) => {
      const explained = explain(plan, address);
      if (explained.kind === 'unreadable') return err(explained.says);
      const output = toExplainOutput(plan, explained);
      return ok({ output, text: () => explainText(output), failed: false });
    },
  },
  trace: {
    reads: 'design',
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
  export: exportTo(),
  import: importFrom,
  link,
};
