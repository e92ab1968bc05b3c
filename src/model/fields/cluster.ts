import { ok } from '../../result';
import { conventionalDnsAddress } from '../dns-address';
import { modeOf } from '../mode';
import { among, choiceOf, type Field, fieldOf } from './field';
import { name } from './name';
import { outboundFields } from './outbound';
import { withProfile } from './profile';
import { put } from './put';
import { addressText, map, prefixText, versionText } from './texts';

const kubernetesVersion = fieldOf('managedCluster', {
  id: 'kubernetesVersion',
  label: 'Kubernetes version',
  input: 'text',
  read: (cluster) => cluster.kubernetesVersion,
  write: (cluster, text) =>
    text === cluster.kubernetesVersion && text !== ''
      ? ok(cluster)
      : map(versionText(text), (version) => ({ ...cluster, kubernetesVersion: version })),
});

const podCidr = fieldOf('managedCluster', {
  id: 'podCidr',
  label: 'Pod CIDR',
  input: 'prefix',
  optional: true,
  applies: (cluster, document) =>
    cluster.networkProfile.podCidr !== undefined || modeOf(document, cluster).podAddressesFrom === 'pod-cidr',
  read: ({ networkProfile }) => networkProfile.podCidr ?? '',
  write: (cluster, text) =>
    text === ''
      ? ok(withProfile(cluster, put(cluster.networkProfile, 'podCidr', undefined)))
      : map(prefixText(text), (prefix) => withProfile(cluster, put(cluster.networkProfile, 'podCidr', prefix))),
});

const serviceCidr = fieldOf('managedCluster', {
  id: 'serviceCidr',
  label: 'Service CIDR',
  input: 'prefix',
  read: ({ networkProfile }) => networkProfile.serviceCidr,
  write(cluster, text) {
    const { networkProfile } = cluster;
    // The DNS address moves along where it stood at its conventional place: one gesture, one step.
    const followed = networkProfile.dnsServiceIP === conventionalDnsAddress(networkProfile.serviceCidr);
    return map(prefixText(text), (cidr) => {
      const dnsServiceIP = (followed ? conventionalDnsAddress(cidr) : undefined) ?? networkProfile.dnsServiceIP;
      return withProfile(cluster, { ...networkProfile, serviceCidr: cidr, dnsServiceIP });
    });
  },
});

const dnsServiceIP = fieldOf('managedCluster', {
  id: 'dnsServiceIP',
  label: 'DNS service IP',
  input: 'address',
  read: ({ networkProfile }) => networkProfile.dnsServiceIP,
  write: (cluster, text) =>
    map(addressText(text), (address) => withProfile(cluster, { ...cluster.networkProfile, dnsServiceIP: address })),
});

const DATAPLANES = [
  { value: 'azure', label: 'Azure' },
  { value: 'cilium', label: 'Cilium' },
] as const;

const POLICIES = [
  { value: 'none', label: 'None' },
  { value: 'cilium', label: 'Cilium' },
  { value: 'calico', label: 'Calico' },
  { value: 'azure', label: 'Azure' },
] as const;

const networkDataplane = choiceOf('managedCluster', {
  id: 'networkDataplane',
  label: 'Network dataplane',
  group: 'policy',
  unset: 'azure',
  choices: () => DATAPLANES,
  // kubenet brings a dataplane of its own.
  applies: ({ networkProfile }) =>
    networkProfile.networkPlugin === 'azure' || networkProfile.networkDataplane !== undefined,
  read: ({ networkProfile }) => networkProfile.networkDataplane ?? 'azure',
  choose: (cluster, value) =>
    withProfile(cluster, put(cluster.networkProfile, 'networkDataplane', among(DATAPLANES, value))),
});

const networkPolicy = choiceOf('managedCluster', {
  id: 'networkPolicy',
  label: 'Network policy',
  group: 'policy',
  unset: 'none',
  choices: () => POLICIES,
  read: ({ networkProfile }) => networkProfile.networkPolicy ?? 'none',
  choose: (cluster, value) =>
    withProfile(cluster, put(cluster.networkProfile, 'networkPolicy', among(POLICIES, value))),
});

export const clusterFields: readonly Field[] = [
  ...[name, kubernetesVersion, podCidr, serviceCidr, dnsServiceIP],
  ...[networkDataplane, networkPolicy],
  ...outboundFields,
];
