import { platformAddress } from '../../../facts/addresses';
import { floatingOff, floatingOn, onlyHealthy, passThrough } from '../../../facts/load-balancing';
import { addressOf } from '../../../ip';
import { type ResourceOf, resourceOf } from '../../../model';
import { type FilterVerdict, filter } from '../../filtering';
import { formatPacket, type Packet } from '../../packet';
import { nodesOf } from '../../plan/pods';
import { nodeGroups } from '../alike/alike';
import { fingerprintOf } from '../alike/fingerprints';
import { podsBehind } from '../alike/service-pods';
import { nodePortOf } from '../guests/kube-proxy';
import type { NodePlace } from '../place';
import { arrive, type End, fails, type Run, type State } from '../run';
import type { Frontend, World } from '../world';
import { nicId, rememberFrontend } from './interface';

/** A load balancer's frontend hands a new connection to one of its healthy nodes. */
export function balance(run: Run, { balancer, frontend }: Frontend, packet: Packet, fromInternet: boolean): State {
  const hop = arrive(run, balancer.id, 'edge', packet);
  const rule = frontend.rules.find(
    ({ protocol, port }) => protocol === packet.protocol && port === packet.destinationPort,
  );
  const service = resourceOf(run.plan.document, 'service', frontend.service);
  if (!rule || !service) return fails('dropped', 'LB_NO_RULE', balancer.id);
  const node = picked(run, service, rule, packet);
  if (!('kind' in node)) {
    if (node.disposition === 'dropped') hop.steps.push({ kind: 'drop', rule: onlyHealthy, about: service.id });
    return node;
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
function picked(run: Run, service: ResourceOf<'service'>, port: ServicePort, packet: Packet): NodePlace | End {
  const key = formatPacket(packet);
  const before = run.balanced.get(key);
  if (before) return before;
  const pinned = run.world.node(run.flow.pins?.node ?? '');
  const { nodes, untold } = pinned ? { nodes: [pinned] } : healthOf(run.world, service, port);
  if (untold !== undefined) return fails('insufficient-info', 'NSG_TAG_UNKNOWN', untold);
  if (nodes.length === 0) return fails('dropped', 'LB_NO_HEALTHY_BACKEND', service.id);
  const node = run.chooser.choose('node', nodeGroups(run.world, podsBehind(run.world, service), nodes));
  run.balanced.set(key, node);
  return node;
}

type ServicePort = Pick<ResourceOf<'service'>['ports'][number], 'port' | 'protocol'>;

/** Which nodes get new connections. */
interface Health {
  readonly nodes: readonly NodePlace[];
  /** Tag or rule for which the design does not tell whether a probe gets in. */
  readonly untold?: string;
}

const known = new WeakMap<World, Map<string, Health>>();

/** The health of nodes for a port of a service; remembered for each plan. */
function healthOf(world: World, service: ResourceOf<'service'>, port: ServicePort): Health {
  const ports = known.get(world) ?? new Map<string, Health>();
  known.set(world, ports);
  const key = `${service.id} ${port.protocol} ${port.port}`;
  const health = ports.get(key) ?? probedNodes(world, service, port);
  ports.set(key, health);
  return health;
}

/** With externalTrafficPolicy Cluster the port itself is probed, and UDP not at all: every node counts as healthy. */
function probedNodes(world: World, service: ResourceOf<'service'>, port: ServicePort): Health {
  const cluster = world.plan.clusters[service.cluster];
  const plan = cluster?.services.find(({ id }) => id === service.id);
  if (!cluster || !plan) return { nodes: [] };
  const nodes = nodesOf(cluster).flatMap(({ id }) => world.node(id) ?? []);
  const local = service.externalTrafficPolicy === 'Local';
  if (!local && port.protocol === 'UDP') return { nodes };
  const probed = local ? plan.healthCheckNodePort : nodePortOf(plan, port.port, port.protocol);
  const answers = new Map<string, FilterVerdict>();
  const tried = nodes
    .filter((node) => hasPods(world, service, node))
    .map((node) => {
      const alike = fingerprintOf(world.plan, node);
      const answer = answers.get(alike) ?? admitsProbe(world, node, probed);
      answers.set(alike, answer);
      return { node, answer };
    });
  const doubt = tried.find(({ answer }) => answer.unknown)?.answer.unknown;
  return {
    nodes: tried.filter(({ answer }) => answer.access === 'Allow').map(({ node }) => node),
    ...(doubt && { untold: doubt.tag ?? doubt.rule.name }),
  };
}

/** Whether a node would tell the probe of pods: its own, or with externalTrafficPolicy Cluster anybody's. */
function hasPods(world: World, service: ResourceOf<'service'>, { id }: NodePlace): boolean {
  const { byNode, total } = podsBehind(world, service);
  return service.externalTrafficPolicy === 'Local' ? byNode.has(id) : total > 0;
}

const PROBE_SOURCE = addressOf(platformAddress.value);

/**
 * What security groups do with the load balancer's probe of a node's port. No open question of theirs counts here: its
 * source and every node are in VirtualNetwork by all answers.
 */
function admitsProbe({ plan }: World, { nic, address }: NodePlace, probed: number | undefined): FilterVerdict {
  const probe: Packet = {
    protocol: 'TCP',
    source: PROBE_SOURCE,
    destination: address,
    ...(probed !== undefined && { destinationPort: probed }),
  };
  return filter(plan, nic, { subnet: nic.subnet }, 'Inbound', probe, {});
}
