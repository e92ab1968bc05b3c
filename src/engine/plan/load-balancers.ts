import { backendPoolNames, floatingIp, loadBalancerNames } from '../../facts/aks-resources';
import { addressOf } from '../../ip';
import { type ResourceOf, resourceOf, type TopologyDocument } from '../../model';
import { outboundFrontendName, serviceFrontendName } from './names';
import { loadBalancerIds } from './services';
import type { FrontendPlan, LoadBalancerPlan, ServicePlan } from './types';

/**
 * The load balancers that AKS keeps for a cluster. The public one exists as soon as it is the way out, else
 * with the first public service; the internal one with the first internal service.
 */
export function planLoadBalancers(
  document: TopologyDocument,
  cluster: ResourceOf<'managedCluster'>,
  services: readonly ServicePlan[],
  nodes: number,
): LoadBalancerPlan[] {
  const ids = loadBalancerIds(cluster.id);
  const outbound = cluster.networkProfile.outboundType === 'loadBalancer';
  const of = (id: string) => services.flatMap((plan) => (plan.loadBalancer === id ? frontends(document, plan) : []));
  const publicFrontends = [...(outbound ? outboundFrontends(cluster) : []), ...of(ids.public)];
  const internalFrontends = of(ids.internal);
  const inbound = { name: backendPoolNames.value.inbound, nodes };
  const found: LoadBalancerPlan[] = [];
  if (outbound || publicFrontends.length > 0) {
    found.push({
      id: ids.public,
      name: loadBalancerNames.value.public,
      cluster: cluster.id,
      derived: true,
      internal: false,
      frontends: publicFrontends,
      backendPools: outbound ? [inbound, { name: backendPoolNames.value.outbound, nodes }] : [inbound],
      machines: [],
      ...(outbound && { outboundRule: backendPoolNames.value.outboundRule }),
    });
  }
  if (internalFrontends.length > 0) {
    found.push({
      id: ids.internal,
      name: loadBalancerNames.value.internal,
      cluster: cluster.id,
      derived: true,
      internal: true,
      frontends: internalFrontends,
      backendPools: [inbound],
      machines: [],
    });
  }
  return found;
}

const outboundFrontends = (cluster: ResourceOf<'managedCluster'>): FrontendPlan[] =>
  cluster.networkProfile.effectiveOutboundIPs.map((address) => ({
    name: outboundFrontendName(address),
    address: addressOf(address),
    predicted: false,
    rules: [],
  }));

function frontends(document: TopologyDocument, plan: ServicePlan): FrontendPlan[] {
  const service = resourceOf(document, 'service', plan.id);
  if (!service || plan.frontend === undefined) return [];
  const name = serviceFrontendName(service.id);
  const keepsAddress = floatingIp.value && service.disableLoadBalancerFloatingIP !== true;
  return [
    {
      name,
      address: plan.frontend,
      predicted: plan.predictedFrontend,
      service: service.id,
      rules: service.ports.map(({ port, protocol }, at) => ({
        name: `${name}-${protocol}-${port}`,
        protocol,
        port,
        backendPort: (keepsAddress ? undefined : plan.nodePorts[at]?.nodePort) ?? port,
        floatingIP: keepsAddress,
      })),
    },
  ];
}
