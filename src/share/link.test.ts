import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../examples';
import { type Envelope, SCHEMA_VERSION } from '../model';
import { anyEnvelopes } from './arbitraries';
import { MOST_BYTES, MOST_CHARACTERS, MOST_RESOURCES } from './limits';
import { type LinkError, readLink } from './link';
import { linkOf } from './testing';

const opening: Envelope = { schemaVersion: SCHEMA_VERSION, document: examples.article };

function failure(fragment: string): LinkError | undefined {
  const read = readLink(fragment);
  return read.ok ? undefined : read.error;
}

describe('laws', () => {
  it('a link reads back as what was written', () => {
    fc.assert(
      fc.property(anyEnvelopes, (envelope) => {
        expect(readLink(linkOf(envelope))).toEqual({ ok: true, value: { value: envelope } });
      }),
      { numRuns: 1000 },
    );
  });

  it('resources, parts and orders come back in their order', () => {
    fc.assert(
      fc.property(anyEnvelopes, (envelope) => {
        const read = readLink(linkOf(envelope));
        const { document } = (read.ok && read.value.value) as Envelope;
        expect(document.order).toEqual(envelope.document.order);
        expect(Object.keys(document.resources)).toEqual(Object.keys(envelope.document.resources));
      }),
    );
  });

  it('the same envelope gives the same link', () => {
    fc.assert(
      fc.property(anyEnvelopes, (envelope) => {
        expect(linkOf(structuredClone(envelope))).toBe(linkOf(envelope));
      }),
    );
  });

  it('a link consists of characters that every program leaves alone', () => {
    fc.assert(
      fc.property(anyEnvelopes, (envelope) => {
        expect(linkOf(envelope)).toMatch(/^#v2\.\d+\.[\w-]+$/);
      }),
    );
  });

  const fragments = fc.oneof(
    fc.string(),
    fc.string().map((text) => `#v2.${text.length}.${text}`),
    fc.string().map((text) => `#v2.${text.length + 1}.1${text}`),
    fc.base64String().map((text) => `#v2.${text.length + 1}.1${text}`),
    fc.base64String().map((text) => `#v2.${text.length + 100}.1${text}`),
  );
  it('any text is read without a throw', () => {
    fc.assert(
      fc.property(fragments, (fragment) => {
        expect(readLink(fragment)).toHaveProperty('ok');
      }),
    );
  });
});

describe('reading a link', () => {
  it('leaves aside what stands behind it', () => {
    for (const behind of [')', '.', '>', '&utm_source=chat', '%20', '&open=view&theme=dark']) {
      expect(readLink(linkOf(opening) + behind)).toEqual({ ok: true, value: { value: opening } });
    }
  });

  it.each([
    { fragment: '', code: 'not-a-link' },
    { fragment: '#', code: 'not-a-link' },
    { fragment: '#topology', code: 'not-a-link' },
    { fragment: '#vnet', code: 'not-a-link' },
    { fragment: '#v3.4.abcd', code: 'unknown-codec' },
    { fragment: '#v2.5.zabcd', code: 'unknown-codec' },
    { fragment: '#v2.5.0abcd', code: 'damaged' },
    { fragment: '#v2.5.-abcd', code: 'damaged' },
    { fragment: '#v2.', code: 'damaged' },
    { fragment: '#v2.abcd', code: 'damaged' },
    { fragment: '#v2.0.', code: 'damaged' },
    { fragment: '#v2.1.1', code: 'damaged' },
    { fragment: '#v2.4.1a+/', code: 'damaged' },
    { fragment: '#v2.9.1abcd', code: 'cut-short' },
  ])('$fragment is $code', ({ fragment, code }) => {
    expect(failure(fragment)?.code).toBe(code);
  });

  it('refuses a longer fragment than it ever writes before looking into it', () => {
    expect(failure(`#v2.9.${'a'.repeat(MOST_CHARACTERS)}`)).toEqual({
      code: 'too-large',
      most: MOST_CHARACTERS,
      unit: 'characters',
    });
  });
});

describe('writing a link', () => {
  it('can read the least compressible one of the largest size', () => {
    let state = 1;
    const random = () => {
      state = Math.imul(state, 48271) % 2147483647;
      return String.fromCharCode(33 + (Math.abs(state) % 90)).replace(/["\\]/, '~');
    };
    const room = MOST_BYTES - JSON.stringify({ ...opening, noise: '' }).length;
    const link = linkOf({ ...opening, noise: Array.from({ length: room }, random).join('') });
    expect(link.length).toBeLessThan(MOST_CHARACTERS);
    expect(readLink(link).ok).toBe(true);
  });

  const many = (count: number): Envelope => {
    const hosts = Array.from({ length: count }, (_, n) => ({
      id: `h${n}`,
      kind: 'internetHost' as const,
      name: `h${n}`,
      address: '203.0.113.9',
    }));
    const resources = Object.fromEntries(hosts.map((host) => [host.id, host]));
    return { ...opening, document: { name: 'Many', resources, order: Object.keys(resources) } };
  };

  it('can read the one of most resources', () => {
    expect(readLink(linkOf(many(MOST_RESOURCES)))).toEqual({ ok: true, value: { value: many(MOST_RESOURCES) } });
  });

  it.each([
    { of: 'more bytes', envelope: { ...opening, noise: 'x'.repeat(MOST_BYTES) }, unit: 'bytes' },
    { of: 'more resources', envelope: many(MOST_RESOURCES + 1), unit: 'resources' },
    {
      of: 'more rules',
      envelope: {
        ...opening,
        document: {
          name: 'Rules',
          resources: { nsg: { id: 'nsg', kind: 'networkSecurityGroup', securityRules: Array(60_000).fill({}) } },
          order: ['nsg'],
        },
      } as unknown as Envelope,
      unit: 'pieces',
    },
    {
      of: 'deeper brackets',
      envelope: { ...opening, deep: JSON.parse('['.repeat(200) + ']'.repeat(200)) },
      unit: 'levels',
    },
  ])('writes none of $of than could be opened', ({ envelope, unit }) => {
    expect(() => linkOf(envelope)).toThrow(unit);
  });
});
