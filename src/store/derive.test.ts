import { expect, it, vi } from 'vitest';
import { derive } from './derive';

it('computes once for each input, told apart by identity, whatever comes of it', () => {
  const compute = vi.fn((input: { readonly value?: number }) => input.value);
  const derived = derive(compute);
  const [one, twin, none] = [{ value: 1 }, { value: 1 }, {}];
  expect([one, twin, none, one, twin, none].map(derived)).toEqual([1, 1, undefined, 1, 1, undefined]);
  expect(compute).toHaveBeenCalledTimes(3);
});
