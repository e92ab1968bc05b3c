import { type Resource, type ResourceOf, referencesOf } from '../../model';
import { once } from '../../once';
import type { Plan, PoolPlan } from '../plan/types';

/** Who stands in a subnet, or means to. */
export interface SubnetUsers {
  /** Pools whose nodes stand there. */
  readonly nodes: readonly PoolPlan[];
  /** Pools whose pods take addresses there. */
  readonly pods: readonly PoolPlan[];
  /** Machines, gateways, frontends, private API servers. */
  readonly others: readonly Resource[];
}

export type UsersOf = (subnet: string) => SubnetUsers;

const NOBODY: SubnetUsers = { nodes: [], pods: [], others: [] };

/** The users of each subnet, by its id; several rules ask, each edit. Cost grows with the resources. */
export const subnetUsers = once(usersIn);

function usersIn(plan: Plan): UsersOf {
  const found = new Map<string, { nodes: PoolPlan[]; pods: PoolPlan[]; others: Resource[] }>();
  const at = (subnet: string) => {
    const users = found.get(subnet) ?? { nodes: [], pods: [], others: [] };
    found.set(subnet, users);
    return users;
  };
  for (const pool of Object.values(plan.clusters).flatMap(({ pools }) => pools)) {
    at(pool.subnet).nodes.push(pool);
    if (pool.podSubnet !== undefined) at(pool.podSubnet).pods.push(pool);
  }
  for (const resource of Object.values(plan.document.resources)) {
    for (const subnet of otherSubnetsOf(resource)) at(subnet).others.push(resource);
  }
  return (subnet) => found.get(subnet) ?? NOBODY;
}

/** Subnets that a resource other than a pool takes addresses of. */
function otherSubnetsOf(resource: Resource): string[] {
  if (resource.kind === 'agentPool') return [];
  if (resource.kind === 'managedCluster' && !hasOwnSubnet(resource)) return [];
  if (resource.kind === 'service' && !(resource.type === 'LoadBalancer' && resource.internal)) return [];
  return referencesOf(resource).flatMap(({ kind, to }) => (kind === 'subnet' ? to : []));
}

const hasOwnSubnet = ({ apiServerAccessProfile: access }: ResourceOf<'managedCluster'>): boolean =>
  access?.enableVnetIntegration === true;
