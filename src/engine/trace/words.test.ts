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

  it('says every address for which the far side takes the client', () => {
    const seen = traced()
      .branches.map((one) => sourceSeenWords(planned, traced(), one))
      .join('; ');
    expect(seen).toMatch(/sees 10\.1\.0\.4 or 10\.1\.0\.5 or .*, not 203\.0\.113\.9/);
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
