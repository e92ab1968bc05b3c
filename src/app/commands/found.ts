import type { Command, CommandGroup } from './commands';
import { scoreOf } from './score';

/** Commands of a group that are in the list: each is a row in the page, and a design has thousands of things to go to. */
const MOST = { unasked: 12, found: 40 };

/** What of a group is shown, the best first. */
export interface FoundGroup extends CommandGroup {
  /** How many more there are. */
  readonly left: number;
}

/** What a search finds, the group with the best first; all groups in their order where nothing is searched for. */
export function foundIn(groups: readonly CommandGroup[], search: string): readonly FoundGroup[] {
  if (search.trim() === '') {
    return groups.map((group) => ({ ...group, ...first(group.commands, isLong(group) ? MOST.unasked : Infinity) }));
  }
  return groups
    .map(({ title, commands }) => {
      const scored = scoredOf(commands, search);
      return {
        title,
        best: scored[0]?.score ?? 0,
        ...first(
          scored.map(({ command }) => command),
          MOST.found,
        ),
      };
    })
    .filter(({ best }) => best > 0)
    .toSorted((a, b) => b.best - a.best)
    .map(({ best: _, ...group }) => group);
}

/** What is done to a thing or with the design is told whole: there is little of it, and it is looked through. */
const isLong = ({ commands }: CommandGroup): boolean => commands.length > MOST.found;

const scoredOf = (commands: readonly Command[], search: string) =>
  commands
    .map((command) => ({ command, score: scoreOf(search, command.title, command.detail) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);

const first = (commands: readonly Command[], most: number) => ({
  commands: commands.slice(0, most),
  left: Math.max(0, commands.length - most),
});
