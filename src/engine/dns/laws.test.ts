import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resource } from '../../model';
import { plan } from '../plan/plan';
import type { Plan } from '../plan/types';
import { documentOf } from '../testing';
import { askedBy, design, dnsServer, ended, linkedEndpoint, NAME, resolved, zone } from './testing';

const ADDRESSES = ['10.30.1.51', '10.30.1.52', '10.30.1.53', '10.20.3.51'] as const;
const OTHERS = ['168.63.129.16', '10.20.3.4', '10.30.1.99', '192.168.50.10', '8.8.8.8', '10.0.0.10'] as const;
const NAMES = [NAME, 'db.contoso.internal', 's.default', 'none.contoso.internal', 'www.example.com'] as const;
const FROM = ['web/pod/0', 'coredns/pod/0', 'pool/node/0', 'vmA', 'vmB', 'dns-0', 'site/O', 'C'] as const;

const servers = fc.array(fc.constantFrom(...ADDRESSES, ...OTHERS), { maxLength: 4 });

/** Servers that hand names on to anybody, in rings too, and networks that ask anybody. */
const asked = fc
  .record({
    forwarders: fc.tuple(servers, servers, servers, servers),
    ofA: servers,
    ofB: servers,
    links: fc.subarray(['A', 'B']),
  })
  .map(({ forwarders, ofA, ofB, links }) =>
    design({
      set: { A: { dnsServers: ofA }, B: { dnsServers: ofB } },
      add: [
        ...ADDRESSES.map((address, at) =>
          dnsServer(`dns-${at}`, address, address.startsWith('10.30') ? 'b' : 'vms', ...(forwarders[at] ?? [])),
        ),
        ...linkedEndpoint(...links),
        zone('contoso.internal', ['B'], { db: '10.30.1.9' }),
      ],
    }),
  );

describe('laws', () => {
  it('a look-up ends, and asks each server for each list that it is on at most', () =>
    fc.assert(
      fc.property(asked, fc.constantFrom(...NAMES), fc.constantFrom(...FROM), (planned, name, from) => {
        const { asked: queries, outcome, answer } = resolved(planned, name, from);
        expect(queries.length).toBeLessThanOrEqual(1 + 4 * (ADDRESSES.length + 2));
        expect(outcome === 'answered').toBe(answer !== undefined);
      }),
      { numRuns: 60 },
    ));

  it('names are the same in capitals and with a dot at the end', () =>
    fc.assert(
      fc.property(asked, fc.constantFrom(NAME, 'db.contoso.internal'), (planned, name) => {
        expect(ended(resolved(planned, `${name.toUpperCase()}.`))).toBe(ended(resolved(planned, name)));
      }),
      { numRuns: 20 },
    ));

  it('other ids change nothing', () =>
    fc.assert(
      fc.property(asked, fc.constantFrom(...NAMES), fc.constantFrom(...FROM), (planned, name, from) => {
        const found = resolved(planned, name, from);
        const other = resolved(renamed(planned), name, renamedId(from, planned));
        expect(ended(other)).toBe(ended(found));
        expect(askedBy(other)).toEqual(askedBy(found).map((line) => renamedId(line, planned)));
      }),
      { numRuns: 30 },
    ));
});

describe('rings', () => {
  const ring = (...forwarders: readonly string[][]): Plan =>
    design({
      set: { A: { dnsServers: [ADDRESSES[0]] } },
      add: [
        ...forwarders.map((own, at) => dnsServer(`dns-${at}`, ADDRESSES[at] ?? '', 'b', ...own)),
        ...linkedEndpoint('B'),
      ],
    });

  it.each([
    { name: 'of two', forwarders: [[ADDRESSES[1]], [ADDRESSES[0]]] },
    { name: 'of three', forwarders: [[ADDRESSES[1]], [ADDRESSES[2]], [ADDRESSES[0]]] },
    { name: 'of a server that asks itself', forwarders: [[ADDRESSES[0]]] },
  ])('$name are told', ({ forwarders }) => {
    const found = resolved(ring(...forwarders), NAME);
    expect(ended(found)).toBe('unreachable DNS_LOOP');
    expect(found.about).toBe('dns-0');
  });

  it('with a way out, the way out is taken', () =>
    expect(ended(resolved(ring([ADDRESSES[1], '168.63.129.16'], [ADDRESSES[0]]), NAME))).toBe('10.20.3.40 private'));
});

/** The same design with other ids, wherever one is named; what DNS reads stays. */
function renamed(planned: Plan): Plan {
  const { document } = planned;
  const resources = document.order.flatMap((id) => document.resources[id] ?? []);
  return plan(documentOf(...resources.map((one) => renamedIn(one, planned) as Resource)));
}

const KEPT = new Set(['name', 'kind', 'namespace', 'type', 'zoneName', 'fqdn']);

function renamedIn(value: unknown, planned: Plan): unknown {
  if (typeof value === 'string') return renamedId(value, planned);
  if (Array.isArray(value)) return value.map((one) => renamedIn(one, planned));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, KEPT.has(key) ? one : renamedIn(one, planned)]),
  );
}

/** `web/pod/0 → 10.0.0.10 answered` of `web` renamed. */
const renamedId = (text: string, { document }: Plan): string =>
  text.replace(/^[^/ ]+/, (id) => (Object.hasOwn(document.resources, id) ? `x-${id}` : id));
