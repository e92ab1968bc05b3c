import { kubernetesService } from '../../facts/addresses';
import { podBlock } from '../../facts/aks';
import {
  type Address,
  addressOf,
  containsAddress,
  containsPrefix,
  joined,
  type Prefix,
  rangesSize,
  sizeOf,
} from '../../ip';
import type { ResourceOf } from '../../model';
import type { ClusterPlan, ServicePlan, SubnetPlan } from '../plan/types';
import type { Use } from './types';

/** Addresses that somebody holds; what Azure keeps is neither used nor free. */
export const subnetUse = ({ usage }: SubnetPlan): Use => ({
  used: usage.usable - usage.free,
  free: usage.free,
  unit: 'addresses',
});

/** Addresses of a network's prefix that its subnets have, those of overlapping ones counted once. */
export function networkUse(prefix: Prefix, subnets: readonly Prefix[]): Use {
  const used = rangesSize(joined(subnets.filter((subnet) => containsPrefix(prefix, subnet))));
  return { used, free: sizeOf(prefix) - used, unit: 'addresses' };
}

/** The pieces of a pod CIDR that nodes own. */
export const podCidrUse = ({ blocks }: Pick<ClusterPlan, 'blocks'>): Use | undefined =>
  blocks && { used: blocks.used, free: blocks.total - blocks.used, unit: `/${podBlock.value}s` };

/** Addresses that nobody can have: both ends of a service CIDR. */
const ENDS = 2;

/** Addresses that services have, and those that they can have. */
export function serviceCidrUse(...of: Parameters<typeof serviceAddresses>): Use {
  const used = serviceAddresses(...of).length;
  return { used, free: Math.max(0, sizeOf(of[0]) - ENDS - used), unit: 'addresses' };
}

/** Addresses of services in order, the API server's and the DNS service's among them. */
export function serviceAddresses(
  prefix: Prefix,
  cluster: ResourceOf<'managedCluster'> | undefined,
  services: readonly ServicePlan[],
): Address[] {
  const addresses = [
    prefix.first + kubernetesService.value,
    ...(cluster ? [addressOf(cluster.networkProfile.dnsServiceIP)] : []),
    ...services.flatMap(({ clusterIP }) => clusterIP ?? []),
  ];
  return [...new Set(addresses)].filter((address) => containsAddress(prefix, address)).toSorted((a, b) => a - b);
}
