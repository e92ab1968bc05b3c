import { predictedAddresses } from '../../facts/aks-resources';
import { reservedAtEnd, reservedAtStart } from '../../facts/azure';
import { staticBlockEnds } from '../../facts/options/pods';
import { type Address, formatAddress, formatPrefix, type Range, rangeSize, rangesSize } from '../../ip';
import { cited, podUnitFacts } from '../../model';
import { poolPlanOf } from '../plan/lookup';
import { poolOfNode } from '../plan/names';
import type { Holding, Plan, SubnetPlan } from '../plan/types';
import { counted, listed, number } from '../words';
import type { Step } from './types';
import { nameOf, rangesText, step } from './words';

/** Fixed addresses and pools named one by one; of more only the first ones, and how many follow. */
const NAMED = 3;

const addresses = (count: number): string => counted(count, 'address', 'addresses');

/** The subnet, and what is nobody's to have in it. */
export function sizeSteps(plan: Plan, { id, prefix, usage, holdings }: SubnetPlan): Step[] {
  const kept = holdings.filter(({ role }) => role === 'reserved').map(({ range }) => range);
  return [
    step(`${nameOf(plan, id)} is ${formatPrefix(prefix)}: ${addresses(usage.total)}.`),
    kept.length > 0
      ? step(`Azure keeps ${rangesText(kept)}, so ${number(usage.usable)} can be had.`, reservedAtStart, reservedAtEnd)
      : step('All of it is handed out in blocks, the first and the last too.', cited(plan.document, staticBlockEnds)),
  ];
}

/** How the subnet was handed out up to an address: fixed ones first, then pools and others, the lowest free first. */
export function handedOutBefore(plan: Plan, subnet: SubnetPlan, address: Address): Step[] {
  return [
    ...fixedStep(plan, subnet),
    ...poolSteps(
      plan,
      subnet.id,
      subnet.holdings.filter(({ range }) => range.last < address),
    ),
  ];
}

function fixedStep(plan: Plan, { holdings }: SubnetPlan): Step[] {
  const fixed = holdings.filter(({ role, predicted }) => role !== 'reserved' && !predicted);
  if (fixed.length === 0) return [];
  const named = fixed
    .slice(0, NAMED)
    .map(({ owner, range }) => `${nameOf(plan, owner)} has ${formatAddress(range.first)}`)
    .join(', ');
  const more = fixed.length > NAMED ? `, and ${number(fixed.length - NAMED)} more` : '';
  return [step(`Fixed addresses go first: ${named}${more}.`, predictedAddresses)];
}

/** What a pool had taken before. */
interface Taken {
  readonly pool: string;
  readonly ranges: Range[];
  readonly nodes: Set<string>;
}

/** What pools, and then others without an address of their own, had taken before. */
function poolSteps(plan: Plan, subnet: string, before: readonly Holding[]): Step[] {
  const pools = new Map<string, Taken>();
  for (const { role, owner, range } of before) {
    if (role !== 'node' && role !== 'pods') continue;
    const pool = poolOfNode(owner);
    const taken = pools.get(pool) ?? { pool, ranges: [], nodes: new Set<string>() };
    taken.ranges.push(range);
    taken.nodes.add(owner);
    pools.set(pool, taken);
  }
  const all = [...pools.values()];
  const shown = all.length > NAMED ? all.slice(0, NAMED - 1) : all;
  return [
    ...shown.map((taken) => poolStep(plan, subnet, taken)),
    ...morePools(all.slice(shown.length)),
    ...otherStep(
      plan,
      before.filter(({ role, predicted }) => role === 'other' && predicted),
    ),
  ];
}

function poolStep(plan: Plan, subnet: string, { pool: id, ranges, nodes }: Taken): Step {
  const pool = poolPlanOf(plan, id)?.pool;
  const facts = pool?.podSubnet === subnet ? podUnitFacts(plan.document, pool.mode) : pool && [pool.mode.node.fact];
  return step(
    `${nameOf(plan, id)}: ${counted(nodes.size, 'node takes', 'nodes take')} ${addresses(rangesSize(ranges))}, ${spanText(ranges)}.`,
    ...(facts ?? []),
    predictedAddresses,
  );
}

function morePools(pools: readonly Taken[]): Step[] {
  if (pools.length === 0) return [];
  const ranges = pools.flatMap((taken) => taken.ranges);
  const taking = counted(pools.length, 'more pool takes', 'more pools take');
  return [step(`${taking} ${addresses(rangesSize(ranges))}, ${spanText(ranges)}.`)];
}

function otherStep(plan: Plan, others: readonly Holding[]): Step[] {
  if (others.length === 0) return [];
  const owners = [...new Set(others.map(({ owner }) => owner))];
  const shown = owners.slice(0, NAMED).map((owner) => nameOf(plan, owner));
  const more = owners.length - shown.length;
  const named = listed(more > 0 ? [...shown, `${number(more)} more`] : shown);
  const count = addresses(rangesSize(others.map(({ range }) => range)));
  return [step(`After nodes come those without an address of their own: ${named}, with ${count}.`, predictedAddresses)];
}

/** From the first to the last address of ranges in order; what lies between and is not theirs is told. */
function spanText(ranges: readonly Range[]): string {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return '';
  const span = { first: first.first, last: last.last };
  return rangeSize(span) === rangesSize(ranges) ? rangesText([span]) : `within ${rangesText([span])}`;
}
