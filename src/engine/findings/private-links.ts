import { privateLinkStaticBlocks, privateLinkSubnet } from '../../facts/load-balancers';
import { type ResourceOf, resourceOf } from '../../model';
import type { ClusterPlan, Plan } from '../plan/types';
import type { Finding } from './types';

type Service = ResourceOf<'service'>;

/** Private link services where AKS supports none, or in the wrong subnet. */
export const privateLinkFindings = (plan: Plan): Finding[] =>
  Object.values(plan.clusters).flatMap((cluster) => {
    const linked = cluster.services
      .flatMap(({ id }) => resourceOf(plan.document, 'service', id) ?? [])
      .filter(isLinked);
    return linked.flatMap((service) => [
      ...onStaticBlocks(plan, cluster, service),
      ...amongPods(plan, cluster, service),
    ]);
  });

const isLinked = ({ type, internal, privateLinkServiceIPs }: Service): boolean =>
  type === 'LoadBalancer' && internal && privateLinkServiceIPs !== undefined;

const giveUp = ({ id }: Service) => ({
  label: 'Do without the private link service',
  edits: [{ id, field: 'privateLinkServiceIPs' as const, text: '' }],
});

function onStaticBlocks({ document }: Plan, { pools }: ClusterPlan, service: Service): Finding[] {
  const pool = pools.find(({ mode }) => mode.podUnits?.aligned);
  if (!pool) return [];
  return [
    {
      code: 'PRIVATE_LINK_ON_STATIC_BLOCKS',
      severity: 'error',
      subjects: [
        { id: service.id, field: 'privateLinkServiceIPs' },
        { id: pool.id, field: 'podIPAllocationMode' },
      ],
      says: `A private link service is to stand before ${service.name}, and pods of ${document.resources[pool.id]?.name ?? pool.id} have static blocks: AKS does not support the two together.`,
      facts: [privateLinkStaticBlocks],
      mend: giveUp(service),
    },
  ];
}

/** With the policy Local, in the very subnet in which pods have their addresses. */
function amongPods(plan: Plan, { mode, pools }: ClusterPlan, service: Service): Finding[] {
  const subnet = service.internalSubnet ?? pools[0]?.subnet;
  const ofPods = mode.podAddressesFrom === 'node-subnet' ? pools.map((pool) => pool.subnet) : podSubnets(pools);
  if (service.externalTrafficPolicy !== 'Local' || subnet === undefined || !ofPods.includes(subnet)) return [];
  return [
    {
      code: 'PRIVATE_LINK_AMONG_PODS',
      severity: 'error',
      subjects: [{ id: service.id }, { id: subnet }],
      says: `The private link service before ${service.name} takes addresses of ${plan.document.resources[subnet]?.name ?? subnet}, where pods have theirs. With the external traffic policy Local it needs another subnet.`,
      facts: [privateLinkSubnet],
      mend: giveUp(service),
    },
  ];
}

const podSubnets = (pools: ClusterPlan['pools']): string[] => pools.flatMap(({ podSubnet }) => podSubnet ?? []);
