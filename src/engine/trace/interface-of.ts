import { overlayDomain } from '../../facts/fabric';
import type { Fact } from '../../facts/fact';
import type { Option } from '../../facts/option';
import { podSubnetGoverns, podSubnetNicGroup } from '../../facts/options/datapath';
import { type Address, containsAddress } from '../../ip';
import { assumed, resourceOf } from '../../model';
import type { Nic } from '../packet';
import { thingOf } from '../plan/lookup';
import { nodeId } from '../plan/names';
import type { Plan, SubnetPlan } from '../plan/types';
import type { PodPlace } from './place';
import { type World, worldOf } from './world';

/** Where a thing meets the network. */
export interface Interface {
  /** Without its security group where that is not heeded for `address`. */
  readonly nic: Nic;
  /** The thing's own: of a pod the pod's. */
  readonly address: Address;
  /** The subnet whose route table and security group govern `address`. */
  readonly subnet: string;
  /** Id of the pod, where it is one that is asked about. */
  readonly pod?: string;
  /** Open questions on which this rests. */
  readonly rests: readonly Option[];
}

/**
 * The interface of a pod, node, machine or gateway; of a workload that of its first pod, of a pool or cluster that of its
 * first node. `undefined` for what has none.
 */
export function interfaceOf(plan: Plan, id: string): Interface | undefined {
  const world = worldOf(plan);
  const pod = world.pod(id) ?? firstPod(world, id);
  if (pod) return interfaceOfPod(world, pod);
  // A selection comes from a link too, and may be any text.
  const place = thingOf(plan, id) && (world.place(id) ?? firstNode(world, id));
  return place && { nic: place.nic, address: place.nic.address, subnet: place.nic.subnet, rests: [] };
}

const firstPod = (world: World, id: string): PodPlace | undefined =>
  resourceOf(world.plan.document, 'workload', id) && world.pod(`${id}/pod/0`);

function firstNode(world: World, id: string) {
  const pools = world.plan.clusters[id]?.pools.map((pool) => pool.id) ?? [id];
  const pool = pools.find((one) => world.node(nodeId(one, 0)));
  return pool === undefined ? undefined : world.node(nodeId(pool, 0));
}

/** A pod's address may lie in another subnet than its node's interface; which of the two governs is disputed. */
function interfaceOfPod(world: World, { id, address, on }: PodPlace): Interface {
  const { nic } = on;
  const at = on.ref.node.block ? undefined : world.subnetAt(world.networkOf(nic.subnet), address)?.id;
  const { document } = world.plan;
  if (at === undefined || at === nic.subnet) return { nic, address, subnet: nic.subnet, pod: id, rests: [] };
  if (!assumed(document, podSubnetGoverns)) {
    return { nic, address, subnet: nic.subnet, pod: id, rests: [podSubnetGoverns] };
  }
  const { networkSecurityGroup: _, ...bare } = nic;
  const heeded = assumed(document, podSubnetNicGroup) ? nic : bare;
  return { nic: heeded, address, subnet: at, pod: id, rests: [podSubnetGoverns, podSubnetNicGroup] };
}

/** Subnets whose routes something is about: its own, those of its route table; none where it has nothing to do with any. */
export function subnetsOfThing(plan: Plan, id: string): readonly string[] {
  if (!thingOf(plan, id)) return [];
  if (plan.subnets[id]) return [id];
  const table = plan.routeTables[id];
  if (table) return table.subnets;
  const subnet = interfaceOf(plan, id)?.subnet ?? resourceOf(plan.document, 'agentPool', id)?.vnetSubnet;
  return subnet === undefined ? [] : [subnet];
}

/** Things whose interface a thing is about: itself, what stands in a subnet, what a security group stands on. */
export function interfacesOfThing(plan: Plan, id: string): readonly string[] {
  if (!thingOf(plan, id)) return [];
  const subnet = plan.subnets[id];
  if (subnet) return standingIn(plan, subnet);
  const group = plan.networkSecurityGroups[id];
  if (group) {
    const within = group.subnets.flatMap((one) => plan.subnets[one] ?? []).flatMap((one) => standingIn(plan, one));
    return [...new Set([...within, ...group.pools.filter((pool) => interfaceOf(plan, pool)), ...group.interfaces])];
  }
  return interfaceOf(plan, id) ? [id] : [];
}

/** Nodes stand for their pods; services have no interface of their own. */
const standingIn = (plan: Plan, { holdings }: SubnetPlan): readonly string[] => [
  ...new Set(
    holdings.flatMap(({ role, owner }) =>
      role !== 'reserved' && role !== 'pods' && interfaceOf(plan, owner) ? [owner] : [],
    ),
  ),
];

/** Everything whose interface can be asked for by name: pools and workloads for their nodes and pods. */
export function thingsWithInterface(plan: Plan): readonly string[] {
  const pools = Object.values(plan.clusters).flatMap((cluster) => cluster.pools.map(({ id }) => id));
  const workloads = Object.values(plan.clusters).flatMap((cluster) =>
    cluster.workloads.flatMap(({ id, hostNetwork }) => (hostNetwork ? [] : [id])),
  );
  return [...pools, ...workloads, ...Object.keys(plan.addresses)].filter((id) => interfaceOf(plan, id));
}

/** What carries packets to an address past the routes of a subnet: the routing domain of the pods of its nodes. */
export function pastRoutes(plan: Plan, subnet: string, address: Address): Fact | undefined {
  const carried = Object.values(plan.clusters).some(
    ({ podCidr, mode, pools }) =>
      mode.podRoutes === 'fabric' &&
      podCidr !== undefined &&
      containsAddress(podCidr, address) &&
      pools.some((pool) => pool.subnet === subnet),
  );
  return carried ? overlayDomain : undefined;
}
