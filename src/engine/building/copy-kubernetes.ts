import { windowsPoolName } from '../../facts/clusters';
import { type ResourceOf, resourceOf } from '../../model';
import { ok, type Result } from '../../result';
import { type Copier, freshAddresses, named } from './copier';
import { type Draft, withMade } from './draft';
import { copiedPoolName } from './names';
import { firstPool } from './place';
import type { Refusal } from './types';

type Pool = ResourceOf<'agentPool'>;
type Service = ResourceOf<'service'>;
type Workload = ResourceOf<'workload'>;

/** Nodes as they are set, without the addresses and blocks that are fixed for single ones. */
export function withoutPlaces({ nodes, ...pool }: Pool): Pool {
  const kept = nodes?.map(({ privateIPAddress: _, podCIDR: __, ...node }) => node) ?? [];
  return kept.some((node) => Object.keys(node).length > 0) ? { ...pool, nodes: kept } : pool;
}

export const copyPool: Copier<'agentPool'> = (draft, pool) => {
  const name = copiedPoolName(draft.document, pool.name, pool.osType === 'Windows' ? windowsPoolName.value : undefined);
  return ok({ draft: withMade(draft, { ...withoutPlaces(pool), id: name, name }), id: name });
};

/** Pods run where those of the original do; their fixed addresses are the original's. */
export function withoutAddresses(
  { placement, ...workload }: Workload,
  nodeOf = (node: string): string => node,
): Workload {
  return placement ? { ...workload, placement: placement.map(({ node }) => ({ node: nodeOf(node) })) } : workload;
}

export const copyWorkload: Copier<'workload'> = (draft, workload) => {
  const copy = { ...withoutAddresses(workload), ...named(draft, workload) };
  return ok({ draft: withMade(draft, copy), id: copy.id });
};

/** A service with an address of its own; its cluster IP and node ports are given out anew. */
export function withFreshFrontend(
  draft: Draft,
  service: Service,
  subnet: ResourceOf<'subnet'> | undefined,
): Result<Service, Refusal> {
  const { clusterIP: _, loadBalancerIP: __, ...kept } = service;
  const ports = service.ports.map(({ nodePort: ___, ...port }) => port);
  if (service.type !== 'LoadBalancer') return ok({ ...kept, ports });
  const fresh = freshAddresses(draft, subnet, service.internal ? 1 : 0, service.internal ? 0 : 1);
  if (!fresh.ok) return fresh;
  const [address] = [...fresh.value.inSubnet, ...fresh.value.outside];
  return ok({ ...kept, ports, ...(address !== undefined && { loadBalancerIP: address }) });
}

export const copyService: Copier<'service'> = (draft, service) => {
  const { document } = draft;
  const home = service.internalSubnet ?? firstPool(document, service.cluster)?.vnetSubnet;
  const fresh = withFreshFrontend(draft, service, resourceOf(document, 'subnet', home));
  if (!fresh.ok) return fresh;
  const copy = { ...fresh.value, ...named(draft, service) };
  return ok({ draft: withMade(draft, copy), id: copy.id });
};
