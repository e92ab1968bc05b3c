import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from '../plan/plan';
import { nodesOf } from '../plan/pods';
import type { Plan } from '../plan/types';
import type { Flow } from '../trace';
import { worldOf } from '../trace/world';
import { edited, networked } from './arbitraries';
import { follow, sameFare } from './fares';
import { Likeness } from './likeness';
import { membersOf } from './members';
import { reachability, reachabilityAfter } from './reachability';
import type { Cell, EndGroup, Fare } from './types';

interface One {
  readonly id: string;
  readonly key: string;
  readonly cluster?: string;
  readonly node?: string;
}

/** Every single end that a group may tell of. */
function everyEnd(planned: Plan): One[] {
  const world = worldOf(planned);
  const likeness = new Likeness(planned);
  const inClusters = Object.values(planned.clusters).flatMap((cluster) =>
    nodesOf(cluster).flatMap(({ id }): One[] => {
      const node = world.node(id);
      if (!node) return [];
      const on = { cluster: cluster.id, node: id };
      const pods = world.podsOn(node).map((pod) => ({ id: pod.id, key: likeness.ofPod(pod), ...on }));
      return [{ id, key: likeness.ofNode(node), ...on }, ...pods];
    }),
  );
  return [...membersOf(world, likeness), ...inClusters];
}

const whereOf = (from: One, to: One): Fare['where'] =>
  from.cluster === undefined || from.cluster !== to.cluster
    ? undefined
    : from.node === to.node
      ? 'same-node'
      : 'other-node';

/** Where the cell's own connections ask. */
function howOf([fare]: Cell): Omit<Flow, 'from' | 'to'> {
  if (!fare) return {};
  const { from: _, to: __, ...how } = fare.flow;
  return how;
}

const isOutside = (from: EndGroup | undefined, to: EndGroup | undefined): boolean =>
  (from?.kind === 'site-hosts' || from?.kind === 'internet-hosts') && from.kind === to?.kind && from.of === to.of;

describe('laws', () => {
  it(
    'a cell tells of every pair of ends of its groups what the trace of that pair tells',
    () =>
      fc.assert(
        fc.property(networked, fc.infiniteStream(fc.nat({ max: 1e6 })), (document, numbers) => {
          const planned = plan(document);
          const reached = reachability(planned);
          const ends = everyEnd(planned);
          const pick = () => ends[(numbers.next().value ?? 0) % ends.length];
          const groupOf = ({ key }: One) => reached.ends.findIndex(({ classes }) => classes.includes(key));
          for (let i = 0; i < 60; i += 1) {
            const [from, to] = [pick(), pick()];
            if (!from || !to || from.id === to.id) continue;
            const [a, b] = [groupOf(from), groupOf(to)];
            const cell = reached.cells[a]?.[b] ?? [];
            const where = whereOf(from, to);
            const fare = cell.find((one) => one.where === undefined || one.where === where);
            const alone = follow(planned, { flow: { from: from.id, to: to.id, ...howOf(cell) } })?.fare;
            if (!alone || isOutside(reached.ends[a], reached.ends[b])) continue;
            expect([alone, fare, fare && sameFare(alone, fare)]).toEqual([alone, fare, true]);
          }
        }),
        { numRuns: 25 },
      ),
    120_000,
  );

  it(
    'after an edit, following only what met it gives what following all gives',
    () =>
      fc.assert(
        fc.property(edited, ([before, after]) => {
          const [known, wanted] = [reachability(plan(before)), reachability(plan(after))];
          const { ends, cells, traced } = reachabilityAfter(known, plan(after));
          expect({ ends, cells }).toEqual({ ends: wanted.ends, cells: wanted.cells });
          expect(traced).toBeLessThanOrEqual(wanted.traced);
        }),
        { numRuns: 25 },
      ),
    120_000,
  );
});
