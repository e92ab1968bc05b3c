import { expect, it } from 'vitest';
import type { ResourceOf } from '../../model';
import { plan } from '../plan/plan';
import { cluster, documentOf, pool, service, subnet, virtualNetwork } from '../testing';
import { portsOf } from './ports';

const planned = (rest: Partial<ResourceOf<'service'>>) =>
  plan(
    documentOf(
      virtualNetwork('10.20.0.0/16'),
      subnet('10.20.1.0/24'),
      cluster(),
      pool(2),
      service('web', { type: 'LoadBalancer', ...rest }),
    ),
  );

const PORT = { port: 80, targetPort: 8080, protocol: 'TCP' } as const;
const to = (destinationPort?: number) => ({
  protocol: 'TCP' as const,
  source: 1,
  destination: 2,
  ...(destinationPort !== undefined && { destinationPort }),
});

// Kubernetes, "Virtual IPs and Service Proxies": node ports are taken from 30000 to 32767 unless the service names one.
it.each<readonly [what: string, rest: Partial<ResourceOf<'service'>>, port: number, text: string]>([
  ['a node port that Kubernetes picks is any of the range', { ports: [PORT] }, 30_000, '30000-32767'],
  ['one that the service fixes is itself', { ports: [{ ...PORT, nodePort: 31_234 }] }, 31_234, '31234'],
  ['a pod’s port is itself', { ports: [PORT] }, 8080, '8080'],
  ['the port that tells of pods is picked too', { externalTrafficPolicy: 'Local' }, 30_001, '30000-32767'],
])('%s', (_, rest, port, text) => expect(portsOf(planned(rest), to(port)).text).toBe(text));

it('a packet without ports is of every port', () => expect(portsOf(planned({}), to()).text).toBe('*'));
