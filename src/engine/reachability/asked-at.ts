import { type ResourceOf, resourcesOf } from '../../model';
import type { Plan } from '../plan/types';
import { podsBehind } from '../trace/alike/service-pods';
import { worldOf } from '../trace/world';
import type { Asked } from './end-class';

/** Ports that IANA gives to the services that one looks for first. */
const SSH: Asked = { port: 22, protocol: 'TCP' };
const DNS: Asked = { port: 53, protocol: 'UDP' };
const HTTPS: Asked = { port: 443, protocol: 'TCP' };
const HTTP_ALTERNATE: Asked = { port: 8080, protocol: 'TCP' };

export const nodePort = SSH;
export const hostPort = HTTPS;

export const machinePort = (role: ResourceOf<'virtualMachine'>['role']): Asked => (role === 'dns' ? DNS : SSH);

/** Where a pod listens: at the first port of the first service before it. */
export function podPort(plan: Plan, workload: string): Asked {
  const service = resourcesOf(plan.document, 'service').find((one) =>
    podsBehind(worldOf(plan), one).workloads.has(workload),
  );
  const [port] = service?.ports ?? [];
  return port ? { port: port.targetPort, protocol: port.protocol } : HTTP_ALTERNATE;
}
