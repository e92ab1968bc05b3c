import { nodesPerCluster, nodesPerPool } from '../../facts/aks';
import { routesPerRouteTable } from '../../facts/azure';
import { prefixOf } from '../../ip';
import { endsLeftOut, type ResourceOf, resourceOf } from '../../model';
import type { NetworkMode } from '../../modes';
import type { Fit, Spaces, Surge } from '../capacity/capacity';
import { freeAddresses, freeBlocks } from '../ipam/free-addresses';
import type { Plan } from '../plan/types';
import { counted, number } from '../words';

/** Why no more nodes fit: `8 nodes run: 251 addresses are left for this pool, and a node takes 31.` */
export function limitWords(spaces: Spaces, runs: Fit, upgrades: Fit, surge: Surge): string {
  const surged = typeof surge === 'number' ? counted(surge, 'surge node') : `a surge of ${surge}`;
  return `${counted(runs.nodes, 'node runs', 'nodes run')}: ${reason(spaces, runs.limitedBy)} ${number(upgrades.nodes)} can be upgraded, with ${surged}.`;
}

function reason({ mode, maxPods, usable, blocks = 0, userRoutes = 0, otherNodes = 0 }: Spaces, by: Fit['limitedBy']) {
  const others = otherNodes > 0 ? `, and other pools have ${counted(otherNodes, 'node')}` : '';
  switch (by) {
    case 'subnet': {
      const left = `${counted(Math.max(0, usable), 'address is', 'addresses are')} left for this pool`;
      return `${left}, and a node takes ${number(mode.node.addresses(maxPods))}.`;
    }
    case 'pod-cidr':
      return `the pod CIDR has ${counted(blocks, 'block')}, one a node${others}.`;
    case 'route-table': {
      const own = userRoutes > 0 ? `, ${number(userRoutes)} of them your own` : '';
      return `a route table holds ${number(routesPerRouteTable.value)} routes${own}${others}.`;
    }
    case 'pod-subnet':
      return 'the pod subnet has room for no more.';
    case 'cluster':
      return nodesPerCluster.value - otherNodes < nodesPerPool.value
        ? `a cluster has at most ${number(nodesPerCluster.value)} nodes${others}.`
        : `a pool has at most ${number(nodesPerPool.value)} nodes.`;
  }
}

/** How many nodes the pool's own pod subnet has room for, when they start and with all their pods. */
export function podSubnetWords(
  { document }: Plan,
  { podSubnet, formerPodSubnet }: ResourceOf<'agentPool'>,
  { podUnits }: NetworkMode,
  maxPods: number,
): string | undefined {
  if (!podUnits) return undefined;
  const atStart = podUnits.held(0, maxPods);
  const withAll = podUnits.held(maxPods, maxPods);
  const takes =
    atStart === withAll
      ? `a node takes ${number(atStart * podUnits.size)} addresses`
      : `a node takes ${number(atStart * podUnits.size)} addresses when it starts and ${number(withAll * podUnits.size)} with ${number(maxPods)} pods`;
  const subnet = resourceOf(document, 'subnet', podSubnet ?? formerPodSubnet);
  if (!subnet) return `Beside it comes a pod subnet: ${takes} of that.`;
  const free = podUnits.aligned
    ? freeBlocks(prefixOf(subnet.addressPrefix), [], podUnits.size, endsLeftOut(document, podUnits))
    : freeAddresses(prefixOf(subnet.addressPrefix), []);
  const units = Math.floor(free.left() / podUnits.size);
  const nodes = (each: number) => counted(Math.floor(units / each), 'node');
  const room = atStart === withAll ? nodes(atStart) : `${nodes(atStart)}, or ${nodes(withAll)} with all their pods`;
  return `The pod subnet ${subnet.name} (${subnet.addressPrefix}) has room for ${room}: ${takes} of it.`;
}
