import { idWords, OUTCOME_TONES, OUTCOME_WORDS, sourceSeenWords, stayWords } from '../../engine/trace';
import { type AppState, planOf } from '../../store';
import { selectBranch, selectHop, selectTrace, selectTraced, staysIn } from '../../store/tracing';
import type { Tone } from '../../ui';

/** What becomes of the packet on the stage, in words for the back row. */
interface OutcomeTold {
  readonly tone: Tone;
  readonly word: string;
  /** Who sends it to whom, and why it is not sent where it is not. */
  readonly says: string;
  /** Whom the far side takes the sender for; empty where nothing arrives. */
  readonly seen: string;
  /** Where it is now; empty where it goes nowhere. */
  readonly at: string;
}

/** Nothing before a packet was sent, and while a large design is still being followed. */
export function outcomeTold(state: AppState): OutcomeTold | undefined {
  const traced = selectTraced(state);
  if (!traced) return undefined;
  if (!traced.ok) return { tone: 'bad', word: 'Not sent', says: traced.error.says, seen: '', at: '' };
  const [plan, trace, branch] = [planOf(state.document), selectTrace(state), selectBranch(state)];
  if (!trace || !branch) return { tone: 'bad', word: 'Not sent', says: 'The name was not found.', seen: '', at: '' };
  const { from, to } = trace.flow;
  const seen = branch.code === undefined ? sourceSeenWords(plan, trace, branch) : undefined;
  return {
    tone: OUTCOME_TONES[trace.outcome],
    word: OUTCOME_WORDS[trace.outcome],
    says: `${idWords(plan, from)} → ${idWords(plan, to)}`,
    seen: seen ?? '',
    at: staysIn(branch) > 1 ? stayWords(plan, branch, selectHop(state)) : '',
  };
}
