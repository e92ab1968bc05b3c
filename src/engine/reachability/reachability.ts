import type { Plan } from '../plan/types';
import { isUnchanged } from './changes';
import { classesOf } from './classes';
import type { EndClass } from './end-class';
import { distinct, follow, type Sample, samplesOf } from './fares';
import { groupOf, groupsOf } from './groups';
import { partsMet } from './parts';
import { type Known, stateOf, withState } from './state';
import type { Cell, Fare, Reachability, ReachabilityOptions } from './types';

/**
 * Who reaches whom: pods by workload, nodes by pool, services, application gateways, machines by network, hosts of sites
 * and of the internet, told apart where they fare differently.
 *
 * Ends that are exchangeable are followed once for all, so that the cost grows with how many sorts of ends there are, and
 * not with their number.
 */
export const reachability = (plan: Plan, options: ReachabilityOptions = {}): Reachability =>
  answer(plan, options, () => undefined);

/** The same after an edit: only connections that met a changed part of the plan are followed again. */
export function reachabilityAfter(before: Reachability, plan: Plan): Reachability {
  const state = stateOf(before);
  if (state.plan === plan) return before;
  const unchanged = isUnchanged(state.plan, plan);
  return answer(plan, state.options, (key) => {
    const known = state.known.get(key);
    return known && unchanged(known.met) ? known : undefined;
  });
}

function answer(plan: Plan, options: ReachabilityOptions, before: (key: string) => Known | undefined): Reachability {
  const classes = classesOf(plan);
  const known = new Map<string, Known>();
  let traced = 0;
  const fareOf = (sample: Sample): Fare[] => {
    const key = keyOf(sample);
    const kept = before(key);
    if (!kept) traced += 1;
    const found = kept ?? learn(plan, sample);
    known.set(key, found);
    return found.fare ? [found.fare] : [];
  };
  const cells = classes.map((from) => classes.map((to): Cell => samplesOf(from, to, options).flatMap(fareOf)));
  const groups = groupsOf(classes, cells);
  const reached: Reachability = {
    ends: groups.map((group) => groupOf(group.flatMap((at): EndClass[] => (classes[at] ? [classes[at]] : [])))),
    cells: groups.map((from) =>
      groups.map((to) => distinct(from.flatMap((a) => to.flatMap((b) => cells[a]?.[b] ?? [])))),
    ),
    traced,
  };
  return withState(reached, { plan, options, known, classes, cells });
}

const keyOf = ({ flow: { from, to, port, protocol }, where }: Sample): string =>
  JSON.stringify([from, to, port, protocol, where]);

function learn(plan: Plan, sample: Sample): Known {
  const followed = follow(plan, sample);
  return { fare: followed?.fare, met: followed?.traced ? partsMet(plan, followed.traced) : new Set() };
}
