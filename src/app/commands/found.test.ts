import { expect, it } from 'vitest';
import { icons } from '../../ui/icons';
import type { Command } from './commands';
import { foundIn } from './found';

const command = (title: string): Command => ({ id: title, title, icon: icons.subnet, run: () => undefined });
const groups = [
  { title: 'Go to', commands: Array.from({ length: 400 }, (_, n) => command(`snet-${n}`)) },
  { title: 'Add', commands: [command('Add Subnet'), command('Add Firewall')] },
];

it('shows the first of a long list, and how many there are besides, until something is searched for', () => {
  const [goTo, add] = foundIn(groups, ' ');
  expect([goTo?.commands.length, goTo?.left]).toEqual([12, 388]);
  expect([add?.commands.length, add?.left]).toEqual([2, 0]);
});

it('finds what stands at the end of a long list', () => {
  expect(foundIn(groups, 'snet-399')).toEqual([{ title: 'Go to', commands: [groups[0]?.commands[399]], left: 0 }]);
});

it('shows no more than the best of what is found, the group with the best first', () => {
  expect(foundIn(groups, 'snet').map(({ title, commands, left }) => [title, commands.length, left])).toEqual([
    ['Go to', 40, 360],
  ]);
  expect(foundIn(groups, 'add').map(({ title }) => title)).toEqual(['Add']);
  expect(foundIn(groups, 'nothing of the sort')).toEqual([]);
});
