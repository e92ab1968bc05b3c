import { number, spaceWords } from '../../engine';
import { networkModeById } from '../../modes';
import type { PlanOutput } from '../output/plan-schema';
import { pairs, plain, section, table, usedOf } from './table';

type Cluster = PlanOutput['clusters'][string];
type Pool = Cluster['pools'][number];

/** A cluster with its pools, their nodes, and what runs on them. */
export const clusterText = (cluster: Cluster): string =>
  section(
    plain(`Kubernetes service ${cluster.name}`),
    pairs([
      ['Network mode', networkModeById(cluster.mode).title],
      ['Pod CIDR', cluster.podCidr],
      ['Pod CIDR blocks', cluster.blocks && usedOf(cluster.blocks.used, cluster.blocks.total)],
      ['Service CIDR', cluster.serviceCidr],
      ['Pods', podsLine(cluster.pods)],
      ['Node resource group', cluster.nodeResourceGroup],
      ['Route table', cluster.routeTable],
    ]),
    poolTable(cluster),
    nodeTable(cluster.pools),
    table(
      ['Workload', 'Replicas', 'Running'],
      cluster.workloads.map(({ name, replicas, running }) => [name, replicas, running]),
    ),
    table(
      ['Service', 'Cluster IP', 'Frontend', 'Load balancer'],
      cluster.services.map(({ name, clusterIP, frontend, loadBalancer }) => [name, clusterIP, frontend, loadBalancer]),
    ),
  );

const podsLine = ({ running, pending, capacity }: Cluster['pods']): string =>
  `${number(running)} running, ${number(pending)} pending, room for ${number(capacity)}`;

/** A pool's mode is told where it is not its cluster's. */
const poolTable = ({ mode, pools }: Cluster): string =>
  table(
    ['Node pool', 'Mode', 'Nodes', 'No room', 'Max pods', 'Subnet', 'Pod subnet', 'Why refused'],
    pools.map((pool) => [
      pool.name,
      pool.mode === mode ? undefined : networkModeById(pool.mode).title,
      pool.nodes.length,
      pool.refused,
      pool.maxPods,
      pool.subnet,
      pool.podSubnet,
      pool.refusal && refusalText(pool.refusal),
    ]),
  );

const refusalText = ({ space, code, subject, needed, available }: NonNullable<Pool['refusal']>): string =>
  `${code ?? spaceWords[space].full}: needs ${number(needed)} ${spaceWords[space].unit}, ${subject} has ${number(available)}`;

const nodeTable = (pools: readonly Pool[]): string =>
  table(
    ['Node', 'Address', 'Pod addresses', 'Block', 'Running', 'Room'],
    pools.flatMap(({ nodes }) =>
      nodes.map(({ name, address, pods, block, podsRunning, room }) => [
        ...[name, address, pods.join(', '), block],
        ...[podsRunning, room],
      ]),
    ),
  );
