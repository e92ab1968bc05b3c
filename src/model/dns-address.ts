import { dnsServiceOffset } from '../facts/aks';
import { formatAddress, prefixOf } from '../ip';

/** The conventional address of the DNS service in a service CIDR, in a small one the first that is left; else none. */
export function conventionalDnsAddress(cidr: string): string | undefined {
  const { first, last } = prefixOf(cidr);
  // The network's address and the API server's come first.
  const address = [first + dnsServiceOffset.value, first + 2].find((candidate) => candidate < last);
  return address === undefined ? undefined : formatAddress(address);
}
