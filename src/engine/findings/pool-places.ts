import { oneNetwork, sameRegion } from '../../facts/clusters';
import { podSubnetDelegation } from '../../facts/pod-subnet-rules';
import { nodeSubnetPlain } from '../../facts/subnets';
import { type ResourceOf, resourceOf } from '../../model';
import type { ClusterPlan, Plan } from '../plan/types';
import { type SubnetUsers, subnetUsers } from './subnet-users';
import type { Finding } from './types';

/** Nodes in networks and subnets where AKS makes none. */
export function poolPlaceFindings(plan: Plan): Finding[] {
  const usersOf = subnetUsers(plan);
  return [
    ...Object.values(plan.clusters).flatMap((cluster) => [
      ...otherNetworks(plan, cluster),
      ...otherRegion(plan, cluster),
    ]),
    ...Object.keys(plan.subnets).flatMap((id) => {
      const subnet = resourceOf(plan.document, 'subnet', id);
      return subnet ? delegated(plan, subnet, usersOf(id)) : [];
    }),
  ];
}

const networkOf = ({ document }: Plan, subnet: string): ResourceOf<'virtualNetwork'> | undefined =>
  resourceOf(document, 'virtualNetwork', resourceOf(document, 'subnet', subnet)?.virtualNetwork);

const nameOf = ({ document }: Plan, id: string): string => document.resources[id]?.name ?? id;

/** Pools that stand in another network than the cluster's first. */
function otherNetworks(plan: Plan, { pools }: ClusterPlan): Finding[] {
  const [first, ...rest] = pools;
  const home = first && networkOf(plan, first.subnet);
  if (!home) return [];
  return rest.flatMap((pool): Finding[] => {
    const network = networkOf(plan, pool.subnet);
    if (!network || network.id === home.id) return [];
    return [
      {
        code: 'POOLS_IN_SEVERAL_NETWORKS',
        severity: 'error',
        subjects: [{ id: pool.id }, { id: first.id }],
        says: `${nameOf(plan, pool.id)} stands in ${network.name} and ${nameOf(plan, first.id)} in ${home.name}: AKS does not make a pool outside the cluster’s virtual network.`,
        facts: [oneNetwork],
      },
    ];
  });
}

/** `West Europe` and `westeurope` are one. */
const regionOf = ({ location }: { readonly location: string }): string => location.toLowerCase().replaceAll(' ', '');

function otherRegion(plan: Plan, { id, pools }: ClusterPlan): Finding[] {
  const cluster = resourceOf(plan.document, 'managedCluster', id);
  const network = pools[0] && networkOf(plan, pools[0].subnet);
  if (!cluster || !network || regionOf(cluster) === regionOf(network)) return [];
  return [
    {
      code: 'NETWORK_IN_ANOTHER_REGION',
      severity: 'error',
      subjects: [{ id }, { id: network.id }],
      says: `${cluster.name} is in ${cluster.location} and its network ${network.name} in ${network.location}: AKS refuses subnets of another region.`,
      facts: [sameRegion],
    },
  ];
}

function delegated(plan: Plan, { id, name, delegation }: ResourceOf<'subnet'>, users: SubnetUsers): Finding[] {
  const [pool] = users.nodes;
  if (!pool || delegation === undefined) return [];
  // Delegated for the pods that live there: the rule about pod subnets tells, and moving the nodes mends both.
  if (users.pods.length > 0 && delegation === podSubnetDelegation.value) return [];
  // Where somebody else lives by the delegation it cannot simply go.
  const free = users.pods.length === 0 && users.others.length === 0;
  return [
    {
      code: 'SUBNET_IS_DELEGATED',
      severity: 'error',
      subjects: [{ id, field: 'delegation' }, { id: pool.id }],
      says: `${name} is delegated to ${delegation}: AKS refuses nodes there with ${nodeSubnetPlain.value}, so ${nameOf(plan, pool.id)} is not made.`,
      facts: [nodeSubnetPlain],
      ...(free && { mend: { label: 'Take the delegation off', edits: [{ id, field: 'delegation', text: '' }] } }),
    },
  ];
}
