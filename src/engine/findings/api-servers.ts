import { apiServerAddresses } from '../../facts/aks-resources';
import { apiServerSubnet } from '../../facts/gateways';
import { prefixOf } from '../../ip';
import { type ResourceOf, resourceOf, resourcesOf } from '../../model';
import type { Plan } from '../plan/types';
import { networksOfCluster } from './spaces';
import { resizeSubnet } from './subnet-mends';
import type { Finding } from './types';

type Cluster = ResourceOf<'managedCluster'>;
type Subnet = ResourceOf<'subnet'>;

/** API servers with VNet integration in subnets where AKS does not put them. */
export const apiServerFindings = (plan: Plan): Finding[] =>
  resourcesOf(plan.document, 'managedCluster').flatMap((cluster) => {
    const { enableVnetIntegration, subnetId } = cluster.apiServerAccessProfile ?? {};
    if (!enableVnetIntegration) return [];
    const subnet = resourceOf(plan.document, 'subnet', subnetId);
    return subnet
      ? [...elsewhere(plan, cluster, subnet), ...tooSmall(plan, cluster, subnet), ...undelegated(cluster, subnet)]
      : [homeless(cluster)];
  });

const homeless = ({ id, name }: Cluster): Finding => ({
  code: 'API_SERVER_WITHOUT_SUBNET',
  severity: 'error',
  subjects: [{ id }],
  says: `The API server of ${name} is to stand in your virtual network, and no subnet is named for it: AKS cannot make it there.`,
  facts: [apiServerSubnet],
});

function elsewhere({ document }: Plan, { id, name }: Cluster, subnet: Subnet): Finding[] {
  const networks = networksOfCluster(document, id);
  if (networks.length === 0 || networks.some((network) => network.id === subnet.virtualNetwork)) return [];
  return [
    {
      code: 'API_SERVER_IN_ANOTHER_NETWORK',
      severity: 'error',
      subjects: [{ id }, { id: subnet.id }],
      says: `The API server of ${name} is to stand in ${subnet.name}, which belongs to another virtual network than the nodes: AKS refuses it.`,
      facts: [apiServerSubnet],
    },
  ];
}

function tooSmall(plan: Plan, { id, name }: Cluster, subnet: Subnet): Finding[] {
  const { length } = prefixOf(subnet.addressPrefix);
  const most = apiServerSubnet.value.length;
  if (length <= most) return [];
  return [
    {
      code: 'API_SERVER_SUBNET_TOO_SMALL',
      severity: 'error',
      subjects: [{ id: subnet.id, field: 'addressPrefix' }, { id }],
      says: `${subnet.name} is a /${length}, and the API server of ${name} takes ${apiServerAddresses.value} addresses at the least: AKS wants a /${most}.`,
      facts: [apiServerSubnet, apiServerAddresses],
      ...resizeSubnet(plan, subnet, most),
    },
  ];
}

function undelegated({ id: cluster, name }: Cluster, subnet: Subnet): Finding[] {
  const { delegation } = apiServerSubnet.value;
  if (subnet.delegation === delegation) return [];
  return [
    {
      code: 'SUBNET_NOT_DELEGATED',
      severity: 'error',
      subjects: [{ id: subnet.id, field: 'delegation' }, { id: cluster }],
      says: `${subnet.name} is not delegated to ${delegation}: AKS does not put the API server of ${name} there.`,
      facts: [apiServerSubnet],
      mend: { label: 'Delegate the subnet', edits: [{ id: subnet.id, field: 'delegation', text: delegation }] },
    },
  ];
}
