import { describe, expect, it } from 'vitest';
import { examples } from '../examples';
import { type Envelope, SCHEMA_VERSION } from '../model';
import { isOfOwnMachine, linkAt } from './address';
import { writeLink } from './link';

const envelope: Envelope = { schemaVersion: SCHEMA_VERSION, document: examples.article };

describe('the link to a design', () => {
  it.each([
    ['https://example.org/', 'https://example.org/'],
    ['https://example.org/a/b/?tab=1', 'https://example.org/a/b/'],
    ['https://example.org/index.html#v1.4.abcd', 'https://example.org/index.html'],
    ['file:///srv/dist/index.html', 'file:///srv/dist/index.html'],
  ])('in an app at %s stands behind %s', (app, expected) => {
    const fragment = writeLink(envelope);
    expect(linkAt(app, envelope)).toEqual({ ok: true, value: `${expected}${fragment.ok && fragment.value}` });
  });
});

it.each([
  ['http://localhost:4173/', true],
  ['http://netsim.localhost/', true],
  ['http://127.1.2.3/a', true],
  ['http://[::1]:8080/', true],
  ['file:///srv/dist/index.html', true],
  ['https://example.org/localhost', false],
  ['https://localhost.example.org/', false],
  ['http://10.0.0.4/', false],
])('%s is of this machine alone: %s', (address, own) => expect(isOfOwnMachine(address)).toBe(own));
