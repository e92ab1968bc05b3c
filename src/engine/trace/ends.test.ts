import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../ip';
import { plan } from '../plan/plan';
import { cluster, documentOf, machine, pool, service, subnet, virtualNetwork, workload } from '../testing';
import { namesOf } from './paths/names/testing';
import { type Changes, reference } from './paths/reference/testing';
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

describe('where two clusters have one pod CIDR and one service CIDR', () => {
  const overlay = { networkPlugin: 'azure', networkPluginMode: 'overlay', podCidr: '10.244.0.0/16' } as const;
  const planned = plan(
    documentOf(
      virtualNetwork('10.1.0.0/16'),
      subnet('10.1.0.0/24'),
      ...['a', 'b'].flatMap((id) => [
        cluster(overlay, id),
        pool(2, { id: `pool-${id}`, cluster: id }),
        workload(`web-${id}`, 4, id),
        service(`svc-${id}`, { cluster: id, workload: `web-${id}`, type: 'ClusterIP', clusterIP: '10.0.0.80' }),
      ]),
    ),
  );

  it.each([
    { to: 'web-a/pod/1', says: 'delivered by web-a/pod/1' },
    { to: 'web-b/pod/1', says: 'dropped OTHER_ANSWERS by web-a/pod/1' },
    // The sender's own address.
    { to: 'web-b/pod/0', says: 'dropped OTHER_ANSWERS by web-a/pod/0' },
    { to: 'web-a/pod/0', says: 'same-ends' },
    { to: 'svc-b/clusterIP', says: 'dropped OTHER_ANSWERS by web-a/pod/0', endpoint: 'web-a/pod/0' },
    { to: 'svc-a/clusterIP', says: 'delivered by web-a/pod/1', endpoint: 'web-a/pod/1' },
    { to: 'pool-b/node/0', says: 'delivered by pool-b/node/0' },
  ])('a pod of the one that asks for $to is $says', ({ to, says, endpoint }) => {
    const found = trace(planned, { from: 'web-a/pod/0', to, ...(endpoint && { pins: { endpoint } }) });
    const [worst] = found.ok ? found.value.branches : [];
    const told = worst && [worst.outcome, worst.code, 'by', worst.answeredBy].filter(Boolean).join(' ');
    expect(found.ok ? told : found.error.code).toBe(says);
  });

  it('an address does not tell who sends', () =>
    expect(trace(planned, { from: '10.244.0.1', to: '10.1.0.9' })).toMatchObject({
      ok: false,
      error: { code: 'ambiguous', field: 'from', text: '10.244.0.1' },
    }));
});

it('an address of two networks does not tell who sends, and of one it does', () => {
  const planned = plan(
    documentOf(
      ...['a', 'b'].flatMap((id) => [
        virtualNetwork('10.1.0.0/16', id),
        subnet('10.1.0.0/24', { id: `s-${id}`, virtualNetwork: id }),
        machine(`vm-${id}`, '10.1.0.9', `s-${id}`),
      ]),
      machine('vm-c', '10.1.0.10', 's-a'),
    ),
  );
  const from = (text: string) => {
    const found = trace(planned, { from: text, to: '10.1.0.20' });
    return found.ok ? found.value.branches[0].forward.hops[0]?.place : found.error.code;
  };
  expect([from('10.1.0.9'), from('vm-b'), from('10.1.0.10')]).toEqual(['ambiguous', 'vm-b', 'vm-c']);
});
