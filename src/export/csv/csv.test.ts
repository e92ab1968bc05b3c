import fc from 'fast-check';
import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { plan } from '../../engine';
import { examples } from '../../examples';
import { templates } from '../../examples/templates';
import { formatAddress, formatPrefix, rangeSize } from '../../ip';
import type { TopologyDocument } from '../../model';
import { type AddressRow, addressRows } from '../address-plan';
import { plain } from '../plain';
import { NASTY, renamed } from '../testing';
import { csv } from '.';

const LINK = 'https://netsim.example/#v1.4.ab--cd';

const written = (document: TopologyDocument) => csv.write({ plan: plan(document), link: LINK }).text;

/** As a strict reader does, which refuses rows of other lengths and loose quotes. */
function read(text: string): Record<string, string>[] {
  const { data, errors } = parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

/** Without the apostrophe that keeps a spreadsheet from working it out. */
const asText = (cell: string): string => (/^'[\s']*[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell);

const expected = ({ network, subnet, kind, holder, prefix, range, amounts, basis, note }: AddressRow) => ({
  Network: plain(network ?? ''),
  Subnet: plain(subnet ?? ''),
  Kind: kind,
  Holder: plain(holder ?? ''),
  Prefix: prefix ? formatPrefix(prefix) : '',
  'First address': range ? formatAddress(range.first) : '',
  'Last address': range ? formatAddress(range.last) : '',
  Addresses: range ? String(rangeSize(range)) : '',
  Usable: String(amounts?.usable ?? ''),
  Used: String(amounts?.used ?? ''),
  Free: String(amounts?.free ?? ''),
  Basis: basis ?? '',
  Note: plain(note ?? ''),
});

const readAsText = (text: string) =>
  read(text).map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, asText(cell)])));

const expectSame = (document: TopologyDocument) => {
  const rows = readAsText(written(document));
  const told = rows.filter(({ Kind }) => Kind !== 'Design' && Kind !== 'Note');
  expect(told).toEqual(addressRows(plan(document)).map(expected));
  expect(rows.at(-3)).toMatchObject({ Kind: 'Design', Holder: plain(document.name), Note: LINK });
};

describe('the table', () => {
  it.each(templates)('of $id reads back as it is', async ({ load }) => expectSame(await load()));

  it('reads back as it is with any names', () => {
    fc.assert(
      fc.property(renamed(examples.article), (document) => expectSame(document)),
      { numRuns: 60 },
    );
  });

  it('has one heading, a line break after each row, and no row of another length', () => {
    const text = written(examples.article);
    expect(text.startsWith('Network,Subnet,Kind,Holder,Prefix,First address,')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('\r\n')).toBe(true);
    for (const line of text.trimEnd().split('\r\n')) expect(line.match(/,/g)?.length).toBeGreaterThanOrEqual(12);
  });

  it('is refused where it is broken, so that this test can fail', () => {
    const { errors } = parse(written(examples.article).replace(',Reserved,', ',"Reserved,'), { header: true });
    expect(errors).not.toEqual([]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', "'=1", '＝1', '-2+3+cmd|x'])(
    'never lets a spreadsheet work out %s',
    (name) => {
      const cells = read(written({ ...examples.article, name })).map(({ Holder }) => Holder);
      expect(cells).toContain(`'${name}`);
    },
  );

  it('has no cell that a spreadsheet works out, whatever names say', () => {
    for (const name of NASTY) {
      const resources = Object.entries(examples.article.resources).map(([id, one]) => [id, { ...one, name }]);
      const rows = read(written({ name, resources: Object.fromEntries(resources), order: examples.article.order }));
      expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
    }
  });

  it('is marked as UTF-8 where a spreadsheet would take it for something else', () => {
    expect(written(examples.article).charCodeAt(0)).toBe('N'.charCodeAt(0));
    expect(written({ ...examples.article, name: 'Zürich' }).charCodeAt(0)).toBe(0xfeff);
  });

  it('stays short for thousands of nodes', async () => {
    const giant = await templates.find(({ id }) => id === 'giant')?.load();
    expect(written(giant ?? examples.article).split('\r\n').length).toBeLessThan(60);
  });
});
