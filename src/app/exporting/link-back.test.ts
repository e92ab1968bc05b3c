import { expect, it } from 'vitest';
import { examples } from '../../examples';
import { type Envelope, SCHEMA_VERSION } from '../../model';
import { linkBack } from './link-back';

const envelope: Envelope = { schemaVersion: SCHEMA_VERSION, document: examples.article };

it('leads to the page that wrote the file', () => {
  expect(linkBack(envelope, 'https://example.org/netsim/?theme=dark')).toEqual({
    link: expect.stringMatching(/^https:\/\/example\.org\/netsim\/#v\d/),
    notes: [],
  });
});

it.each([
  ['only this machine can open it', 'http://localhost:4173/', envelope, /this machine alone/],
  [
    'the design is too large for one',
    'https://example.org/',
    { ...envelope, kept: 'x'.repeat(30_000_000) },
    /too large/,
  ],
])('says so where %s', (_, address, design, says) => {
  const { link, notes } = linkBack(design, address);
  expect(notes).toEqual([expect.stringMatching(says)]);
  expect(link === undefined).toBe(says.test('too large'));
});
