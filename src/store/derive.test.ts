import { expect, it, vi } from 'vitest';
import { derive, deriveLately } from './derive';

it('computes once for each input, told apart by identity, whatever comes of it', () => {
  const compute = vi.fn((input: { readonly value?: number }) => input.value);
  const derived = derive(compute);
  const [one, twin, none] = [{ value: 1 }, { value: 1 }, {}];
  expect([one, twin, none, one, twin, none].map(derived)).toEqual([1, 1, undefined, 1, 1, undefined]);
  expect(compute).toHaveBeenCalledTimes(3);
});

it('remembers no more than the last few, where so much is said', () => {
  const compute = vi.fn((input: { readonly value: number }) => ({ double: 2 * input.value }));
  const derived = deriveLately(compute, 2);
  const [one, two, three] = [{ value: 1 }, { value: 2 }, { value: 3 }];
  expect(derived(one)).toBe(derived(one));
  derived(two);
  derived(one);
  derived(three);
  expect(compute).toHaveBeenCalledTimes(3);
  derived(one);
  expect(compute).toHaveBeenCalledTimes(3);
  expect(derived(two)).toEqual({ double: 4 });
  expect(compute).toHaveBeenCalledTimes(4);
});
