import { platformAddress } from '../../facts/addresses';
import { floatingOff, floatingOn, onlyHealthy, passThrough } from '../../facts/load-balancing';
import { addressOf } from '../../ip';
import { type ResourceOf, resourceOf } from '../../model';
import { filter } from '../filtering';
import { formatPacket, type Packet } from '../packet';
import { nodesOf } from '../plan/pods';
import type { ServicePlan } from '../plan/types';
import { nodePortOf } from './kube-proxy';
import type { NodePlace } from './place';
import { arrive, fails, type Run, type State } from './run';
import { nodeGroups, podsBehind } from './service-pods';
import type { Frontend, World } from './world';

/** A load balancer's frontend hands a new connection to one of its healthy nodes. */
export function balance(run: Run, { balancer, frontend }: Frontend, packet: Packet, fromInternet: boolean): State {
  const hop = arrive(run, balancer.id, 'edge', packet);
  const rule = frontend.rules.find(
    ({ protocol, port }) => protocol === packet.protocol && port === packet.destinationPort,
  );
  const service = resourceOf(run.plan.document, 'service', frontend.service);
  if (!rule || !service) return fails('dropped', 'LB_NO_RULE', balancer.id);
  const node = picked(run, service, packet);
  if (!node) {
    hop.steps.push({ kind: 'drop', rule: onlyHealthy, about: service.id });
    return fails('dropped', 'LB_NO_HEALTHY_BACKEND', service.id);
  }
  hop.steps.push({ kind: 'balance', rule: passThrough, about: node.id });
  if (rule.floatingIP) {
    hop.out = packet;
    hop.steps.push({ kind: 'forward', rule: floatingOn });
    return { at: 'ingress', place: node, packet, floating: true, fromInternet };
  }
  const aimed: Packet = { ...packet, destination: node.address, destinationPort: rule.backendPort };
  run.sessions.add('edge', packet, aimed);
  hop.out = aimed;
  hop.steps.push({ kind: 'dnat', rule: floatingOff, packet: aimed });
  return { at: 'ingress', place: node, packet: aimed, fromInternet };
}

/** The node of a connection: the one that it has already, the caller's, or one that chance picks. */
function picked(run: Run, service: ResourceOf<'service'>, packet: Packet): NodePlace | undefined {
  const key = formatPacket(packet);
  const before = run.balanced.get(key);
  if (before) return before;
  const pinned = run.world.node(run.flow.pins?.node ?? '');
  const healthy = pinned ? [pinned] : healthyNodes(run.world, service);
  if (healthy.length === 0) return undefined;
  const node = run.chooser.choose('node', nodeGroups(run.world, podsBehind(run.world, service), healthy));
  run.balanced.set(key, node);
  return node;
}

const known = new WeakMap<World, Map<string, readonly NodePlace[]>>();

/** Nodes whose probe succeeds; remembered for each plan. */
function healthyNodes(world: World, service: ResourceOf<'service'>): readonly NodePlace[] {
  const services = known.get(world) ?? new Map<string, readonly NodePlace[]>();
  known.set(world, services);
  const before = services.get(service.id);
  if (before) return before;
  const cluster = world.plan.clusters[service.cluster];
  const plan = cluster?.services.find(({ id }) => id === service.id);
  const nodes = (cluster ? nodesOf(cluster) : []).flatMap(({ id }) => world.node(id) ?? []);
  const healthy = plan ? nodes.filter((node) => isHealthy(world, service, plan, node)) : [];
  services.set(service.id, healthy);
  return healthy;
}

const PROBE_SOURCE = addressOf(platformAddress.value);

/** Whether the load balancer's probe gets an answer from a node; without a probe, as for UDP, it counts as healthy. */
function isHealthy(world: World, service: ResourceOf<'service'>, plan: ServicePlan, node: NodePlace): boolean {
  const [port] = service.ports;
  if (!port || port.protocol === 'UDP') return true;
  const pods = podsBehind(world, service);
  const local = service.externalTrafficPolicy === 'Local';
  if (local ? !pods.byNode.has(node.id) : pods.total === 0) return false;
  const probed = local ? plan.healthCheckNodePort : nodePortOf(plan, port.port, port.protocol);
  const probe: Packet = {
    protocol: 'TCP',
    source: PROBE_SOURCE,
    destination: node.address,
    ...(probed !== undefined && { destinationPort: probed }),
  };
  return filter(world.plan, node.nic, { subnet: node.nic.subnet }, 'Inbound', probe, {}).access === 'Allow';
}
