import { containsPrefix, overlaps, type Prefix, prefixOf } from '../ip';
import { type ResourceOf, resourcesOf, type TopologyDocument } from '../model';
import { grouped } from './index-of-items';
import type { Reporter } from './report';

/** More pairs than anybody reads; bounds the work as well. */
const MOST = 100;

/** Prefixes that cannot be both: subnets of one network that overlap or are outside it, and networks that are peered. */
export function tellDisputes(document: TopologyDocument, report: Reporter): void {
  const subnets = grouped(resourcesOf(document, 'subnet'), (subnet) => subnet.virtualNetwork);
  for (const network of resourcesOf(document, 'virtualNetwork')) {
    const space = network.addressPrefixes.map(prefixOf);
    const own = subnets.get(network.id) ?? [];
    for (const subnet of own) {
      if (!space.some((prefix) => containsPrefix(prefix, prefixOf(subnet.addressPrefix))))
        outside(subnet, network, report);
    }
    for (const [a, b] of overlapping(own.map((one) => ({ one, prefix: prefixOf(one.addressPrefix) })))) {
      dispute(
        report,
        a.id,
        `Subnets ${a.name} (${a.addressPrefix}) and ${b.name} (${b.addressPrefix}) of ${network.name} overlap, which Azure does not allow.`,
      );
    }
  }
  for (const { virtualNetwork, remoteVirtualNetwork, name, id } of resourcesOf(document, 'peering')) {
    const [here, there] = [virtualNetwork, remoteVirtualNetwork].map((one) => prefixesOf(document, one));
    if (here?.some((a) => there?.some((b) => overlaps(a, b)))) {
      dispute(report, id, `The networks of peering ${name} overlap, which Azure does not allow.`);
    }
  }
}

const dispute = (report: Reporter, id: string, text: string): void =>
  report.add('problems', { code: 'prefixes-in-dispute', text, id });

function outside(subnet: ResourceOf<'subnet'>, network: ResourceOf<'virtualNetwork'>, report: Reporter): void {
  const text = `Subnet ${subnet.name} (${subnet.addressPrefix}) is not in the address space of ${network.name}.`;
  dispute(report, subnet.id, text);
}

const prefixesOf = ({ resources }: TopologyDocument, id: string): Prefix[] => {
  const network = resources[id];
  return network?.kind === 'virtualNetwork' ? network.addressPrefixes.map(prefixOf) : [];
};

/** Pairs that overlap: in order of address only neighbours have to be compared, and those that reach over them. */
function overlapping<T>(given: readonly { readonly one: T; readonly prefix: Prefix }[]): [T, T][] {
  const sorted = given.toSorted((a, b) => a.prefix.first - b.prefix.first || a.prefix.length - b.prefix.length);
  const pairs: [T, T][] = [];
  sorted.forEach(({ one, prefix }, at) => {
    for (let next = at + 1; next < sorted.length && pairs.length < MOST; next += 1) {
      const other = sorted[next];
      if (!other || other.prefix.first > prefix.last) break;
      pairs.push([one, other.one]);
    }
  });
  return pairs;
}
