import { expect, it } from 'vitest';
import { EASY_LINK, LONG_LINK, linkSize } from './size';

it.each([
  { characters: 1, level: 'easy' },
  { characters: EASY_LINK - 1, level: 'easy' },
  { characters: EASY_LINK, level: 'long' },
  { characters: LONG_LINK, level: 'long' },
  { characters: LONG_LINK + 1, level: 'too-long' },
] as const)('a link of $characters characters is $level', ({ characters, level }) => {
  expect(linkSize('x'.repeat(characters))).toEqual({ characters, level });
});
