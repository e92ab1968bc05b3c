import fc from 'fast-check';
import { expect, it } from 'vitest';
import { woundedEnvelopes } from '../model/arbitraries';
import { readEnvelope } from '../model/read';
import { faults, refusal } from './faults';

it('whatever is wrong with an envelope, at least one fault is told, each with a path', () => {
  fc.assert(
    fc.property(woundedEnvelopes, (envelope) => {
      const read = readEnvelope(envelope);
      const told = read.ok ? faults(envelope, read.value.dropped) : refusal(envelope, read.error);
      expect(told.length > 0).toBe(!read.ok || read.value.dropped.length > 0);
      for (const fault of told) expect(fault).toMatch(/^\S.*: (is|has|names|differs|It) /s);
    }),
  );
});
