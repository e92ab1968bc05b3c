import { describe, expect, it } from 'vitest';
import { scoreOf } from './score';

const COMMANDS = [
  { title: 'snet-aks', detail: 'Subnet' },
  { title: 'Add Subnet', detail: 'A range of a virtual network in which things stand.' },
  { title: 'Add Network security group', detail: 'Rules for what may enter and leave a subnet or an interface.' },
  { title: 'New design', detail: 'template empty' },
];

const best = (search: string): string | undefined =>
  COMMANDS.map(({ title, detail }) => ({ title, score: scoreOf(search, title, detail) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .at(0)?.title;

describe('the command that a search means', () => {
  it.each([
    ['New design', 'New design'],
    ['empty', 'New design'],
    ['add sub', 'Add Subnet'],
    ['SNET', 'snet-aks'],
    ['security add', 'Add Network security group'],
    ['nwdsgn', undefined],
  ])('%s', (search, title) => expect(best(search)).toBe(title));

  it('is any while nothing is typed', () => expect(scoreOf('  ', 'Undo')).toBe(1));
});
