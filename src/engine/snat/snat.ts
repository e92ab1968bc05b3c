import { inboundRulePorts, snatPortStep, snatPortsPerAddress, snatTiers } from '../../facts/snat';

/** The step of Azure's table for a backend pool of so many machines; nothing beyond its end. */
const tierOf = (machines: number) => snatTiers.value.find(({ upTo }) => machines <= upTo);

/** Ports for outbound connections that each machine gets where nobody fixes them; unknown beyond Azure's table. */
export const automaticPorts = (machines: number): number | undefined => tierOf(machines)?.ports;

/** The step of Azure's table beneath the one in which so many machines stand, where each has more ports. */
export const stepBefore = (machines: number): { readonly upTo: number; readonly ports: number } | undefined =>
  snatTiers.value.findLast(({ upTo }) => upTo < machines);

/** The most machines before each has fewer ports. */
export const mostBeforeDrop = (machines: number): number | undefined => tierOf(machines)?.upTo;

/**
 * Ports that rules take of an address which also serves outbound connections.
 *
 * @param ports of the rules on that address
 */
export const portsOfRules = (ports: readonly number[]): number =>
  new Set(ports.map((port) => Math.floor(port / inboundRulePorts.value))).size * inboundRulePorts.value;

/** Ports of so many addresses for all machines together. */
export const portsOfAddresses = (addresses: number): number => addresses * snatPortsPerAddress.value;

/** Machines that can have `each` ports out of so many. */
export const mostMachines = (available: number, each: number): number => Math.floor(available / each);

/** The most ports that so many machines can have each, as a number that Azure takes; 0 where there are too few. */
export function mostPortsEach(available: number, machines: number): number {
  const each = Math.min(available / machines, snatPortsPerAddress.value);
  return Math.floor(each / snatPortStep.value) * snatPortStep.value;
}

/** Addresses that it takes to give so many machines `each` ports. */
export const addressesNeeded = (machines: number, each: number): number =>
  Math.ceil((machines * each) / snatPortsPerAddress.value);
