import { describe, expect, it } from 'vitest';
import { labs, tours } from '../../lessons';
import type { Progress } from './progress';
import { labSoFar, stepToGoOnAt, tourSoFar } from './so-far';

const [tour] = tours;
const [lab] = labs;
if (!tour || !lab) throw new Error('There are no lessons');
const { steps } = tour.tour;
const of = steps.length;

const reached = (step: string | undefined, walked = false): Progress => ({
  tours: { [tour.id]: { step: step ?? '', walked } },
  labs: {},
});
const none: Progress = { tours: {}, labs: {} };

describe('a tour', () => {
  it.each([
    { what: 'was not begun', progress: none, says: undefined, goesOnAt: undefined },
    { what: 'shows its first step', progress: reached(steps[0]?.id), says: `Step 1 of ${of}`, goesOnAt: undefined },
    { what: 'is at its fifth', progress: reached(steps[4]?.id), says: `Step 5 of ${of}`, goesOnAt: steps[4]?.id },
    { what: 'was walked', progress: reached(steps.at(-1)?.id, true), says: 'Walked', goesOnAt: undefined },
    { what: 'is walked again', progress: reached(steps[4]?.id, true), says: 'Walked', goesOnAt: steps[4]?.id },
    { what: 'has lost the step', progress: reached('gone'), says: undefined, goesOnAt: undefined },
    { what: 'is called as what all objects have', progress: reached('toString'), says: undefined, goesOnAt: undefined },
  ])('that $what', ({ progress, says, goesOnAt }) => {
    expect(tourSoFar(tour, progress)).toBe(says);
    expect(stepToGoOnAt(tour, progress)).toBe(goesOnAt);
  });
});

it.each([
  { progress: none, says: undefined },
  { progress: { ...none, labs: { [lab.id]: { state: 'begun', hints: 2 } } }, says: 'Begun' },
  { progress: { ...none, labs: { [lab.id]: { state: 'solved', hints: 0 } } }, says: 'Solved' },
] as const)('a lab is $says', ({ progress, says }) => expect(labSoFar(lab, progress)).toBe(says));
