import { podBlock } from '../../facts/aks';
import { podCidrApart, podCidrPrivate, refusedByAks } from '../../facts/aks-rules';
import { containsPrefix, formatPrefix, growTo, overlaps, type Prefix, prefixOf } from '../../ip';
import { type ResourceOf, resourceOf, type TopologyDocument } from '../../model';
import type { ClusterPlan, Plan } from '../plan/types';
import { freePrivateSpace, takenBeyond } from './free-space';
import { isSubnet, reachedBy } from './spaces';
import type { Finding, Mend } from './types';

/** Whether the pod CIDR of clusters whose pods have one can be had, and is large enough for a single node. */
export function podCidrFindings({ document, clusters }: Plan): Finding[] {
  return Object.values(clusters).flatMap((planned) => {
    const cluster = resourceOf(document, 'managedCluster', planned.id);
    const { podCidr } = planned;
    if (!cluster || !podCidr) return [];
    return [
      ...tooSmall(document, planned, podCidr),
      ...publicSpace(planned, podCidr),
      ...refused(document, planned, podCidr),
      ...overlapping(document, cluster, planned, podCidr),
    ];
  });
}

function tooSmall(document: TopologyDocument, planned: ClusterPlan, podCidr: Prefix): Finding[] {
  if (podCidr.length <= podBlock.value) return [];
  const grown = growTo(podCidr, podBlock.value);
  const free = ![planned.serviceCidr, ...takenBeyond(document, planned.id)].some((prefix) => overlaps(prefix, grown));
  return [
    {
      code: 'POD_CIDR_TOO_SMALL',
      severity: 'invalid',
      subjects: [{ id: planned.id, field: 'podCidr' }],
      says: `${formatPrefix(podCidr)} holds no /${podBlock.value}, so not one node could be given a block for its pods.`,
      facts: [podBlock],
      ...(free ? { mend: use(planned.id, grown) } : instead(document, planned, podCidr)),
    },
  ];
}

/** Pods with addresses of the internet: nothing forbids it, and they never reach whoever has them there. */
function publicSpace({ id }: ClusterPlan, podCidr: Prefix): Finding[] {
  if (podCidrPrivate.value.some((space) => containsPrefix(prefixOf(space), podCidr))) return [];
  return [
    {
      code: 'POD_CIDR_PUBLIC',
      severity: 'warning',
      subjects: [{ id, field: 'podCidr' }],
      says: `The pod CIDR ${formatPrefix(podCidr)} is no private space: pods cannot reach hosts of the internet with such addresses.`,
      facts: [podCidrPrivate],
    },
  ];
}

const use = (id: string, prefix: Prefix): Mend => ({
  label: `Use ${formatPrefix(prefix)}`,
  edits: [{ id, field: 'podCidr', text: formatPrefix(prefix) }],
});

const instead = (document: TopologyDocument, planned: ClusterPlan, podCidr: Prefix): { mend?: Mend } => {
  const free = freePrivateSpace(document, planned.id, Math.min(podCidr.length, podBlock.value), [planned.serviceCidr]);
  return free ? { mend: use(planned.id, free) } : {};
};

function refused(document: TopologyDocument, planned: ClusterPlan, podCidr: Prefix): Finding[] {
  const range = refusedByAks.value.find((candidate) => overlaps(prefixOf(candidate), podCidr));
  if (!range) return [];
  return [
    {
      code: 'RANGE_REFUSED_BY_AKS',
      severity: 'invalid',
      subjects: [{ id: planned.id, field: 'podCidr' }],
      says: `The pod CIDR ${formatPrefix(podCidr)} overlaps ${range}, which AKS refuses.`,
      facts: [refusedByAks],
      ...instead(document, planned, podCidr),
    },
  ];
}

function overlapping(
  document: TopologyDocument,
  cluster: ResourceOf<'managedCluster'>,
  planned: ClusterPlan,
  podCidr: Prefix,
): Finding[] {
  const services = {
    prefix: planned.serviceCidr,
    name: `the service CIDR (${cluster.networkProfile.serviceCidr})`,
    subject: { id: cluster.id, field: 'serviceCidr' } as const,
  };
  const met = [services, ...reachedBy(document, cluster.id)].filter(({ prefix }) => overlaps(prefix, podCidr));
  const mend = met.length > 0 ? instead(document, planned, podCidr) : {};
  return met.map(({ name, subject }) => ({
    code: 'POD_CIDR_OVERLAPS',
    // AKS compares with the services and the network's subnets; what lies beyond a peering it cannot know.
    severity: subject.id === cluster.id || isSubnet(document, subject.id) ? 'invalid' : 'error',
    subjects: [{ id: cluster.id, field: 'podCidr' }, subject],
    says: `The pod CIDR ${formatPrefix(podCidr)} overlaps ${name}; pods could not reach what lives there.`,
    facts: [podCidrApart],
    ...mend,
  }));
}
