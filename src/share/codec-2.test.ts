import { describe, expect, it } from 'vitest';
import { examples } from '../examples';
import { SCHEMA_VERSION } from '../model';
import { readEnvelope } from '../model/read';
import links from './__fixtures__/codec-2.json';
import { MOST_BYTES, MOST_DEPTH, MOST_PIECES, MOST_RESOURCES } from './limits';
import { readLink } from './link';
import { linkAround, linkOf } from './testing';

/** The first links of codec 2, with all that can stand in an envelope. They are in use: an entry is never edited or removed. */
const handedOut = Object.entries(links);

describe('links that were handed out', () => {
  it('are of all templates', () => expect(handedOut).toHaveLength(9));

  it.each(handedOut)('the first link of %s opens as it was written', (_, { link, envelope }) => {
    expect(readLink(link)).toEqual({ ok: true, value: { value: envelope } });
    expect(readEnvelope(envelope)).toMatchObject({ ok: true, value: { dropped: [] } });
  });
});

const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

describe('lines that another program wrote', () => {
  it('are read as the contract has them', () => {
    const lines = [
      '[2,"By hand",["layout","view"],0,20,"clients",1,"vnet",0,"odd"]',
      '["Clients","203.0.113.9"]',
      '[0,["10.0.0.0/16"],"norwayeast",-1,{"+":{"flag":0}}]',
      '{"id":"odd","kind":"of its own"}',
      '[1,10,-20]',
      '{"selection":"vnet"}',
    ];
    const read = readLink(linkAround(lines));
    expect(read).toEqual({
      ok: true,
      value: {
        value: {
          schemaVersion: 2,
          document: {
            name: 'By hand',
            order: ['clients', 'vnet', 'odd'],
            resources: {
              clients: { id: 'clients', name: 'Clients', kind: 'internetHost', address: '203.0.113.9' },
              vnet: {
                id: 'vnet',
                name: 'vnet',
                kind: 'virtualNetwork',
                addressPrefixes: ['10.0.0.0/16'],
                location: 'norwayeast',
                flag: 0,
              },
              odd: { id: 'odd', kind: 'of its own' },
            },
          },
          layout: { vnet: { x: 10, y: -20 } },
          view: { selection: 'vnet' },
        },
      },
    });
  });

  it('of a later schema version open as far as they are known', () => {
    const read = readLink(
      linkAround(['[9,"Later",0,0,20,"clients",0,"new"]', '["","203.0.113.9"]', '{"id":"new","kind":"new"}']),
    );
    expect(readEnvelope(read.ok && read.value.value)).toMatchObject({
      ok: true,
      value: {
        newerVersion: 9,
        envelope: { document: { order: ['clients'] } },
        dropped: [{ id: 'new', code: 'unknown-kind' }],
      },
    });
  });

  it.each([
    { what: 'no header', lines: ['{}'], code: 'damaged' },
    { what: 'a header of odd length', lines: ['[2,"x",0,0,1]'], code: 'damaged' },
    { what: 'a line that is no JSON', lines: ['[2,"x",0,0,20,"a"]', '["a"'], code: 'not-json' },
    { what: 'brackets too deep', lines: ['[2,"x",0,0,20,"a"]', deep(MOST_DEPTH + 1)], unit: 'levels' },
    { what: 'a header too deep', lines: [`[2,"x",0,{"a":${deep(MOST_DEPTH)}}]`], code: 'damaged' },
    { what: 'too many resources', lines: [`[2,"x",0,0${',20,"a"'.repeat(MOST_RESOURCES + 1)}]`], unit: 'resources' },
    {
      what: 'too many rules',
      lines: ['[2,"x",0,0,4,"nsg"]', `[0,[${Array(MOST_PIECES).fill('[]').join(',')}]]`],
      unit: 'pieces',
    },
    { what: 'too many bytes', lines: ['[2,"x",0,0,20,"a"]', `"${'x'.repeat(MOST_BYTES)}"`], unit: 'bytes' },
    { what: '50 MB', lines: ['[2,"x",0,0,20,"a"]', `"${'x'.repeat(50_000_000)}"`], unit: 'bytes' },
  ])('with $what are refused', ({ lines, code = 'too-large', unit }) => {
    expect(readLink(linkAround(lines))).toMatchObject({ ok: false, error: { code, ...(unit && { unit }) } });
  });

  it('that are fewer than the header says are told as damaged', () => {
    const read = readLink(linkAround(['[2,"x",0,0,20,"a",20,"b"]', '["","203.0.113.9"]'], 2));
    expect(read).toMatchObject({ error: { code: 'damaged' } });
  });

  it('that are more than the header says open as far as it says, and are told as damaged', () => {
    const lines = ['[2,"x",0,0,20,"a"]', '["","203.0.113.9"]', '["","203.0.113.10"]'];
    expect(readLink(linkAround(lines, 2))).toMatchObject({
      ok: true,
      value: {
        value: { document: { order: ['a'] } },
        lost: { because: 'damaged', arrived: 1, expected: 1, dropped: [] },
      },
    });
  });

  it('do not reach what every object inherits', () => {
    const read = readLink(
      linkAround(['[2,"x",["__proto__"],0,20,"__proto__"]', '["","203.0.113.9"]', '{"polluted":true}']),
    );
    expect(read.ok).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(readEnvelope(read.ok && read.value.value)).toMatchObject({ error: { code: 'nothing-readable' } });
  });
});

it('keeps the opening design far below what chat tools cut', () => {
  expect(linkOf({ schemaVersion: SCHEMA_VERSION, document: examples.article }).length).toBeLessThan(100);
});
