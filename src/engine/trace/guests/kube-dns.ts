import { kubernetesService } from '../../../facts/addresses';
import { dnsPort, kubeDns } from '../../../facts/dns';
import { type Address, addressOf } from '../../../ip';
import { type ResourceOf, resourceOf, resourcesOf } from '../../../model';
import type { ClusterPlan, Plan } from '../../plan/types';

/** Where the pods of a cluster ask for names. */
export function dnsServiceAddress(plan: Plan, cluster: string): Address | undefined {
  const text = resourceOf(plan.document, 'managedCluster', cluster)?.networkProfile.dnsServiceIP;
  return text === undefined ? undefined : addressOf(text);
}

/**
 * The service behind a cluster's DNS service IP: the design's own, else the one that AKS makes for its CoreDNS.
 *
 * @returns `undefined` where the design has neither that service nor the workload coredns
 */
export function kubeDnsOf(plan: Plan, { id, services }: ClusterPlan): ResourceOf<'service'> | undefined {
  const address = dnsServiceAddress(plan, id);
  const own = services.find(({ clusterIP }) => clusterIP === address);
  if (own) return resourceOf(plan.document, 'service', own.id);
  const { service, workload, namespace } = kubeDns.value;
  const coreDns = resourcesOf(plan.document, 'workload').find(
    (one) => one.cluster === id && one.namespace === namespace && one.name === workload,
  );
  return (
    coreDns && {
      id: `${id}/${service}`,
      name: service,
      kind: 'service',
      cluster: id,
      namespace,
      type: 'ClusterIP',
      internal: false,
      externalTrafficPolicy: 'Cluster',
      ports: [
        { port: dnsPort.value, targetPort: dnsPort.value, protocol: 'UDP' },
        { port: dnsPort.value, targetPort: dnsPort.value, protocol: 'TCP' },
      ],
      workload: coreDns.id,
    }
  );
}

/** What a design does not tell of a service that every cluster has, asked at an address of which `services` know nothing. */
export function untoldAt(plan: Plan, cluster: ClusterPlan, address: Address): string | undefined {
  if (address === cluster.serviceCidr.first + kubernetesService.value) {
    return 'the API server behind the service kubernetes';
  }
  const { workload, namespace } = kubeDns.value;
  return address === dnsServiceAddress(plan, cluster.id) && !kubeDnsOf(plan, cluster)
    ? `the workload ${workload} in ${namespace}`
    : undefined;
}
