import type { Fact } from '../../facts/fact';
import { podUnitFacts } from '../../model';
import type { NetworkMode } from '../../modes';
import type { NodePlan, Plan, PoolPlan } from '../plan/types';

type Units = NonNullable<NetworkMode['podUnits']>;

/** Batches or blocks of a pod subnet that nodes hold, and how many of their addresses pods use. */
export interface HeldUnits {
  readonly name: Units['name'];
  readonly facts: readonly Fact[];
  readonly held: number;
  /** Addresses in them. */
  readonly addresses: number;
  /** Of these, with a pod on each. */
  readonly running: number;
  /** Of these, with none: what handing out by the unit costs. */
  readonly idle: number;
}

/** What pods take of a subnet by the unit. */
export interface PodSubnetUnits extends HeldUnits {
  /** Units that the subnet has for nodes. */
  readonly total: number;
  /** Usable addresses that fill no unit, so that no pod ever has them. */
  readonly leftOver: number;
  /** Ids of the pools whose pods live here. */
  readonly pools: readonly string[];
}

const heldUnits = (facts: readonly Fact[], units: Units, held: number, running: number): HeldUnits => ({
  name: units.name,
  facts,
  held,
  addresses: held * units.size,
  running,
  idle: held * units.size - running,
});

/** What the nodes of a pool hold of its pod subnet; nothing in a mode without one. */
export function podUnitsOfPool({ document }: Plan, { mode, podSubnet, nodes }: PoolPlan): HeldUnits | undefined {
  if (!mode.podUnits || podSubnet === undefined) return undefined;
  const held = nodes.reduce((sum, node) => sum + (node.podUnits ?? 0), 0);
  const running = nodes.reduce((sum, node) => sum + node.podsRunning, 0);
  return heldUnits(podUnitFacts(document, mode), mode.podUnits, held, running);
}

/** What one node holds of its pool's pod subnet. */
export const podUnitsOfNode = (
  { document }: Plan,
  { mode, podSubnet }: PoolPlan,
  node: NodePlan,
): HeldUnits | undefined =>
  mode.podUnits && podSubnet !== undefined
    ? heldUnits(podUnitFacts(document, mode), mode.podUnits, node.podUnits ?? 0, node.podsRunning)
    : undefined;

/** What pods take of a subnet by the unit; nothing for a subnet that is no pod subnet. */
export function podUnitsOfSubnet(plan: Plan, id: string): PodSubnetUnits | undefined {
  const subnet = plan.subnets[id];
  const pools = Object.values(plan.clusters).flatMap((cluster) =>
    cluster.pools.filter((pool) => pool.podSubnet === id),
  );
  const mode = pools[0]?.mode;
  if (!subnet?.podUnits || !mode?.podUnits) return undefined;
  const { total, held, size } = subnet.podUnits;
  return {
    ...heldUnits(podUnitFacts(plan.document, mode), mode.podUnits, held, subnet.podsRunning),
    total,
    leftOver: Math.max(0, subnet.usage.usable - subnet.usage.other - total * size),
    pools: pools.map((pool) => pool.id),
  };
}
