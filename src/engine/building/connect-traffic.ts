import { type ResourceOf, resourceOf, type TopologyDocument } from '../../model';
import { err, ok } from '../../result';
import { connection, type Outcome } from './connections';
import { resourcesOf } from './listed';
import { whyNoContainers } from './make-entry-points';
import { arePeered, peeringOf, sharedPrefixes } from './make-networks';
import { withConnection } from './make-outside';
import { subnetOfBalancer } from './place';

/** What sends to what: gateways, services, balancers, sites and peers. */

type Network = ResourceOf<'virtualNetwork'>;
type Service = ResourceOf<'service'>;

function peer(document: TopologyDocument, near: Network, far: Network): Outcome {
  if (near.id === far.id) return err({ code: 'already', says: 'A virtual network is not peered with itself.' });
  if (arePeered(document, near.id, far.id)) {
    return err({ code: 'already', says: `${near.name} and ${far.name} are peered already.` });
  }
  const shared = sharedPrefixes(near, far);
  if (shared) {
    return err({
      code: 'prefixes-overlap',
      says: `${near.name} (${shared[0]}) and ${far.name} (${shared[1]}) share addresses, and Azure peers no such networks. Change one of the prefixes first.`,
    });
  }
  return ok({ step: `Peer ${near.name} with ${far.name}`, changed: [], made: [peeringOf(document, { near, far })] });
}

function serve(_: TopologyDocument, service: Service, gateway: ResourceOf<'applicationGateway'>): Outcome {
  if (gateway.backend.type === 'ingress' && gateway.backend.service === service.id) {
    return err({ code: 'already', says: `${gateway.name} sends to ${service.name} already.` });
  }
  const backend = { type: 'ingress', service: service.id } as const;
  return ok({ step: `Send ${gateway.name} to ${service.name}`, changed: [{ ...gateway, backend }] });
}

function serveContainers(
  document: TopologyDocument,
  service: Service,
  gateway: ResourceOf<'applicationGatewayForContainers'>,
): Outcome {
  if (gateway.service === service.id) {
    return err({ code: 'already', says: `${gateway.name} sends to ${service.name} already.` });
  }
  const home = resourceOf(document, 'subnet', gateway.subnet)?.virtualNetwork;
  const network = resourceOf(document, 'virtualNetwork', home);
  const refusal = network && whyNoContainers(document, network);
  if (refusal) return err(refusal);
  return ok({ step: `Send ${gateway.name} to ${service.name}`, changed: [{ ...gateway, service: service.id }] });
}

function select(document: TopologyDocument, workload: ResourceOf<'workload'>, service: Service): Outcome {
  if (service.workload === workload.id) {
    return err({ code: 'already', says: `${service.name} selects ${workload.name} already.` });
  }
  if (service.cluster !== workload.cluster) {
    const home = document.resources[service.cluster]?.name ?? service.cluster;
    return err({
      code: 'another-cluster',
      says: `${service.name} belongs to ${home}, and a service selects pods of its own cluster. Choose a service of the same cluster.`,
    });
  }
  if (service.namespace !== workload.namespace) {
    return err({
      code: 'another-cluster',
      says: `${service.name} is in the namespace ${service.namespace} and ${workload.name} in ${workload.namespace}: a service selects pods of its own namespace.`,
    });
  }
  const { selector: _, ...rest } = service;
  return ok({ step: `Let ${service.name} select ${workload.name}`, changed: [{ ...rest, workload: workload.id }] });
}

type Gateway = ResourceOf<'virtualNetworkGateway'>;
type Site = ResourceOf<'onPremisesSite'>;

function connectSite(gateway: Gateway, site: Site): Outcome {
  if (gateway.connections.some(({ onPremisesSite }) => onPremisesSite === site.id)) {
    return err({ code: 'already', says: `${gateway.name} is connected with ${site.name} already.` });
  }
  return ok({ step: `Connect ${site.name} with ${gateway.name}`, changed: [withConnection(gateway, site)] });
}

/** The network in which the machines behind a balancer stand; none where nothing says so yet. */
export const networkOfBalancer = (
  document: TopologyDocument,
  balancer: ResourceOf<'loadBalancer'>,
): string | undefined => subnetOfBalancer(document, balancer)?.virtualNetwork;

function balance(
  document: TopologyDocument,
  machine: ResourceOf<'virtualMachine'>,
  balancer: ResourceOf<'loadBalancer'>,
): Outcome {
  if (balancer.backendAddressPool.includes(machine.id)) {
    return err({ code: 'already', says: `${machine.name} is behind ${balancer.name} already.` });
  }
  const home = networkOfBalancer(document, balancer);
  if (home !== undefined && home !== resourceOf(document, 'subnet', machine.subnet)?.virtualNetwork) {
    return err({
      code: 'another-network',
      says: `${machine.name} does not stand in ${document.resources[home]?.name ?? home}, where ${balancer.name} is: all machines behind it stand in one virtual network.`,
    });
  }
  const backendAddressPool = [...balancer.backendAddressPool, machine.id];
  return ok({ step: `Put ${machine.name} behind ${balancer.name}`, changed: [{ ...balancer, backendAddressPool }] });
}

/** Balancers that a machine stands behind. */
export const balancersOf = (document: TopologyDocument, machine: string): ResourceOf<'loadBalancer'>[] =>
  resourcesOf(document, 'loadBalancer').filter(({ backendAddressPool }) => backendAddressPool.includes(machine));

export const TRAFFIC = [
  connection({ from: 'virtualNetwork', onto: ['virtualNetwork'], judge: peer }),
  connection({ from: 'service', onto: ['applicationGateway'], judge: serve }),
  connection({ from: 'service', onto: ['applicationGatewayForContainers'], judge: serveContainers }),
  connection({ from: 'workload', onto: ['service'], judge: select }),
  connection({
    from: 'onPremisesSite',
    onto: ['virtualNetworkGateway'],
    judge: (_, site, gateway) => connectSite(gateway, site),
  }),
  connection({
    from: 'virtualNetworkGateway',
    onto: ['onPremisesSite'],
    judge: (_, gateway, site) => connectSite(gateway, site),
  }),
  connection({ from: 'virtualMachine', onto: ['loadBalancer'], judge: balance }),
];
