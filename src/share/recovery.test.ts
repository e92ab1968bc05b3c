import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../examples';
import { type Envelope, SCHEMA_VERSION } from '../model';
import { anyEnvelopes } from './arbitraries';
import { type LinkContent, readLink } from './link';
import { openLink } from './open-link';
import { linkOf } from './testing';
import { lostWords } from './words';

const opening: Envelope = {
  schemaVersion: SCHEMA_VERSION,
  document: examples.article,
  layout: { aks: { x: 10, y: -20.5 } },
  view: { selection: 'aks', dock: { open: true, tab: 'trace' } },
  later: { told: 'by nobody' },
};
const link = linkOf(opening);
const start = link.lastIndexOf('.') + 1;

/** Whether all of what was read is as it was written, with the rest accounted for. */
function expectProved({ value, lost }: LinkContent, written: Envelope): void {
  const read = value as Envelope;
  const { document, ...parts } = written;
  const ids = Object.keys(document.resources);
  const arrived = Object.keys(read.document.resources);
  expect(arrived).toEqual(ids.slice(0, arrived.length));
  for (const id of arrived) expect(read.document.resources[id]).toEqual(document.resources[id]);
  expect({ ...read.document, resources: {}, order: [] }).toEqual({ ...document, resources: {}, order: [] });
  const { document: _, ...partsRead } = read;
  expect(parts).toMatchObject(partsRead);
  if (!lost) {
    expect(read).toEqual(written);
    return;
  }
  expect(lost).toMatchObject({ arrived: arrived.length, expected: ids.length });
  const names = lost.dropped.map(({ id, path }) => id ?? path);
  expect(names.toSorted()).toEqual(
    [...ids.slice(arrived.length), ...Object.keys(parts).filter((part) => !Object.hasOwn(partsRead, part))].toSorted(),
  );
}

describe('a link that was damaged on its way', () => {
  it('opens the more of what was written, the later it was cut', () => {
    let before = -1;
    for (let end = start; end < link.length; end += 1) {
      const read = readLink(link.slice(0, end));
      if (!read.ok) {
        expect(read.error).toEqual({ code: 'cut-short', arrived: end - start, expected: link.length - start });
        expect(before).toBe(-1);
      } else {
        expectProved(read.value, opening);
        expect(read.value.lost?.because).toBe('cut-short');
        expect(read.value.lost?.arrived).toBeGreaterThanOrEqual(before);
        before = read.value.lost?.arrived ?? 0;
      }
    }
    expect(before).toBeGreaterThan(15);
  });

  it('lists by name what did not arrive', () => {
    const hosts = Array.from({ length: 200 }, (_, n) => {
      const id = `host-${(Math.imul(n + 1, 2_654_435_761) >>> 0).toString(36)}`;
      return { id, kind: 'internetHost', name: id, address: `203.0.113.${n}` } as const;
    });
    const resources = Object.fromEntries(hosts.map((host) => [host.id, host]));
    const written = linkOf({ ...opening, document: { name: 'Many', resources, order: Object.keys(resources) } });
    const read = openLink(written.slice(0, written.length * 0.9));
    const arrived = (read.ok && read.value.lost?.arrived) || 0;
    expect(arrived).toBeGreaterThan(100);
    expect(read).toMatchObject({ value: { lost: { because: 'cut-short', expected: 200 } } });
    expect(read.ok && read.value.dropped).toEqual([
      ...hosts.slice(arrived).map(({ id, kind }) => ({ lost: 'resource', id, kind, path: '', code: 'not-arrived' })),
      ...['layout', 'view', 'later'].map((path) => ({ lost: 'part', path, code: 'not-arrived' })),
    ]);
  });

  it('never opens with a value that nobody wrote, wherever a character was altered', () => {
    for (let at = start; at < link.length; at += 1) {
      for (const character of 'aZ0-!') {
        const read = readLink(link.slice(0, at) + character + link.slice(at + 1));
        if (read.ok) expectProved(read.value, opening);
        else expect(['damaged', 'unknown-codec']).toContain(read.error.code);
      }
    }
  });

  /** Anywhere; doubles would mostly lie close to the start. */
  const place = fc.nat({ max: 9999 }).map((n) => n / 10_000);
  const damage = fc.record({
    at: place,
    gone: fc.nat(6),
    put: fc.stringMatching(/^[\w-]{0,6}$/),
    end: fc.option(place),
  });
  it('never opens with a value that nobody wrote, whatever was done to it', () => {
    fc.assert(
      fc.property(anyEnvelopes, fc.array(damage, { minLength: 1, maxLength: 4 }), (envelope, damages) => {
        const whole = linkOf(envelope);
        const from = whole.lastIndexOf('.') + 1;
        const damaged = damages.reduce((text, { at, gone, put, end }) => {
          const start = from + Math.floor(at * (text.length - from));
          const spliced = text.slice(0, start) + put + text.slice(start + gone);
          return end === null ? spliced : spliced.slice(0, from + Math.floor(end * (spliced.length - from)));
        }, whole);
        const read = readLink(damaged);
        if (read.ok) expectProved(read.value, envelope);
      }),
      { numRuns: 1000 },
    );
  });

  it('says so', () => {
    expect(lostWords({ because: 'cut-short', arrived: 7, expected: 26 })).toBe(
      'The link was cut short on its way. 7 of 26 resources arrived whole; what can stand without the rest is open. Ask for the link again, or for the design as a file.',
    );
  });
});
