import { beforeEach, describe, expect, it, vi } from 'vitest';
import { examples } from '../examples';
import { oneAtATime, withFallback } from './one-at-a-time';
import type { Outcome, Question } from './questions';
import { heldBack, settled } from './testing';

const named = (name: string): Question => ({ kind: 'findings', document: { ...examples.article, name } });
const mends: Question = { kind: 'mends', document: examples.article, cluster: 'aks', verdict: 'upgrades' };
const names = (questions: readonly Question[]) => questions.map(({ kind, document: { name } }) => `${kind} ${name}`);

let place: ReturnType<typeof heldBack>;
beforeEach(() => {
  place = heldBack();
});

describe('one at a time', () => {
  it('of what waits only the newest is passed on', async () => {
    const ask = oneAtATime(place.answering);
    const heard: string[] = [];
    for (const name of ['first', 'second', 'third']) ask(named(name), () => heard.push(name));
    expect(names(place.questions())).toEqual(['findings first']);
    await place.answer();
    expect(names(place.questions())).toEqual(['findings third']);
    await place.answer();
    expect(place.questions()).toEqual([]);
    expect(heard).toEqual(['third']);
  });

  it('the answer to an older question is told to nobody', async () => {
    const ask = oneAtATime(place.answering);
    const [older, newer] = [vi.fn(), vi.fn()];
    ask(named('older'), older);
    ask(named('newer'), newer);
    await place.answer();
    expect(older).not.toHaveBeenCalled();
    await place.answer();
    expect(older).not.toHaveBeenCalled();
    expect(newer).toHaveBeenCalledTimes(1);
  });

  it('questions of another kind take no other’s place', async () => {
    const ask = oneAtATime(place.answering);
    const kinds: string[] = [];
    const hear = (outcome: Outcome) => kinds.push(outcome.ok ? outcome.value.kind : outcome.error);
    ask(named('a'), hear);
    ask(mends, hear);
    expect(place.questions()).toHaveLength(1);
    await place.answer();
    await place.answer();
    expect(kinds).toEqual(['findings', 'mends']);
  });

  it('goes on after it has had nothing to do, and after a bug', async () => {
    const ask = oneAtATime(place.answering);
    const heard: boolean[] = [];
    ask(named('a'), ({ ok }) => heard.push(ok));
    await place.meetBug('a bug');
    ask(named('b'), ({ ok }) => heard.push(ok));
    await place.answer();
    expect(heard).toEqual([false, true]);
  });
});

describe('where the first place cannot be had', () => {
  it('the question is answered in the other, and so are all that follow', async () => {
    const other = heldBack();
    const ask = oneAtATime(withFallback(place.answering, other.answering));
    const heard = vi.fn();
    ask(named('a'), heard);
    await place.fail();
    expect(names(other.questions())).toEqual(['findings a']);
    await other.answer();
    ask(named('b'), heard);
    await settled();
    expect(place.questions()).toEqual([]);
    await other.answer();
    expect(heard.mock.calls.map(([{ ok }]) => ok)).toEqual([true, true]);
  });

  it('a bug of the engine’s is no reason to leave it', async () => {
    const other = heldBack();
    const ask = oneAtATime(withFallback(place.answering, other.answering));
    ask(named('a'), () => {});
    await place.meetBug('a bug');
    ask(named('b'), () => {});
    expect([place.questions().length, other.questions().length]).toEqual([1, 0]);
  });
});
