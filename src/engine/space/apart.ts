import { podCidrApart, refusedByAks, serviceCidrApart } from '../../facts/aks';
import { peersApart, prefixesApart, refusedByVirtualNetworks, sitesApart } from '../../facts/azure';
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

/**
 * The rule that keeps two spans apart, if there is one, whichever comes first.
 *
 * Pods and services of a cluster stay clear of the subnets of its networks and of what these reach, not of the networks'
 * free space (reference: AKS changelog of 2024-10-25); two clusters may have the same of both.
 */
export function rulesOf(document: TopologyDocument): (one: Span, other: Span) => Fact | undefined {
  const networks = resourcesOf(document, 'virtualNetwork');
  const reached = new Map(
    networks.map(({ id }) => [id, new Set(connectedTo(document, id).map(({ subject }) => subject.id))]),
  );
  const home = new Map(
    resourcesOf(document, 'managedCluster').map(({ id }) => [id, networksOfCluster(document, id).map((n) => n.id)]),
  );
  const withClusters = new Set([...home.values()].flat());
  const networkOf = (subnet: Span) => resourceOf(document, 'subnet', subnet.owner)?.virtualNetwork;
  const reaches = (network: string | undefined, owner: string | undefined) =>
    reached.get(network ?? '')?.has(owner ?? '') ?? false;

  /** Whether a cluster's nodes or pods meet whoever has the span. */
  const meets = (cluster: string | undefined, span: Span): boolean =>
    (home.get(cluster ?? '') ?? []).some((network) =>
      span.kind === 'subnet' ? networkOf(span) === network : reaches(network, span.owner),
    );

  const ofCluster = (space: Span, other: Span, apart: Fact): Fact | undefined =>
    meets(space.owner, other) ? apart : undefined;

  return (one, other) => {
    const [a, b] = RANK[one.kind] <= RANK[other.kind] ? [one, other] : [other, one];
    switch (`${a.kind} ${b.kind}` as const) {
      case 'virtualNetwork virtualNetwork':
        return a.owner === b.owner ? prefixesApart : reaches(a.owner, b.owner) ? peersApart : undefined;
      case 'virtualNetwork onPremises':
        return reaches(a.owner, b.owner) ? sitesApart : undefined;
      case 'subnet subnet':
        return networkOf(a) === networkOf(b) ? prefixesApart : undefined;
      case 'virtualNetwork podCidr':
      case 'subnet podCidr':
        return ofCluster(b, a, podCidrApart);
      case 'virtualNetwork serviceCidr':
      case 'subnet serviceCidr':
        return ofCluster(b, a, serviceCidrApart);
      case 'podCidr onPremises':
        return ofCluster(a, b, podCidrApart);
      case 'serviceCidr onPremises':
        return ofCluster(a, b, serviceCidrApart);
      case 'podCidr serviceCidr':
        return a.owner === b.owner ? podCidrApart : undefined;
      case 'refused virtualNetwork':
        if (a.refusedBy?.includes('Azure')) return refusedByVirtualNetworks;
        return withClusters.has(b.owner ?? '') ? refusedByAks : undefined;
      case 'refused podCidr':
      case 'refused serviceCidr':
        return a.refusedBy?.includes('AKS') ? refusedByAks : undefined;
      default:
        return undefined;
    }
  };
}
