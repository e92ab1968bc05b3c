import { natGatewayName, outboundBlock } from '../../facts/outbound';
import {
  defaultRouteNeeded,
  outboundAddresses,
  outboundPortsCounted,
  snatPortStep,
  snatPortsPerAddress,
} from '../../facts/snat';
import { err, ok } from '../../result';
import { among, choiceOf, type Field, fieldOf } from './field';
import { type Cluster, withProfile } from './profile';
import { put } from './put';
import { addressText, atMost, listOf, map, wholeNumber } from './texts';

const OUTBOUND_TYPES = [
  { value: 'loadBalancer', label: 'Load balancer' },
  { value: 'managedNATGateway', label: 'Managed NAT gateway' },
  { value: 'userAssignedNATGateway', label: 'User-assigned NAT gateway' },
  { value: 'userDefinedRouting', label: 'User-defined routing' },
  { value: 'none', label: 'None' },
  { value: 'block', label: 'Block' },
] as const;

const outboundType = choiceOf('managedCluster', {
  id: 'outboundType',
  label: 'Outbound type',
  about: {
    property: 'properties.networkProfile.outboundType',
    means: 'How what leaves the cluster for the internet gets there.',
    facts: [defaultRouteNeeded, natGatewayName, outboundBlock],
  },
  group: 'outbound',
  unset: 'loadBalancer',
  choices: () => OUTBOUND_TYPES,
  read: ({ networkProfile }) => networkProfile.outboundType,
  choose: (cluster, value = 'loadBalancer') =>
    withProfile(cluster, {
      ...cluster.networkProfile,
      outboundType: among(OUTBOUND_TYPES, value) ?? cluster.networkProfile.outboundType,
    }),
});

const usesLoadBalancer = ({ networkProfile }: Cluster): boolean => networkProfile.outboundType === 'loadBalancer';

const effectiveOutboundIPs = fieldOf('managedCluster', {
  id: 'effectiveOutboundIPs',
  label: 'Outbound public IPs',
  about: {
    property: 'properties.networkProfile.loadBalancerProfile.effectiveOutboundIPs',
    means: 'The public addresses that connections to the internet leave with.',
    facts: [outboundAddresses, snatPortsPerAddress],
  },
  input: 'address',
  list: true,
  optional: true,
  group: 'outbound',
  applies: (cluster) => usesLoadBalancer(cluster) || cluster.networkProfile.outboundType === 'managedNATGateway',
  read: ({ networkProfile }) => networkProfile.effectiveOutboundIPs.join(', '),
  write: (cluster, text) =>
    map(atMost(outboundAddresses.value.max, listOf(text, addressText), outboundAddresses), (addresses) =>
      withProfile(cluster, { ...cluster.networkProfile, effectiveOutboundIPs: addresses }),
    ),
});

/** A profile that says nothing is left out. */
function withPorts(cluster: Cluster, ports: number | undefined): Cluster {
  const { networkProfile } = cluster;
  const profile = put(networkProfile.loadBalancerProfile ?? {}, 'allocatedOutboundPorts', ports);
  const says = Object.keys(profile).length > 0;
  return withProfile(cluster, put(networkProfile, 'loadBalancerProfile', says ? profile : undefined));
}

const allocatedOutboundPorts = fieldOf('managedCluster', {
  id: 'allocatedOutboundPorts',
  label: 'Allocated outbound ports',
  about: {
    property: 'properties.networkProfile.loadBalancerProfile.allocatedOutboundPorts',
    means: 'Ports for outbound connections that each node gets on every public address.',
    facts: [snatPortStep, outboundPortsCounted],
  },
  input: 'number',
  optional: true,
  group: 'outbound',
  applies: usesLoadBalancer,
  read: ({ networkProfile }) => String(networkProfile.loadBalancerProfile?.allocatedOutboundPorts ?? ''),
  write(cluster, text) {
    if (text === '') return ok(withPorts(cluster, undefined));
    const ports = wholeNumber(text, 0, snatPortsPerAddress.value, snatPortsPerAddress);
    const step = snatPortStep.value;
    if (ports.ok && ports.value % step !== 0) return err({ code: 'not-a-multiple', step, fact: snatPortStep });
    return map(ports, (value) => withPorts(cluster, value));
  },
});

export const outboundFields: readonly Field[] = [outboundType, effectiveOutboundIPs, allocatedOutboundPorts];
