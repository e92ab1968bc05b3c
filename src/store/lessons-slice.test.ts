import { describe, expect, it } from 'vitest';
import { examples } from '../examples';
import type { LessonQuestion } from '../model';
import { selectVerdictAsked } from './lessons-slice';
import { useApp } from './store';

const document = examples.article;
const verdict: LessonQuestion = { sort: 'verdict', asks: 'Can it be upgraded?', cluster: 'aks', verdict: 'upgrades' };
const figure: LessonQuestion = { sort: 'figure', asks: 'How many nodes are there?', figure: 'nodes', of: 'aks' };

const asked = (question: LessonQuestion | undefined, answers: Readonly<Record<string, string>> = {}) =>
  selectVerdictAsked({
    ...useApp.getInitialState(),
    touring: {
      tour: { title: 'A tour', steps: [{ id: 'one', title: 'One', says: [], ...(question && { question }) }] },
      beginning: document,
      at: 0,
      shown: 1,
      made: document,
      answers,
    },
  });

describe('verdicts', () => {
  it('do not show while one of them is to be predicted', () => expect(asked(verdict)).toBe(true));
  it('show once it is, or is passed over', () => expect(asked(verdict, { one: '' })).toBe(false));
  it('show beside other questions, and beside none', () =>
    expect([asked(figure), asked(undefined)]).toEqual([false, false]));
  it('show where no tour is followed', () => expect(selectVerdictAsked(useApp.getInitialState())).toBe(false));
});
