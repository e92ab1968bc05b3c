import { podBlock } from '../../facts/aks';
import { serviceCidrApart, smallestServiceCidr } from '../../facts/aks-rules';
import { largestServiceCidr, podCidrComparedWith } from '../../facts/options/networks';
import { podCidrInNetwork } from '../../facts/subnets';
import { formatPrefix, overlaps, type Prefix } from '../../ip';
import { assumed, cited, conventionalDnsAddress, type ResourceOf, type TopologyDocument } from '../../model';
import type { ClusterPlan, Plan } from '../plan/types';
import { freePrivateSpace } from './free-space';
import { networkSpaces, networksOfCluster, type Space, subnetSpace, subnetsOf } from './spaces';
import type { Finding, Mend } from './types';

/** Pod and service CIDRs within the network's address space, where no subnet is yet. */
export const aroundNetworkFindings = ({ document, clusters }: Plan): Finding[] =>
  Object.values(clusters).flatMap((cluster) => {
    const networks = networksOfCluster(document, cluster.id);
    const spaces = networks.flatMap(networkSpaces);
    const idle = (prefix: Prefix): Space | undefined => {
      const met = spaces.find((space) => overlaps(space.prefix, prefix));
      return met && !meetsSubnet(document, networks, prefix) ? met : undefined;
    };
    const pods = cluster.podCidr && idle(cluster.podCidr);
    const services = idle(cluster.serviceCidr);
    return [
      ...(pods && cluster.podCidr ? [podCidr(document, cluster, cluster.podCidr, pods, spaces)] : []),
      ...(services ? [serviceCidr(document, cluster, services, spaces)] : []),
    ];
  });

/** That is told by the rules about overlaps. */
const meetsSubnet = (
  document: TopologyDocument,
  networks: readonly ResourceOf<'virtualNetwork'>[],
  prefix: Prefix,
): boolean =>
  networks.some(({ id }) => subnetsOf(document, id).some((subnet) => overlaps(subnetSpace(subnet).prefix, prefix)));

/** Private space clear of the networks as a whole. */
function clearOf(document: TopologyDocument, cluster: string, length: number, taken: readonly Prefix[]) {
  const free = freePrivateSpace(document, cluster, length, taken);
  return free && formatPrefix(free);
}

const LIVE_CLUSTER = 'Before deployment only: a running cluster keeps it.';

function podCidr(
  document: TopologyDocument,
  { id, serviceCidr: services }: ClusterPlan,
  prefix: Prefix,
  space: Space,
  spaces: readonly Space[],
): Finding {
  const taken = [services, ...spaces.map((each) => each.prefix)];
  const text = clearOf(document, id, Math.min(prefix.length, podBlock.value), taken);
  const refused = assumed(document, podCidrComparedWith) === 'network';
  const follows = refused
    ? `AKS refuses such a cluster with ${podCidrInNetwork.value}.`
    : `no subnet can be made there any more, and AKS has refused such clusters with ${podCidrInNetwork.value}.`;
  return {
    code: 'POD_CIDR_IN_NETWORK',
    severity: refused ? 'error' : 'warning',
    subjects: [{ id, field: 'podCidr' }, space.subject],
    says: `The pod CIDR ${formatPrefix(prefix)} lies in the address space of ${space.name}: ${follows}`,
    facts: [cited(document, podCidrComparedWith), podCidrInNetwork],
    ...(text !== undefined && { mend: use(text, [{ id, field: 'podCidr', text }]) }),
  };
}

function serviceCidr(
  document: TopologyDocument,
  { id, serviceCidr: prefix, podCidr: pods }: ClusterPlan,
  space: Space,
  spaces: readonly Space[],
): Finding {
  const taken = [...(pods ? [pods] : []), ...spaces.map((each) => each.prefix)];
  const length = Math.min(
    Math.max(prefix.length, assumed(document, largestServiceCidr).safe),
    smallestServiceCidr.value,
  );
  const text = clearOf(document, id, length, taken);
  const dns = text === undefined ? undefined : conventionalDnsAddress(text);
  return {
    code: 'SERVICE_CIDR_IN_NETWORK',
    severity: 'warning',
    subjects: [{ id, field: 'serviceCidr' }, space.subject],
    says: `The service CIDR ${formatPrefix(prefix)} lies in the address space of ${space.name}: a subnet that is made there later cannot be reached from the cluster, and AKS then refuses upgrades with ${serviceCidrApart.value}.`,
    facts: [serviceCidrApart],
    ...(text !== undefined &&
      dns !== undefined && {
        mend: use(text, [
          { id, field: 'serviceCidr', text },
          { id, field: 'dnsServiceIP', text: dns },
        ]),
      }),
  };
}

const use = (text: string, edits: Mend['edits']): Mend => ({ label: `Use ${text}`, edits, caution: LIVE_CLUSTER });
