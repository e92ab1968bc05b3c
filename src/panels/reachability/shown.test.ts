import { describe, expect, it } from 'vitest';
import { plan } from '../../engine';
import { type CellChange, endFaces, type Fare, reachability } from '../../engine/reachability';
import { examples } from '../../examples';
import { changeAtOf, countFailing, shownOf } from './shown';

const planned = plan(examples.article);
const reached = reachability(planned);
const heads = endFaces(planned, reached);
const at = (name: string) => heads.findLastIndex((head) => head.name === name);
const keyOf = (name: string) => heads[at(name)]?.key ?? '';
const fare: Fare = { flow: { from: 'a', to: 'b' }, outcome: 'delivered', share: 1, sources: [] };
const change: CellChange = { from: at('vm-dns'), to: at('vm-jump'), kind: 'source', was: fare, is: fare };
const ALL = { from: '', failing: false, changed: false };
const shown = (choice: Partial<typeof ALL>, changes: readonly CellChange[] = [change]) =>
  shownOf(reached, heads, changeAtOf(changes), { ...ALL, ...choice });
const names = (places: readonly number[]) => places.map((place) => heads[place]?.name);

describe('what is shown', () => {
  it('is all: services and API servers open no connections', () => {
    const { rows, columns, isShown } = shown({});
    expect(columns).toEqual([...heads.keys()]);
    expect(names(columns.filter((to) => !rows.includes(to)))).toEqual(['web', 'api', 'aks-prod apiServer']);
    expect(isShown(0, 0)).toBe(true);
  });

  it('of one sender is its row', () => expect(names(shown({ from: keyOf('vm-jump') }).rows)).toEqual(['vm-jump']));

  it('of a sender that is gone is all', () => expect(shown({ from: 'gone' }).rows).toEqual(shown({}).rows));

  it('of what fails are the rows and columns in which something does', () => {
    const { rows, columns, isShown } = shown({ from: keyOf('vm-jump'), failing: true });
    expect(names(rows)).toEqual(['vm-jump']);
    expect(names(columns)).toEqual(['coredns', 'web', 'api']);
    expect(isShown(at('vm-jump'), at('web'))).toBe(true);
    expect(isShown(at('web'), at('vm-jump'))).toBe(false);
  });

  it('of what changed is the one cell', () => {
    const { rows, columns, isShown } = shown({ changed: true });
    expect([names(rows), names(columns)]).toEqual([['vm-dns'], ['vm-jump']]);
    expect(isShown(change.from, change.to)).toBe(true);
  });

  it.each([
    { failing: true, changed: true },
    { changed: true, from: keyOf('vm-jump') },
  ])('%o is nothing', (choice) => expect(shown(choice)).toMatchObject({ rows: [], columns: [] }));
});

it('counts what fails', () => expect(countFailing(reached)).toBe(23));
