import { answerOf, plainText } from '../../../lessons';
import { type AppState, planOf, selectEditedLive, selectStep, selectTold } from '../../../store';
import { outcomeTold } from '../outcome';
import type { Shown } from './protocol';

/** What the audience sees now, in words. */
export function shownOf(state: AppState): Shown {
  const { document, touring, staged } = state;
  const plan = planOf(document);
  const step = selectStep(state);
  const read = (texts: readonly string[] = []) => texts.map((text) => plainText(plan, text));
  const answer = step?.question && answerOf(step.question, plan);
  const outcome = outcomeTold(state);
  return {
    title: touring?.tour.title ?? document.name,
    steps: read(touring?.tour.steps.map(({ title }) => title)),
    at: touring?.at ?? 0,
    says: read(step?.says),
    asks: step?.question ? plainText(plan, step.question.asks) : '',
    answer: answer?.ok ? answer.value.words : '',
    told: selectTold(state),
    after: read(step?.after),
    notes: read(step?.notes),
    outcome: outcome ? [`${outcome.word}: ${outcome.says}`, outcome.seen].filter(Boolean).join('. ') : '',
    editedLive: selectEditedLive(state),
    black: staged?.black ?? false,
    laser: staged?.laser ?? false,
    spotlight: staged?.light !== 'off',
  };
}
