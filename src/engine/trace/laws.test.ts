import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TopologyDocument } from '../../model';
import { formatPacket, type Packet, replyTo, samePacket } from '../packet';
import { plan } from '../plan/plan';
import { asked } from './designs/testing';
import { everyBranch, MOST_WAYS, trace } from './trace';
import type { Branch, Flow, Hop, Pins, Trace, Walk } from './types';
import { worldOf } from './world';

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
      for (const { forward, reply, next, outcome: fared, code } of branches) {
        expect(forward.hops.length).toBeGreaterThan(0);
        for (const one of [forward, reply, next]) {
          if (one) expect([one.disposition, one.code, isTold(one)]).toEqual([one.disposition, one.code, true]);
        }
        expect(code === undefined).toBe(fared === 'delivered');
      }
    }));

  it('has branches whose shares are all there is', () =>
    holdsFor(100, ({ branches, bounded }) => {
      const sum = branches.reduce((total, { share }) => total + share, 0);
      if (bounded) expect(sum).toBeLessThan(1);
      else expect(sum).toBeCloseTo(1, 9);
    }));

  it('follows every alternative of its first choice, and says so where it does not follow every way', () =>
    holdsFor(100, ({ flow, bounded }, document) => {
      const ways = waysOf(document, flow);
      const firsts = new Map(ways.flatMap(({ choices: [first] }) => (first ? [[first.picked, first] as const] : [])));
      const alike = [...firsts.values()].reduce((sum, choice) => sum + choice.alike, 0);
      expect(alike).toBe(ways[0]?.choices[0]?.among ?? 0);
      if (bounded) expect(ways.length).toBeGreaterThanOrEqual(MOST_WAYS);
    }));

  it('loses neither a source that is seen nor an option, where ways are put together', () =>
    holdsFor(100, ({ flow, branches }, document) => {
      const ways = waysOf(document, flow);
      expect(branches.reduce((sum, branch) => sum + branch.ways, 0)).toBe(ways.length);
      expect(ofEach(branches, sourcesOf)).toEqual(ofEach(ways, sourcesOf));
      expect(ofEach(branches, optionsOf)).toEqual(ofEach(ways, optionsOf));
    }));

  it('is answered by whom it asks by id, or a code says that it is not', () =>
    holdsFor(150, ({ flow, branches }, document) => {
      const pod = worldOf(plan(document)).pod(flow.to);
      if (!pod || pod.address === pod.on.address) return;
      for (const { outcome, answeredBy, code } of branches) {
        if (outcome === 'delivered') expect(answeredBy).toBe(flow.to);
        if (code === 'OTHER_ANSWERS') expect(answeredBy).not.toBe(flow.to);
      }
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
    holdsFor(60, ({ flow }, document) => {
      for (const way of waysOf(document, flow)) {
        const pinned = trace(plan(document), { ...flow, pins: pinsOf(way) });
        if (!pinned.ok) throw new Error(JSON.stringify(pinned.error));
        // What no pin decides, as an instance, may go otherwise.
        expect(pinned.value.branches.map(faredAs)).toContain(faredAs(way));
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

function waysOf(document: TopologyDocument, flow: Flow): readonly Branch[] {
  const found = everyBranch(plan(document), flow);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value.branches;
}

/** Whether a walk that arrived has no code, and one that failed has one; where only a host is missing it may have one. */
const isTold = ({ disposition, code }: Walk): boolean =>
  disposition === 'delivered-to-subnet' || (code === undefined) === ARRIVED.has(disposition);

const ARRIVED: ReadonlySet<Walk['disposition']> = new Set(['accepted', 'exits-network']);

const faredAs = ({ outcome, code }: Branch): string => `${outcome} ${code ?? ''}`;

const sourcesOf = ({ sourcesSeen }: Branch): readonly number[] => sourcesSeen;
const optionsOf = ({ assumed }: Branch): readonly string[] => assumed;

/** All that the branches of one outcome and code say, each once, in order. */
function ofEach<T>(branches: readonly Branch[], said: (branch: Branch) => readonly T[]): Record<string, T[]> {
  const fares = [...new Set(branches.map(faredAs))].toSorted();
  const saidOf = (fare: string) => new Set(branches.filter((one) => faredAs(one) === fare).flatMap(said));
  return Object.fromEntries(fares.map((fare) => [fare, [...saidOf(fare)].toSorted()]));
}

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
