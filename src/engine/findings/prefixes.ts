import { refusedByAks } from '../../facts/aks';
import {
  largestVirtualNetwork,
  peersApart,
  prefixesApart,
  refusedByVirtualNetworks,
  smallestSubnet,
  subnetInside,
} from '../../facts/azure';
import { containsPrefix, formatPrefix, overlaps, type Prefix, prefixOf } from '../../ip';
import { type ResourceOf, resourceOf, resourcesOf, type TopologyDocument } from '../../model';
import type { Plan } from '../plan/types';
import { freeSubnetPrefix } from './free-space';
import { networkSpaces, networksOfCluster, type Space, subnetSpace, subnetsOf } from './spaces';
import type { Finding, Mend } from './types';

/** Prefixes of virtual networks and subnets that Azure or AKS would not take. */
export function prefixFindings(plan: Plan, edited: ReadonlySet<string>): Finding[] {
  const { document } = plan;
  const networks = resourcesOf(document, 'virtualNetwork');
  return [
    ...networks.flatMap((network) => [
      ...refusedRanges(document, network),
      ...overlapsWithin(networkSpaces(network), plan, edited),
      ...overlapsWithin(subnetsOf(document, network.id).map(subnetSpace), plan, edited),
      ...subnetsOf(document, network.id).flatMap((subnet) => subnetFindings(plan, network, subnet)),
    ]),
    ...peerOverlaps(document),
  ];
}

function refusedRanges(document: TopologyDocument, network: ResourceOf<'virtualNetwork'>): Finding[] {
  const hasCluster = resourcesOf(document, 'managedCluster').some((cluster) =>
    networksOfCluster(document, cluster.id).some(({ id }) => id === network.id),
  );
  return networkSpaces(network).flatMap((space): Finding[] => {
    const byAzure = refusedByVirtualNetworks.value.find((range) => overlaps(prefixOf(range), space.prefix));
    const byAks = hasCluster && refusedByAks.value.find((range) => overlaps(prefixOf(range), space.prefix));
    const tooLarge = space.prefix.length < largestVirtualNetwork.value;
    return [
      ...(tooLarge ? [networkTooLarge(space)] : []),
      ...(byAzure
        ? [
            refusedRange(
              'RANGE_REFUSED_BY_AZURE',
              space,
              `${space.name} overlaps ${byAzure}, which no virtual network may contain.`,
              refusedByVirtualNetworks,
            ),
          ]
        : []),
      ...(byAks && !byAzure
        ? [
            refusedRange(
              'RANGE_REFUSED_BY_AKS',
              space,
              `${space.name} overlaps ${byAks}, which AKS takes for no cluster network.`,
              refusedByAks,
            ),
          ]
        : []),
    ];
  });
}

const refusedRange = (
  code: 'RANGE_REFUSED_BY_AZURE' | 'RANGE_REFUSED_BY_AKS',
  { subject }: Space,
  says: string,
  fact: Finding['facts'][number],
): Finding => ({ code, severity: 'invalid', subjects: [subject], says, facts: [fact] });

const networkTooLarge = ({ name, subject }: Space): Finding => ({
  code: 'NETWORK_TOO_LARGE',
  severity: 'invalid',
  subjects: [subject],
  says: `${name} is larger than a /${largestVirtualNetwork.value}, the largest that a virtual network can have.`,
  facts: [largestVirtualNetwork],
});

/** The mend that moves a space, where there is room for it. */
const mendTo = ({ subject }: Space, to: Prefix | undefined): { mend?: Mend } => (to ? { mend: use(subject, to) } : {});

/** A mend that writes a prefix into a field of one prefix. */
const use = ({ id, field }: Space['subject'], prefix: Prefix): Mend => ({
  label: `Use ${formatPrefix(prefix)}`,
  edits: field ? [{ id, field, text: formatPrefix(prefix) }] : [],
});

/** Overlaps whose way out is worked out; in a design that has more, the first ones are mended first. */
const MENDED = 20;

/** For each space the first earlier one that it meets; a space that meets many is told of once. */
function overlapsWithin(spaces: readonly Space[], plan: Plan, edited: ReadonlySet<string>): Finding[] {
  const pairs = spaces.flatMap((later, i) => {
    const earlier = spaces.slice(0, i).find((candidate) => overlaps(candidate.prefix, later.prefix));
    return earlier ? [edited.has(earlier.subject.id) ? ([later, earlier] as const) : ([earlier, later] as const)] : [];
  });
  return pairs.map(([stays, yields], i) =>
    overlapFinding(stays, yields, i < MENDED ? freeFor(plan, yields) : undefined),
  );
}

/**
 * @param yields the space that the mend moves
 * @param free where to
 */
function overlapFinding(stays: Space, yields: Space, free: Prefix | undefined): Finding {
  return {
    code: 'PREFIXES_OVERLAP',
    severity: 'invalid',
    subjects: [yields.subject, stays.subject],
    says: `${yields.name} overlaps ${stays.name}; an address can belong to one of them only.`,
    facts: [prefixesApart],
    ...mendTo(yields, free),
  };
}

/** A free prefix of the same size in the subnet's network; none for what is no subnet. */
function freeFor(plan: Plan, { subject, prefix }: Space): Prefix | undefined {
  const subnet = resourceOf(plan.document, 'subnet', subject.id);
  return subnet && freeSubnetPrefix(plan, subnet, prefix.length);
}

function subnetFindings(plan: Plan, network: ResourceOf<'virtualNetwork'>, subnet: ResourceOf<'subnet'>): Finding[] {
  const space = subnetSpace(subnet);
  const inside = network.addressPrefixes.some((prefix) => containsPrefix(prefixOf(prefix), space.prefix));
  const found: Finding[] = [];
  if (space.prefix.length > smallestSubnet.value) {
    found.push({
      code: 'SUBNET_TOO_SMALL',
      severity: 'invalid',
      subjects: [space.subject],
      says: `${space.name} is smaller than a /${smallestSubnet.value}, the smallest subnet Azure makes.`,
      facts: [smallestSubnet],
      ...mendTo(space, freeSubnetPrefix(plan, subnet, smallestSubnet.value)),
    });
  }
  if (!inside) {
    const free = freeFor(plan, space);
    found.push({
      code: 'SUBNET_OUTSIDE_VIRTUAL_NETWORK',
      severity: 'invalid',
      subjects: [space.subject, { id: network.id, field: 'addressPrefixes' }],
      says: `${space.name} lies outside ${network.name} (${network.addressPrefixes.join(', ')}).`,
      facts: [subnetInside],
      ...mendTo(space, free),
    });
  }
  return found;
}

/** Azure refuses a peering between networks that share an address. */
function peerOverlaps(document: TopologyDocument): Finding[] {
  return resourcesOf(document, 'peering').flatMap(({ virtualNetwork, remoteVirtualNetwork }) => {
    const near = resourceOf(document, 'virtualNetwork', virtualNetwork);
    const far = resourceOf(document, 'virtualNetwork', remoteVirtualNetwork);
    if (!near || !far) return [];
    return networkSpaces(near).flatMap((a) =>
      networkSpaces(far)
        .filter((b) => overlaps(a.prefix, b.prefix))
        .map(
          (b): Finding => ({
            code: 'PREFIXES_OVERLAP',
            severity: 'invalid',
            subjects: [b.subject, a.subject],
            says: `${b.name} overlaps ${a.name}; Azure peers no networks that share an address.`,
            facts: [peersApart],
          }),
        ),
    );
  });
}
