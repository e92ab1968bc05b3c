import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printCommand, printWord, quotedShell, shellComment, type Word } from './shell';

const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C' };

/** What bash makes of a script, with an environment in which no variable has a value by chance. */
const bash = (script: string): string =>
  execFileSync('bash', ['--norc', '-c', script], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** The arguments that a line of words comes to. */
const argumentsOf = (words: string): string[] => bash(`printf '%s\\0' ${words}`).split('\0').slice(0, -1);

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom("'", '"', '$', '`', '\\', '\n', '\r', '\t', '\0', '!', '*', '?', '~', '#', ' ', ';', '&', '|'),
    fc.constantFrom('(', ')', '{', '}', '<', '>', '=', '-', '@', '$(id)', '\u202e', '\u2028', '\x1b', '\ud800', '😀'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 30,
});

/** A shell knows no null byte, and UTF-8 no half of a pair. */
const passable = (text: string): string => text.replace(/\0|\p{Cs}/gu, '\ufffd');

describe('a word', () => {
  it.each([
    ['snet-aks', 'snet-aks'],
    ['10.0.0.0/16', '10.0.0.0/16'],
    ['', "''"],
    ['two words', "'two words'"],
    ["it's", String.raw`'it'\''s'`],
    ['$(id) `id` $HOME', "'$(id) `id` $HOME'"],
    ['a\nb', String.raw`$'a\x0ab'`],
    ['~', "'~'"],
    ['*', "'*'"],
    ['\x1b[31m', String.raw`$'\x1b[31m'`],
  ])('%j is written as %s', (text, written) => expect(quotedShell(text)).toBe(written));

  it('is one argument of just that text, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 30 }), (texts) => {
        expect(argumentsOf(texts.map(quotedShell).join(' '))).toEqual(texts.map(passable));
      }),
      { numRuns: 25 },
    );
  });

  it('may be put together of text and variables, whose values are not read again', () => {
    const word: Word = [{ variable: 'a' }, '/x y/', { variable: 'b' }];
    expect(printWord(word)).toBe(`"\${a}"'/x y/'"\${b}"`);
    expect(bash(`a='$(id) *'; b='1  2'; printf '%s|' ${printWord(word)}`)).toBe('$(id) */x y/1  2|');
  });
});

describe('a comment', () => {
  it('is one line, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 30 }), (texts) => {
        expect(bash(`${texts.map(shellComment).join('\n')}\necho end`)).toBe('end\n');
      }),
      { numRuns: 25 },
    );
  });
});

describe('a command', () => {
  const options = [
    { flag: '--name', words: ['a b'] },
    { flag: '--prefixes', words: ['10.0.0.0/16', '10.1.0.0/16'] },
    { flag: '--yes', words: [] },
  ];

  it('is one line, or one for each option', () => {
    expect(printCommand({ name: ['az', 'x', 'create'], options })).toBe(
      "az x create --name 'a b' --prefixes 10.0.0.0/16 10.1.0.0/16 --yes",
    );
    const longer = [{ flag: '--resource-group', words: ['x'.repeat(60)] }, ...options];
    expect(printCommand({ name: ['az', 'x', 'create'], options: longer, into: 'id' }).split('\n')).toEqual([
      'id=$(az x create \\',
      `  --resource-group ${'x'.repeat(60)} \\`,
      "  --name 'a b' \\",
      '  --prefixes 10.0.0.0/16 10.1.0.0/16 \\',
      '  --yes)',
    ]);
  });

  it('keeps what it prints, and stops the script where it fails', () => {
    const into = printCommand({ name: ['printf'], options: [{ flag: '%s', words: ['a  b'] }], into: 'x' });
    expect(bash(`set -euo pipefail\n${into}\nprintf '%s' "\${x}"`)).toBe('a  b');
    const failing = printCommand({ name: ['false'], options: [], into: 'x' });
    expect(() => bash(`set -euo pipefail\n${failing}\necho on`)).toThrow();
  });
});
