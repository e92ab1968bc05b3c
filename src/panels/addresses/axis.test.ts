import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from '../../engine';
import { topology } from '../../engine/arbitraries';
import { addressSpace } from '../../engine/space';
import { documentOf, subnet, virtualNetwork } from '../../engine/testing';
import { examples } from '../../examples';
import { formatAddress } from '../../ip';
import { ip } from '../../ip/testing';
import { addressAtPlace, axisOf, placeOf, reachOf } from './axis';
import { neighbour } from './neighbour';
import { rowsOf } from './rows';
import { ticksOf } from './ticks';
import { around, panned, seen, showing, wholeOf, zoomed } from './view';

const { spans } = addressSpace(plan(examples.article));
const axis = axisOf(spans);

const widthOf = (first: string, last: string): number => {
  const { from, to } = reachOf(axis, { first: ip(first), last: ip(last) });
  return to - from;
};

describe('the axis of the opening design', () => {
  it('shows the smallest subnet beside the largest network', () => {
    expect(widthOf('10.240.3.0', '10.240.3.15')).toBe(8 + 4);
    expect(widthOf('192.168.0.0', '192.168.255.255')).toBe(8 + 16);
  });

  it('folds empty space, however large', () => {
    expect(widthOf('10.101.0.0', '10.239.255.255')).toBeCloseTo(1.2);
    expect(widthOf('172.32.0.0', '192.0.1.255')).toBeCloseTo(1.2);
  });

  it('gives free space of a network less than its subnets', () => {
    expect(widthOf('10.240.1.0', '10.240.1.255')).toBeLessThan(widthOf('10.240.2.0', '10.240.2.255') / 2);
  });
});

describe('labels', () => {
  const labels = (window: { from: number; to: number }, width: number) =>
    ticksOf(axis, window, width, spans).map(({ address }) => formatAddress(address));

  it('name where spans begin', () => {
    expect(labels(wholeOf(axis), 1200)).toEqual(
      expect.arrayContaining(['10.0.0.0', '10.100.0.0', '10.240.0.0', '10.244.0.0', '192.168.0.0']),
    );
  });

  it('are round addresses inside a subnet that fills the window', () => {
    const inside = reachOf(axis, { first: ip('10.240.0.0'), last: ip('10.240.0.255') });
    expect(labels(inside, 700)).toEqual([0, 32, 64, 96, 128, 160, 192, 224].map((octet) => `10.240.0.${octet}`));
  });

  it('stay round where the window begins between two', () => {
    const inside = reachOf(axis, { first: ip('10.240.0.10'), last: ip('10.240.0.200') });
    expect(labels(inside, 500)).toEqual([32, 64, 96, 128, 160].map((octet) => `10.240.0.${octet}`));
  });
});

describe('the lanes', () => {
  const rowsWith = (...prefixes: readonly string[]) => {
    const subnets = prefixes.map((prefix, n) => subnet(prefix, { id: `s${n}` }));
    const { lanes } = addressSpace(plan(documentOf(virtualNetwork('10.0.0.0/16'), ...subnets)));
    return lanes.map((lane) => rowsOf(lane).rows)[0];
  };

  it.each([
    { prefixes: ['10.0.0.0/24', '10.0.1.0/24'], rows: 1 },
    { prefixes: ['10.0.0.0/24', '10.0.0.128/25'], rows: 2 },
    { prefixes: ['10.0.0.0/24', '10.0.0.255/32', '10.0.1.0/24'], rows: 2 },
    { prefixes: ['10.0.0.0/23', '10.0.0.0/24', '10.0.0.0/25', '10.0.0.128/25'], rows: 3 },
    { prefixes: [], rows: 1 },
  ])('$prefixes stand in $rows rows', ({ prefixes, rows }) => expect(rowsWith(...prefixes)).toBe(rows));

  it('are gone through by the arrow keys', () => {
    const { lanes } = addressSpace(plan(examples.article));
    const from = (name: string, key: string) => {
      const span = spans.find((one) => one.name === name);
      return span && neighbour(lanes, spans, span, key)?.name;
    };
    expect(from('vnet-prod', 'ArrowRight')).toBe('snet-aks');
    expect(from('vnet-prod', 'ArrowLeft')).toBe('snet-shared');
    expect(from('snet-agw', 'ArrowDown')).toBe('snet-shared');
    expect(from('Headquarters', 'ArrowUp')).toBe('Services of aks-prod');
    expect(from('Headquarters', 'ArrowDown')).toBeUndefined();
    expect(from('Headquarters', 'Home')).toBe('Services of aks-prod');
    expect(from('vnet-prod', 'End')).toBe('Headquarters');
    expect(from('vnet-prod', 'x')).toBeUndefined();
  });
});

describe('laws', () => {
  const designs = topology.map((document) => {
    const found = addressSpace(plan(document)).spans;
    return { spans: found, axis: axisOf(found) };
  });
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it('stretches lie end to end, and every span has its place in order', () => {
    fc.assert(
      fc.property(designs, ({ spans: its, axis: { stretches, length }, axis: whole }) => {
        stretches.forEach(({ first, last, from, to }, n) => {
          expect(from).toBe(stretches[n - 1]?.to ?? 0);
          expect(to).toBeGreaterThan(from);
          expect(first).toBe((stretches[n - 1]?.last ?? first - 1) + 1);
          expect(last).toBeGreaterThanOrEqual(first);
        });
        expect(stretches.at(-1)?.to).toBe(length);
        for (const { prefix } of its) {
          const { from, to } = reachOf(whole, prefix);
          expect(to - from).toBeGreaterThan(1);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(length);
        }
      }),
    );
  });

  it('the address at a place stands at that place', () => {
    fc.assert(
      fc.property(designs, share, ({ axis: whole }, at) => {
        const place = at * whole.length * 0.999;
        const address = addressAtPlace(whole, place) ?? -1;
        expect(placeOf(whole, address)).toBeLessThanOrEqual(place + 1e-6);
        expect(placeOf(whole, address + 1)).toBeGreaterThanOrEqual(place - 1e-6);
      }),
    );
  });

  it('windows stay on the axis and keep what they zoom around in its place', () => {
    fc.assert(
      fc.property(
        designs,
        share,
        share,
        fc.double({ min: 0.1, max: 8, noNaN: true }),
        ({ axis: whole }, a, b, times) => {
          const start = around(whole, { from: Math.min(a, b) * whole.length, to: Math.max(a, b) * whole.length });
          const held = start.from + 0.3 * (start.to - start.from);
          const next = zoomed(whole, start, times, held);
          for (const window of [start, next, panned(whole, next, a - b), showing(whole, next, start)]) {
            expect(window.from).toBeGreaterThanOrEqual(0);
            expect(window.to).toBeLessThanOrEqual(whole.length + 1e-9);
            expect(window.to).toBeGreaterThan(window.from);
          }
          const clamped = next.from === 0 || next.to >= whole.length - 1e-9;
          if (!clamped) expect((held - next.from) / (next.to - next.from)).toBeCloseTo(0.3, 6);
        },
      ),
    );
  });

  it('what is to be shown is seen', () => {
    fc.assert(
      fc.property(designs, share, share, fc.nat(), ({ spans: its, axis: whole }, a, b, n) => {
        const span = its[n % its.length];
        if (!span) return;
        const reach = reachOf(whole, span.prefix);
        const window = around(whole, { from: Math.min(a, b) * whole.length, to: Math.max(a, b) * whole.length });
        expect(seen(showing(whole, window, reach), reach)).toBeDefined();
      }),
    );
  });
});
