import type { ClusterPlan, LoadBalancerPlan, NodePlan, Plan, PoolPlan, SubnetPlan } from '../../engine';
import { formatAddress, formatPrefix } from '../../ip';
import type { PlanOutput } from './plan-schema';
import { FORMAT, mapped, modeId, rangeText } from './values';

type ClusterOutput = PlanOutput['clusters'][string];
type PoolOutput = ClusterOutput['pools'][number];
type NameOf = (id: string) => string;

/** The plan as `--format json` prints it. Parts that are plain data stay what they are. */
export function toPlanOutput(plan: Plan): PlanOutput {
  const { document } = plan;
  const nameOf = (id: string): string => document.resources[id]?.name ?? id;
  return {
    format: FORMAT,
    command: 'plan',
    design: document.name,
    clusters: mapped(plan.clusters, (cluster) => toCluster(cluster, nameOf)),
    subnets: mapped(plan.subnets, (subnet) => toSubnet(subnet, nameOf)),
    routeTables: mapped(plan.routeTables, ({ routes, missingRoutes, subnets, ...table }) => ({
      ...table,
      routes: [...routes],
      missingRoutes: missingRoutes.map(({ name, addressPrefix, nextHopType, nextHopIpAddress }) => ({
        name,
        addressPrefix,
        nextHopType,
        nextHopIpAddress,
      })),
      subnets: [...subnets],
    })),
    networkSecurityGroups: mapped(plan.networkSecurityGroups, ({ rules, subnets, pools, interfaces, ...group }) => ({
      ...group,
      rules: [...rules],
      subnets: [...subnets],
      pools: [...pools],
      interfaces: [...interfaces],
    })),
    loadBalancers: mapped(plan.loadBalancers, toLoadBalancer),
    natGateways: mapped(plan.natGateways, ({ publicIPAddresses, subnets, ...gateway }) => ({
      ...gateway,
      publicIPAddresses: publicIPAddresses.map(formatAddress),
      subnets: [...subnets],
    })),
    addresses: mapped(plan.addresses, (held) =>
      held.map(({ range, role, predicted }) => ({ addresses: rangeText(range), role, predicted })),
    ),
  };
}

const toCluster = (cluster: ClusterPlan, nameOf: NameOf): ClusterOutput => ({
  id: cluster.id,
  name: nameOf(cluster.id),
  mode: modeId(cluster.mode),
  nodeResourceGroup: cluster.nodeResourceGroup,
  podCidr: cluster.podCidr && formatPrefix(cluster.podCidr),
  blocks: cluster.blocks,
  serviceCidr: formatPrefix(cluster.serviceCidr),
  routeTable: cluster.routeTable,
  networkSecurityGroup: cluster.networkSecurityGroup,
  pods: cluster.pods,
  pools: cluster.pools.map((pool) => toPool(pool, nameOf)),
  workloads: cluster.workloads.map(({ id, replicas, running }) => ({ id, name: nameOf(id), replicas, running })),
  services: cluster.services.map(({ id, clusterIP, frontend, nodePorts, ...service }) => ({
    ...service,
    nodePorts: [...nodePorts],
    id,
    name: nameOf(id),
    clusterIP: clusterIP === undefined ? undefined : formatAddress(clusterIP),
    frontend: frontend === undefined ? undefined : formatAddress(frontend),
  })),
});

const toPool = (pool: PoolPlan, nameOf: NameOf): PoolOutput => ({
  id: pool.id,
  name: nameOf(pool.id),
  mode: modeId(pool.mode),
  subnet: pool.subnet,
  podSubnet: pool.podSubnet,
  scaleSet: pool.scaleSet,
  networkSecurityGroup: pool.networkSecurityGroup,
  maxPods: pool.maxPods,
  nodes: pool.nodes.map(toNode),
  refused: pool.refused,
  refusal: pool.refusal,
});

const toNode = (node: NodePlan): PoolOutput['nodes'][number] => ({
  id: node.id,
  name: node.name,
  address: formatAddress(node.address),
  pods: node.pods.map(rangeText),
  room: node.room,
  podsRunning: node.podsRunning,
  block: node.block && formatPrefix(node.block),
  podUnits: node.podUnits,
});

const toSubnet = (subnet: SubnetPlan, nameOf: NameOf): PlanOutput['subnets'][string] => ({
  id: subnet.id,
  name: nameOf(subnet.id),
  prefix: formatPrefix(subnet.prefix),
  usage: subnet.usage,
  podUnits: subnet.podUnits,
  podsRunning: subnet.podsRunning,
  routeTable: subnet.routeTable,
  networkSecurityGroup: subnet.networkSecurityGroup,
  natGateway: subnet.natGateway,
  holdings: subnet.holdings.map(({ range, ...holding }) => ({ addresses: rangeText(range), ...holding })),
  refusedAddresses: subnet.refusedAddresses.map((refused) => ({ ...refused, address: formatAddress(refused.address) })),
  homeless: [...subnet.homeless],
});

const toLoadBalancer = (balancer: LoadBalancerPlan): PlanOutput['loadBalancers'][string] => ({
  ...balancer,
  frontends: balancer.frontends.map((frontend) => ({
    ...frontend,
    address: formatAddress(frontend.address),
    rules: [...frontend.rules],
  })),
  backendPools: [...balancer.backendPools],
  machines: [...balancer.machines],
});
