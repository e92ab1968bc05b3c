import { sitesApart } from '../../facts/azure-rules';
import { overlaps } from '../../ip';
import { type ResourceOf, resourceOf, resourcesOf, type TopologyDocument } from '../../model';
import type { Plan } from '../plan/types';
import { type ConnectedSite, networkSpaces, sitesOf } from './spaces';
import type { Finding } from './types';

/** Sites that share addresses with a network that reaches them, by its own gateway or by that of a peer. */
export const siteOverlapFindings = ({ document }: Plan): Finding[] =>
  resourcesOf(document, 'virtualNetwork').flatMap((network) => {
    const told = new Set<string>();
    return sitesOf(document, network.id).flatMap((connected): Finding[] => {
      if (told.has(connected.site.id)) return [];
      told.add(connected.site.id);
      return overlap(document, network, connected);
    });
  });

/** The first prefixes of both that meet. */
function overlap(
  document: TopologyDocument,
  network: ResourceOf<'virtualNetwork'>,
  { site, gateway }: ConnectedSite,
): Finding[] {
  const theirs = networkSpaces(site);
  for (const ours of networkSpaces(network)) {
    const met = theirs.find(({ prefix }) => overlaps(prefix, ours.prefix));
    if (!met) continue;
    const home = resourceOf(document, 'subnet', gateway.subnet)?.virtualNetwork;
    const lender = home === network.id ? undefined : resourceOf(document, 'virtualNetwork', home);
    const way = lender ? `${gateway.name} of the peer ${lender.name}` : gateway.name;
    return [
      {
        code: 'SITE_OVERLAPS_NETWORK',
        severity: 'error',
        subjects: [ours.subject, met.subject],
        says: `${ours.name} overlaps the site ${met.name}, which it reaches by ${way}: an address of both means two hosts, and only one of them is found.`,
        facts: [sitesApart],
      },
    ];
  }
  return [];
}
