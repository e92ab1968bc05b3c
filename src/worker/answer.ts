import { checkAssertions, findings, plan, resolveAndTrace, verdictMends } from '../engine';
import { compareModes } from '../engine/compare';
import { rulesNeeded } from '../engine/lock-down';
import { migration } from '../engine/migration';
import { packed } from '../engine/reachability';
import { err, ok } from '../result';
import { createComparing } from './comparing';
import type { Answer, Outcome, Question, Reply, Request } from './questions';
import { createReaching } from './reaching';

const reaching = createReaching();
const comparing = createComparing();

/** The same on any thread: the engine knows none. @throws where the engine has a bug */
function answer(question: Question): Answer {
  const planned = plan(question.document);
  switch (question.kind) {
    case 'findings':
      return { kind: 'findings', findings: findings(planned) };
    case 'mends': {
      const cluster = planned.clusters[question.cluster];
      return { kind: 'mends', mends: cluster ? verdictMends(planned, cluster, question.verdict) : [] };
    }
    case 'assertions':
      return { kind: 'assertions', results: checkAssertions(planned) };
    case 'trace':
      return { kind: 'trace', traced: resolveAndTrace(planned, question.flow) };
    case 'rules-needed':
      return { kind: 'rules-needed', proposal: rulesNeeded(question.document, question.lockDown) };
    case 'reachability':
      return { kind: 'reachability', packed: packed(reaching(planned, question.before)) };
    case 'modes':
      return { kind: 'modes', comparison: compareModes(question.document, question.cluster) };
    case 'migration':
      return { kind: 'migration', migration: migration(planned, question.cluster, question.target) };
    case 'variants':
      return { kind: 'variants', ...comparing(planned, question) };
  }
}

/** A bug is told as a message, which can be posted whatever was thrown. */
export function outcomeOf(question: Question): Outcome {
  try {
    return ok(answer(question));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

export const replyTo = ({ seq, question }: Request): Reply => ({ seq, outcome: outcomeOf(question) });
