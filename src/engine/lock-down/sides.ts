import { internetTag, virtualNetworkTag } from '../../facts/filtering';
import { type Address, addressOf, containsAddress, formatAddress, formatPrefix } from '../../ip';
import { resourcesOf } from '../../model';
import { isInside } from '../filtering/ranges';
import { tagsFor } from '../filtering/tags';
import type { Nic } from '../packet';
import { thingOf } from '../plan/lookup';
import type { Plan, SubnetPlan } from '../plan/types';
import { type Filtered, isUntold } from '../trace';
import { type Frontend, type InNetwork, type World, worldOf } from '../trace/world';
import type { Side } from './types';

/** Where a rule is asked: an interface, and the subnet whose routes tell what its tags mean. */
type AtInterface = Pick<Filtered, 'nic' | 'subnet'>;

/**
 * How a rule names an address that an interface sees: by itself, or by all that come and go with it, such as the subnet
 * of a node or the CIDR of a pod.
 */
export function sideOf(plan: Plan, at: AtInterface, address: Address): Side {
  const { nic } = at;
  if (isUntold(address)) {
    const because = `The design does not tell the address, so ${internetTag.value} stands for it.`;
    return { because, ...sideMeant(plan, at, address, internetTag.value) };
  }
  return ofPods(plan, nic, address) ?? inNetwork(plan, nic, address) ?? bare(plan, address);
}

/** A text that names an address; `*` for the tag Internet where that leaves the address out at the interface. */
export function sideMeant(plan: Plan, { nic, subnet }: AtInterface, address: Address, text: string): Side {
  if (text !== internetTag.value || isInside(tagsFor(plan, { ...nic, subnet }).internet, address)) {
    return { text, name: text };
  }
  const because = `${internetTag.value} leaves the address out here, since a route of the subnet takes it into ${virtualNetworkTag.value}; so any address is named.`;
  return { text: '*', name: 'any', because };
}

/** A pod of a mode in which pods have addresses of their own cluster's CIDR. */
function ofPods({ clusters }: Plan, nic: Nic, address: Address): Side | undefined {
  const all = Object.values(clusters);
  const own = all.filter(({ id }) => id === nic.cluster);
  const cluster = [...own, ...all].find(({ podCidr }) => podCidr && containsAddress(podCidr, address));
  if (!cluster?.podCidr) return undefined;
  const text = formatPrefix(cluster.podCidr);
  return { text, name: 'pods', because: `Pods come and go, so the pod CIDR ${text} is named as a whole.` };
}

function inNetwork(plan: Plan, nic: Nic, address: Address): Side | undefined {
  const world = worldOf(plan);
  const networks = [world.networkOf(nic.subnet), ...resourcesOf(plan.document, 'virtualNetwork').map(({ id }) => id)];
  for (const network of networks) {
    const subnet = world.subnetAt(network, address);
    if (subnet) return inSubnet(plan, subnet, world.inNetwork(network, address), address);
  }
  return undefined;
}

function inSubnet(plan: Plan, subnet: SubnetPlan, found: InNetwork | undefined, address: Address): Side {
  const comeAndGo = whoComesAndGoes(found);
  const name = nameOf(plan, subnet.id);
  if (comeAndGo !== undefined) {
    const text = formatPrefix(subnet.prefix);
    return { text, name, because: `${comeAndGo} come and go, so ${name} is named as a whole.` };
  }
  const text = formatAddress(address);
  if (found?.is === 'frontend') return { text, name: nameOfFrontend(plan, found.frontend) };
  return { text, name: found?.is === 'place' ? nameOf(plan, found.place.id) : text };
}

function whoComesAndGoes(found: InNetwork | undefined): string | undefined {
  if (found?.is === 'pods') return 'Pods';
  if (found?.is !== 'place') return undefined;
  if (found.place.kind === 'node') return 'Nodes';
  return found.place.kind === 'application-gateway' ? 'Instances of the gateway' : undefined;
}

/** A public address, or one of a site. */
function bare(plan: Plan, address: Address): Side {
  const text = formatAddress(address);
  return { text, name: atPublic(worldOf(plan), plan, address) ?? ofSite(plan, address) ?? text };
}

function atPublic(world: World, plan: Plan, address: Address): string | undefined {
  const owner = world.inPublic(address);
  if (owner?.is === 'frontend') return nameOfFrontend(plan, owner.frontend);
  if (owner?.is === 'place') return nameOf(plan, owner.place.id);
  return owner && nameOf(plan, owner.id);
}

const ofSite = ({ document }: Plan, address: Address): string | undefined =>
  resourcesOf(document, 'onPremisesSite')
    .flatMap(({ hosts }) => hosts)
    .find((host) => addressOf(host.address) === address)?.name;

const nameOfFrontend = (plan: Plan, { balancer, frontend }: Frontend): string =>
  nameOf(plan, frontend.service ?? balancer.id);

const nameOf = (plan: Plan, id: string): string => thingOf(plan, id)?.name ?? id;
