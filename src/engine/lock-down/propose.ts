import { resourceOf, type TopologyDocument } from '../../model';
import { plan } from '../plan/plan';
import { rulesOfUser } from '../plan/security-groups';
import type { Plan } from '../plan/types';
import { walksOf } from '../trace';
import { denyRest } from './deny-rest';
import { newGroupsFor, opened, withRules } from './documents';
import { type Checked, check } from './fares';
import { joined, uncovered } from './merging';
import { needsOf } from './needs';
import { type Placed, placed } from './placing';
import type { Fare, LockDown, Need, NewGroup, Proof, Proposal, ProposedRule, Wish } from './types';

/** A wish, and how it fares at the best: with the chosen groups wide open. */
interface Goal {
  readonly wish: Wish;
  readonly open: Fare;
}

/** The design with all but the rules as it is to be. */
interface Ground {
  readonly document: TopologyDocument;
  readonly plan: Plan;
  readonly groups: readonly string[];
  readonly newGroups: readonly NewGroup[];
  readonly denials: Placed;
}

/**
 * The smallest set of security rules that what is wished for needs of some groups, each taken from a packet that the
 * trace found kept out. With all of them every wish fares as well as with the groups wide open; without any one of them
 * some wish fares worse. What stands in the way elsewhere, such as a missing route, no rule can mend.
 */
export function rulesNeeded(document: TopologyDocument, asked: LockDown): Proposal {
  const ground = groundOf(document, asked);
  const open = planOf(ground, opened(ground.document, ground.groups));
  const goals = asked.wishes.map((wish): Goal => ({ wish, open: check(open, wish).fare }));
  const { rules, faults } = placed(ground.document, joined(spared(ground, goals, found(ground, goals))));
  const after = planWith(ground, rules);
  const checked = goals.map(({ wish }) => check(after, wish));
  const { newGroups, denials } = ground;
  return {
    newGroups,
    rules: inOrder([...rules.map((rule) => withUsers(rule, checked)), ...denials.rules], ground.groups),
    proofs: proofsOf(document, ground, goals, checked),
    faults: [...denials.faults, ...faults],
  };
}

function groundOf(document: TopologyDocument, { groups, subnets, denyRest: isDenied }: LockDown): Ground {
  const newGroups = newGroupsFor(document, subnets);
  const known = groups.filter((id) => document.resources[id]?.kind === 'networkSecurityGroup');
  const all = [...known, ...newGroups.map(({ id }) => id)];
  const prepared = withRules(document, newGroups, []);
  const denials = isDenied ? denyRest(prepared, all) : { rules: [], faults: [] };
  const denied = withRules(prepared, [], denials.rules);
  return { document: denied, plan: plan(denied), groups: all, newGroups, denials };
}

const planWith = (ground: Ground, rules: Placed['rules']): Plan =>
  planOf(ground, withRules(ground.document, [], rules));

/** The plan of a document that differs in rules of the groups alone: nothing else is worked out anew. */
function planOf({ plan: planned, groups }: Ground, document: TopologyDocument): Plan {
  const changed = groups.flatMap((id) => {
    const [before, group] = [planned.networkSecurityGroups[id], resourceOf(document, 'networkSecurityGroup', id)];
    return before && group ? [[id, { ...before, rules: rulesOfUser(group.securityRules) }] as const] : [];
  });
  const networkSecurityGroups = { ...planned.networkSecurityGroups, ...Object.fromEntries(changed) };
  return { ...planned, document, networkSecurityGroups };
}

const planFor = (ground: Ground, needs: readonly Need[]): Plan =>
  planWith(ground, placed(ground.document, needs).rules);

/** Needs are gathered until nothing is kept out any more: a packet that gets in may be kept out further on. */
function found(ground: Ground, goals: readonly Goal[]): readonly Need[] {
  let needs: readonly Need[] = [];
  let pending = goals;
  for (;;) {
    const current = planFor(ground, needs);
    const lacking = pending
      .map((goal) => ({ goal, checked: check(current, goal.wish) }))
      .filter(({ goal, checked }) => falls(checked, goal.open));
    const more = uncovered([...needs, ...lacking.flatMap(({ checked }) => needsOf(current, checked, ground.groups))]);
    const isSame = sameNeeds(more, needs);
    // What is let in for one may turn another aside, to a node that was not healthy before.
    if (isSame && pending === goals) return needs;
    pending = isSame ? goals : lacking.map(({ goal }) => goal);
    needs = more;
  }
}

/** Shares are sums of fractions. */
const falls = ({ fare }: Checked, { share }: Pick<Fare, 'share'>): boolean => fare.share < share - 1e-9;

const sameNeeds = (some: readonly Need[], others: readonly Need[]): boolean =>
  JSON.stringify(some.map(essence)) === JSON.stringify(others.map(essence));

const essence = ({ wishes: _, why: __, ...need }: Need) => need;

/** Needs without those that can be left out, since what they let through gets in by others too. */
function spared(ground: Ground, goals: readonly Goal[], needs: readonly Need[]): readonly Need[] {
  const { rules, unplaced } = placed(ground.document, needs);
  const all = planWith(ground, rules);
  const reached = goals.map(({ wish }) => ({ wish, checked: check(all, wish) }));
  const standing = needs.filter((need) => !unplaced.includes(need));
  const needed = standing.reduce<readonly Need[]>((kept, need, at) => {
    const rule = rules[at];
    const without = kept.filter((one) => one !== need);
    const current = planFor(ground, without);
    const users = reached.filter(({ checked }) => rule && isUser(checked, rule));
    const isNeeded = users.some(({ wish, checked: { fare } }) => falls(check(current, wish), fare));
    return isNeeded ? kept : without;
  }, standing);
  return [...needed, ...unplaced];
}

/** A rule with all whom it lets through, those too who found it there already. */
const withUsers = (rule: ProposedRule, checked: readonly Checked[]): ProposedRule => ({
  ...rule,
  wishes: checked.filter((one) => isUser(one, rule)).map(({ wish }) => wish.id),
});

/** Whether a rule was made for a wish, such as for the probes before it, or lets packets of it through. */
function isUser(checked: Checked, { group, rule, wishes }: ProposedRule): boolean {
  if (wishes.includes(checked.wish.id)) return true;
  const traces = 'traces' in checked ? checked.traces : [];
  return traces
    .flatMap(({ branches }) => branches)
    .flatMap(walksOf)
    .flatMap(([, { hops }]) => hops)
    .flatMap(({ steps }) => steps)
    .some(({ filter }) =>
      filter?.verdict.passed.some((level) => level.networkSecurityGroup === group && level.rule.name === rule.name),
    );
}

function proofsOf(
  document: TopologyDocument,
  ground: Ground,
  goals: readonly Goal[],
  after: readonly Checked[],
): Proof[] {
  const [now, denied] = [plan(document), ground.plan];
  return goals.flatMap(({ wish, open }, at) => {
    const fare = after[at]?.fare;
    return fare
      ? [
          {
            wish: wish.id,
            now: check(now, wish).fare,
            denied: check(denied, wish).fare,
            after: fare,
            open,
            beyondRules: open.share < 1,
          },
        ]
      : [];
  });
}

const inOrder = (rules: Proposal['rules'], groups: readonly string[]): Proposal['rules'] =>
  rules.toSorted(
    (a, b) =>
      groups.indexOf(a.group) - groups.indexOf(b.group) ||
      a.rule.direction.localeCompare(b.rule.direction) ||
      a.rule.priority - b.rule.priority,
  );
