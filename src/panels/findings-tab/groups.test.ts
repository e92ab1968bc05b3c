import { describe, expect, it } from 'vitest';
import type { Finding } from '../../engine';
import { EVERYTHING, sectionsOf, type View } from './groups';

const finding = (code: Finding['code'], severity: Finding['severity'], id: string, says: string = code): Finding => ({
  code,
  severity,
  says,
  subjects: [{ id }],
  facts: [],
});

const findings = [
  finding('NOT_A_PREFIX', 'invalid', 'snet-a', '“10” is no prefix.'),
  finding('PREFIXES_OVERLAP', 'error', 'snet-b'),
  finding('SUBNET_TOO_SMALL', 'error', 'snet-a'),
  { ...finding('MODE_RETIRES', 'warning', 'aks', 'Move on.'), mend: { label: 'Use Overlay', edits: [] } },
];
const nameOf = (id: string) => (id === 'aks' ? 'Production' : id);
const shown = (view: Partial<View>) =>
  sectionsOf(findings, { ...EVERYTHING, ...view }, nameOf).map(({ severity, count, groups }) => [
    severity,
    count,
    groups.map(({ of, findings: ofIt }) => `${of}: ${ofIt.map(({ code }) => code).join(' ')}`),
  ]);

describe('findings on screen', () => {
  it('stand by weight, then by what they are about', () =>
    expect(shown({})).toEqual([
      ['errors', 3, ['snet-a: NOT_A_PREFIX SUBNET_TOO_SMALL', 'snet-b: PREFIXES_OVERLAP']],
      ['warnings', 1, ['aks: MODE_RETIRES']],
    ]));

  it('stand by their codes', () =>
    expect(shown({ by: 'code', severity: 'errors' })).toEqual([
      [
        'errors',
        3,
        ['NOT_A_PREFIX: NOT_A_PREFIX', 'PREFIXES_OVERLAP: PREFIXES_OVERLAP', 'SUBNET_TOO_SMALL: SUBNET_TOO_SMALL'],
      ],
    ]));

  it.each([
    ['overlap', ['PREFIXES_OVERLAP']],
    ['“10”', ['NOT_A_PREFIX']],
    [' production ', ['MODE_RETIRES']],
    ['use overlay', ['MODE_RETIRES']],
    ['snet-a', ['NOT_A_PREFIX', 'SUBNET_TOO_SMALL']],
    ['nobody', []],
  ])('that match %s are found by code, sentence, name or mend', (text, codes) => {
    const sections = sectionsOf(findings, { ...EVERYTHING, text }, nameOf);
    expect(sections.flatMap(({ groups }) => groups.flatMap((group) => group.findings.map(({ code }) => code)))).toEqual(
      codes,
    );
  });

  it('may be of one weight alone, and then of none', () => {
    expect(shown({ severity: 'warnings' })).toEqual([['warnings', 1, ['aks: MODE_RETIRES']]]);
    expect(shown({ severity: 'warnings', text: 'snet' })).toEqual([]);
  });
});
