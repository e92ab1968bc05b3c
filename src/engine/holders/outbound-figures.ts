import { outboundAddresses } from '../../facts/snat';
import { mostNodesOf, poolsOf, type ResourceOf, resourceOf, resourcesOf, type TopologyDocument } from '../../model';
import { surgeNodes, surgeOf } from '../capacity/capacity';
import { automaticPorts, mostMachines, portsOfAddresses, portsOfRules, stepBefore } from '../snat/snat';

/** Ports for outbound connections where a cluster's load balancer is the way out. */
export interface OutboundFigures {
  readonly addresses: number;
  /** Ports of all addresses, before rules take some. */
  readonly ports: number;
  /** Of these, what rules of services on the same addresses take. */
  readonly takenByRules: number;
  /** Ports of each node as written; without it Azure's table decides. */
  readonly fixed?: number;
  readonly nodes: number;
  /** Ports that each of `nodes` has; unknown beyond the table. */
  readonly each: number | undefined;
  /** Where Azure's table decides and gives fewer nodes more each: up to how many, and what. */
  readonly before?: { readonly upTo: number; readonly ports: number };
  /** Nodes as AKS counts them: autoscalers at their maximum, and extra nodes of an upgrade. */
  readonly counted: number;
  /** With fixed ports: nodes that can have them. */
  readonly most?: number;
}

/** Nothing for a cluster whose way out is another. */
export function outboundFigures(document: TopologyDocument, clusterId: string): OutboundFigures | undefined {
  const cluster = resourceOf(document, 'managedCluster', clusterId);
  if (cluster?.networkProfile.outboundType !== 'loadBalancer') return undefined;
  const { effectiveOutboundIPs, loadBalancerProfile } = cluster.networkProfile;
  const own = new Set(effectiveOutboundIPs);
  const addresses = Math.max(own.size, outboundAddresses.value.min);
  const pools = poolsOf(document, clusterId);
  const nodes = pools.reduce((sum, { count }) => sum + count, 0);
  const ports = portsOfAddresses(addresses);
  const takenByRules = portsTaken(document, clusterId, own);
  const fixed = loadBalancerProfile?.allocatedOutboundPorts;
  const before = fixed ? undefined : stepBefore(nodes);
  return {
    addresses,
    ports,
    takenByRules,
    nodes,
    each: fixed || automaticPorts(nodes),
    counted: pools.reduce((sum, pool) => sum + mostNodesOf(pool) + surgeAtMost(document, cluster, pool), 0),
    ...(before && { before }),
    // 0 is Azure's word for the table.
    ...(fixed ? { fixed, most: mostMachines(ports - takenByRules, fixed) } : {}),
  };
}

const surgeAtMost = (
  document: TopologyDocument,
  cluster: ResourceOf<'managedCluster'>,
  pool: ResourceOf<'agentPool'>,
): number => surgeNodes(mostNodesOf(pool), surgeOf(document, cluster, pool));

/** Ports that rules of a cluster's public services take of addresses that also serve outbound connections. */
function portsTaken(document: TopologyDocument, clusterId: string, addresses: ReadonlySet<string>): number {
  const rules = new Map<string, number[]>();
  for (const { cluster, type, internal, loadBalancerIP = '', ports } of resourcesOf(document, 'service')) {
    if (cluster !== clusterId || type !== 'LoadBalancer' || internal || !addresses.has(loadBalancerIP)) continue;
    rules.set(loadBalancerIP, [...(rules.get(loadBalancerIP) ?? []), ...ports.map(({ port }) => port)]);
  }
  return [...rules.values()].reduce((sum, ports) => sum + portsOfRules(ports), 0);
}
