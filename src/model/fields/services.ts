import { floatingIp } from '../../facts/aks-resources';
import { sourceRangeRules } from '../../facts/aks-rules';
import { externalCluster, externalLocal } from '../../facts/kube-proxy';
import { labelTexts } from '../../facts/kubernetes';
import { floatingIpDisabled, internalFrontendSubnet } from '../../facts/load-balancers';
import { privateLinkAddresses } from '../../facts/snat';
import { ok } from '../../result';
import { among, choiceOf, type Field, fieldOf, listFieldOf, ON_OFF, switchOf, textOf } from './field';
import { labelsText, readLabels } from './labels';
import { nameOf } from './name';
import { put } from './put';
import { choicesOfKind, mayRefer } from './references';
import { addressText, atMost, listOf, map, prefixText, wholeNumber } from './texts';
import { inCluster, namespaceOf } from './workloads';

const frontendAddress = fieldOf('service', {
  id: 'loadBalancerIP',
  label: 'Load balancer IP',
  about: {
    property: 'spec.loadBalancerIP',
    means: 'The address of its frontend: a public one, or for an internal service one of the frontend’s subnet.',
    facts: [internalFrontendSubnet],
  },
  input: 'address',
  optional: true,
  read: (service) => service.loadBalancerIP ?? '',
  write: (service, text) =>
    text === ''
      ? ok(put(service, 'loadBalancerIP', undefined))
      : map(addressText(text), (address) => put(service, 'loadBalancerIP', address)),
});

const privateLinkServiceIPs = fieldOf('service', {
  id: 'privateLinkServiceIPs',
  label: 'Private link NAT IPs',
  about: {
    property: 'metadata.annotations[service.beta.kubernetes.io/azure-pls-ip-configuration-ip-address-count]',
    means: 'Addresses of a private link service before it, in the frontend’s subnet.',
    facts: [privateLinkAddresses],
    source: 'cloudProviderPrivateLink',
  },
  input: 'number',
  optional: true,
  applies: ({ type, internal }) => type === 'LoadBalancer' && internal,
  read: (service) => String(service.privateLinkServiceIPs ?? ''),
  write(service, text) {
    if (text === '') return ok(put(service, 'privateLinkServiceIPs', undefined));
    const { min, max } = privateLinkAddresses.value;
    return map(wholeNumber(text, min, max, privateLinkAddresses), (addresses) =>
      put(service, 'privateLinkServiceIPs', addresses),
    );
  },
});

const POLICIES = [
  { value: 'Cluster', label: 'Cluster' },
  { value: 'Local', label: 'Local' },
] as const;

const externalTrafficPolicy = choiceOf('service', {
  id: 'externalTrafficPolicy',
  label: 'External traffic policy',
  about: {
    property: 'spec.externalTrafficPolicy',
    means: 'Whether a node hands packets from outside to pods on any node, or on itself alone.',
    facts: [externalCluster, externalLocal],
  },
  unset: 'Cluster',
  applies: ({ type }) => type !== 'ClusterIP',
  choices: () => POLICIES,
  read: (service) => service.externalTrafficPolicy,
  choose: (service, value) => ({ ...service, externalTrafficPolicy: among(POLICIES, value) ?? 'Cluster' }),
});

const internalTrafficPolicy = choiceOf('service', {
  id: 'internalTrafficPolicy',
  label: 'Internal traffic policy',
  about: {
    property: 'spec.internalTrafficPolicy',
    means: 'Whether packets from inside the cluster go to pods on any node, or on the sender’s own alone.',
    source: 'virtualIps',
  },
  unset: 'Cluster',
  choices: () => POLICIES,
  read: (service) => service.internalTrafficPolicy ?? 'Cluster',
  choose: (service, value) => put(service, 'internalTrafficPolicy', among(POLICIES, value)),
});

const AFFINITIES = [
  { value: 'None', label: 'None' },
  { value: 'ClientIP', label: 'Client IP' },
] as const;

const sessionAffinity = choiceOf('service', {
  id: 'sessionAffinity',
  label: 'Session affinity',
  about: {
    property: 'spec.sessionAffinity',
    means: 'Whether a client always meets the same pod.',
    source: 'virtualIps',
  },
  unset: 'None',
  choices: () => AFFINITIES,
  read: (service) => service.sessionAffinity ?? 'None',
  choose: (service, value) => put(service, 'sessionAffinity', among(AFFINITIES, value)),
});

const floatingIP = choiceOf('service', {
  id: 'disableLoadBalancerFloatingIP',
  label: 'Floating IP',
  about: {
    property: 'metadata.annotations[service.beta.kubernetes.io/azure-disable-load-balancer-floating-ip]',
    means: 'Whether packets reach the node with the frontend’s address on them.',
    facts: [floatingIp, floatingIpDisabled],
    source: 'loadBalancerAnnotations',
  },
  unset: 'on',
  applies: ({ type }) => type === 'LoadBalancer',
  choices: () => ON_OFF,
  read: ({ disableLoadBalancerFloatingIP }) => (disableLoadBalancerFloatingIP ? 'off' : 'on'),
  choose: (service, value) => put(service, 'disableLoadBalancerFloatingIP', value === undefined ? undefined : true),
});

const TYPES = [
  { value: 'ClusterIP', label: 'ClusterIP' },
  { value: 'NodePort', label: 'NodePort' },
  { value: 'LoadBalancer', label: 'LoadBalancer' },
] as const;

const type = choiceOf('service', {
  id: 'type',
  label: 'Type',
  about: {
    property: 'spec.type',
    means: 'Whether it can be asked inside the cluster only, at every node, or at a load balancer.',
    source: 'virtualIps',
  },
  unset: '',
  choices: () => TYPES,
  read: (service) => service.type,
  choose: (service, value) => ({ ...service, type: among(TYPES, value) ?? service.type }),
});

const INTERNAL = 'metadata.annotations[service.beta.kubernetes.io/azure-load-balancer-internal]';

const internal = switchOf('service', {
  id: 'internal',
  label: 'Internal load balancer',
  about: {
    property: INTERNAL,
    means: 'Whether its frontend has an address of the network instead of a public one.',
    facts: [internalFrontendSubnet],
    source: 'internalLoadBalancer',
  },
  applies: (service) => service.type === 'LoadBalancer',
  isOn: (service) => service.internal,
  turn: (service, on) => ({ ...service, internal: on }),
});

const internalSubnet = mayRefer('service', {
  id: 'internalSubnet',
  label: 'Frontend subnet',
  none: { value: '', label: 'Of the first pool' },
  about: {
    property: 'metadata.annotations[service.beta.kubernetes.io/azure-load-balancer-internal-subnet]',
    means: 'Where the frontend of an internal service stands.',
    facts: [internalFrontendSubnet],
    source: 'internalLoadBalancer',
  },
  applies: (service) => (service.type === 'LoadBalancer' && service.internal) || service.internalSubnet !== undefined,
  fits: (_, document) => choicesOfKind(document, 'subnet'),
  read: (service) => service.internalSubnet,
  choose: (service, subnet) => put(service, 'internalSubnet', subnet),
});

const clusterIP = textOf('service', {
  id: 'clusterIP',
  label: 'Cluster IP',
  input: 'address',
  optional: true,
  about: {
    property: 'spec.clusterIP',
    means: 'Its address inside the cluster, of the service CIDR. Empty: one is predicted.',
    source: 'virtualIps',
  },
  get: (service) => service.clusterIP,
  set: (service, address) => put(service, 'clusterIP', address),
  text: addressText,
});

/** Entries that the document's schema takes. */
const MOST_RANGES = 1000;

const loadBalancerSourceRanges = listFieldOf('service', {
  id: 'loadBalancerSourceRanges',
  label: 'Load balancer source ranges',
  input: 'prefix',
  optional: true,
  about: {
    property: 'spec.loadBalancerSourceRanges',
    means: 'Who may use its load balancer. Empty: everybody.',
    limits: `Up to ${MOST_RANGES} prefixes here.`,
    facts: [sourceRangeRules],
  },
  applies: (service) => service.type === 'LoadBalancer' || service.loadBalancerSourceRanges !== undefined,
  get: (service) => service.loadBalancerSourceRanges,
  set: (service, ranges) => put(service, 'loadBalancerSourceRanges', ranges.length === 0 ? undefined : ranges),
  values: (text) => atMost(MOST_RANGES, listOf(text, prefixText)),
});

const servedBy = mayRefer('service', {
  id: 'workload',
  label: 'Workload',
  group: 'serving',
  about: {
    means:
      'Whose pods serve it, where no selector says so. Kubernetes knows selectors alone; this one stands for the labels of that workload.',
  },
  applies: (service) => service.selector === undefined || service.workload !== undefined,
  fits: (service, document) =>
    choicesOfKind(document, 'workload', (id) => {
      const workload = document.resources[id];
      return workload?.kind === 'workload' && workload.cluster === service.cluster;
    }),
  read: (service) => service.workload,
  choose: (service, workload) => put(service, 'workload', workload),
});

const selector = fieldOf('service', {
  id: 'selector',
  label: 'Selector',
  input: 'text',
  list: true,
  optional: true,
  group: 'serving',
  about: {
    property: 'spec.selector',
    means: 'Labels of the pods that serve it, all of one namespace. Takes the place of the workload.',
    limits: 'Written as app=web, tier=front.',
    facts: [labelTexts],
  },
  read: (service) => labelsText(service.selector ?? {}),
  write: (service, text) =>
    text === labelsText(service.selector ?? {})
      ? ok(service)
      : map(readLabels(text), (labels) =>
          put(service, 'selector', Object.keys(labels).length === 0 ? undefined : labels),
        ),
});

export const serviceFields: readonly Field[] = [
  ...[nameOf('service'), namespaceOf('service'), type, internal, internalSubnet],
  ...[clusterIP, frontendAddress, privateLinkServiceIPs, loadBalancerSourceRanges],
  ...[externalTrafficPolicy, internalTrafficPolicy, sessionAffinity, floatingIP],
  ...[servedBy, selector, inCluster('service')],
];
