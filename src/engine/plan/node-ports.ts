import { nodePortRange } from '../../facts/node-ports';
import type { ResourceOf } from '../../model';
import type { ServicePlan } from './types';

type Service = ResourceOf<'service'>;
type Ports = Pick<ServicePlan, 'nodePorts' | 'healthCheckNodePort'>;

/** The node ports of a cluster's services, by the service's id: the written ones, else the lowest of the range that are left. */
export function planNodePorts(services: readonly Service[]): ReadonlyMap<string, Ports> {
  const withPorts = services.filter(({ type }) => type !== 'ClusterIP');
  const taken = new Set(withPorts.flatMap(({ ports }) => ports.flatMap(({ nodePort }) => nodePort ?? [])));
  let next: number = nodePortRange.value.first;
  const lowestFree = (): number | undefined => {
    while (taken.has(next)) next += 1;
    if (next > nodePortRange.value.last) return undefined;
    next += 1;
    return next - 1;
  };
  return new Map(
    withPorts.map((service) => {
      const nodePorts = service.ports.map(({ port, protocol, nodePort: written }) => {
        const nodePort = written ?? lowestFree();
        return { port, protocol, ...(nodePort !== undefined && { nodePort }), predicted: written === undefined };
      });
      const healthCheckNodePort = isAskedForPods(service) ? lowestFree() : undefined;
      return [service.id, { nodePorts, ...(healthCheckNodePort !== undefined && { healthCheckNodePort }) }];
    }),
  );
}

/** Only a load balancer that sends to nodes with pods asks nodes whether they have any. */
const isAskedForPods = ({ type, externalTrafficPolicy }: Service): boolean =>
  type === 'LoadBalancer' && externalTrafficPolicy === 'Local';
