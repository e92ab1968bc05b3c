import { kubernetesService } from '../../facts/addresses';
import { dnsServiceOffset } from '../../facts/aks';
import { predictedAddresses } from '../../facts/aks-resources';
import { dnsServiceInside } from '../../facts/aks-rules';
import { type Address, addressOf, containsAddress, formatAddress, formatPrefix } from '../../ip';
import { resourceOf } from '../../model';
import type { ClusterPlan, Plan, ServicePlan } from '../plan/types';
import { counted, number } from '../words';
import { nextClusterIP } from './next-cluster-ip';
import type { Answer, Step } from './types';
import { nameOf, step } from './words';

type Part = Omit<Answer, 'about' | 'space' | 'next'> & Partial<Pick<Answer, 'about'>>;

/** What an address is among a cluster's services: each that has it, else what the service CIDR keeps it for. */
export function inServiceCidr(plan: Plan, cluster: ClusterPlan, address: Address): Answer[] {
  const { serviceCidr } = cluster;
  const isInside = containsAddress(serviceCidr, address);
  const holders = [
    ...apiServer(plan, cluster, address),
    ...dns(plan, cluster, address),
    ...services(plan, cluster, address),
  ];
  const parts = holders.length > 0 || !isInside ? holders : [unassigned(plan, cluster, address)];
  return parts.map((part) => ({
    ...part,
    about: [...(part.about ?? []), cluster.id],
    space: formatPrefix(serviceCidr),
    ...(isInside && { next: nextClusterIP(plan, cluster, address) }),
  }));
}

const cidrStep = (plan: Plan, { id, serviceCidr }: ClusterPlan): Step =>
  step(
    `${nameOf(plan, id)} gives its services addresses of ${formatPrefix(serviceCidr)}. They stand on no interface: every node translates them to pods.`,
  );

function apiServer(plan: Plan, cluster: ClusterPlan, address: Address): Part[] {
  const { serviceCidr } = cluster;
  if (address !== serviceCidr.first + kubernetesService.value) return [];
  return [
    {
      state: 'assigned',
      role: 'kubernetes-api',
      name: 'Service kubernetes, the API server',
      says: `Pods of ${nameOf(plan, cluster.id)} reach the API server here: service kubernetes of namespace default.`,
      owner: cluster.id,
      steps: [
        cidrStep(plan, cluster),
        step(
          `${formatAddress(address)} is the first after the CIDR’s own, which Kubernetes takes for itself.`,
          kubernetesService,
        ),
      ],
    },
  ];
}

function dns(plan: Plan, cluster: ClusterPlan, address: Address): Part[] {
  const profile = resourceOf(plan.document, 'managedCluster', cluster.id)?.networkProfile;
  if (!profile || addressOf(profile.dnsServiceIP) !== address) return [];
  return [
    {
      state: 'assigned',
      role: 'dns',
      name: `DNS service of ${nameOf(plan, cluster.id)}`,
      says: `Pods of ${nameOf(plan, cluster.id)} ask for names here: service kube-dns, behind which CoreDNS runs.`,
      owner: cluster.id,
      basis: 'written',
      steps: [
        cidrStep(plan, cluster),
        step(`The design sets the DNS service IP to ${formatAddress(address)}.`, dnsServiceInside, dnsServiceOffset),
      ],
    },
  ];
}

const services = (plan: Plan, cluster: ClusterPlan, address: Address): Part[] =>
  cluster.services
    .filter(({ clusterIP }) => clusterIP === address)
    .map((service): Part => {
      const name = nameOf(plan, service.id);
      return {
        state: 'assigned',
        role: 'cluster-ip',
        name: `Cluster IP of ${name}`,
        says: `Pods of ${nameOf(plan, cluster.id)} reach service ${name} here.`,
        owner: service.id,
        about: [service.id],
        basis: service.predictedClusterIP ? 'predicted' : 'written',
        steps: [cidrStep(plan, cluster), howGiven(cluster, service, name, address)],
      };
    });

function howGiven({ serviceCidr, services }: ClusterPlan, service: ServicePlan, name: string, address: Address): Step {
  if (!service.predictedClusterIP) return step(`The design gives ${name} ${formatAddress(address)}.`);
  const start = formatAddress(serviceCidr.first + dnsServiceOffset.value);
  const without = services.filter(({ predictedClusterIP }) => predictedClusterIP);
  const place = `number ${number(without.indexOf(service) + 1)} of ${number(without.length)}`;
  return step(
    `Services without an address of their own take the lowest free from ${start} on, in stored order: ${name} is ${place}.`,
    dnsServiceOffset,
    predictedAddresses,
  );
}

function unassigned(plan: Plan, cluster: ClusterPlan, address: Address): Part {
  const name = nameOf(plan, cluster.id);
  const { serviceCidr } = cluster;
  if (address === serviceCidr.first || address === serviceCidr.last) {
    const end = address === serviceCidr.first ? 'first' : 'last';
    return {
      state: 'reserved',
      role: 'kept-in-service-cidr',
      name: `Kept: the ${end} address of the service CIDR`,
      says: `The ${end} address of the service CIDR of ${name}; no service gets it.`,
      owner: cluster.id,
      steps: [cidrStep(plan, cluster), step('The two addresses at its ends are nobody’s.', dnsServiceInside)],
    };
  }
  return {
    state: 'free',
    role: 'unassigned',
    name: `Free in the service CIDR of ${name}`,
    says: `No service of ${name} has it.`,
    steps: [
      cidrStep(plan, cluster),
      step(
        `The API server, DNS and ${counted(cluster.services.length, 'service')} have theirs; ${formatAddress(address)} is none of them.`,
        kubernetesService,
        dnsServiceOffset,
      ),
    ],
  };
}
