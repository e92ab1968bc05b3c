import { formatPrefix, prefixOf } from '../../ip';
import { conventionalDnsAddress, poolsOf, type ResourceOf, resourceOf } from '../../model';
import { ok, type Result } from '../../result';
import { freePublicAddresses } from './addresses';
import { type Copier, named } from './copier';
import { withFreshFrontend, withoutAddresses, withoutPlaces } from './copy-kubernetes';
import { type Draft, withMade } from './draft';
import { resourcesOf } from './listed';
import { copiedName, freeName } from './names';
import { freeClusterRanges, freeInNetwork } from './prefixes';
import { routedIn } from './subnets';
import type { Refusal } from './types';

/**
 * A cluster with its pools, workloads, services and policies. Its nodes and pods get subnets of their own: with a route
 * table two clusters cannot share one, and without there would seldom be room for both.
 */

type Cluster = ResourceOf<'managedCluster'>;
type Subnet = ResourceOf<'subnet'>;
type Ids = ReadonlyMap<string, string>;

/** A draft, and which copy stands for which original. */
interface Copying {
  readonly draft: Draft;
  readonly ids: Ids;
}

export const copyCluster: Copier<'managedCluster'> = (draft, cluster) => {
  const housed = withSubnets(draft, cluster);
  if (!housed.ok) return housed;
  const ranges = freeClusterRanges(housed.value.draft.document);
  if (!ranges.ok) return ranges;
  const open = freePublicAddresses(housed.value.draft, cluster.networkProfile.effectiveOutboundIPs.length);
  if (!open.ok) return open;
  const { podCidr: _, ...profile } = cluster.networkProfile;
  const copy: Cluster = {
    ...cluster,
    ...named(draft, cluster),
    networkProfile: {
      ...profile,
      ...ranges.value,
      dnsServiceIP: conventionalDnsAddress(ranges.value.serviceCidr) ?? profile.dnsServiceIP,
      effectiveOutboundIPs: open.value,
    },
  };
  const made = { ...housed.value, draft: withMade(housed.value.draft, copy) };
  const full = withServices(withPods(made, cluster, copy), cluster, copy);
  return full.ok ? ok({ draft: full.value, id: copy.id }) : full;
};

/** Copies of the subnets in which its nodes and pods live. */
function withSubnets(draft: Draft, { id }: Cluster): Result<Copying, Refusal> {
  const subnets = new Set(
    poolsOf(draft.document, id).flatMap(({ vnetSubnet, podSubnet }) => [vnetSubnet, podSubnet ?? []].flat()),
  );
  let so: Copying = { draft, ids: new Map() };
  for (const subnet of [...subnets].flatMap((one) => resourceOf(draft.document, 'subnet', one) ?? [])) {
    const copy = copyOfSubnet(so.draft, subnet);
    if (!copy.ok) return copy;
    so = { draft: withMade(so.draft, copy.value), ids: new Map(so.ids).set(subnet.id, copy.value.id) };
  }
  return ok(so);
}

/** Without the table in which AKS keeps the original's routes. */
function copyOfSubnet(draft: Draft, subnet: Subnet): Result<Subnet, Refusal> {
  const network = resourceOf(draft.document, 'virtualNetwork', subnet.virtualNetwork);
  const prefix = network && freeInNetwork(draft.document, network, [prefixOf(subnet.addressPrefix).length]);
  if (!prefix?.ok) return prefix ?? ok(subnet);
  const name = copiedName(draft.document, subnet.name);
  const copy = { ...subnet, id: name, name, addressPrefix: formatPrefix(prefix.value) };
  if (routedIn(draft.document, subnet.id).length === 0) return ok(copy);
  const { routeTable: _, ...bare } = copy;
  return ok(bare);
}

/** Names within a cluster stay: labels and selectors go by them. */
const idFor = ({ document }: Draft, id: string): string => freeName(document, `${id.slice(0, 60)}-copy`);

/** Pools, workloads and policies. */
function withPods({ draft, ids }: Copying, { id }: Cluster, copy: Cluster): Copying {
  let so: Copying = { draft, ids };
  const put = <R extends ResourceOf<'agentPool' | 'workload' | 'kubernetesNetworkPolicy'>>(
    one: R,
    change: (one: R) => R,
  ) => {
    const fresh = idFor(so.draft, one.id);
    const changed = { ...change(one), id: fresh, cluster: copy.id };
    so = { draft: withMade(so.draft, changed), ids: new Map(so.ids).set(one.id, fresh) };
  };
  const to = (old: string): string => so.ids.get(old) ?? old;
  const { document } = draft;
  for (const pool of poolsOf(document, id)) {
    put(pool, ({ formerPodSubnet: _, ...one }) => ({
      ...withoutPlaces(one),
      vnetSubnet: to(one.vnetSubnet),
      ...(one.podSubnet !== undefined && { podSubnet: to(one.podSubnet) }),
    }));
  }
  const nodeOf = (node: string): string => node.replace(/^[^/]+/, to);
  for (const one of resourcesOf(document, 'workload').filter(({ cluster }) => cluster === id)) {
    put(one, (workload) => withoutAddresses(workload, nodeOf));
  }
  for (const one of resourcesOf(document, 'kubernetesNetworkPolicy').filter(({ cluster }) => cluster === id)) {
    put(one, (policy) => policy);
  }
  return so;
}

function withServices({ draft, ids }: Copying, { id }: Cluster, copy: Cluster): Result<Draft, Refusal> {
  let so = draft;
  const first = poolsOf(draft.base, id)[0]?.vnetSubnet;
  for (const service of resourcesOf(draft.base, 'service').filter(({ cluster }) => cluster === id)) {
    const home = service.internalSubnet ?? first;
    const subnet = resourceOf(so.document, 'subnet', home === undefined ? undefined : (ids.get(home) ?? home));
    const fresh = withFreshFrontend(so, service, subnet);
    if (!fresh.ok) return fresh;
    so = withMade(so, {
      ...fresh.value,
      id: idFor(so, service.id),
      cluster: copy.id,
      ...(service.workload !== undefined && { workload: ids.get(service.workload) ?? service.workload }),
      ...(service.internalSubnet !== undefined && { internalSubnet: subnet?.id ?? service.internalSubnet }),
    });
  }
  return ok(so);
}
