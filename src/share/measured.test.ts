import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { deflateSync, strToU8, zlibSync } from 'fflate';
import lz from 'lz-string';
import { expect, it } from 'vitest';
import { templates } from '../examples/templates';
import { type Envelope, SCHEMA_VERSION } from '../model';
import { toBase64url } from './base64url';
import { writePayload2 } from './codec-2';
import { linesOf } from './lines';
import { EASY_LINK } from './size';
import { LATEST_TABLE, type Table } from './table';
import { linkOf } from './testing';

/** Of the table's content, however it is laid out in its file. Tables are in use: what differs from this is a new table. */
it('table 1 is as it was released', () => {
  const digest = createHash('sha256').update(JSON.stringify(LATEST_TABLE)).digest('hex');
  expect([LATEST_TABLE.number, digest]).toEqual([
    1,
    'f8af8760de1fd546c8f32816441bd6948c588a26981bd39d5c854a57a21bfb33',
  ]);
});

const designs = await Promise.all(
  templates.map(async ({ id, title, load }) => {
    const envelope: Envelope = { schemaVersion: SCHEMA_VERSION, document: await load() };
    return { id, title, envelope, json: JSON.stringify(envelope), count: envelope.document.order.length };
  }),
);

/** The dictionary holds the templates, so a design of somebody's own is measured with one that has never seen it. */
const unseen = (id: string): Table => {
  const { [id]: _, ...dictionary } = LATEST_TABLE.dictionary;
  return { ...LATEST_TABLE, dictionary };
};

/** Characters of a fragment: `#v2.<length>.<payload>`. */
const fragment = (payload: number): number => `#v2.${payload}.`.length + payload;

function ownLink(id: string, envelope: Envelope): number {
  const payload = writePayload2(envelope, unseen(id));
  if (!payload.ok) throw new Error(payload.error.code);
  return fragment(payload.value.length);
}

const encoded = (bytes: Uint8Array): number => fragment(toBase64url(bytes).length);
const deflated = (text: string, dictionary?: string): number =>
  encoded(deflateSync(strToU8(text), { level: 9, ...(dictionary && { dictionary: strToU8(dictionary) }) }));

type Design = (typeof designs)[number];
const packed = ({ envelope }: Design): string => linesOf(JSON.parse(JSON.stringify(envelope)), LATEST_TABLE).join('');
const othersThan = (id: string): string =>
  designs
    .flatMap((other) => (other.id === id ? [] : other.json))
    .join('')
    .slice(-32_768);

const figure = (value: number): string => value.toLocaleString('en-US');
const row = (cells: readonly (string | number)[]): string =>
  `| ${cells.map((cell) => (typeof cell === 'number' ? figure(cell) : cell)).join(' | ')} |`;

function lengths(): string {
  return [
    row([
      'Template',
      'Resources',
      'JSON, lz-string',
      'JSON, deflate',
      'Link of such a design',
      'Link of the template itself',
    ]),
    '|---|--:|--:|--:|--:|--:|',
    ...designs.map(({ id, title, envelope, json, count }) =>
      row([
        title,
        count,
        fragment(lz.compressToEncodedURIComponent(json).length),
        deflated(json),
        ownLink(id, envelope),
        linkOf(envelope).length,
      ]),
    ),
  ].join('\n');
}

const IDEAS: readonly { readonly idea: string; readonly characters: (design: Design) => number }[] = [
  { idea: 'JSON in base64url', characters: ({ json }) => encoded(strToU8(json)) },
  { idea: 'JSON, lz-string', characters: ({ json }) => fragment(lz.compressToEncodedURIComponent(json).length) },
  { idea: 'JSON, zlib (codec 1)', characters: ({ json }) => encoded(zlibSync(strToU8(json), { level: 9 })) },
  { idea: 'JSON, deflate', characters: ({ json }) => deflated(json) },
  {
    idea: 'JSON, deflate with a dictionary of the other templates',
    characters: ({ id, json }) => deflated(json, othersThan(id)),
  },
  {
    idea: 'Lines with the table, lz-string',
    characters: (one) => fragment(lz.compressToEncodedURIComponent(packed(one)).length),
  },
  { idea: 'Lines with the table, deflate', characters: (one) => deflated(packed(one)) },
  {
    idea: 'Lines with the table, deflate with the dictionary',
    characters: (one) => deflated(packed(one), Object.values(unseen(one.id).dictionary).join('')),
  },
  { idea: '**The same with checks (codec 2)**', characters: ({ id, envelope }) => ownLink(id, envelope) },
];

function ideas(): string {
  const sums = IDEAS.map(({ idea, characters }) => ({
    idea,
    sum: designs.reduce((before, design) => before + characters(design), 0),
  }));
  const codec1 = sums[2]?.sum ?? 1;
  return [
    row(['', 'Characters, all templates', 'Against codec 1']),
    '|---|--:|--:|',
    ...sums.map(({ idea, sum }) => row([idea, sum, `${Math.round((100 * sum) / codec1)} %`])),
  ].join('\n');
}

it.each([
  { page: 'README.md', table: lengths },
  { page: 'docs/links.md', table: ideas },
])('the lengths in $page are what is measured; UPDATE_DOCS=1 writes them anew', ({ page, table }) => {
  const file = new URL(`../../${page}`, import.meta.url);
  const measured = /(?<=<!-- measured -->\n\n).*?(?=\n\n<!-- \/measured -->)/s;
  if (process.env.UPDATE_DOCS) writeFileSync(file, readFileSync(file, 'utf8').replace(measured, table()));
  expect(measured.exec(readFileSync(file, 'utf8'))?.[0]).toBe(table());
});

it.each(designs)('a design such as template $id has a link that travels everywhere', ({ id, envelope, json }) => {
  const address = 'https://networks.example.org/aks/'.length;
  expect(address + ownLink(id, envelope)).toBeLessThan(EASY_LINK / 2);
  expect(ownLink(id, envelope)).toBeLessThan(deflated(json) / 2);
});
