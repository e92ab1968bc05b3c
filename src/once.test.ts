import { expect, it, vi } from 'vitest';
import { lately } from './once';

it('remembers no more than the last few, where so much is said', () => {
  const compute = vi.fn((input: { readonly value: number }) => ({ double: 2 * input.value }));
  const derived = lately(compute, 2);
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
