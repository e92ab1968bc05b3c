import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TopologyDocument, withResource } from '../document';
import { findField } from '../fields';
import { everyKind } from '../fields/arbitraries';
import { type Resource, type ResourceKind, type ResourceOf, resource } from '../resources';
import { cellId, readPasted, rowsStep, type Table, tablesFor, tablesOf, tableText, withRows } from './index';

/** Each table of a design with the resource that has it. */
const tablesIn = (design: TopologyDocument): { readonly table: Table; readonly one: Resource }[] =>
  Object.values(design.resources).flatMap((one) => tablesFor(one, design).map((table) => ({ table, one })));

/** As papaparse reads it; its own test reads by papaparse itself. */
const cellsOf = (text: string): string[][] =>
  text.split('\n').map((line) => line.split('\t').map((cell) => cell.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"')));

const emptied = (table: Table, one: Resource): Resource =>
  table.least > 0 ? one : Array.from({ length: table.count(one) }).reduce<Resource>((so) => table.remove(so, 0), one);

const plain = (one: Resource): unknown => JSON.parse(JSON.stringify(one));

describe('in random designs', () => {
  it('what a cell reads may be written again and changes nothing', () =>
    fc.assert(
      fc.property(everyKind, (design) => {
        for (const { table, one } of tablesIn(design))
          for (const row of table.view(one))
            for (const { id } of table.columns)
              expect(table.write(one, row, id, ` ${table.read(one, row, id)} `, design)).toEqual({
                ok: true,
                value: one,
              });
      }),
      { numRuns: 60 },
    ));

  it('pasting into an empty table what was copied from it brings the rows back', () =>
    fc.assert(
      fc.property(everyKind, (design) => {
        for (const { table, one } of tablesIn(design)) {
          if (table.least > 0) continue;
          const { rows, hasHeadings, unused } = readPasted(table, cellsOf(tableText(table, one, design)));
          expect([hasHeadings, unused]).toEqual([true, []]);
          const without = emptied(table, one);
          if (!tablesFor(without, design).includes(table)) continue;
          const back = table.append(without, rows, withResource(design, without));
          const texts = (of: Resource) =>
            table.view(of).map((row) => table.columns.map((column) => table.read(of, row, column.id)));
          expect(texts(back)).toEqual(texts(one));
        }
      }),
      { numRuns: 60 },
    ));

  it('each row is shown once, and the schema reads what comes of every change', () =>
    fc.assert(
      fc.property(everyKind, fc.nat({ max: 5 }), fc.nat({ max: 5 }), (design, row, place) => {
        for (const { table, one } of tablesIn(design)) {
          const count = table.count(one);
          expect(table.view(one).toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, at) => at));
          const changed = [
            table.add(one, design),
            table.duplicate(one, row, design),
            table.remove(one, row),
            table.move(one, row, place),
          ];
          for (const after of changed) expect(resource.safeParse(plain(after)).error).toBeUndefined();
          if (row < count) expect(table.count(table.remove(one, row))).toBe(Math.max(count - 1, table.least));
          expect(table.count(table.move(one, row, place))).toBe(count);
        }
      }),
      { numRuns: 60 },
    ));

  it('a new row clashes with none', () =>
    fc.assert(
      fc.property(everyKind, (design) => {
        for (const { table, one } of tablesIn(design)) {
          const added = table.add(one, design);
          if (added === one) continue;
          // The rows that are there may clash, and a new one may stand among them.
          expect(table.clashes(added)).toHaveLength(table.clashes(one).length);
        }
      }),
      { numRuns: 40 },
    ));
});

const rule = (name: string, priority: number, more: object = {}) => ({
  name,
  priority,
  direction: 'Inbound' as const,
  access: 'Allow' as const,
  protocol: 'Tcp' as const,
  sourceAddressPrefixes: ['*'],
  sourcePortRanges: ['*'],
  destinationAddressPrefixes: ['*'],
  destinationPortRanges: ['80'],
  ...more,
});
const group = (
  ...securityRules: ResourceOf<'networkSecurityGroup'>['securityRules']
): ResourceOf<'networkSecurityGroup'> => ({
  id: 'nsg',
  name: 'nsg',
  kind: 'networkSecurityGroup',
  securityRules,
});
const designOf = (one: Resource): TopologyDocument => ({ name: '', resources: { [one.id]: one }, order: [one.id] });
const tableOf = (kind: ResourceKind, id: string): Table => {
  const table = tablesOf(kind).find((one) => one.id === id);
  if (!table) throw new Error(id);
  return table;
};
const rules = tableOf('networkSecurityGroup', 'securityRules');
const order = (one: Resource) =>
  rules.view(one).map((row) => `${rules.read(one, row, 'name')} ${rules.read(one, row, 'priority')}`);

describe('security rules', () => {
  const three = group(rule('c', 300), rule('a', 100), rule('b', 200), rule('out', 50, { direction: 'Outbound' }));

  it('show as Azure asks them', () => expect(order(three)).toEqual(['a 100', 'b 200', 'c 300', 'out 50']));

  it.each([
    ['up', 2, 0, ['b 100', 'a 200', 'c 300', 'out 50']],
    ['to the top', 0, 0, ['c 100', 'a 200', 'b 300', 'out 50']],
    ['to the end', 1, 2, ['b 100', 'c 200', 'a 300', 'out 50']],
    ['beyond their direction, which they keep', 1, 3, ['b 100', 'c 200', 'a 300', 'out 50']],
    ['nowhere', 1, 0, ['a 100', 'b 200', 'c 300', 'out 50']],
  ] as const)('moved %s pass their priorities on', (_, row, place, expected) =>
    expect(order(rules.move(three, row, place))).toEqual(expected),
  );

  it('of one priority are drawn apart, and only those give way that have to', () =>
    expect(order(rules.move(group(rule('a', 100), rule('b', 100), rule('c', 101), rule('d', 300)), 1, 0))).toEqual([
      'b 100',
      'a 101',
      'c 102',
      'd 300',
    ]));

  it('are asked in the order in which one has put them', () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 100, max: 4096 }), fc.integer({ min: 4094, max: 4096 })), {
          minLength: 2,
          maxLength: 8,
        }),
        fc.nat(),
        fc.nat(),
        (all, a, b) => {
          const before = group(...all.map((priority, at) => rule(`r${at}`, priority)));
          const view = rules.view(before);
          const [from, to] = [a % all.length, b % all.length];
          const row = view[from] ?? 0;
          const wanted = view.toSpliced(from, 1).toSpliced(to, 0, row);
          const after = rules.move(before, row, to);
          expect(rules.view(after)).toEqual(wanted);
          for (const at of wanted) expect(Number(rules.read(after, at, 'priority'))).toBeLessThanOrEqual(4096);
        },
      ),
    ));

  it.each([
    ['priority', '99', 'out-of-limits'],
    ['priority', 'first', 'not-a-number'],
    ['name', '', 'empty'],
    ['access', 'maybe', 'not-a-choice'],
    ['sourceAddressPrefixes', '10.0.0.1/8', 'host-bits-set'],
    ['sourceAddressPrefixes', 'Any thing!', 'not-a-rule-address'],
    ['destinationPortRanges', '90-80', 'not-a-rule-port'],
  ])('refuse %s "%s": %s', (column, text, code) =>
    expect(rules.write(three, 0, column, text, designOf(three))).toMatchObject({ ok: false, error: { code } }),
  );

  it.each([
    ['protocol', 'tcp', 'Tcp'],
    ['protocol', 'Any', '*'],
    ['access', 'deny', 'Deny'],
    ['sourceAddressPrefixes', 'any', '*'],
    ['sourceAddressPrefixes', '10.0.0.0/8 Internet', '10.0.0.0/8, Internet'],
    ['destinationPortRanges', '80,443', '80, 443'],
  ])('take %s "%s"', (column, text, stored) => {
    const written = rules.write(three, 0, column, text, designOf(three));
    expect(written.ok && rules.read(written.value, 0, column)).toBe(stored);
  });

  it('tell of one priority or name that is there twice', () => {
    const twice = group(rule('a', 100), rule('A', 100), rule('b', 100, { direction: 'Outbound' }));
    expect(rules.clashes(twice).map(({ rows, column }) => ({ rows, column }))).toEqual([
      { rows: [1, 0], column: 'priority' },
      { rows: [1, 0], column: 'name' },
    ]);
  });
});

describe('what is pasted', () => {
  it('may have more lines than a call takes arguments', () => {
    const table = tableOf('routeTable', 'routes');
    const lines = Array.from({ length: 200_000 }, () => ['a', '10.0.0.0/8', 'None', '', 'too much']);
    expect(readPasted(table, lines)).toMatchObject({ hasHeadings: false, unused: ['column 5'] });
  });

  it('finds its columns by the headings of the Azure CLI', () => {
    const { rows, unused } = readPasted(rules, [
      ['Name', 'ResourceGroup', 'Priority', 'SourcePortRanges', 'SourceAddressPrefixes', 'Access', 'Direction'],
      ['web', 'rg', '110', '*', 'Internet', 'Allow', 'Inbound'],
    ]);
    expect(unused).toEqual(['ResourceGroup']);
    expect(rows).toEqual([
      {
        name: 'web',
        priority: '110',
        sourcePortRanges: '*',
        sourceAddressPrefixes: 'Internet',
        access: 'Allow',
        direction: 'Inbound',
      },
    ]);
  });

  it('without headings fills the columns in their order, and says what is too much', () => {
    const { rows, hasHeadings, unused } = readPasted(tableOf('routeTable', 'routes'), [
      ['to-hub', '10.9.0.0/16', 'None', '', 'x'],
    ]);
    expect([hasHeadings, unused]).toEqual([false, ['column 5']]);
    expect(rows[0]).toMatchObject({ name: 'to-hub', addressPrefix: '10.9.0.0/16', nextHopType: 'None' });
  });

  it('adds what can be read and leaves out what cannot, with the reason', () => {
    const before = group();
    const rows = [
      { name: 'good', priority: '300' },
      { name: 'bad', priority: 'soon' },
    ];
    const preview = rules.preview(before, rows, designOf(before));
    expect(preview.map(({ isReadable }) => isReadable)).toEqual([true, false]);
    expect(preview[1]?.cells.find(({ column }) => column === 'priority')).toMatchObject({
      text: 'soon',
      error: { code: 'not-a-number' },
    });
    expect(order(rules.append(before, rows, designOf(before)))).toEqual(['good 300']);
  });

  it('of any text whatever never throws', () =>
    fc.assert(
      fc.property(everyKind, fc.array(fc.array(fc.string(), { maxLength: 6 }), { maxLength: 6 }), (design, cells) => {
        for (const { table, one } of tablesIn(design)) {
          const { rows } = readPasted(table, cells);
          expect(resource.safeParse(plain(table.append(one, rows, design))).error).toBeUndefined();
        }
      }),
      { numRuns: 100 },
    ));
});

it('a cell is a field by its id, and no other text is', () => {
  expect(findField('networkSecurityGroup', cellId(rules, 3, 'priority'))?.label).toBe('Priority');
  for (const id of [
    'securityRules#x#priority',
    'securityRules#1#none',
    'routes#1#name',
    'securityRules#1#name#2',
    '#',
    '__proto__#0#name',
  ])
    expect(findField('networkSecurityGroup', id)).toBeUndefined();
});

it('steps are named by what was done to which row', () => {
  const before = group(rule('web', 100));
  const change = { kind: 'add' } as const;
  const after = withRows(rules, before, change, designOf(before));
  expect(rowsStep(rules, [before, after], change, designOf(before))).toBe('Security rules of nsg: added Rule-1');
});
