import type { ResourceOf } from '../../../model';
import type { FilterVerdict } from '../../filtering';
import { nodesOf } from '../../plan/pods';
import { nodeGroups } from '../alike/alike';
import { fingerprintOf } from '../alike/fingerprints';
import { podsBehind } from '../alike/service-pods';
import { nodePortOf } from '../guests/kube-proxy';
import type { NodePlace } from '../place';
import type { Run } from '../run';
import type { World } from '../world';
import type { Backends } from './backends';
import { admitsProbe, answering } from './probes';

type Service = ResourceOf<'service'>;
type ServicePort = Pick<Service['ports'][number], 'port' | 'protocol'>;

/** The nodes behind a port of a service: the caller's, or those that answer the probe. */
export function nodesBehind({ world, flow }: Run, service: Service, port: ServicePort): Backends {
  const pinned = world.node(flow.pins?.node ?? '');
  const { healthy, untold } = pinned ? { healthy: [pinned] } : healthOf(world, service, port);
  return {
    of: 'node',
    groups: nodeGroups(world, podsBehind(world, service), healthy),
    ...(untold !== undefined && { untold }),
  };
}

/** Which nodes get new connections. */
type Health = ReturnType<typeof answering<NodePlace>>;

const known = new WeakMap<World, Map<string, Health>>();

/** The health of nodes for a port of a service; remembered for each plan. */
function healthOf(world: World, service: Service, port: ServicePort): Health {
  const ports = known.get(world) ?? new Map<string, Health>();
  known.set(world, ports);
  const key = `${service.id} ${port.protocol} ${port.port}`;
  const health = ports.get(key) ?? probedNodes(world, service, port);
  ports.set(key, health);
  return health;
}

/** With externalTrafficPolicy Cluster the port itself is probed, and UDP not at all: every node counts as healthy. */
function probedNodes(world: World, service: Service, port: ServicePort): Health {
  const cluster = world.plan.clusters[service.cluster];
  const plan = cluster?.services.find(({ id }) => id === service.id);
  if (!cluster || !plan) return { healthy: [] };
  const nodes = nodesOf(cluster).flatMap(({ id }) => world.node(id) ?? []);
  const local = service.externalTrafficPolicy === 'Local';
  if (!local && port.protocol === 'UDP') return { healthy: nodes };
  const probed = local ? plan.healthCheckNodePort : nodePortOf(plan, port.port, port.protocol);
  const answers = new Map<string, FilterVerdict>();
  const tried = nodes
    .filter((node) => hasPods(world, service, node))
    .map((node) => {
      const alike = fingerprintOf(world.plan, node);
      const answer = answers.get(alike) ?? admitsProbe(world, node, probed);
      answers.set(alike, answer);
      return { one: node, answer };
    });
  return answering(tried);
}

/** Whether a node would tell the probe of pods: its own, or with externalTrafficPolicy Cluster anybody's. */
function hasPods(world: World, service: Service, { id }: NodePlace): boolean {
  const { byNode, total } = podsBehind(world, service);
  return service.externalTrafficPolicy === 'Local' ? byNode.has(id) : total > 0;
}
