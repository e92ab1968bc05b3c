import { privateLinkAddresses } from '../../facts/outbound';
import { ok } from '../../result';
import { among, choiceOf, type Field, fieldOf, ON_OFF } from './field';
import { name } from './name';
import { put } from './put';
import { addressText, map, wholeNumber } from './texts';

const MOST_REPLICAS = 1_000_000;

const replicas = fieldOf('workload', {
  id: 'replicas',
  label: 'Replicas',
  input: 'number',
  read: (workload) => String(workload.replicas),
  write: (workload, text) => map(wholeNumber(text, 0, MOST_REPLICAS), (count) => ({ ...workload, replicas: count })),
});

const frontendAddress = fieldOf('service', {
  id: 'loadBalancerIP',
  label: 'Load balancer IP',
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
  unset: 'Cluster',
  applies: ({ type }) => type !== 'ClusterIP',
  choices: () => POLICIES,
  read: (service) => service.externalTrafficPolicy,
  choose: (service, value) => ({ ...service, externalTrafficPolicy: among(POLICIES, value) ?? 'Cluster' }),
});

const internalTrafficPolicy = choiceOf('service', {
  id: 'internalTrafficPolicy',
  label: 'Internal traffic policy',
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
  unset: 'None',
  choices: () => AFFINITIES,
  read: (service) => service.sessionAffinity ?? 'None',
  choose: (service, value) => put(service, 'sessionAffinity', among(AFFINITIES, value)),
});

const floatingIP = choiceOf('service', {
  id: 'disableLoadBalancerFloatingIP',
  label: 'Floating IP',
  unset: 'on',
  applies: ({ type }) => type === 'LoadBalancer',
  choices: () => ON_OFF,
  read: ({ disableLoadBalancerFloatingIP }) => (disableLoadBalancerFloatingIP ? 'off' : 'on'),
  choose: (service, value) => put(service, 'disableLoadBalancerFloatingIP', value === undefined ? undefined : true),
});

export const workloadFields: readonly Field[] = [name, replicas];
export const serviceFields: readonly Field[] = [
  ...[name, frontendAddress, privateLinkServiceIPs],
  ...[externalTrafficPolicy, internalTrafficPolicy, sessionAffinity, floatingIP],
];
