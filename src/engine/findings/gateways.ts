import { agwIngressRouteTable } from '../../facts/aks-resources';
import { gatewaySubnetName } from '../../facts/azure';
import { resourceOf, resourcesOf } from '../../model';
import type { Plan } from '../plan/types';
import type { Finding } from './types';

/** Gateways that stand where they cannot work. */
export const gatewayFindings = (plan: Plan): Finding[] => [...ingressWithoutRoutes(plan), ...misnamedSubnets(plan)];

/** Application gateways that send to pods which only the cluster's route table leads to, and lack that table. */
function ingressWithoutRoutes(plan: Plan): Finding[] {
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

function misnamedSubnets({ document }: Plan): Finding[] {
  return resourcesOf(document, 'virtualNetworkGateway').flatMap((gateway): Finding[] => {
    const subnet = resourceOf(document, 'subnet', gateway.subnet);
    const name = gatewaySubnetName.value;
    if (!subnet || subnet.name === name) return [];
    return [
      {
        code: 'GATEWAY_SUBNET_NAME',
        severity: 'error',
        subjects: [{ id: subnet.id, field: 'name' }, { id: gateway.id }],
        says: `${gateway.name} stands in ${subnet.name}; Azure makes such a gateway only in a subnet named ${name}.`,
        facts: [gatewaySubnetName],
        mend: { label: `Use ${name}`, edits: [{ id: subnet.id, field: 'name', text: name }] },
      },
    ];
  });
}
