import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { number } from '../words';
import { MACHINE_ADDRESSES } from './item';
import { limits } from './limits';
import { registry } from './registry';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const page = read('../../docs/import.md');
const [, before = '', rows = '', notRead = ''] =
  /^([\s\S]*)(^\| Resource [\s\S]*?)(^Not read[\s\S]*?)^## /m.exec(page) ?? [];

/** The words in backticks, as types are compared. */
const marked = (text: string): string[] =>
  [...text.matchAll(/`([^`\n]+)`/g)].map(([, word = '']) => word.toLowerCase());
/** What az prints of a machine's addresses has no type but its command. */
const onPage = (type: string): string =>
  type === MACHINE_ADDRESSES ? 'az vm list-ip-addresses' : type.replace(/^kubernetes\//, '');

const types = registry.flatMap((source) => source.types).map(onPage);

describe('docs/import.md', () => {
  it.each(types)('names %s among what is read', (type) => expect(marked(rows)).toContain(type));

  it('names no type as read that is not, and none as not read that is', () => {
    const isType = (word: string): boolean => word.startsWith('microsoft.');
    expect(marked(rows).filter((word) => isType(word) && !types.includes(word))).toEqual([]);
    expect(marked(notRead).length).toBeGreaterThan(3);
    expect(marked(notRead).filter((word) => types.includes(word))).toEqual([]);
  });

  it('names the commands that the app names, in their order', () => {
    const commands = (text: string): string[] => text.match(/(?:az|kubectl) [\w -]+ -o json/g) ?? [];
    const shown = commands(read('../app/importing/commands.tsx'));
    expect(shown.length).toBeGreaterThan(5);
    expect(commands(before)).toEqual(shown);
  });

  it('tells the limits as they are', () => {
    for (const limit of [limits.sources, limits.characters, limits.items, limits.resources])
      expect(page).toContain(` ${number(limit)} `);
  });
});
