import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TopologyDocument } from '../../model';
import { formatPacket, type Packet, replyTo, samePacket } from '../packet';
import { plan } from '../plan/plan';
import { asked } from './designs/testing';
import { trace } from './trace';
import type { Branch, Flow, Hop, Pins, Trace } from './types';

/** What fails is not made smaller for ever. */
const BOUNDED = { interruptAfterTimeLimit: 4000 };

/** A property of every trace that can be made, of random designs. */
function holdsFor(numRuns: number, law: (found: Trace, document: TopologyDocument) => void): void {
  fc.assert(
    fc.property(asked, ({ document, flows }) => {
      const design = plan(document);
      for (const one of flows) {
        const found = trace(design, one);
        if (found.ok) law(found.value, document);
      }
    }),
    { numRuns, ...BOUNDED },
  );
}

describe('a trace of any design', () => {
  it('ends, and says how', () =>
    holdsFor(100, ({ branches, outcome }) => {
      expect(new Set([...branches.map((branch) => branch.outcome), 'intermittent'])).toContain(outcome);
      for (const { forward, reply, outcome: fared, code } of branches) {
        expect(forward.hops.length).toBeGreaterThan(0);
        expect(forward.disposition).not.toBe('');
        expect(reply?.disposition).not.toBe('');
        expect(code === undefined).toBe(fared === 'delivered');
      }
    }));

  it('has branches whose shares are all there is', () =>
    holdsFor(100, ({ branches, bounded }) => {
      const sum = branches.reduce((total, { share }) => total + share, 0);
      if (bounded) expect(sum).toBeLessThan(1);
      else expect(sum).toBeCloseTo(1, 9);
    }));

  it('brings the client the exact reverse of what it sent, where it is delivered', () =>
    holdsFor(150, ({ branches }) => {
      for (const { forward, reply, outcome } of branches) {
        const sent = forward.hops[0]?.out;
        const back = reply?.hops.at(-1)?.in;
        if (outcome !== 'delivered' || !sent || !back) continue;
        expect(formatPacket(back)).toBe(formatPacket(replyTo(sent)));
        expect(reply?.hops.at(-1)?.place).toBe(forward.hops[0]?.place);
      }
    }));

  it('lets the answer through wherever the request went through', () =>
    holdsFor(150, ({ branches }) => {
      for (const { forward, reply } of branches) {
        const last = reply?.hops.at(-1);
        if (!last || reply?.disposition === 'accepted') continue;
        if (forward.hops.some((hop) => isReverse(hop, last))) expect(REFUSALS).not.toContain(reply?.code);
      }
    }));

  it('fares with pins as one of the ways that chance can go', () =>
    holdsFor(60, ({ flow, branches, bounded }, document) => {
      if (bounded) return;
      const outcomes = new Set(branches.map(({ outcome }) => outcome));
      for (const branch of branches) {
        const pinned = trace(plan(document), { ...flow, pins: pinsOf(branch) });
        if (!pinned.ok) throw new Error(JSON.stringify(pinned.error));
        for (const { outcome } of pinned.value.branches) expect(outcomes).toContain(outcome);
      }
    }));

  it('stays the same when everything gets another name', () =>
    fc.assert(
      fc.property(asked, ({ document, flows }) => {
        const renamed = renaming(document);
        const [before, after] = [plan(document), plan(renamed(document))];
        for (const one of flows) expect(told(after, renamed(one))).toEqual(told(before, one));
      }),
      { numRuns: 100, ...BOUNDED },
    ));
});

const REFUSALS = ['NSG_NIC_DENY', 'NSG_SUBNET_DENY', 'APPLIANCE_WITHOUT_SESSION', 'NODE_WITHOUT_SESSION'];

/** Whether a place meets an answer to the very packet that it sent on before. */
const isReverse = (before: Hop, now: Hop): boolean => before.place === now.place && isAnswer(now.in, before.out);

const isAnswer = (back: Packet | undefined, sent: Packet | undefined): boolean =>
  back !== undefined && sent !== undefined && samePacket(back, replyTo(sent));

function pinsOf({ choices }: Branch): Pins {
  const picked = (of: 'node' | 'endpoint') => choices.find((choice) => choice.of === of)?.picked;
  const [node, endpoint] = [picked('node'), picked('endpoint')];
  return { ...(node !== undefined && { node }), ...(endpoint !== undefined && { endpoint }) };
}

/** What of a trace names nothing. */
function told(design: ReturnType<typeof plan>, one: Flow) {
  const found = trace(design, one);
  if (!found.ok) return found.error.code;
  const { outcome, branches } = found.value;
  const packets = ({ hops }: Branch['forward']) =>
    hops.map((hop) => [hop.kind, textOf(hop.in), textOf(hop.out)].join(' '));
  const ways = branches.map(({ share, code, forward, reply, next }) =>
    [share.toFixed(9), code ?? '', ...[forward, reply, next].flatMap((walk) => (walk ? packets(walk) : []))].join('; '),
  );
  return { outcome, ways: ways.toSorted() };
}

const textOf = (packet: Packet | undefined): string => (packet ? formatPacket(packet) : '-');

/** Gives every resource of a design another id and name, in another order, wherever a text names it. */
function renaming({ resources }: TopologyDocument): <T>(value: T) => T {
  const ids = Object.keys(resources);
  const names = new Map(ids.map((id, at) => [id, `n${ids.length - at}-${id}`]));
  const named = (text: string): string => {
    const [head = '', ...rest] = text.split('/');
    const name = names.get(head);
    return name === undefined ? text : [name, ...rest].join('/');
  };
  const deep = (value: unknown): unknown => {
    if (typeof value === 'string') return named(value);
    if (Array.isArray(value)) return value.map(deep);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [named(key), deep(inner)]));
  };
  return <T>(value: T) => deep(value) as T;
}
