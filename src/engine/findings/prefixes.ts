import { peersApart, prefixesApart, smallestSubnet, subnetInside } from '../../facts/azure-rules';
import { containsPrefix, formatPrefix, overlaps, type Prefix, prefixOf } from '../../ip';
import { type ResourceOf, resourceOf, resourcesOf, type TopologyDocument } from '../../model';
import type { Plan } from '../plan/types';
import { firstOverlaps } from './first-overlaps';
import { freeSubnetPrefix } from './free-space';
import { networksWithNodes, refusedRanges } from './network-ranges';
import { networkSpaces, type Space, subnetSpace } from './spaces';
import type { Finding, Mend } from './types';

/** Prefixes of virtual networks and subnets that Azure or AKS would not take. */
export function prefixFindings(plan: Plan, edited: ReadonlySet<string>): Finding[] {
  const { document } = plan;
  const networks = resourcesOf(document, 'virtualNetwork');
  const withNodes = networksWithNodes(document);
  const subnetsIn = groupedSubnets(document);
  const mends = mender(plan);
  return [
    ...networks.flatMap((network) => {
      const subnets = subnetsIn.get(network.id) ?? [];
      return [
        ...refusedRanges(document, network, withNodes.has(network.id)),
        ...overlapsWithin(networkSpaces(network), mends, edited),
        ...overlapsWithin(subnets.map(subnetSpace), mends, edited),
        ...subnets.flatMap((subnet) => subnetFindings(mends, network, subnet)),
      ];
    }),
    ...peerOverlaps(document),
  ];
}

function groupedSubnets(document: TopologyDocument): Map<string, ResourceOf<'subnet'>[]> {
  const groups = new Map<string, ResourceOf<'subnet'>[]>();
  for (const subnet of resourcesOf(document, 'subnet')) {
    const group = groups.get(subnet.virtualNetwork);
    if (group) group.push(subnet);
    else groups.set(subnet.virtualNetwork, [subnet]);
  }
  return groups;
}

/** A mend that writes a prefix into a field of one prefix. */
const use = ({ id, field }: Space['subject'], prefix: Prefix): Mend => ({
  label: `Use ${formatPrefix(prefix)}`,
  edits: field ? [{ id, field, text: formatPrefix(prefix) }] : [],
});

/** Spaces whose way out is worked out; in a design with more that are wrong, the first ones are mended first. */
const MENDED = 20;

/** The mend that moves a space to a free prefix of a length, where it is a subnet and there is room for it. */
type Mender = (space: Space, length: number) => { readonly mend?: Mend };

function mender(plan: Plan): Mender {
  let left = MENDED;
  return ({ subject }, length) => {
    const subnet = resourceOf(plan.document, 'subnet', subject.id);
    if (!subnet || left === 0) return {};
    left -= 1;
    const free = freeSubnetPrefix(plan, subnet, length);
    return free ? { mend: use(subject, free) } : {};
  };
}

/** For each space the first earlier one that it meets; a space that meets many is told of once. */
function overlapsWithin(spaces: readonly Space[], mends: Mender, edited: ReadonlySet<string>): Finding[] {
  return firstOverlaps(spaces.map(({ prefix }) => prefix)).flatMap((met, i): Finding[] => {
    const [earlier, later] = [met === undefined ? undefined : spaces[met], spaces[i]];
    if (!earlier || !later) return [];
    // The mend moves the one that yields.
    const [stays, yields] = edited.has(earlier.subject.id) ? [later, earlier] : [earlier, later];
    return [
      {
        code: 'PREFIXES_OVERLAP',
        severity: 'invalid',
        subjects: [yields.subject, stays.subject],
        says: `${yields.name} overlaps ${stays.name}; an address can belong to one of them only.`,
        facts: [prefixesApart],
        ...mends(yields, yields.prefix.length),
      },
    ];
  });
}

function subnetFindings(mends: Mender, network: ResourceOf<'virtualNetwork'>, subnet: ResourceOf<'subnet'>): Finding[] {
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
      ...mends(space, smallestSubnet.value),
    });
  }
  if (!inside) {
    found.push({
      code: 'SUBNET_OUTSIDE_VIRTUAL_NETWORK',
      severity: 'invalid',
      subjects: [space.subject, { id: network.id, field: 'addressPrefixes' }],
      says: `${space.name} lies outside ${network.name} (${network.addressPrefixes.join(', ')}).`,
      facts: [subnetInside],
      ...mends(space, space.prefix.length),
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
