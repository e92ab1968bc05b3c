import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { formatRangeShort, type Range, rangeSize } from '../../ip';
import type { TopologyDocument } from '../../model';
import { plan } from '../plan/plan';
import { documentOf, inMode, machine, oneCluster, workload } from '../testing';
import { addressSpace } from './address-space';
import { type Held, heldOf, piecesOf } from './held';

function heldIn(document: TopologyDocument, name: string): string[] {
  const planned = plan(document);
  const span = addressSpace(planned).spans.find((one) => one.name === name);
  if (!span) throw new Error(`No span ${name}`);
  return heldOf(planned, span).map(({ range, role }) => `${formatRangeShort(range)} ${role}`);
}

describe('who has what of a span in the opening design', () => {
  it.each([
    {
      mode: 'kubenet',
      name: 'snet-aks',
      found: ['10.240.0.0–3 reserved', '10.240.0.4–6 node', '10.240.0.250 other', '10.240.0.255 reserved'],
    },
    {
      mode: 'kubenet',
      name: 'Pods of aks-prod',
      found: [
        '10.244.0.0–1 idle',
        '10.244.0.2–13 pods',
        '10.244.0.14–1.1 idle',
        '10.244.1.2–13 pods',
        '10.244.1.14–2.1 idle',
        '10.244.2.2–12 pods',
        '10.244.2.13–255 idle',
      ],
    },
    {
      mode: 'node-subnet',
      name: 'snet-aks',
      found: [
        '10.240.0.0–3 reserved',
        ...[
          '10.240.0.4 node',
          '10.240.0.5–16 pods',
          '10.240.0.17–34 idle',
          '10.240.0.35 node',
          '10.240.0.36–47 pods',
          '10.240.0.48–65 idle',
        ],
        ...[
          '10.240.0.66 node',
          '10.240.0.67–77 pods',
          '10.240.0.78–96 idle',
          '10.240.0.250 other',
          '10.240.0.255 reserved',
        ],
      ],
    },
    { mode: 'kubenet', name: 'Services of aks-prod', found: ['10.0.0.1 service', '10.0.0.10–12 service'] },
    { mode: 'kubenet', name: 'vnet-prod', found: [] },
  ] as const)('$mode, $name', ({ mode, name, found }) =>
    expect(heldIn(inMode(examples.article, 'aks', mode), name)).toEqual(found),
  );
});

it('passes over a fixed address among a node’s own', () => {
  const base = oneCluster('node-subnet', { subnet: '10.0.0.0/24', nodes: 1, maxPods: 30 });
  const document = documentOf(...Object.values(base.resources), machine('vm', '10.0.0.10'), workload('web', 8));
  expect(heldIn(document, 'nodes').slice(1, 6)).toEqual([
    '10.0.0.4 node',
    '10.0.0.5–9 pods',
    '10.0.0.10 other',
    '10.0.0.11–13 pods',
    '10.0.0.14–35 idle',
  ]);
});

describe('pieces to draw', () => {
  const subnetOf = (nodes: number): Held[] => {
    const planned = plan(oneCluster('node-subnet', { subnet: '10.0.0.0/16', nodes, maxPods: 30 }));
    const span = addressSpace(planned).spans.find(({ kind }) => kind === 'subnet');
    return span ? [...heldOf(planned, span)] : [];
  };

  it('are the runs themselves where each address has a piece', () => {
    const runs = subnetOf(3);
    expect(piecesOf(runs, { first: 0x0a000000, last: 0x0a0000ff }, 256)).toEqual(
      runs.filter(({ range }) => range.last <= 0x0a0000ff),
    );
  });

  it('show the role that has most of them where they are coarser', () => {
    const pieces = piecesOf(subnetOf(1000), { first: 0x0a000000, last: 0x0a00ffff }, 64);
    expect(pieces.map(({ range, role }) => `${formatRangeShort(range)} ${role}`)).toEqual([
      '10.0.0.0–123.255 idle',
      '10.0.252.0–255.255 reserved',
    ]);
  });
});

describe('laws', () => {
  const runsIn = (window: Range) =>
    fc
      .array(
        fc.tuple(
          fc.integer({ min: window.first - 50, max: window.last + 50 }),
          fc.integer({ min: 1, max: 90 }),
          fc.constantFrom('node' as const, 'pods' as const, 'other' as const),
        ),
        { maxLength: 30 },
      )
      .map((drawn) => {
        let next = 0;
        return drawn
          .toSorted(([a], [b]) => a - b)
          .flatMap(([at, size, role]): Held[] => {
            const first = Math.max(at, next);
            next = first + size;
            return [{ range: { first, last: next - 1 }, role }];
          });
      });
  const window = { first: 1000, last: 1999 };

  it('pieces lie in the window in order, cover all that is held there, and are no more than asked for', () => {
    fc.assert(
      fc.property(runsIn(window), fc.integer({ min: 1, max: 400 }), (runs, most) => {
        const pieces = piecesOf(runs, window, most);
        expect(pieces.length).toBeLessThanOrEqual(most);
        pieces.forEach(({ range }, n) => {
          expect(range.first).toBeGreaterThan(pieces[n - 1]?.range.last ?? window.first - 1);
          expect(range.last).toBeLessThanOrEqual(window.last);
          expect(rangeSize(range)).toBeGreaterThan(0);
          expect(runs.some((run) => run.range.first <= range.last && range.first <= run.range.last)).toBe(true);
        });
        for (const { range } of runs) {
          for (let at = Math.max(range.first, window.first); at <= Math.min(range.last, window.last); at += 1) {
            expect(pieces.some((piece) => piece.range.first <= at && at <= piece.range.last)).toBe(true);
          }
        }
      }),
    );
  });
});
