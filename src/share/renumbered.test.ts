import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsPrefix, formatPrefix, formatRange, overlaps, type Prefix, prefixFrom, prefixOf } from '../ip';
import { renumbered, renumbering } from './renumbered';

const under = (texts: readonly string[]): string[] => {
  const numbers = renumbering(texts);
  return texts.map((text) => renumbered(text, numbers));
};

describe('under other numbers', () => {
  it.each([
    {
      what: 'a network goes down in its range with all that stands in it',
      texts: ['10.240.0.0/16', '10.240.3.0/24', '10.240.3.4'],
      become: ['10.0.0.0/16', '10.0.3.0/24', '10.0.3.4'],
    },
    {
      what: 'networks keep their order, their sizes and what they touch',
      texts: ['10.20.0.0/16', '10.21.0.0/16', '10.90.0.0/20', '172.20.0.0/16', '192.168.77.5'],
      become: ['10.0.0.0/16', '10.1.0.0/16', '10.2.0.0/20', '172.16.0.0/16', '192.168.0.5'],
    },
    {
      what: 'blocks that touch go together, each at a multiple of its size',
      texts: ['10.20.1.0/24', '10.20.2.0/23', '10.20.9.0/24'],
      become: ['10.0.1.0/24', '10.0.2.0/23', '10.0.4.0/24'],
    },
    {
      what: 'public addresses become those for documents',
      texts: ['20.50.0.20', '20.50.0.21', '52.1.2.0/28'],
      become: ['203.0.113.1', '203.0.113.2', '203.0.113.16/28'],
    },
    {
      what: 'what means something stays',
      texts: ['0.0.0.0/0', '10.0.0.0/8', '168.63.129.16', '10.244.0.0/16', '169.254.169.254', '128.0.0.0/1'],
      become: ['0.0.0.0/0', '10.0.0.0/8', '168.63.129.16', '10.244.0.0/16', '169.254.169.254', '128.0.0.0/1'],
    },
    {
      what: 'other texts stay',
      texts: ['VirtualNetwork', '*', '10.0.0.1/8', '2001:db8::/32'],
      become: ['VirtualNetwork', '*', '10.0.0.1/8', '2001:db8::/32'],
    },
    {
      what: 'nothing moves into a public range that is too large to move',
      texts: ['20.50.0.0/24', '1.0.0.0/24', '200.0.0.0/5'],
      become: ['20.50.0.0/24', '198.51.100.0/24', '200.0.0.0/5'],
    },
    { what: 'a public range for which there is no room stays', texts: ['20.0.0.0/8'], become: ['20.0.0.0/8'] },
  ])('$what', ({ texts, become }) => expect(under(texts)).toEqual(become));

  it('tells which public ranges stay for want of room', () => {
    const staying = (texts: readonly string[]) => renumbering(texts).staying.map(formatRange);
    expect(staying(['20.50.0.20', '10.240.0.0/16', '10.0.0.0/8', '203.0.113.0/28', '0.0.0.0/0'])).toEqual([]);
    expect(staying(['20.50.0.0/24', '1.0.0.0/24', '200.0.0.0/5', '20.50.0.20'])).toEqual([
      '20.50.0.0 – 20.50.0.255',
      '200.0.0.0 – 207.255.255.255',
    ]);
  });

  const near = fc
    .tuple(
      fc.constantFrom('10.0.0.0', '10.20.0.0', '10.244.0.0', '172.16.0.0', '172.31.0.0', '192.168.0.0', '100.64.0.0'),
      fc.integer({ min: 9, max: 32 }),
      fc.nat({ max: 2 ** 18 }),
    )
    .map(([base, length, offset]) => prefixFrom(prefixOf(`${base}/32`).first + offset, length));
  /** Blocks of which many touch. */
  const close = fc
    .tuple(
      fc.constantFrom('10.20.0.0', '192.168.64.0', '20.50.0.0'),
      fc.integer({ min: 21, max: 26 }),
      fc.nat({ max: 16 }),
    )
    .map(([base, length, n]) => prefixFrom(prefixOf(`${base}/32`).first + n * 256, length));
  const far = fc
    .tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 32 }))
    .map(([address, length]) => prefixFrom(address, length));
  const plans = fc.array(fc.oneof(near, close, close, far), { minLength: 1, maxLength: 12 });

  const both = (plan: readonly Prefix[]): [Prefix, Prefix][] => {
    const { prefix } = renumbering(plan.map(formatPrefix));
    return plan.map((one) => [one, prefix(one)]);
  };

  it('what contains, meets, or touches what, and how large it is, stays', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const pairs = both(plan);
        for (const [a, newA] of pairs) {
          expect(newA.length).toBe(a.length);
          for (const [b, newB] of pairs) {
            expect(containsPrefix(newA, newB)).toBe(containsPrefix(a, b));
            expect(overlaps(newA, newB)).toBe(overlaps(a, b));
            if (containsPrefix(a, b) && a.length >= 24) expect(newB.first - newA.first).toBe(b.first - a.first);
          }
        }
      }),
    );
  });

  it('private stays private, public stays public', () => {
    const spaces = ['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16'].map(prefixOf);
    fc.assert(
      fc.property(plans, (plan) => {
        for (const [a, newA] of both(plan)) {
          for (const space of spaces) expect(containsPrefix(space, newA)).toBe(containsPrefix(space, a));
        }
      }),
    );
  });

  it('what has been renumbered stays as it is', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const once = both(plan).map(([, after]) => after);
        expect(both(once).map(([, after]) => formatPrefix(after))).toEqual(once.map(formatPrefix));
      }),
    );
  });
});
