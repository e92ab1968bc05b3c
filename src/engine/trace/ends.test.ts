import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../ip';
import { subnet } from '../testing';
import { namesOf } from './names/testing';
import { type Changes, reference } from './reference/testing';
import { trace } from './trace';

/** The address that a sender asks for by an id, by role; or why there is none. */
function asked(from: string, to: string, design: Changes = {}): string {
  const plan = reference('overlay', design);
  const found = trace(plan, { from, to });
  if (!found.ok) return found.error.code;
  const { destination, destinationPort } = found.value.packet;
  return `${namesOf(plan).address(destination)}:${destinationPort ?? formatAddress(destination)}`;
}

const forContainers: Changes = {
  add: [
    subnet('10.20.10.0/24', { id: 'agcs', virtualNetwork: 'A' }),
    { id: 'agc', name: 'agc', kind: 'applicationGatewayForContainers', subnet: 'agcs', service: 'S' },
  ],
};

describe('what is asked for by an id', () => {
  it.each([
    ['of a service from within its cluster its ClusterIP', 'web/pod/0', 'V', 'V.clusterIP:80'],
    ['of a service from outside its frontend', 'C', 'V', 'V:80'],
    ['of a service without a load balancer its ClusterIP', 'vmA', 'S', 'S:80'],
    ['of an API server on the internet an address that nobody tells', 'vmA', 'aks/apiServer', 'API:443'],
  ])('is %s', (_, from, to, address) => expect(asked(from, to)).toBe(address));

  it('is nothing where a public service has no address yet', () =>
    expect(asked('C', 'V', { set: { V: { loadBalancerIP: undefined } } })).toBe('no-address'));

  it('is nothing of an application gateway for containers', () =>
    expect(asked('C', 'agc', forContainers)).toBe('no-address'));

  it('is nothing of an API server that found no place', () =>
    expect(
      asked('vmA', 'aks/apiServer', { set: { aks: { apiServerAccessProfile: { enableVnetIntegration: true } } } }),
    ).toBe('no-address'));
});
