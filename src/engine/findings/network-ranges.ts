import { refusedByAks } from '../../facts/aks-rules';
import { refusedByVirtualNetworks } from '../../facts/azure-rules';
import type { Fact } from '../../facts/fact';
import { largestVirtualNetwork } from '../../facts/options/networks';
import { formatPrefix, overlaps, prefixOf } from '../../ip';
import { cited, type ResourceOf, resourceOf, resourcesOf, type TopologyDocument } from '../../model';
import { networkSpaces, type Space } from './spaces';
import type { Finding } from './types';

const keptByAzure = refusedByVirtualNetworks.value.map(prefixOf);
const keptByAks = refusedByAks.value.map(prefixOf);

/** Ids of the virtual networks in which clusters have nodes. */
export function networksWithNodes(document: TopologyDocument): Set<string> {
  const subnets = resourcesOf(document, 'agentPool').map(({ vnetSubnet }) =>
    resourceOf(document, 'subnet', vnetSubnet),
  );
  return new Set(subnets.flatMap((subnet) => subnet?.virtualNetwork ?? []));
}

/** Prefixes of a virtual network that Azure takes for none, or AKS for none with a cluster in it. */
export function refusedRanges(
  document: TopologyDocument,
  network: ResourceOf<'virtualNetwork'>,
  hasCluster: boolean,
): Finding[] {
  const largest = cited(document, largestVirtualNetwork);
  return networkSpaces(network).flatMap((space): Finding[] => {
    const byAzure = keptByAzure.find((range) => overlaps(range, space.prefix));
    const byAks = hasCluster && keptByAks.find((range) => overlaps(range, space.prefix));
    const tooLarge = space.prefix.length < largest.value;
    return [
      ...(tooLarge ? [networkTooLarge(space, largest)] : []),
      ...(byAzure
        ? [
            refusedRange(
              'RANGE_REFUSED_BY_AZURE',
              space,
              `${space.name} overlaps ${formatPrefix(byAzure)}, which no virtual network may contain.`,
              refusedByVirtualNetworks,
            ),
          ]
        : []),
      ...(byAks && !byAzure
        ? [
            refusedRange(
              'RANGE_REFUSED_BY_AKS',
              space,
              `${space.name} overlaps ${formatPrefix(byAks)}, which AKS takes for no cluster network.`,
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

const networkTooLarge = ({ name, subject }: Space, largest: Fact<number>): Finding => ({
  code: 'NETWORK_TOO_LARGE',
  severity: 'invalid',
  subjects: [subject],
  says: `${name} is larger than a /${largest.value}, the largest that a virtual network can have.`,
  facts: [largest],
});
