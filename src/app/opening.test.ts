import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diff, findings, plan } from '../engine';
import { examples } from '../examples';
import { woundedEnvelopes } from '../model/arbitraries';
import { readEnvelope } from '../model/read';

it('whatever opens of a damaged envelope can be planned, judged and compared', () => {
  const before = plan(examples.article);
  fc.assert(
    fc.property(woundedEnvelopes, (value) => {
      const read = readEnvelope(value);
      if (!read.ok) return;
      const after = plan(read.value.envelope.document);
      expect(findings(after)).toBeInstanceOf(Array);
      expect(diff(before, after)).toBeInstanceOf(Array);
    }),
    { numRuns: 300 },
  );
});
