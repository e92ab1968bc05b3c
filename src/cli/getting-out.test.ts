import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plan } from '../engine';
import { examples } from '../examples';
import { type Exporter, exporters } from '../export';
import { groundOf } from '../export/svg';
import { type Envelope, SCHEMA_VERSION } from '../model';
import { readEnvelope } from '../model/read';
import { readLink, writeLink } from '../share/link';
import { exportTo } from './exporting';
import { HOME } from './linking';
import { linkOf, runIn, saved } from './testing';

const { article } = examples;
const envelope: Envelope = {
  schemaVersion: SCHEMA_VERSION,
  document: article,
  layout: { headquarters: { x: 3, y: 4 } },
};
const printedByAz = (name: string): string =>
  readFileSync(new URL(`../import/fixtures/${name}.json`, import.meta.url), 'utf8');

const FILES: Readonly<Record<string, string>> = {
  'good.json': JSON.stringify(envelope),
  'spoilt.json': saved(article).replace('"count":2', '"count":"two"'),
  'folder/vnets.json': printedByAz('kubenet-vnet-list'),
  'aks.json': printedByAz('kubenet-aks-show'),
  'prose.txt': 'az: command not found\n',
};
const ran = (args: readonly string[], stdin = '') => runIn(FILES, args, stdin);

/** What the fragment of a printed link holds. */
function behind(link: string): Envelope {
  const value = readLink(new URL(link.trim()).hash);
  const read = value.ok ? readEnvelope(value.value.value) : value;
  if (!read.ok) throw new Error(read.error.code);
  return read.value.envelope;
}

describe('link', () => {
  const published = 'https://example.org/netsim/';

  it.each([
    { what: 'where npm start serves the app', args: ['good.json'], at: HOME },
    { what: 'where --base says', args: ['good.json', '--base', `${published}?a=b#c`], at: published },
    { what: 'where the link led', args: [`${published}${linkOf(article)}`], at: published },
    {
      what: 'where --base says, not where the link led',
      args: [`https://old.example/${linkOf(article)}`, '--base', published],
      at: published,
    },
  ])('leads $what', async ({ args, at }) => {
    const { exitCode, stdout } = await ran(['link', ...args]);
    expect(exitCode).toBe(0);
    expect(stdout.slice(0, stdout.indexOf('#'))).toBe(at);
    expect(behind(stdout).document).toEqual(article);
  });

  it('carries all of the design, and works in place of a file', async () => {
    const { stdout } = await ran(['link', 'good.json']);
    expect(behind(stdout)).toEqual(envelope);
    expect(await ran(['plan', stdout.trim()])).toEqual(await ran(['plan', 'good.json']));
  });

  it.each([
    { base: HOME, says: /^aks-netsim: The link leads to http:\/\/localhost:4173, which only this machine can open/ },
    { base: published, says: /^$/ },
  ])('says what to know of $base before it is sent', async ({ base, says }) => {
    expect((await ran(['link', 'good.json', '--base', base])).stderr).toMatch(says);
  });

  it('prints JSON for programs', async () => {
    const { stdout } = await ran(['link', 'good.json', '--base', published, '--format', 'json']);
    const printed = JSON.parse(stdout);
    expect(printed).toMatchObject({ format: 1, command: 'link', design: article.name });
    expect(printed.characters).toBe(printed.link.length);
  });
});

describe('export', () => {
  const tiny: Exporter = {
    ...{ id: 'tiny', label: 'Tiny', says: 'For tests.', extension: 'txt', mediaType: 'text/plain' },
    write: ({ plan: { document }, layout, link }) => ({
      text: `${document.name}|${Object.keys(layout ?? {})}|${link}`,
      notes: ['Nothing of the nodes.'],
    }),
  };
  const given = { envelope, file: 'good.json', more: [], options: { to: 'tiny', base: 'https://example.org/' } };

  it('gives the file as it is, its notes beside it', () => {
    const answer = exportTo([tiny]).answer(plan(article), given);
    const link = writeLink(envelope);
    const file = `${article.name}|headquarters|https://example.org/${link.ok && link.value}`;
    expect(answer).toMatchObject({ ok: true, value: { text: { file }, notes: ['Nothing of the nodes.'] } });
    expect(answer).toMatchObject({ value: { output: { to: 'tiny', mediaType: 'text/plain', text: file } } });
  });

  it('says so where nothing in the file leads back', () => {
    // What cannot be compressed away stands in the JSON whatever the codec.
    const large = { ...envelope, kept: 'x'.repeat(30_000_000) };
    const answer = exportTo([tiny]).answer(plan(article), { ...given, envelope: large });
    expect(answer).toMatchObject({
      value: {
        text: { file: `${article.name}|headquarters|undefined` },
        notes: expect.arrayContaining([expect.stringMatching(/too large for a link/)]),
      },
    });
  });

  it.each(exporters)('writes $id', async ({ id }) => {
    const { exitCode, stdout } = await ran(['export', 'good.json', '--to', id, '--base', 'https://example.org/']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('https://example.org/#');
    const json = await ran(['export', 'good.json', '--to', id, '--base', 'https://example.org/', '--format=json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ format: 1, command: 'export', to: id, text: stdout });
  });

  it('draws the picture in the colours that were asked for', async () => {
    const drawn = async (...args: string[]) => (await ran(['export', 'good.json', '--to', 'svg', ...args])).stdout;
    const ground = (picture: string) => /<rect width="\d+" height="\d+" fill="(#\w+)"/.exec(picture)?.[1];
    expect(ground(await drawn('--theme', 'dark'))).toBe(groundOf('dark'));
    expect(ground(await drawn('--theme', 'light'))).toBe(groundOf('light'));
    expect(await drawn()).toBe(await drawn('--theme', 'light'));
  });

  it('lists the formats in the help, each with what it is good for', async () => {
    const { stdout } = await ran(['--help']);
    const lines = stdout.split('\n').map((line) => line.trim().replace(/ +/, ' '));
    for (const { id, says } of exporters) expect(lines).toContain(`${id} ${says}`);
  });
});

describe('import', () => {
  it('makes a design of what the tools print, and says on the other side what became of it', async () => {
    const { exitCode, stdout, stderr } = await ran(['import', 'folder/vnets.json', 'aks.json']);
    expect(exitCode).toBe(0);
    const read = readEnvelope(JSON.parse(stdout));
    expect(read).toMatchObject({ ok: true, value: { dropped: [] } });
    expect(stderr).toMatch(/^aks-netsim: understood: .*vnets\.json/m);
    expect(stderr).toMatch(/^aks-netsim: problem: /m);
    expect(stderr).not.toContain('folder/');
  });

  it('reads standard input among files, in any order', async () => {
    const files = await ran(['import', 'aks.json', 'folder/vnets.json']);
    const piped = await ran(['import', 'aks.json', '-'], FILES['folder/vnets.json']);
    expect(piped.stdout).toBe(files.stdout);
  });

  it('prints the report for programs', async () => {
    const { stdout } = await ran(['import', 'folder/vnets.json', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ format: 1, command: 'import', envelope: { schemaVersion: SCHEMA_VERSION } },
      report: { understood: expect.arrayContaining([expect.objectContaining({ from: ['vnets.json'] })]) },
    });
  });
});

it.each([
  { args: ['link', 'good.json'], text: /^http.*\n$/ },
  { args: ['import', 'aks.json'], text: /^\{.*\}\n$/s },
  { args: ['link', 'good.json', '--format', 'json'], text: /^\{.*\}\n$/s },
])('$args writes a file where --out says so, and nothing else', async ({ args, text }) => {
  const printed = await ran(args);
  expect(await ran([...args, '--out', 'there'])).toEqual({
    ...printed,
    stdout: '',
    out: { path: 'there', text: printed.stdout },
  });
  expect(printed.stdout).toMatch(text);
  expect(await ran([...args, '--out', '-'])).toEqual(printed);
});

it.each([
  { args: ['export', 'good.json'], says: 'export needs --to.' },
  { args: ['export', 'good.json', '--to', 'yaml'], says: 'to: there is no format yaml; there are ' },
  { args: ['export', 'spoilt.json', '--to', 'yaml'], says: 'spoilt.json: document.resources.nodepool1.count: has' },
  { args: ['export', '--to', 'yaml'], says: 'export needs a FILE.' },
  { args: ['export', 'good.json', 'aks.json', '--to', 'yaml'], says: 'aks.json is too much' },
  { args: ['export', 'good.json', '--to', 'png'], says: 'to: a PNG is drawn by a browser' },
  { args: ['export', 'good.json', '--to', 'svg', '--theme', 'sepia'], says: 'theme: sepia is neither light nor dark.' },
  { args: ['export', 'good.json', '--to', 'csv', '--theme', 'dark'], says: 'theme: csv has no colours to choose.' },
  { args: ['plan', 'good.json', '--theme', 'dark'], says: 'plan takes no option --theme.' },
  { args: ['link', 'good.json', '--base', 'here'], says: 'base: here is no address of the app' },
  { args: ['link', 'good.json', '--base', 'javascript:1'], says: 'base: javascript:1 is no address' },
  { args: ['link', 'nosuch.json'], says: 'nosuch.json: no such file' },
  { args: ['link', 'good.json', '--to', 'yaml'], says: 'link takes no option --to.' },
  { args: ['import'], says: 'import needs a FILE.' },
  { args: ['import', 'aks.json', 'nosuch.json'], says: 'nosuch.json: no such file' },
  { args: ['import', 'prose.txt'], says: 'problem: Nothing in prose.txt is JSON' },
  { args: ['import', 'good.json', '--base', HOME], says: 'import takes no option --base.' },
  { args: ['import', '-'], says: 'Nothing here makes a network design.' },
  { args: ['plan', 'good.json', '--out', 'x'], says: 'plan takes no option --out.' },
])('$args ends with 2 and says: $says', async ({ args, says }) => {
  const { exitCode, stdout, stderr, out } = await ran(args);
  expect({ exitCode, stdout, out }).toEqual({ exitCode: 2, stdout: '', out: undefined });
  expect(stderr).toMatch(/^(aks-netsim: .*\n)+$/);
  expect(stderr).toContain(says);
});
