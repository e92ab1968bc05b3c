import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plan } from '../plan/plan';
import { oddTopology } from './arbitraries';
import { findings } from './findings';
import { invalidValues } from './judge';

it('nobody but the judges calls a value invalid, so that edits need no other rule', () =>
  fc.assert(
    fc.property(oddTopology, (document) => {
      const planned = plan(document);
      const invalid = findings(planned).filter(({ severity }) => severity === 'invalid');
      expect(invalid).toEqual(invalidValues(planned));
    }),
  ));
