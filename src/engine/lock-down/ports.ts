import { nodePortRange } from '../../facts/node-ports';
import { once } from '../../once';
import type { Packet } from '../packet';
import type { Plan } from '../plan/types';

/** The ports that a rule names for a packet, and why they are more than the packet's. */
export interface Ports {
  readonly text: string;
  readonly because?: string;
}

const ALL = `${nodePortRange.value.first}-${nodePortRange.value.last}`;

const PICKED: Ports = {
  text: ALL,
  because: `Kubernetes picks the port of the nodes when the service is made, so the whole range ${ALL} is named; a service that fixes its node port needs that one alone.`,
};

/** Ports that the simulator gave to services, and Kubernetes need not. Nobody can fix the one that tells of pods. */
const picked = once(
  ({ clusters }: Plan): ReadonlySet<number> =>
    new Set(
      Object.values(clusters).flatMap(({ services }) =>
        services.flatMap(({ nodePorts, healthCheckNodePort }) => [
          ...nodePorts.flatMap(({ nodePort, predicted }) => (predicted ? (nodePort ?? []) : [])),
          ...(healthCheckNodePort === undefined ? [] : [healthCheckNodePort]),
        ]),
      ),
    ),
);

export function portsOf(plan: Plan, { destinationPort }: Packet): Ports {
  if (destinationPort === undefined) return { text: '*' };
  return picked(plan).has(destinationPort) ? PICKED : { text: String(destinationPort) };
}
