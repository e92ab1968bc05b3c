import { privateLinkAddresses } from '../../facts/outbound';
import { ok } from '../../result';
import { type Field, fieldOf } from './field';
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

export const workloadFields: readonly Field[] = [name, replicas];
export const serviceFields: readonly Field[] = [name, frontendAddress, privateLinkServiceIPs];
