import { dnsServiceOffset, podBlock } from '../../facts/aks';
import { apiServerAddresses, nodeResourceGroupName, privateEndpoint } from '../../facts/aks-resources';
import {
  dnsServiceInside,
  podCidrApart,
  refusedByAks,
  serviceCidrApart,
  smallestServiceCidr,
} from '../../facts/aks-rules';
import { sameRegion } from '../../facts/clusters';
import { ciliumLinuxOnly, ciliumWithAzureCni, policyEngines } from '../../facts/combinations';
import { apiServerSubnet as ownSubnet } from '../../facts/gateways';
import { masqueradeByDestination } from '../../facts/masquerade';
import { policyWithoutEngine } from '../../facts/policy';
import { ok } from '../../result';
import { conventionalDnsAddress } from '../dns-address';
import { modeOf } from '../mode';
import { among, choiceOf, type Field, fieldOf, listFieldOf, switchOf, textOf } from './field';
import { nameOf } from './name';
import { outboundFields } from './outbound';
import { type Cluster, withProfile } from './profile';
import { put } from './put';
import { choicesOfKind, mayRefer } from './references';
import { addressText, anyText, atMost, listOf, map, prefixText, versionText } from './texts';

const kubernetesVersion = fieldOf('managedCluster', {
  id: 'kubernetesVersion',
  label: 'Kubernetes version',
  about: {
    property: 'properties.kubernetesVersion',
    means: 'The version of Kubernetes, on which some defaults and limits hang.',
    limits: 'Written as 1.34 or 1.34.2.',
  },
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
  about: {
    property: 'properties.networkProfile.podCidr',
    means: 'Where pods of kubenet and Overlay take their addresses.',
    facts: [podCidrApart, podBlock, refusedByAks],
  },
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
  about: {
    property: 'properties.networkProfile.serviceCidr',
    means: 'Where services take their cluster IPs, which mean something inside the cluster only.',
    facts: [serviceCidrApart, smallestServiceCidr],
  },
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
  about: {
    property: 'properties.networkProfile.dnsServiceIP',
    means: 'The cluster IP of the cluster’s own DNS, which pods ask first.',
    facts: [dnsServiceInside, dnsServiceOffset],
  },
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
  about: {
    property: 'properties.networkProfile.networkDataplane',
    means: 'What moves packets on the nodes: Azure’s own with kube-proxy, or Cilium.',
    facts: [ciliumWithAzureCni, ciliumLinuxOnly],
  },
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
  about: {
    property: 'properties.networkProfile.networkPolicy',
    means: 'What enforces network policies.',
    facts: [policyEngines, policyWithoutEngine],
  },
  group: 'policy',
  unset: 'none',
  choices: () => POLICIES,
  read: ({ networkProfile }) => networkProfile.networkPolicy ?? 'none',
  choose: (cluster, value) =>
    withProfile(cluster, put(cluster.networkProfile, 'networkPolicy', among(POLICIES, value))),
});

type Access = NonNullable<Cluster['apiServerAccessProfile']>;

/** A profile that says nothing is left out. */
function withAccess<Key extends keyof Access>(cluster: Cluster, key: Key, value: Access[Key] | undefined): Cluster {
  const profile = put(cluster.apiServerAccessProfile ?? {}, key, value);
  return put(cluster, 'apiServerAccessProfile', Object.keys(profile).length === 0 ? undefined : profile);
}

const enablePrivateCluster = switchOf('managedCluster', {
  id: 'enablePrivateCluster',
  label: 'Private cluster',
  group: 'api-server',
  about: {
    property: 'properties.apiServerAccessProfile.enablePrivateCluster',
    means: 'Whether the API server has a private address only.',
    facts: [privateEndpoint],
    source: 'privateClusters',
  },
  isOn: (cluster) => cluster.apiServerAccessProfile?.enablePrivateCluster === true,
  turn: (cluster, on) => withAccess(cluster, 'enablePrivateCluster', on || undefined),
});

const enableVnetIntegration = switchOf('managedCluster', {
  id: 'enableVnetIntegration',
  label: 'VNet integration',
  group: 'api-server',
  about: {
    property: 'properties.apiServerAccessProfile.enableVnetIntegration',
    means: 'Whether the API server stands in a subnet of the network, instead of behind a public or private endpoint.',
    facts: [apiServerAddresses],
    source: 'vnetIntegration',
  },
  isOn: (cluster) => cluster.apiServerAccessProfile?.enableVnetIntegration === true,
  turn: (cluster, on) => withAccess(cluster, 'enableVnetIntegration', on || undefined),
});

const apiServerSubnet = mayRefer('managedCluster', {
  id: 'apiServerSubnet',
  label: 'API server subnet',
  group: 'api-server',
  about: {
    property: 'properties.apiServerAccessProfile.subnetId',
    means: 'The subnet in which the API server stands with VNet integration.',
    facts: [ownSubnet, apiServerAddresses],
  },
  applies: ({ apiServerAccessProfile }) =>
    apiServerAccessProfile?.enableVnetIntegration === true || apiServerAccessProfile?.subnetId !== undefined,
  fits: (_, document) => choicesOfKind(document, 'subnet'),
  read: (cluster) => cluster.apiServerAccessProfile?.subnetId,
  choose: (cluster, id) => withAccess(cluster, 'subnetId', id),
});

/** Entries that the document's schema takes. */
const MOST_CIDRS = 100;

const nonMasqueradeCIDRs = listFieldOf('managedCluster', {
  id: 'nonMasqueradeCIDRs',
  label: 'Non-masquerade CIDRs',
  input: 'prefix',
  optional: true,
  group: 'outbound',
  about: {
    property: 'ConfigMap azure-ip-masq-agent-config: nonMasqueradeCIDRs',
    means: 'Where packets of pods keep their source. Empty: the list of the mode.',
    limits: `Up to ${MOST_CIDRS} prefixes here.`,
    facts: [masqueradeByDestination],
    source: 'ipMasqAgent',
  },
  get: (cluster) => cluster.nonMasqueradeCIDRs,
  set: (cluster, cidrs) => put(cluster, 'nonMasqueradeCIDRs', cidrs.length === 0 ? undefined : cidrs),
  values: (text) => atMost(MOST_CIDRS, listOf(text, prefixText)),
});

const location = textOf('managedCluster', {
  id: 'location',
  label: 'Region',
  input: 'text',
  group: 'place',
  about: { property: 'location', means: 'The Azure region in which it stands.', facts: [sameRegion] },
  get: (cluster) => cluster.location,
  set: (cluster, value = cluster.location) => ({ ...cluster, location: value }),
  text: (text) => anyText(text),
});

const resourceGroup = textOf('managedCluster', {
  id: 'resourceGroup',
  label: 'Resource group',
  input: 'text',
  group: 'place',
  about: {
    property: 'id',
    means: 'The group of the cluster itself; what AKS makes for it stands in a second one.',
    facts: [nodeResourceGroupName],
  },
  get: (cluster) => cluster.resourceGroup,
  set: (cluster, value = cluster.resourceGroup) => ({ ...cluster, resourceGroup: value }),
  text: (text) => anyText(text),
});

export const clusterFields: readonly Field[] = [
  ...[nameOf('managedCluster'), kubernetesVersion, podCidr, serviceCidr, dnsServiceIP],
  ...[networkDataplane, networkPolicy],
  ...outboundFields,
  ...[nonMasqueradeCIDRs, enablePrivateCluster, enableVnetIntegration, apiServerSubnet, location, resourceGroup],
];
