import * as z from 'zod/mini';
import { route, securityRule } from '../../model/resources';
import { address, count, FORMAT, limitedSpace, mode, prefix, range, told } from './values';

const id = z.string();
const name = z.string();
const part = z.enum(['frontend', 'private-link']);

const node = z.object({
  id,
  name,
  address,
  pods: told('Addresses that its pods may have, lowest first', z.array(range)),
  room: told('Pods that can run on it', count),
  podsRunning: count,
  block: z.optional(told('The piece of the pod CIDR that it owns', prefix)),
  podUnits: z.optional(told('Batches or blocks that it holds of a pod subnet', count)),
});

const pool = z.object({
  id,
  name,
  mode,
  subnet: id,
  podSubnet: z.optional(id),
  scaleSet: z.string(),
  networkSecurityGroup: id,
  maxPods: count,
  nodes: z.array(node),
  refused: told('Nodes asked for that do not fit', count),
  refusal: z.optional(
    z.object({
      space: limitedSpace,
      code: z.optional(z.string()),
      subject: id,
      needed: count,
      available: count,
      countedByAks: z.optional(count),
    }),
  ),
});

const cluster = z.object({
  id,
  name,
  mode,
  nodeResourceGroup: z.string(),
  podCidr: z.optional(prefix),
  blocks: z.optional(z.object({ total: count, used: count })),
  serviceCidr: prefix,
  routeTable: z.optional(id),
  networkSecurityGroup: id,
  pods: z.object({ running: count, pending: count, capacity: count }),
  pools: z.array(pool),
  workloads: z.array(z.object({ id, name, replicas: count, running: count })),
  services: z.array(
    z.object({
      id,
      name,
      clusterIP: z.optional(address),
      predictedClusterIP: z.boolean(),
      frontend: z.optional(address),
      predictedFrontend: z.boolean(),
      loadBalancer: z.optional(id),
      nodePorts: told(
        'Node ports, in the order of the service’s ports',
        z.array(
          z.object({
            port: z.int(),
            protocol: z.enum(['TCP', 'UDP']),
            nodePort: z.optional(z.int()),
            predicted: z.boolean(),
          }),
        ),
      ),
      healthCheckNodePort: z.optional(z.int()),
    }),
  ),
});

const subnet = z.object({
  id,
  name,
  prefix,
  usage: z.object({
    total: count,
    usable: count,
    reserved: count,
    nodes: count,
    pods: count,
    other: count,
    free: count,
  }),
  podUnits: z.optional(
    told(
      'Batches or blocks of a pod subnet, of so many addresses: all there are, those that nodes take first, those held now',
      z.object({ size: count, total: count, started: count, held: count }),
    ),
  ),
  podsRunning: count,
  routeTable: z.optional(id),
  networkSecurityGroup: z.optional(id),
  natGateway: z.optional(id),
  holdings: told(
    'Who holds which addresses, in order of address; what nobody holds is free',
    z.array(
      z.object({
        addresses: range,
        role: z.enum(['reserved', 'node', 'pods', 'other']),
        owner: id,
        part: z.optional(part),
        predicted: z.boolean(),
      }),
    ),
  ),
  refusedAddresses: z.array(
    z.object({ owner: id, part: z.optional(part), address, why: z.enum(['outside', 'reserved', 'taken']) }),
  ),
  homeless: told('Resources that found no free address', z.array(id)),
});

const loadBalancer = z.object({
  id,
  name,
  cluster: z.optional(id),
  derived: z.boolean(),
  internal: z.boolean(),
  frontends: z.array(
    z.object({
      name,
      address,
      predicted: z.boolean(),
      service: z.optional(id),
      rules: z.array(
        z.object({
          name,
          protocol: z.enum(['TCP', 'UDP', 'All']),
          port: told('0 for all ports', z.int()),
          backendPort: z.int(),
          floatingIP: z.boolean(),
        }),
      ),
    }),
  ),
  backendPools: z.array(z.object({ name, nodes: count })),
  machines: told('Virtual machines behind one of the user’s', z.array(id)),
  outboundRule: z.optional(z.string()),
});

/** What `aks-netsim plan --format json` prints: the plan, its addresses as text and its modes and facts by id. */
export const planOutput = z.object({
  format: z.literal(FORMAT),
  command: z.literal('plan'),
  design: told('Name of the design', name),
  clusters: z.record(id, cluster),
  subnets: z.record(id, subnet),
  routeTables: z.record(
    id,
    z.object({
      id,
      name,
      cluster: z.optional(id),
      derived: z.boolean(),
      routes: z.array(z.extend(route, { writtenBy: z.enum(['user', 'aks']) })),
      missingRoutes: told('Routes of AKS that an injected fault left out', z.array(route)),
      subnets: z.array(id),
    }),
  ),
  networkSecurityGroups: z.record(
    id,
    z.object({
      id,
      name,
      cluster: z.optional(id),
      derived: z.boolean(),
      rules: z.array(z.extend(securityRule, { writtenBy: z.enum(['user', 'aks', 'azure']) })),
      subnets: z.array(id),
      pools: z.array(id),
      interfaces: told('Single nodes and machines on whose interfaces it stands', z.array(id)),
    }),
  ),
  loadBalancers: z.record(id, loadBalancer),
  natGateways: z.record(
    id,
    z.object({
      id,
      name,
      cluster: z.optional(id),
      derived: z.boolean(),
      publicIPAddresses: z.array(address),
      subnets: z.array(id),
    }),
  ),
  addresses: told(
    'What machines, gateways and internal services hold, by id',
    z.record(
      id,
      z.array(z.object({ addresses: range, role: z.enum(['address', ...part.options]), predicted: z.boolean() })),
    ),
  ),
});

export type PlanOutput = z.infer<typeof planOutput>;
