import { podCidrCheck } from '../../../facts/aks';
import { routeTableOrigin } from '../../../facts/aks-resources';
import { reservedAtEnd, reservedAtStart } from '../../../facts/azure';
import type { Fact } from '../../../facts/fact';
import { formatPrefix } from '../../../ip';
import { podUnitFacts } from '../../../model';
import type { LimitedSpace, PoolPlan } from '../../plan/types';
import type { SpaceNeed } from '../../verdicts/types';
import { counted, number } from '../../words';
import type { Line } from '../types';
import type { Variant } from '../variants';
import { eachPool, lines, type RowOf } from './row';

/** What the cluster takes of the spaces that it lives in. */
export const addressRows: readonly RowOf[] = [
  {
    id: 'node-subnet',
    group: 'addresses',
    title: 'Node subnet',
    cell: (variant) => ({
      lines: lines(
        needs(variant, 'subnet').map((need) => inSubnet(variant, need.subject, ofAll(need))),
        'No nodes',
      ),
      facts: [variant.cluster.mode.node.fact, reservedAtStart, reservedAtEnd],
    }),
  },
  {
    id: 'pod-subnet',
    group: 'addresses',
    title: 'Pod subnet',
    cell: (variant, present) => ({
      lines: lines(podSubnets(variant, present), 'None'),
      facts: podUnitFacts(variant.plan.document, variant.cluster.mode),
    }),
  },
  {
    id: 'pod-cidr',
    group: 'addresses',
    title: 'Pod CIDR',
    cell: (variant) => ({
      lines: lines(
        needs(variant, 'pod-cidr').map((need) => inPodCidr(variant, ofAll(need))),
        'None',
      ),
      facts: variant.cluster.mode.block ? [variant.cluster.mode.block.length, podCidrCheck] : [],
    }),
  },
  {
    id: 'routes',
    group: 'addresses',
    title: 'Routes to nodes',
    cell: (variant) => ({
      lines: lines(
        needs(variant, 'route-table').map((need) => ({ text: ofAll(need) })),
        'None',
      ),
      facts: variant.cluster.mode.podRoutes === 'route-table' ? [routeTableOrigin] : [],
    }),
  },
  {
    id: 'one-more',
    group: 'addresses',
    title: 'One more node takes',
    cell: (variant) => ({ lines: eachPool(variant, priceOf), facts: priceFacts(variant) }),
  },
];

/** Of the nodes as they are counted. */
const needs = ({ verdicts }: Variant, space: LimitedSpace): SpaceNeed[] =>
  verdicts.runs.spaces.filter((need) => need.space === space && !need.atCreation);

const ofAll = ({ needed, available, unit }: SpaceNeed): string => `${number(needed)} of ${number(available)} ${unit}`;

function inSubnet({ plan }: Variant, id: string, text: string): Line {
  const prefix = plan.subnets[id]?.prefix;
  const name = plan.document.resources[id]?.name ?? id;
  return prefix ? { text, space: { name, prefix: formatPrefix(prefix), of: 'virtual-network' } } : { text };
}

function inPodCidr({ cluster: { podCidr } }: Variant, text: string): Line {
  return podCidr ? { text, space: { name: '', prefix: formatPrefix(podCidr), of: 'pod-cidr' } } : { text };
}

/** What nodes hold of their pod subnets with the pods that run now. */
function podSubnets(variant: Variant, present: Variant): Line[] {
  const { cluster, plan } = variant;
  const ids = [...new Set(cluster.pools.flatMap(({ podSubnet }) => podSubnet ?? []))];
  return ids.flatMap((id) => {
    const usage = plan.subnets[id]?.usage;
    if (!usage) return [];
    const text = `${number(usage.usable - usage.free)} of ${number(usage.usable)} addresses`;
    const line = inSubnet(variant, id, text);
    const isNew = present.plan.subnets[id] === undefined;
    return isNew && line.space ? { text, space: { ...line.space, name: `${line.space.name}, new` } } : line;
  });
}

/** `1 address, a /24, a route` */
function priceOf({ mode, maxPods }: PoolPlan): string {
  const units = mode.podUnits?.held(0, maxPods) ?? 0;
  return [
    counted(mode.node.addresses(maxPods), 'address', 'addresses'),
    ...(mode.podUnits ? [`${number(units)} ${units === 1 ? mode.podUnits.name.one : mode.podUnits.name.many}`] : []),
    ...(mode.block ? [`a /${mode.block.length.value}`] : []),
    ...(mode.podRoutes === 'route-table' ? ['a route'] : []),
  ].join(', ');
}

const priceFacts = ({ plan, cluster: { mode } }: Variant): Fact[] => [
  mode.node.fact,
  ...podUnitFacts(plan.document, mode),
  ...(mode.block ? [mode.block.length] : []),
  ...(mode.podRoutes === 'route-table' ? [routeTableOrigin] : []),
];
