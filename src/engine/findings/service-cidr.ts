import {
  dnsServiceInside,
  refusedByAks,
  serviceCidrApart,
  serviceCidrPrivate,
  smallestServiceCidr,
} from '../../facts/aks-rules';
import { largestServiceCidr } from '../../facts/options/networks';
import { addressOf, containsPrefix, formatPrefix, overlaps, type Prefix, prefixFrom, prefixOf } from '../../ip';
import {
  assumed,
  cited,
  conventionalDnsAddress,
  type ResourceOf,
  resourceOf,
  type TopologyDocument,
} from '../../model';
import type { ClusterPlan, Plan } from '../plan/types';
import { freePrivateSpace, takenBeyond } from './free-space';
import { isSubnet, reachedBy } from './spaces';
import type { Finding, Mend } from './types';

/** Whether a cluster's service CIDR can be had, and its DNS service lies in it. */
export function serviceCidrFindings({ document, clusters }: Plan): Finding[] {
  return Object.values(clusters).flatMap((planned) => {
    const cluster = resourceOf(document, 'managedCluster', planned.id);
    if (!cluster) return [];
    return [
      ...size(document, planned),
      ...publicSpace(document, planned),
      ...range(document, planned),
      ...overlapping(document, planned),
      ...dns(cluster, planned),
    ];
  });
}

const at = (planned: ClusterPlan): Finding['subjects'] => [{ id: planned.id, field: 'serviceCidr' }];

const use = (planned: ClusterPlan, prefix: string): Mend => ({
  label: `Use ${prefix}`,
  edits: [{ id: planned.id, field: 'serviceCidr', text: prefix }],
});

/** A suggestion has room for a few services too. */
const ROOM_BITS = 6;

const instead = (document: TopologyDocument, planned: ClusterPlan): { mend?: Mend } => {
  const taken = planned.podCidr ? [planned.podCidr] : [];
  const length = Math.min(
    Math.max(planned.serviceCidr.length, assumed(document, largestServiceCidr).safe),
    smallestServiceCidr.value - ROOM_BITS,
  );
  const free = freePrivateSpace(document, planned.id, length, taken);
  return free ? { mend: use(planned, formatPrefix(free)) } : {};
};

function size(document: TopologyDocument, planned: ClusterPlan): Finding[] {
  const { serviceCidr } = planned;
  const text = formatPrefix(serviceCidr);
  const { safe, most } = assumed(document, largestServiceCidr);
  if (serviceCidr.length > smallestServiceCidr.value) {
    return [
      {
        code: 'SERVICE_CIDR_TOO_SMALL',
        severity: 'invalid',
        subjects: at(planned),
        says: `${text} has no room for the API server’s address and the DNS service’s.`,
        facts: [smallestServiceCidr],
        ...instead(document, planned),
      },
    ];
  }
  if (serviceCidr.length >= safe) return [];
  return [
    {
      code: 'SERVICE_CIDR_TOO_LARGE',
      severity: serviceCidr.length < most ? 'invalid' : 'warning',
      subjects: at(planned),
      says:
        serviceCidr.length < most
          ? `${text} is larger than a /${most}; AKS takes no service CIDR of that size.`
          : `${text} is a /${most}; by the document’s wording AKS wants a smaller one.`,
      facts: [cited(document, largestServiceCidr)],
      ...smaller(document, planned),
    },
  ];
}

/** The lower half that is small enough, or another place where something lives in that. */
function smaller(document: TopologyDocument, planned: ClusterPlan): { mend?: Mend } {
  const shrunk = prefixFrom(planned.serviceCidr.first, assumed(document, largestServiceCidr).safe);
  const taken = [...takenBeyond(document, planned.id), ...(planned.podCidr ? [planned.podCidr] : [])];
  const free = isPrivate(shrunk) && !taken.some((prefix) => overlaps(prefix, shrunk));
  return free ? { mend: use(planned, formatPrefix(shrunk)) } : instead(document, planned);
}

const isPrivate = (prefix: Prefix): boolean =>
  serviceCidrPrivate.value.some((space) => containsPrefix(prefixOf(space), prefix));

function publicSpace(document: TopologyDocument, planned: ClusterPlan): Finding[] {
  const { serviceCidr } = planned;
  if (serviceCidr.length < assumed(document, largestServiceCidr).most || isPrivate(serviceCidr)) return [];
  return [
    {
      code: 'SERVICE_CIDR_PUBLIC',
      severity: 'invalid',
      subjects: at(planned),
      says: `The service CIDR ${formatPrefix(serviceCidr)} is no private space, and AKS takes none other.`,
      facts: [serviceCidrPrivate],
      ...instead(document, planned),
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
      says: `The service CIDR ${formatPrefix(planned.serviceCidr)} overlaps ${refused}, which AKS refuses.`,
      facts: [refusedByAks],
      ...instead(document, planned),
    },
  ];
}

function overlapping(document: TopologyDocument, planned: ClusterPlan): Finding[] {
  const met = reachedBy(document, planned.id).filter(({ prefix }) => overlaps(prefix, planned.serviceCidr));
  const mend = met.length > 0 ? instead(document, planned) : {};
  return met.map(({ name, subject }) => {
    const subnet = isSubnet(document, subject.id);
    const refusal = subnet ? ` AKS refuses it with ${serviceCidrApart.value}.` : '';
    return {
      code: 'SERVICE_CIDR_OVERLAPS',
      severity: subnet ? 'invalid' : 'error',
      subjects: [{ id: planned.id, field: 'serviceCidr' }, subject],
      says: `The service CIDR ${formatPrefix(planned.serviceCidr)} overlaps ${name}; packets to that network would be taken for services.${refusal}`,
      facts: [serviceCidrApart],
      ...mend,
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
      ...(conventional !== undefined && {
        mend: { label: `Use ${conventional}`, edits: [{ id, field: 'dnsServiceIP', text: conventional }] },
      }),
    },
  ];
}
