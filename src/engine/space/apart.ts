import { podCidrApart, refusedByAks, serviceCidrApart } from '../../facts/aks-rules';
import { peersApart, prefixesApart, refusedByVirtualNetworks, sitesApart } from '../../facts/azure-rules';
import type { Fact } from '../../facts/fact';
import { resourceOf, resourcesOf, type TopologyDocument } from '../../model';
import { connectedTo, networksOfCluster } from '../findings/spaces';
import type { Span } from './types';

/** Order of kinds in which the table below is read. */
const RANK: Readonly<Record<Span['kind'], number>> = {
  refused: 0,
  virtualNetwork: 1,
  subnet: 2,
  podCidr: 3,
  serviceCidr: 4,
  onPremises: 5,
};

/** Who meets whom in a design. */
interface Contacts {
  readonly networkOf: (subnet: Span) => string | undefined;
  /** Whether a network reaches the owner of a space: a peer, or a site. */
  readonly reaches: (network: string | undefined, owner: string | undefined) => boolean;
  /** Whether a cluster's nodes or pods meet whoever has the span. */
  readonly meets: (cluster: string | undefined, span: Span) => boolean;
  readonly hasNodes: (network: string | undefined) => boolean;
}

function contactsOf(document: TopologyDocument): Contacts {
  const reached = new Map(
    resourcesOf(document, 'virtualNetwork').map(({ id }) => [
      id,
      new Set(connectedTo(document, id).map(({ subject }) => subject.id)),
    ]),
  );
  const home = new Map(
    resourcesOf(document, 'managedCluster').map(({ id }) => [id, networksOfCluster(document, id).map((n) => n.id)]),
  );
  const withNodes = new Set([...home.values()].flat());
  const networkOf: Contacts['networkOf'] = ({ owner }) => resourceOf(document, 'subnet', owner)?.virtualNetwork;
  const reaches: Contacts['reaches'] = (network, owner) => reached.get(network ?? '')?.has(owner ?? '') ?? false;
  return {
    networkOf,
    reaches,
    meets: (cluster, span) =>
      (home.get(cluster ?? '') ?? []).some((network) =>
        span.kind === 'subnet' ? networkOf(span) === network : reaches(network, span.owner),
      ),
    hasNodes: (network) => withNodes.has(network ?? ''),
  };
}

/**
 * The rule that keeps two spans apart, if there is one, whichever comes first.
 *
 * Pods and services of a cluster stay clear of the subnets of its networks and of what these reach, not of the networks'
 * free space (reference: AKS changelog of 2024-10-25); two clusters may have the same of both.
 */
export function rulesOf(document: TopologyDocument): (one: Span, other: Span) => Fact | undefined {
  const contacts = contactsOf(document);
  return (one, other) =>
    RANK[one.kind] <= RANK[other.kind] ? ruleBetween(contacts, one, other) : ruleBetween(contacts, other, one);
}

/** Of two spans the first is the one whose kind ranks first. */
function ruleBetween({ networkOf, reaches, meets, hasNodes }: Contacts, a: Span, b: Span): Fact | undefined {
  switch (`${a.kind} ${b.kind}` as const) {
    case 'virtualNetwork virtualNetwork':
      return a.owner === b.owner ? prefixesApart : reaches(a.owner, b.owner) ? peersApart : undefined;
    case 'virtualNetwork onPremises':
      return reaches(a.owner, b.owner) ? sitesApart : undefined;
    case 'subnet subnet':
      return networkOf(a) === networkOf(b) ? prefixesApart : undefined;
    case 'virtualNetwork podCidr':
    case 'subnet podCidr':
      return meets(b.owner, a) ? podCidrApart : undefined;
    case 'virtualNetwork serviceCidr':
    case 'subnet serviceCidr':
      return meets(b.owner, a) ? serviceCidrApart : undefined;
    case 'podCidr onPremises':
      return meets(a.owner, b) ? podCidrApart : undefined;
    case 'serviceCidr onPremises':
      return meets(a.owner, b) ? serviceCidrApart : undefined;
    case 'podCidr serviceCidr':
      return a.owner === b.owner ? podCidrApart : undefined;
    case 'refused virtualNetwork':
      if (a.refusedBy?.includes('Azure')) return refusedByVirtualNetworks;
      return hasNodes(b.owner) ? refusedByAks : undefined;
    case 'refused podCidr':
    case 'refused serviceCidr':
      return a.refusedBy?.includes('AKS') ? refusedByAks : undefined;
    default:
      return undefined;
  }
}
