import { describe, expect, it } from 'vitest';
import { plan } from '../plan/plan';
import { manyWays } from './designs/many-ways/testing';
import { trace } from './trace';
import type { Pins, Trace } from './types';
import { branchWords, flowErrorWords, MORE_WAYS, OUTCOME_TONES, sourceSeenWords, traceText, walkTone } from './words';

const planned = plan(manyWays());

function traced(pins: Pins = {}): Trace {
  const found = trace(planned, { from: 'client', to: 'svc', pins });
  if (!found.ok) throw new Error(flowErrorWords(found.error));
  return found.value;
}

describe('a trace of more ways than are followed', () => {
  it('fails where the last of eight nodes alone takes nothing', () =>
    expect([traced().outcome, traced().bounded, traced().branches[0].code]).toEqual([
      'intermittent',
      true,
      'NSG_NIC_DENY',
    ]));

  it('says that there are more', () => expect(traceText(planned, traced())).toContain(`\n${MORE_WAYS}\n`));

  it('names nodes and pods of branches put together as examples', () => {
    const [denied, ...others] = traced().branches;
    expect(branchWords(planned, denied, true)).toMatch(/^\d+ % of connections; picked: pool vmss000007 \(1 of 8\)$/);
    for (const { ways } of others) expect(ways).toBeGreaterThan(1);
    expect(others.map((one) => branchWords(planned, one, true)).join()).toContain('for example: pool vmss000000 (1 of');
  });

  it('names some of the addresses for which the far side takes the client, and counts the others', () => {
    const seen = traced().branches.map((one) => [one.sourcesSeen.length, sourceSeenWords(planned, traced(), one)]);
    expect(seen).toEqual([
      [0, undefined],
      [4, 'pod web 0 sees 10.1.0.4 or 10.1.0.5 or 10.1.0.6 or 10.1.0.7, not 203.0.113.9'],
      [7, 'pod web 1 sees 10.1.0.4 or 10.1.0.5 or 10.1.0.6 or one of 4 others, not 203.0.113.9'],
    ]);
  });

  it('names every address where they are few, and the client’s own first', () => {
    const { packet, branches } = traced();
    const [branch] = branches.filter(({ sourcesSeen }) => sourcesSeen.length > 4);
    if (!branch) throw new Error('No branch with many addresses');
    const few = { ...branch, sourcesSeen: branch.sourcesSeen.slice(0, 4) };
    expect(sourceSeenWords(planned, traced(), few)).toMatch(
      /sees 10\S+ or 10\S+ or 10\S+ or 10\S+, not 203\.0\.113\.9$/,
    );
    const own = { ...branch, sourcesSeen: [...branch.sourcesSeen, packet.source] };
    expect(sourceSeenWords(planned, traced(), own)).toMatch(
      /sees 203\.0\.113\.9 or 10\S+ or 10\S+ or one of \d+ others$/,
    );
  });

  it('counts nothing of a choice that is pinned', () => {
    const pinned = traced({ node: 'pool/node/1' });
    expect(pinned.branches.map((one) => branchWords(planned, one, true)).join()).not.toContain('of 1)');
    expect(branchWords(planned, pinned.branches[0], true)).toContain(': pool vmss000001, pod ');
  });
});

it.each([
  [{ disposition: 'accepted' } as const, OUTCOME_TONES.delivered],
  [{ disposition: 'insufficient-info', code: 'NOT_MODELLED' } as const, OUTCOME_TONES['insufficient-info']],
  [{ disposition: 'denied-in', code: 'NSG_NIC_DENY' } as const, OUTCOME_TONES.dropped],
])('a walk that ends as %o is marked like the outcome', (walk, tone) => expect(walkTone(walk)).toBe(tone));
