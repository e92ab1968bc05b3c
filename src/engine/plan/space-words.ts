import type { LimitedSpace } from './types';

/** What is said of a space that nodes can run out of. */
interface SpaceWords {
  /** What limits: `the subnet`. */
  readonly limit: string;
  /** A headline where AKS has no code for it. */
  readonly full: string;
  /** What is counted in it. */
  readonly unit: string;
}

export const spaceWords: Readonly<Record<LimitedSpace, SpaceWords>> = {
  subnet: { limit: 'the subnet', full: 'Subnet full', unit: 'addresses' },
  'pod-subnet': { limit: 'the pod subnet', full: 'Pod subnet full', unit: 'addresses' },
  'pod-cidr': { limit: 'the pod CIDR', full: 'Pod CIDR full', unit: 'addresses' },
  'route-table': { limit: 'the route table', full: 'Route table full', unit: 'routes' },
  cluster: { limit: 'AKS', full: 'Over the limit', unit: 'nodes' },
};
