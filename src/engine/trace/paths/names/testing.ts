import { type Address, addressOf, formatAddress, formatPrefix, type Prefix } from '../../../../ip';
import { type Resource, resourcesOf } from '../../../../model';
import { podsOn } from '../../../plan/pods';
import type { ClusterPlan, Plan } from '../../../plan/types';
import { PUBLIC_API_SERVER } from '../../network/edge';
import { UNTOLD_WAY_OUT } from '../../network/outbound';
import { podId, worldOf } from '../../world';

/** Roles of the tables that are no ids of resources. */
const ROLES: Readonly<Record<string, string>> = {
  P1: 'web/pod/0',
  P2: 'web/pod/1',
  P3: 'web/pod/2',
  N1: 'pool/node/0',
  N2: 'pool/node/1',
  O: 'site/O',
  // What some rows add.
  P4: 'lone/pod/0',
  P5: 'far/pod/0',
  CoreDNS: 'coredns/pod/0',
  N1b: 'pool2/node/0',
  N2b: 'pool2/node/1',
  P2b: 'web2/pod/1',
};

const ROLE_OF = new Map(Object.entries(ROLES).map(([role, id]) => [id, role]));

/** The id behind a role, or the id itself. */
export const idOf = (role: string): string => ROLES[role] ?? role;

/** The role of an id, or the id itself. */
export const roleOf = (id: string): string => ROLE_OF.get(id) ?? id;

/**
 * Names of the addresses, ports and prefixes that a plan gives out: a resource's id or role, and after a dot what of it
 * is meant, `agw.front`, `V.clusterIP`, `N1.bridge`, `N1.pods`, `V.nodePort`.
 */
export interface Names {
  readonly address: (address: Address) => string;
  readonly port: (port: number) => string;
  readonly prefix: (prefix: Prefix) => string;
  /** Text of the address with a name; else the name itself, as ids of what AKS makes, `aks/apiServer`. */
  readonly addressNamed: (name: string) => string;
  readonly portNamed: (name: string) => number;
}

/** The names of a plan. */
export function namesOf(plan: Plan): Names {
  const known: Known = { addresses: new Map(), prefixes: new Map(), ports: new Map() };
  for (const [id, held] of Object.entries(plan.addresses)) {
    for (const { range, role } of held)
      known.addresses.set(range.first, role === 'frontend' ? `${id}.front` : roleOf(id));
  }
  for (const cluster of Object.values(plan.clusters)) {
    nameNodes(known, cluster);
    nameServices(known, cluster);
  }
  for (const one of Object.values(plan.document.resources)) nameResource(known, one);
  nameWaysOut(known, plan);
  const { addresses, prefixes, ports } = known;
  return {
    address: (address) => addresses.get(address) ?? formatAddress(address),
    port: (port) => ports.get(port) ?? String(port),
    prefix: (prefix) => {
      const single = prefix.length === 32 ? addresses.get(prefix.first) : undefined;
      return prefixes.get(formatPrefix(prefix)) ?? single ?? formatPrefix(prefix);
    },
    addressNamed: (name) => {
      const found = name.includes('/') ? undefined : [...addresses].find(([, other]) => other === name);
      return found ? formatAddress(found[0]) : name;
    },
    portNamed: (name) => [...ports].find(([, other]) => other === name)?.[0] ?? Number(name),
  };
}

interface Known {
  readonly addresses: Map<Address, string>;
  readonly prefixes: Map<string, string>;
  readonly ports: Map<number, string>;
}

function nameNodes({ addresses, prefixes }: Known, cluster: ClusterPlan): void {
  for (const { id, address, block } of cluster.pools.flatMap(({ nodes }) => nodes)) {
    addresses.set(address, roleOf(id));
    if (block) {
      addresses.set(block.first + 1, `${roleOf(id)}.bridge`);
      prefixes.set(formatPrefix(block), `${roleOf(id)}.pods`);
    }
    for (const pod of podsOn(cluster, id)) addresses.set(pod.address, roleOf(podId(pod.workload, pod.replica)));
  }
}

function nameServices({ addresses, ports }: Known, { services }: ClusterPlan): void {
  for (const { id, clusterIP, frontend, nodePorts, healthCheckNodePort } of services) {
    if (clusterIP !== undefined) addresses.set(clusterIP, frontend === undefined ? id : `${id}.clusterIP`);
    if (frontend !== undefined) addresses.set(frontend, id);
    for (const { nodePort } of nodePorts) if (nodePort !== undefined) ports.set(nodePort, `${id}.nodePort`);
    if (healthCheckNodePort !== undefined) ports.set(healthCheckNodePort, `${id}.health`);
  }
}

function nameResource({ addresses, prefixes }: Known, one: Resource): void {
  if ('addressPrefixes' in one) for (const text of one.addressPrefixes) prefixes.set(text, one.id);
  if ('publicIPAddress' in one && one.publicIPAddress)
    addresses.set(addressOf(one.publicIPAddress), `${one.id}.public`);
  if (one.kind === 'azureFirewall') {
    for (const text of one.publicIPAddresses ?? []) addresses.set(addressOf(text), `${one.id}.public`);
  }
  if (one.kind === 'internetHost') addresses.set(addressOf(one.address), one.id);
  if (one.kind === 'onPremisesSite') {
    for (const { name, address } of one.hosts) addresses.set(addressOf(address), roleOf(`${one.id}/${name}`));
  }
}

/** Public addresses of ways out, E for the outbound rule's, and what stands for addresses that no plan tells. */
function nameWaysOut({ addresses }: Known, plan: Plan): void {
  for (const { id, derived, frontends } of Object.values(plan.loadBalancers)) {
    for (const { service, address } of frontends) {
      if (service === undefined) addresses.set(address, derived ? 'E' : `${id}.front`);
    }
  }
  for (const { id, publicIPAddresses } of Object.values(plan.natGateways)) {
    for (const address of publicIPAddresses) addresses.set(address, id);
  }
  for (const { id } of resourcesOf(plan.document, 'applicationGatewayForContainers')) {
    const address = worldOf(plan).place(id)?.address;
    if (address !== undefined) addresses.set(address, id);
  }
  addresses.set(PUBLIC_API_SERVER, 'API');
  addresses.set(UNTOLD_WAY_OUT, 'untold');
}
