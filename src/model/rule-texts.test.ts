import { expect, it } from 'vitest';
import { tagText } from './fields/texts';
import { readAddressText } from './rule-texts';

it('a tag is no longer than what opens again', () => {
  expect(readAddressText('x'.repeat(200))).toMatchObject({ kind: 'tag' });
  expect(readAddressText('x'.repeat(201))).toBeUndefined();
  expect(tagText('x'.repeat(200)).ok).toBe(true);
  expect(tagText('x'.repeat(201)).ok).toBe(false);
});
