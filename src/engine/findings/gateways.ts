import { agwIngressRouteTable } from '../../facts/aks-resources';
import { resourceOf, resourcesOf } from '../../model';
import type { Plan } from '../plan/types';
import type { Finding } from './types';

/** Application gateways that send to pods which only the cluster's route table leads to, and lack that table. */
export function gatewayFindings(plan: Plan): Finding[] {
  const { document, clusters, subnets } = plan;
  return resourcesOf(document, 'applicationGateway').flatMap((gateway): Finding[] => {
    if (gateway.backend.type !== 'ingress') return [];
    const cluster = clusters[resourceOf(document, 'service', gateway.backend.service)?.cluster ?? ''];
    if (!cluster || cluster.routeTable === undefined) return [];
    const table = subnets[gateway.subnet]?.routeTable;
    if (table === cluster.routeTable) return [];
    return [
      {
        code: 'GATEWAY_CANNOT_REACH_PODS',
        severity: 'error',
        subjects: [{ id: gateway.id }, { id: gateway.subnet }],
        says: `${gateway.name} cannot reach the pods: its subnet lacks the cluster’s route table, so clients get a 502.`,
        facts: [agwIngressRouteTable],
      },
    ];
  });
}
