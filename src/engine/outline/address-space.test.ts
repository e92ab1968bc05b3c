import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { ip, prefix } from '../../ip/testing';
import { plan } from '../plan/plan';
import { cluster, documentOf, pool, subnet, virtualNetwork } from '../testing';
import { addressSpaceOfText } from './address-space';
import { designCounts } from './counts';
import { addressWithin } from './draft';

it.each([
  { text: '10.240.0.4', space: 'virtualNetwork' },
  { text: '10.240.0.5–34', space: 'virtualNetwork' },
  { text: '10.240.0.5 – 10.240.0.34', space: 'virtualNetwork' },
  { text: '10.240.0.4, 10.240.0.5', space: 'virtualNetwork' },
  { text: '10.244.1.0/24', space: 'podCidr' },
  { text: '10.0.0.10', space: 'serviceCidr' },
  { text: '192.168.10.10', space: 'onPremises' },
  { text: '20.50.0.10:80', space: 'public' },
  { text: '94 of 251', space: undefined },
  { text: 'off', space: undefined },
])('$text belongs to $space', ({ text, space }) => {
  expect(addressSpaceOfText(plan(examples.article), text)).toBe(space);
});

// An overlap is warned of, but drawn: then the space that means more says whose an address is.
describe('the narrowest space has an address', () => {
  const wide = plan(
    documentOf(
      virtualNetwork('10.0.0.0/8'),
      subnet('10.240.0.0/24'),
      cluster({ podCidr: '10.244.0.0/16', serviceCidr: '10.0.0.0/16' }),
      pool(1),
    ),
  );

  it.each([
    { text: '10.244.0.2', space: 'podCidr' },
    { text: '10.0.0.10', space: 'serviceCidr' },
    { text: '10.240.0.4', space: 'virtualNetwork' },
    { text: '10.1.0.4', space: 'virtualNetwork' },
  ])('$text: $space', ({ text, space }) => expect(addressSpaceOfText(wide, text)).toBe(space));

  it('a subnet within the service CIDR is of the network', () => {
    const within = documentOf(virtualNetwork('10.0.0.0/8'), subnet('10.0.4.0/24'), cluster(), pool(1));
    expect(addressSpaceOfText(plan(within), '10.0.4.4')).toBe('virtualNetwork');
    expect(addressSpaceOfText(plan(within), '10.0.5.4')).toBe('serviceCidr');
  });
});

it.each([
  { within: '10.240.0.0/24', address: '10.240.0.4', short: '.4' },
  { within: '10.240.0.0/23', address: '10.240.1.4', short: '.1.4' },
  { within: '10.240.0.0/16', address: '10.240.1.4', short: '.1.4' },
  { within: '0.0.0.0/7', address: '1.2.3.4', short: '1.2.3.4' },
])('$address in $within is $short', ({ within, address, short }) => {
  expect(addressWithin(prefix(within), ip(address))).toBe(short);
});

it('counts what a design has', () => {
  expect(designCounts(plan(examples.article))).toEqual({
    virtualNetworks: 2,
    subnets: 5,
    clusters: 1,
    pools: 2,
    nodes: 3,
    refusedNodes: 0,
    podsRunning: 35,
    podsPending: 0,
    services: 2,
  });
});
