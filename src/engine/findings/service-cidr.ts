import { dnsServiceInside, largestServiceCidr, refusedByAks, serviceCidrApart } from '../../facts/aks';
import { addressOf, formatPrefix, overlaps, prefixFrom, prefixOf } from '../../ip';
import { conventionalDnsAddress, type ResourceOf, resourceOf, type TopologyDocument } from '../../model';
import type { ClusterPlan, Plan } from '../plan/types';
import { freePrivateSpace } from './pod-cidr';
import { isSubnet, reachedBy } from './spaces';
import type { Finding, Mend } from './types';

/** Whether a cluster's service CIDR can be had, and its DNS service lies in it. */
export function serviceCidrFindings({ document, clusters }: Plan): Finding[] {
  return Object.values(clusters).flatMap((planned) => {
    const cluster = resourceOf(document, 'managedCluster', planned.id);
    if (!cluster) return [];
    return [...size(planned), ...range(document, planned), ...overlapping(document, planned), ...dns(cluster, planned)];
  });
}

const at = (planned: ClusterPlan): Finding['subjects'] => [{ id: planned.id, field: 'serviceCidr' }];

const use = (planned: ClusterPlan, prefix: string): Mend => ({
  label: `Use ${prefix}`,
  edits: [{ id: planned.id, field: 'serviceCidr', text: prefix }],
});

const instead = (document: TopologyDocument, planned: ClusterPlan): { mend?: Mend } => {
  const taken = planned.podCidr ? [planned.podCidr] : [];
  const length = Math.max(planned.serviceCidr.length, largestServiceCidr.value + 1);
  const free = freePrivateSpace(document, planned.id, length, taken);
  return free ? { mend: use(planned, formatPrefix(free)) } : {};
};

function size(planned: ClusterPlan): Finding[] {
  const { serviceCidr } = planned;
  if (serviceCidr.length >= largestServiceCidr.value) return [];
  return [
    {
      code: 'SERVICE_CIDR_TOO_LARGE',
      severity: 'invalid',
      subjects: at(planned),
      says: `${formatPrefix(serviceCidr)} is larger than a /${largestServiceCidr.value}; AKS takes no service CIDR of that size.`,
      facts: [largestServiceCidr],
      mend: use(planned, formatPrefix(prefixFrom(serviceCidr.first, largestServiceCidr.value + 1))),
    },
  ];
}

function range(document: TopologyDocument, planned: ClusterPlan): Finding[] {
  const refused = refusedByAks.value.find((candidate) => overlaps(prefixOf(candidate), planned.serviceCidr));
  if (!refused) return [];
  return [
    {
      code: 'RANGE_REFUSED_BY_AKS',
      severity: 'invalid',
      subjects: at(planned),
      says: `The service CIDR ${formatPrefix(planned.serviceCidr)} meets ${refused}, which AKS refuses.`,
      facts: [refusedByAks],
      ...instead(document, planned),
    },
  ];
}

function overlapping(document: TopologyDocument, planned: ClusterPlan): Finding[] {
  return reachedBy(document, planned.id)
    .filter(({ prefix }) => overlaps(prefix, planned.serviceCidr))
    .map(({ name, subject }) => {
      const subnet = isSubnet(document, subject.id);
      const refusal = subnet ? ` AKS refuses it with ${serviceCidrApart.value}.` : '';
      return {
        code: 'SERVICE_CIDR_OVERLAPS',
        severity: subnet ? 'invalid' : 'error',
        subjects: [{ id: planned.id, field: 'serviceCidr' }, subject],
        says: `The service CIDR ${formatPrefix(planned.serviceCidr)} overlaps ${name}; packets to that network would be taken for services.${refusal}`,
        facts: [serviceCidrApart],
        ...instead(document, planned),
      };
    });
}

function dns({ id, networkProfile }: ResourceOf<'managedCluster'>, { serviceCidr }: ClusterPlan): Finding[] {
  const address = addressOf(networkProfile.dnsServiceIP);
  // The first address is taken and both ends are refused.
  if (serviceCidr.first + 1 < address && address < serviceCidr.last) return [];
  const conventional = conventionalDnsAddress(networkProfile.serviceCidr);
  return [
    {
      code: 'DNS_SERVICE_IP_OUTSIDE',
      severity: 'invalid',
      subjects: [{ id, field: 'dnsServiceIP' }],
      says: `The DNS service IP ${networkProfile.dnsServiceIP} cannot be had in the service CIDR ${networkProfile.serviceCidr}. AKS refuses it with ${dnsServiceInside.value}.`,
      facts: [dnsServiceInside],
      mend: { label: `Use ${conventional}`, edits: [{ id, field: 'dnsServiceIP', text: conventional }] },
    },
  ];
}
