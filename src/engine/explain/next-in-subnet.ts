import { predictedAddresses } from '../../facts/aks-resources';
import { plannedAnew } from '../../facts/aks-rules';
import { type Address, formatAddress, positionIn, type Range, rangesSize } from '../../ip';
import { resourcesOf } from '../../model';
import { poolFigures } from '../holders/pool-figures';
import { spaceWords } from '../plan/space-words';
import type { ClusterPlan, Plan, PoolPlan, SubnetPlan } from '../plan/types';
import { counted, number } from '../words';
import { podPoolsIn, takableRanges } from './free-ranges';
import { sliceOf } from './ranges';
import type { Next, Taker } from './types';
import { nameOf, rangesText } from './words';

/**
 * Who takes the next free address of a subnet, as it is on a running cluster: whoever is there keeps what he has, and
 * whoever comes takes the lowest free.
 *
 * @param asked none where the subnet as a whole is asked about
 */
export function nextInSubnet(plan: Plan, subnet: SubnetPlan, asked?: Address): Next {
  const free = takableRanges(plan, subnet);
  const lowest = free[0]?.first;
  const name = nameOf(plan, subnet.id);
  const rest = { takers: takersOf(plan, subnet, free, asked), facts: [predictedAddresses, plannedAnew] };
  if (lowest === undefined) return { isAsked: false, says: `Nothing of ${name} can be had any more.`, ...rest };
  const text = formatAddress(lowest);
  return {
    lowest: text,
    isAsked: lowest === asked,
    says:
      lowest === asked
        ? `This is the lowest address of ${name} that can be had: whoever comes next takes it.`
        : `The lowest address of ${name} that can be had is ${text}.`,
    ...rest,
  };
}

function takersOf(plan: Plan, subnet: SubnetPlan, free: readonly Range[], asked: Address | undefined): Taker[] {
  const nodes = Object.values(plan.clusters).flatMap((cluster) =>
    cluster.pools
      .filter((pool) => pool.subnet === subnet.id)
      .map((pool) => nodeTaker({ plan, cluster, pool, free, asked })),
  );
  const pods = podPoolsIn(plan, subnet.id).flatMap(({ cluster, pool }) =>
    unitTaker({ plan, cluster, pool, free, asked }),
  );
  const gateways = resourcesOf(plan.document, 'applicationGateway')
    .filter((gateway) => gateway.subnet === subnet.id)
    .map(({ id }) => oneMore(id, `One more instance of ${nameOf(plan, id)}`, free));
  const homeless = subnet.homeless.map((id) => ({
    owner: id,
    fits: false,
    says: `${nameOf(plan, id)} asks for more than is free, and has none.`,
  }));
  const others = pods.length > 0 ? [] : [oneMore(subnet.id, ADDED, free)];
  return [...homeless, ...nodes, ...pods, ...gateways, ...others];
}

const ADDED = 'Anything else that is added here without an address of its own';

function oneMore(owner: string, who: string, free: readonly Range[]): Taker {
  const lowest = free[0]?.first;
  return lowest === undefined
    ? { owner, fits: false, says: `${who} finds none.` }
    : { owner, fits: true, says: `${who} takes ${formatAddress(lowest)}.` };
}

/** One more node of a pool, and the addresses of a subnet from which it would take some. */
interface OneMore {
  readonly plan: Plan;
  readonly cluster: ClusterPlan;
  readonly pool: PoolPlan;
  readonly free: readonly Range[];
  readonly asked: Address | undefined;
}

interface Take {
  readonly size: number;
  /** What it needs, as said where there is too little. */
  readonly needs: string;
  /** What it takes, of the addresses that are free. */
  readonly takes: string | undefined;
  /** What is to be said besides. */
  readonly besides?: string;
}

/** What one more node comes to: too few addresses, another limit, or what it takes. */
function taker({ plan, cluster, pool, free, asked }: OneMore, { size, needs, takes, besides = '' }: Take): Taker {
  const node = `One more node of ${nameOf(plan, pool.id)}`;
  const refused = (says: string): Taker => ({ owner: pool.id, fits: false, says: `${node} ${says}` });
  if (takes === undefined) return refused(`needs ${needs} can be had.`);
  const { most } = poolFigures(plan, cluster, pool);
  const room = most.nodes - pool.nodes.length;
  if (room <= 0) return refused(`does not fit: ${spaceWords[most.limitedBy].limit} allows no more.`);
  return { owner: pool.id, fits: true, says: `${node} takes ${takes}.${reached(free, size, room, asked)}${besides}` };
}

function nodeTaker(more: OneMore): Taker {
  const { pool, free } = more;
  const each = pool.mode.node.addresses(pool.maxPods);
  const [own, pods] = [sliceOf(free, 0, 1), sliceOf(free, 1, each - 1)];
  const both =
    own &&
    pods &&
    `${number(each)}: ${rangesText(own)} for itself and ${rangesText(pods)} for ${counted(each - 1, 'pod')}`;
  return taker(more, {
    size: each,
    needs: `${counted(each, 'address', 'addresses')}; ${number(rangesSize(free))}`,
    takes: each === 1 ? own && rangesText(own) : both,
  });
}

/** How many more nodes of a pool it takes to come to an address, told where it is more than one and they fit. */
function reached(free: readonly Range[], each: number, room: number, asked: Address | undefined): string {
  const position = asked === undefined ? undefined : positionIn(free, asked);
  if (asked === undefined || position === undefined || position < each) return '';
  const nodes = Math.floor(position / each) + 1;
  return nodes <= room ? ` It takes ${number(nodes)} such nodes to reach ${formatAddress(asked)}.` : '';
}

/** A node takes whole units for its pods: the first when it starts, more where its mode adds some as pods come. */
function unitTaker(more: OneMore): Taker[] {
  const { pool, free } = more;
  const units = pool.mode.podUnits;
  if (!units) return [];
  const first = units.held(0, pool.maxPods);
  const words = counted(first, units.name.one, units.name.many);
  const taken = sliceOf(free, 0, first * units.size);
  const grows = units.held(pool.maxPods, pool.maxPods) > first;
  const later = ' A node that runs low on addresses for its pods takes another.';
  return [
    taker(more, {
      size: first * units.size,
      needs: `${words}; ${counted(rangesSize(free), 'address', 'addresses')}`,
      takes: taken && `${words} for its pods, ${rangesText(taken)}`,
      ...(grows && { besides: later }),
    }),
  ];
}
