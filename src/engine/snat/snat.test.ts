import { describe, expect, it } from 'vitest';
import {
  addressesNeeded,
  automaticPorts,
  mostBeforeDrop,
  mostMachines,
  mostPortsEach,
  portsOfAddresses,
  portsOfRules,
  stepBefore,
} from './snat';

// "Source network address translation for outbound connections", 2022-03-01.
describe('ports by the size of the backend pool', () => {
  it.each([
    [1, 1024],
    [50, 1024],
    [51, 512],
    [100, 512],
    [101, 256],
    [200, 256],
    [201, 128],
    [400, 128],
    [401, 64],
    [800, 64],
    [801, 32],
    [1000, 32],
    [1001, undefined],
  ])('%i machines: %s each', (machines, ports) => expect(automaticPorts(machines)).toBe(ports));

  it.each([
    [50, undefined],
    [51, { upTo: 50, ports: 1024 }],
    [100, { upTo: 50, ports: 1024 }],
    [101, { upTo: 100, ports: 512 }],
    [1001, { upTo: 1000, ports: 32 }],
  ])('of %i machines have fallen from those of the step before: %j', (machines, step) =>
    expect(stepBefore(machines)).toEqual(step),
  );

  it('ends at a step’s end', () => expect(mostBeforeDrop(51)).toBe(100));
});

// "Standard load balancer in AKS", 2024-01-23.
describe('O15 to O18', () => {
  it('O15: from 48 to 52 nodes each falls from 1,024 ports to 512', () =>
    expect([automaticPorts(48), automaticPorts(52)]).toEqual([1024, 512]));

  it.each([
    { oracle: 'O16', ports: 1000, addresses: 2, nodes: 128 },
    { oracle: 'O16', ports: 1000, addresses: 7, nodes: 448 },
    { oracle: 'O17', ports: 4000, addresses: 2, nodes: 32 },
    { oracle: 'O17', ports: 4000, addresses: 7, nodes: 112 },
  ])('$oracle: $ports ports and $addresses addresses take $nodes nodes', ({ ports, addresses, nodes }) =>
    expect(mostMachines(portsOfAddresses(addresses), ports)).toBe(nodes),
  );

  it('O18: 100 nodes and 2 surge nodes of 4,000 ports out of 7 addresses', () => {
    expect(portsOfAddresses(7)).toBe(448_000);
    expect(portsOfAddresses(7) - 100 * 4000).toBe(48_000);
    expect(mostMachines(portsOfAddresses(7), 4000)).toBeGreaterThanOrEqual(102);
  });
});

// "Troubleshoot the InvalidLoadBalancerProfileAllocatedOutboundPorts error", 2024-05-06.
it('O19: 9 nodes of 8,000 ports are too many for one address', () => {
  expect(9 * 8000).toBeGreaterThan(portsOfAddresses(1));
  expect(mostMachines(portsOfAddresses(1), 8000)).toBe(8);
  expect(addressesNeeded(9, 8000)).toBe(2);
});

// "Standard load balancer in AKS" as of 2020-06-14.
it('O20: 3 nodes of 50,000 ports take 3 addresses', () => expect(addressesNeeded(3, 50_000)).toBe(3));

// "Source network address translation for outbound connections", 2022-03-01: rules take blocks of 8 ports.
describe('rules on an outbound address', () => {
  it.each([
    [[], 0],
    [[80], 8],
    [[80, 81], 8],
    [[80, 443], 16],
    [[87, 88], 16],
    [[80, 80], 8],
  ])('%j take %i ports', (ports, taken) => expect(portsOfRules(ports)).toBe(taken));
});

describe('the most ports each', () => {
  it.each([
    [64_000, 9, 7104],
    [64_000, 4, 16_000],
    [64_000, 1, 64_000],
    [128_000, 1, 64_000],
    [64_000, 8001, 0],
  ])('of %i for %i machines: %i', (available, machines, each) => {
    expect(mostPortsEach(available, machines)).toBe(each);
    expect(each % 8).toBe(0);
  });
});
