import { describe, expect, it } from 'vitest';
import type { Resource } from '../../model';
import type { NetworkModeId } from '../../modes';
import { machine, pool, service } from '../testing';
import { all, codes, design, gateway, mendOf } from './testing';

// "Application Gateway infrastructure configuration", 2021: instances, a private frontend, and five that Azure keeps.
describe('the size of an application gateway’s subnet', () => {
  const sized = (front: string, capacity: number, frontend = false) =>
    design('node-subnet', front, gateway({ capacity, ...(frontend && { privateIPAddress: '10.240.8.10' }) }));

  it.each([
    { oracle: 'O23: 15 instances take 20', front: '10.240.8.0/27', capacity: 15, small: false },
    { oracle: 'O23 in 16 addresses', front: '10.240.8.0/28', capacity: 15, small: true, needs: '20 addresses' },
    {
      oracle: 'O24: 27 and a frontend take 33',
      front: '10.240.8.0/27',
      capacity: 27,
      frontend: true,
      small: true,
      needs: '33 addresses',
    },
    { oracle: 'O24 in a /26', front: '10.240.8.0/26', capacity: 27, frontend: true, small: false },
    { oracle: '27 without a frontend take 32', front: '10.240.8.0/27', capacity: 27, small: false },
    { oracle: '125 and a frontend in a /24', front: '10.240.8.0/24', capacity: 125, frontend: true, small: false },
    { oracle: '125 in a /25', front: '10.240.8.0/25', capacity: 125, small: true, needs: '130 addresses' },
  ])('$oracle', ({ front, capacity, frontend, small, needs }) => {
    const document = sized(front, capacity, frontend);
    expect(codes(document, 'AGW_SUBNET_TOO_SMALL')).toHaveLength(small ? 1 : 0);
    // Said once, with the whole sum.
    expect(codes(document, 'NO_FREE_ADDRESS')).toEqual([]);
    if (needs !== undefined) expect(all(document)[0]?.says).toContain(needs);
  });

  it('counts all gateways of the subnet', () => {
    const two = design(
      'node-subnet',
      '10.240.8.0/28',
      gateway({ capacity: 6 }),
      gateway({ id: 'second', name: 'second', capacity: 6 }),
    );
    expect(codes(two, 'AGW_SUBNET_TOO_SMALL')).toHaveLength(1);
    expect(mendOf(two, 'AGW_SUBNET_TOO_SMALL')).toBe('10.240.8.0/27');
  });

  it('grows by as little as will do', () => {
    expect(mendOf(sized('10.240.8.0/27', 27, true), 'AGW_SUBNET_TOO_SMALL')).toBe('10.240.8.0/26');
    expect(mendOf(sized('10.240.8.0/25', 125), 'AGW_SUBNET_TOO_SMALL')).toBe('10.240.8.0/24');
  });

  it('is advised to be a /24, which is no more than a warning', () => {
    const small = sized('10.240.8.0/26', 2);
    expect(all(small).map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning AGW_SUBNET_SMALLER_THAN_ADVISED',
    ]);
    expect(mendOf(small, 'AGW_SUBNET_SMALLER_THAN_ADVISED')).toBe('10.240.8.0/24');
    expect(all(sized('10.240.8.0/24', 125))).toEqual([]);
  });

  // Azure/azure-cli issue 31713, 2025-06-25, and Azure/AKS issue 5123 on the same extension.
  it('before Overlay pods is a /24 at the most', () => {
    const large = (mode: NetworkModeId) => design(mode, '10.240.8.0/23', gateway());
    expect(mendOf(large('overlay'), 'AGW_SUBNET_TOO_LARGE')).toBe('10.240.8.0/24');
    expect(codes(large('node-subnet'), 'AGW_SUBNET')).toEqual([]);
    const toService = gateway({ backend: { type: 'targets', addresses: ['10.240.0.9'] } });
    expect(codes(design('overlay', '10.240.8.0/23', toService), 'AGW_SUBNET')).toEqual([]);
  });
});

// "Application Gateway infrastructure configuration", 2021, and the documents of the others.
describe('subnets of one’s own', () => {
  const shared = (...more: readonly Resource[]) =>
    all(design('node-subnet', '10.240.8.0/24', ...more)).filter(({ code }) => code === 'SUBNET_NOT_ITS_OWN');
  const inFront = { subnet: 'front' } as const;

  it.each<{ who: string; more: readonly Resource[]; because?: string }>([
    {
      who: 'a machine',
      more: [gateway(), machine('vm', undefined, 'front')],
      because: 'ApplicationGatewaySubnetCannotHaveOtherResourceTypes',
    },
    { who: 'nodes', more: [gateway(), pool(1, { id: 'other', vnetSubnet: 'front' })], because: 'nodes of other' },
    {
      who: 'an internal frontend',
      more: [gateway(), service('in', { internal: true, internalSubnet: 'front' })],
      because: 'The frontend of in',
    },
    {
      who: 'a firewall and a machine',
      more: [{ id: 'afw', name: 'afw', kind: 'azureFirewall', ...inFront }, machine('vm', undefined, 'front')],
    },
    {
      who: 'a gateway for containers and one of the other sort',
      more: [gateway(), { id: 'agc', name: 'agc', kind: 'applicationGatewayForContainers', ...inFront }],
    },
  ])('are not for $who beside them', ({ more, because }) => {
    const [finding, ...rest] = shared(...more);
    expect(rest).toEqual([]);
    expect(finding?.severity).toBe('error');
    if (because !== undefined) expect(finding?.says).toContain(because);
  });

  it('hold several of a kind', () => expect(shared(gateway(), gateway({ id: 'second', name: 'second' }))).toEqual([]));
});
