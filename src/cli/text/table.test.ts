import { describe, expect, it } from 'vitest';
import { pairs, paragraphs, plain, section, table } from './table';

const text = (...lines: readonly string[]): string => lines.join('\n');

describe('a table', () => {
  it('aligns columns, figures at the right', () => {
    expect(
      table(
        ['Node', 'Address', 'Pods'],
        [
          ['one', '10.240.0.4', 9],
          ['eleven', '10.240.0.35', 1024],
        ],
      ),
    ).toBe(
      text(
        'NODE    ADDRESS       PODS', //
        'one     10.240.0.4       9',
        'eleven  10.240.0.35  1,024',
      ),
    );
  });

  it('leaves empty places empty, and columns that say nothing out', () => {
    const rows = [
      ['a', undefined, undefined, 7],
      ['b', undefined, 'x', undefined],
    ];
    expect(table(['Name', 'Void', 'Note', 'Count'], rows)).toBe(
      text(
        'NAME  NOTE  COUNT', //
        'a               7',
        'b     x',
      ),
    );
  });

  it('is nothing without rows', () => expect(table(['Name', 'Count'], [])).toBe(''));
});

it('pairs stand below each other; those without a value are left out', () => {
  expect(
    pairs([
      ['Pod CIDR', undefined],
      ['Pods', 5000],
      ['Service CIDR', '10.0.0.0/16'],
    ]),
  ).toBe(text('Pods          5,000', 'Service CIDR  10.0.0.0/16'));
});

it('a section sets in what stands under its heading, and is nothing without', () => {
  expect(section('Subnets', 'a\nb', '', 'c')).toBe(text('Subnets', '  a', '  b', '', '  c'));
  expect(section('Subnets', '')).toBe('');
  expect(paragraphs('a', '', 'b')).toBe('a\n\nb');
});

it.each([
  { given: 'snet-ä 長 👍', shown: 'snet-ä 長 👍' },
  { given: '\u001b[2Jgone', shown: '\uFFFD[2Jgone' },
  { given: 'a\r\nb\tc\u0085\u009b', shown: 'a\uFFFD\uFFFDb\uFFFDc\uFFFD\uFFFD' },
  { given: 'a\u202etxt.exe\u2066', shown: 'a\uFFFDtxt.exe\uFFFD' },
])('plain text of $shown', ({ given, shown }) => expect(plain(given)).toBe(shown));
