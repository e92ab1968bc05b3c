import { agicOverlay, agwIngressRouteTable } from '../../facts/aks-resources';
import { gatewaySubnetName } from '../../facts/azure-rules';
import { agicConnected, firewallSubnetName, firewallSubnetSize } from '../../facts/gateways';
import { prefixOf } from '../../ip';
import { type ResourceOf, resourceOf, resourcesOf, type TopologyDocument } from '../../model';
import type { ClusterPlan, Plan } from '../plan/types';
import { networksOfCluster } from './spaces';
import { associateRouteTable, renameSubnet, resizeSubnet } from './subnet-mends';
import type { Finding } from './types';

/** Gateways and firewalls that stand where they cannot work. */
export const gatewayFindings = (plan: Plan): Finding[] => [
  ...ingressOutOfReach(plan),
  ...misnamedSubnets(plan),
  ...smallFirewallSubnets(plan),
];

type Ingress = ResourceOf<'applicationGateway'>;

/** Application gateways that send to pods and to which no way leads from there. */
function ingressOutOfReach(plan: Plan): Finding[] {
  const { document, clusters } = plan;
  const peered = peers(document);
  return resourcesOf(document, 'applicationGateway').flatMap((gateway): Finding[] => {
    if (gateway.backend.type !== 'ingress') return [];
    const cluster = clusters[resourceOf(document, 'service', gateway.backend.service)?.cluster ?? ''];
    const home = resourceOf(document, 'subnet', gateway.subnet)?.virtualNetwork;
    if (!cluster || home === undefined) return [];
    const networks = networksOfCluster(document, cluster.id).map(({ id }) => id);
    if (networks.length === 0 || networks.includes(home)) return withoutRoutes(plan, gateway, cluster, false);
    return networks.some((network) => peered.has(`${home} ${network}`))
      ? [...withoutRoutes(plan, gateway, cluster, true), ...acrossPeering(gateway, cluster)]
      : [unconnected(document, gateway, cluster, home)];
  });
}

/** Networks that are peered and let each other in, both ways round. */
function peers(document: TopologyDocument): ReadonlySet<string> {
  return new Set(
    resourcesOf(document, 'peering').flatMap(({ virtualNetwork: near, remoteVirtualNetwork: far, ...flags }) =>
      flags.outgoing.allowVirtualNetworkAccess && flags.incoming.allowVirtualNetworkAccess
        ? [`${near} ${far}`, `${far} ${near}`]
        : [],
    ),
  );
}

const unconnected = (
  document: TopologyDocument,
  { id, name }: Ingress,
  cluster: ClusterPlan,
  home: string,
): Finding => ({
  code: 'GATEWAY_CANNOT_REACH_PODS',
  severity: 'error',
  subjects: [{ id }, { id: home }, { id: cluster.id }],
  says: `${name} cannot reach the pods: ${document.resources[home]?.name ?? home} is not peered with the network of ${document.resources[cluster.id]?.name ?? cluster.id}, so clients get a 502.`,
  facts: [agicConnected],
});

/** Pods that only the cluster's route table leads to, and a gateway without that table. */
function withoutRoutes(plan: Plan, gateway: Ingress, cluster: ClusterPlan, isPeered: boolean): Finding[] {
  if (cluster.routeTable === undefined || plan.subnets[gateway.subnet]?.routeTable === cluster.routeTable) return [];
  const why = isPeered
    ? 'its subnet lacks the cluster’s route table, and a peering carries no routes'
    : 'its subnet lacks the cluster’s route table';
  return [
    {
      code: 'GATEWAY_CANNOT_REACH_PODS',
      severity: 'error',
      subjects: [{ id: gateway.id }, { id: gateway.subnet, field: 'routeTable' }],
      says: `${gateway.name} cannot reach the pods: ${why}, so clients get a 502.`,
      facts: [agwIngressRouteTable],
      ...associateRouteTable(plan, gateway.subnet, cluster.routeTable),
    },
  ];
}

/** What nobody has said of a gateway in a peered network. */
function acrossPeering({ id, name }: Ingress, cluster: ClusterPlan): Finding[] {
  if (cluster.mode.podRoutes !== 'fabric') return [];
  return [
    {
      code: 'GATEWAY_MAY_NOT_REACH_PODS',
      severity: 'warning',
      subjects: [{ id }, { id: cluster.id }],
      says: `${name} stands in a peered network. That Overlay pods can be reached from there is documented nowhere; in the cluster’s own network they can.`,
      facts: [agicOverlay],
    },
  ];
}

/** Kinds that Azure puts only into a subnet of a certain name. */
const NAMED = [
  { kind: 'virtualNetworkGateway', fact: gatewaySubnetName },
  { kind: 'azureFirewall', fact: firewallSubnetName },
] as const;

const misnamedSubnets = (plan: Plan): Finding[] =>
  NAMED.flatMap(({ kind, fact }) =>
    resourcesOf(plan.document, kind).flatMap((appliance): Finding[] => {
      const subnet = resourceOf(plan.document, 'subnet', appliance.subnet);
      const name = fact.value;
      if (!subnet || subnet.name === name) return [];
      return [
        {
          code: kind === 'azureFirewall' ? 'FIREWALL_SUBNET_NAME' : 'GATEWAY_SUBNET_NAME',
          severity: 'error',
          subjects: [{ id: subnet.id, field: 'name' }, { id: appliance.id }],
          says: `${appliance.name} stands in ${subnet.name}; Azure makes such a ${kind === 'azureFirewall' ? 'firewall' : 'gateway'} only in a subnet named ${name}.`,
          facts: [fact],
          ...renameSubnet(plan, subnet, name),
        },
      ];
    }),
  );

function smallFirewallSubnets(plan: Plan): Finding[] {
  const { document } = plan;
  const most = firewallSubnetSize.value;
  return resourcesOf(document, 'azureFirewall').flatMap(({ id, name, subnet: subnetId }): Finding[] => {
    const subnet = resourceOf(document, 'subnet', subnetId);
    const length = subnet && prefixOf(subnet.addressPrefix).length;
    if (!subnet || length === undefined || length <= most) return [];
    return [
      {
        code: 'FIREWALL_SUBNET_TOO_SMALL',
        severity: 'error',
        subjects: [{ id: subnet.id, field: 'addressPrefix' }, { id }],
        says: `${subnet.name} is a /${length}: Azure makes ${name} only in a /${most} or larger, so that it can grow.`,
        facts: [firewallSubnetSize],
        ...resizeSubnet(plan, subnet, most),
      },
    ];
  });
}
