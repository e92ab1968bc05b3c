import { expect, it } from 'vitest';
import { percentWords } from './words';

it.each([
  [0, '0 %'],
  [0.001, '1 %'],
  [0.5, '50 %'],
  [0.996, '99 %'],
  [1, '100 %'],
])('%f is %s: all and none are told of nothing else', (share, words) => expect(percentWords(share)).toBe(words));
