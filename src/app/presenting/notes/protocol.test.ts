import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ok } from '../../../result';
import { REMOTE } from '../keys';
import { type Message, read, type Shown, written } from './protocol';

const texts = fc.array(fc.string(), { maxLength: 5 });
const shown: fc.Arbitrary<Shown> = fc.record({
  title: fc.string(),
  steps: texts,
  at: fc.nat(),
  says: texts,
  asks: fc.string(),
  answer: fc.string(),
  told: fc.boolean(),
  after: texts,
  notes: texts,
  outcome: fc.string(),
  editedLive: fc.boolean(),
  black: fc.boolean(),
  laser: fc.boolean(),
  spotlight: fc.boolean(),
});
const either = fc.constantFrom('stage' as const, 'notes' as const);
const message: fc.Arbitrary<Message> = fc.oneof(
  shown.map((one) => ({ from: 'stage', says: 'shown', shown: one }) as const),
  fc.constantFrom(...REMOTE).map((deed) => ({ from: 'notes', says: 'do', deed }) as const),
  fc.nat().map((at) => ({ from: 'notes', says: 'go', at }) as const),
  fc.constant({ from: 'notes', says: 'here' } as const),
  either.map((from) => ({ from, says: 'ask' }) as const),
  either.map((from) => ({ from, says: 'bye' }) as const),
);

/** The window of before and after an update. */
const ofVersion = (version: number) => ({ ...(written({ from: 'stage', says: 'bye' }) as object), version });
const oneShown = fc.sample(shown, { numRuns: 1, seed: 8 })[0] as Shown;
const wrong = (part: object) => written({ from: 'stage', says: 'shown', shown: { ...oneShown, ...part } } as Message);

describe('between the windows', () => {
  it('every message arrives as it was sent', () =>
    fc.assert(
      fc.property(message, (one) => {
        expect(read(structuredClone(written(one)))).toEqual(ok(one));
      }),
    ));

  it('anything else is left aside, whatever it is', () =>
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(read(data)).toEqual({ ok: false, error: 'foreign' });
      }),
    ));

  it.each([
    ['nothing', undefined],
    ['a text', 'next'],
    ['no mark', { version: 1, from: 'stage', says: 'bye' }],
    ['nobody', written({ from: 'clicker', says: 'bye' } as never)],
    ['an audience that gives orders', written({ from: 'stage', says: 'do', deed: 'next' } as never)],
    ['an order that nobody gives from there', written({ from: 'notes', says: 'do', deed: 'leave' })],
    ['an order that is none', written({ from: 'notes', says: 'do', deed: 'constructor' } as never)],
    ['a step before the first', written({ from: 'notes', says: 'go', at: -1 })],
    ['half a step', written({ from: 'notes', says: 'go', at: 0.5 })],
    ['words that are none', wrong({ says: [1] })],
    ['a title that is missing', wrong({ title: undefined })],
    ['a text without end', wrong({ asks: 'x'.repeat(20_001) })],
    ['a list without end', wrong({ steps: new Array(201).fill('') })],
    ['a flag that is a word', wrong({ black: 'yes' })],
  ])('%s is foreign', (_, data) => expect(read(data)).toEqual({ ok: false, error: 'foreign' }));

  it.each([0, 2])('version %i is told apart, since a reload mends it', (version) =>
    expect(read(ofVersion(version))).toEqual({ ok: false, error: 'other-version' }),
  );
});
