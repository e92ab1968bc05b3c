import { expect, it, vi } from 'vitest';
import { examples } from '../examples';
import { outcomeOf } from './answer';
import type { Question } from './questions';
import { ThreadHere } from './testing';
import { inThread } from './thread';

const findings: Question = { kind: 'findings', document: examples.article };
const mends: Question = { kind: 'mends', document: examples.article, cluster: 'aks', verdict: 'scales' };

it('is started by the first question, and once', async () => {
  const start = vi.fn(() => new ThreadHere());
  const answering = inThread(start);
  expect(start).not.toHaveBeenCalled();
  await answering(findings);
  await answering(mends);
  expect(start).toHaveBeenCalledTimes(1);
});

it('tells answers apart by their number', async () => {
  const thread = new ThreadHere();
  const answering = inThread(() => thread);
  const answers = await Promise.all([answering(findings), answering(mends)]);
  expect(answers).toEqual([outcomeOf(findings), outcomeOf(mends)]);
  expect(thread.requests.map(({ seq }) => seq)).toEqual([1, 2]);
});

it.each(['error', 'messageerror'])(
  'refuses what it was asked, and what it is asked, once there was an %s',
  async (type) => {
    const thread = new ThreadHere();
    const answering = inThread(() => thread);
    const asked = answering(findings);
    thread.dispatchEvent(new Event(type));
    await expect(asked).rejects.toThrow('broken');
    await expect(answering(mends)).rejects.toThrow('broken');
    expect(thread.requests).toHaveLength(1);
    expect(thread.ended).toBe(true);
  },
);

it('refuses where no thread can be started', async () => {
  const answering = inThread(() => {
    throw new DOMException('Failed to construct', 'SecurityError');
  });
  await expect(answering(findings)).rejects.toThrow('Failed to construct');
});
