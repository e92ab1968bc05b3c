import { agcDelegation, agcNetwork, agcNotEnough, agcOverlaySubnet } from '../../facts/gateways';
import { agcAddresses } from '../../facts/options/networks';
import { prefixOf } from '../../ip';
import { cited, type ResourceOf, resourceOf, resourcesOf } from '../../model';
import { limitsOf } from '../../modes/limits';
import type { ClusterPlan, Plan } from '../plan/types';
import { number } from '../words';
import { networksOfCluster } from './spaces';
import { resizeSubnet } from './subnet-mends';
import type { Finding } from './types';

type Gateway = ResourceOf<'applicationGatewayForContainers'>;
type Subnet = ResourceOf<'subnet'>;

/** Application gateways for containers that no cluster can use, or in subnets that Azure refuses. */
export function containerGatewayFindings(plan: Plan): Finding[] {
  const { document } = plan;
  const gateways = resourcesOf(document, 'applicationGatewayForContainers');
  if (gateways.length === 0) return [];
  const clusters = clustersByNetwork(plan);
  const first = new Map<string, Gateway>();
  return gateways.flatMap((gateway) => {
    const subnet = resourceOf(document, 'subnet', gateway.subnet);
    if (!subnet) return [];
    const earlier = first.get(subnet.id);
    if (!earlier) first.set(subnet.id, gateway);
    const near = clusters.get(subnet.virtualNetwork) ?? [];
    const served = near.filter(({ mode }) => limitsOf(mode).containerGateways.value);
    return [
      ...unserved(plan, gateway, subnet, near, served),
      ...(earlier ? [sharing(gateway, earlier, subnet)] : []),
      ...size(plan, gateway, subnet, served),
      ...undelegated(gateway, subnet),
    ];
  });
}

function clustersByNetwork(plan: Plan): Map<string, ClusterPlan[]> {
  const found = new Map<string, ClusterPlan[]>();
  for (const cluster of Object.values(plan.clusters)) {
    for (const { id } of networksOfCluster(plan.document, cluster.id)) {
      found.set(id, [...(found.get(id) ?? []), cluster]);
    }
  }
  return found;
}

/** No cluster in its network that it works with. */
function unserved(
  { document, clusters }: Plan,
  gateway: Gateway,
  subnet: Subnet,
  near: readonly ClusterPlan[],
  served: readonly ClusterPlan[],
): Finding[] {
  if (served.length > 0 || Object.keys(clusters).length === 0) return [];
  const [cluster] = near;
  const network = document.resources[subnet.virtualNetwork]?.name ?? subnet.virtualNetwork;
  return [
    {
      code: 'AGC_WITHOUT_CLUSTER',
      severity: 'error',
      subjects: [{ id: gateway.id }, { id: cluster?.id ?? subnet.virtualNetwork }],
      says: cluster
        ? `${gateway.name} cannot send to pods of ${document.resources[cluster.id]?.name ?? cluster.id}: it does not work with ${cluster.mode.title}.`
        : `${gateway.name} stands in ${network}, where no cluster has nodes, and it does not reach pods across a peering.`,
      facts: [cluster ? limitsOf(cluster.mode).containerGateways : agcNetwork],
    },
  ];
}

const sharing = (gateway: Gateway, earlier: Gateway, { id, name }: Subnet): Finding => ({
  code: 'AGC_SUBNET_SHARED',
  severity: 'error',
  subjects: [{ id: gateway.id }, { id: earlier.id }, { id }],
  says: `${gateway.name} and ${earlier.name} share ${name}: a subnet serves one Application Gateway for Containers.`,
  facts: [agcOverlaySubnet],
});

/** With Overlay a /24 and nothing else; otherwise so many free addresses. */
function size(plan: Plan, { id, name }: Gateway, subnet: Subnet, served: readonly ClusterPlan[]): Finding[] {
  const { length } = prefixOf(subnet.addressPrefix);
  const overlay = served.find(({ mode }) => mode.podRoutes === 'fabric');
  const subjects: Finding['subjects'] = [{ id: subnet.id, field: 'addressPrefix' }, { id }];
  if (overlay) {
    const exact = agcOverlaySubnet.value;
    if (length === exact) return [];
    const why =
      length < exact
        ? 'a larger one is refused as “prefix length too short”'
        : `a smaller one is refused with ${agcNotEnough.value}`;
    return [
      {
        code: 'AGC_SUBNET_SIZE',
        severity: 'error',
        subjects,
        says: `${subnet.name} is a /${length}. ${name} serves Overlay pods and takes a /${exact} alone: ${why}.`,
        facts: [agcOverlaySubnet, agcNotEnough],
        ...resizeSubnet(plan, subnet, exact),
      },
    ];
  }
  const free = plan.subnets[subnet.id]?.usage.free ?? 0;
  const wanted = cited(plan.document, agcAddresses);
  const { least, length: advised } = wanted.value;
  if (free >= least) return [];
  return [
    {
      code: 'AGC_SUBNET_SIZE',
      severity: 'error',
      subjects,
      says: `${name} wants ${number(least)} free addresses and ${subnet.name} (${subnet.addressPrefix}) has ${number(free)}: Azure refuses the association with ${agcNotEnough.value}.`,
      facts: [wanted, agcNotEnough],
      ...(length > advised && resizeSubnet(plan, subnet, advised)),
    },
  ];
}

function undelegated(gateway: Gateway, { id, name, delegation }: Subnet): Finding[] {
  const { service, code } = agcDelegation.value;
  if (delegation === service) return [];
  return [
    {
      code: 'SUBNET_NOT_DELEGATED',
      severity: 'error',
      subjects: [{ id, field: 'delegation' }, { id: gateway.id }],
      says: `${name} is not delegated to ${service}: Azure refuses ${gateway.name} with ${code}.`,
      facts: [agcDelegation],
      mend: { label: 'Delegate the subnet', edits: [{ id, field: 'delegation', text: service }] },
    },
  ];
}
