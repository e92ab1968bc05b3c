import { expect, it } from 'vitest';
import type { AssertionResult } from './assertions';
import { failing, standingOf, standingSummary } from './standing';

const result = (rest: Partial<AssertionResult>): AssertionResult => ({
  id: 'a',
  holds: false,
  isKnown: true,
  why: '',
  ...rest,
});
const broken = result({});
const holds = result({ holds: true });
const unknown = result({ isKnown: false });
const untraceable = result({ isKnown: false, error: { code: 'unknown', field: 'to', text: 'x' } });

it('tells what is not known from what is broken, and from what cannot be asked', () =>
  expect([broken, holds, unknown, untraceable].map(standingOf)).toEqual(['broken', 'holds', 'unknown', 'untraceable']));

it('counts what cannot be asked among what fails, and what is not known nowhere', () =>
  expect(failing([broken, holds, unknown, untraceable])).toBe(2));

it.each([
  [[], ''],
  [[holds], '1 holds'],
  [[broken, holds, holds], '1 is broken, 2 hold'],
  [[holds, unknown, untraceable, broken, broken], '2 are broken, 1 cannot be checked, 1 is not known, 1 holds'],
])('sums %j up as %s', (results, words) => expect(standingSummary(results)).toBe(words));
