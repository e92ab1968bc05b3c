import { platformAddress } from '../../facts/addresses';
import { floatingOff, floatingOn, onlyHealthy, passThrough } from '../../facts/load-balancing';
import { addressOf } from '../../ip';
import { type ResourceOf, resourceOf } from '../../model';
import { filter } from '../filtering';
import { formatPacket, type Packet } from '../packet';
import { nodesOf } from '../plan/pods';
import type { ServicePlan } from '../plan/types';
import { nodeGroups } from './alike';
import { fingerprintOf } from './fingerprints';
import { nicId, rememberFrontend } from './interface';
import { nodePortOf } from './kube-proxy';
import type { NodePlace } from './place';
import { arrive, fails, type Run, type State } from './run';
import { podsBehind } from './service-pods';
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
  run.sessions.add(nicId(node.nic), packet, aimed);
  rememberFrontend(run, node.nic, packet.destination);
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
  const answers = new Map<string, boolean>();
  const isOneOf = (node: NodePlace): boolean => {
    const alike = fingerprintOf(world.plan, node);
    const answer = answers.get(alike) ?? (plan !== undefined && isProbed(world, service, plan, node));
    answers.set(alike, answer);
    return answer;
  };
  const healthy = nodes.filter((node) => hasPods(world, service, node) && isOneOf(node));
  services.set(service.id, healthy);
  return healthy;
}

const PROBE_SOURCE = addressOf(platformAddress.value);

const isUnprobed = ({ ports: [port] }: ResourceOf<'service'>): boolean => !port || port.protocol === 'UDP';

/** Whether a node would tell the probe of pods: its own, or with externalTrafficPolicy Cluster anybody's. */
function hasPods(world: World, service: ResourceOf<'service'>, { id }: NodePlace): boolean {
  const { byNode, total } = podsBehind(world, service);
  return isUnprobed(service) || (service.externalTrafficPolicy === 'Local' ? byNode.has(id) : total > 0);
}

/** Whether security groups let the load balancer's probe in; without a probe, as for UDP, a node counts as healthy. */
function isProbed(world: World, service: ResourceOf<'service'>, plan: ServicePlan, node: NodePlace): boolean {
  const [port] = service.ports;
  if (!port || isUnprobed(service)) return true;
  const local = service.externalTrafficPolicy === 'Local';
  const probed = local ? plan.healthCheckNodePort : nodePortOf(plan, port.port, port.protocol);
  const probe: Packet = {
    protocol: 'TCP',
    source: PROBE_SOURCE,
    destination: node.address,
    ...(probed !== undefined && { destinationPort: probed }),
  };
  return filter(world.plan, node.nic, { subnet: node.nic.subnet }, 'Inbound', probe, {}).access === 'Allow';
}
