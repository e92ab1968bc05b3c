import { type ResourceOf, resourcesOf } from '../../model';
import { privateAddress, publicAddresses } from './public-addresses';
import { type AzureResource, type Fields, given, partOf, type ResourceId } from './types';
import { linked, locationOf, locationOfSubnet, made, named, quoted, subnetId, type Writing } from './writing';

type LoadBalancer = ResourceOf<'loadBalancer'>;
type Frontend = LoadBalancer['frontendIPConfigurations'][number];

/** The user's own; AKS keeps those of services. */
export const loadBalancers = (w: Writing): AzureResource[] =>
  resourcesOf(w.document, 'loadBalancer').flatMap((balancer) => {
    if ((balancer.unhealthy ?? []).length > 0) {
      w.note(
        `Which machines do not answer the probe of ${quoted(balancer.name)} is not written: it is how they are, not how they are set.`,
      );
    }
    const frontends: readonly Frontend[] = balancer.frontendIPConfigurations;
    const location = locationOfBalancer(w, balancer);
    const publics = frontends.flatMap((one) => ('publicIPAddress' in one ? [one.publicIPAddress] : []));
    const { resources, ids } = publicAddresses(w, balancer, publics, location);
    return [
      ...resources,
      made('Microsoft.Network/loadBalancers', {
        ...named(w, 'Microsoft.Network/loadBalancers', balancer),
        location,
        sku: { name: 'Standard' },
        properties: given({
          frontendIPConfigurations: frontends.map((one, n) => frontendOf(w, balancer, n, one, ids[n])),
          backendAddressPools: [{ name: POOL }],
          probes: balancer.probePort === undefined ? undefined : [probeOf(balancer.probePort)],
          loadBalancingRules: frontends.flatMap((one, n) => rulesOf(w, balancer, n, one)),
        }),
      }),
    ];
  });

function locationOfBalancer(w: Writing, { frontendIPConfigurations: [first], backendAddressPool }: LoadBalancer) {
  if (first && 'subnet' in first) return locationOfSubnet(w, first.subnet);
  const machine = resourcesOf(w.document, 'virtualMachine').find(({ id }) => backendAddressPool.includes(id));
  return machine ? locationOfSubnet(w, machine.subnet) : locationOf(w, undefined);
}

const POOL = 'backend';
const PROBE = 'probe';

export const poolIdOf = (w: Writing, { id }: LoadBalancer): ResourceId =>
  partOf(w.symbol(id), 'backendAddressPools', POOL);

const frontendName = (w: Writing, { id }: LoadBalancer, n: number, { name }: Frontend): string =>
  w.name(`${n}`, name, 'network', `frontends of ${id}`);

function frontendOf(
  w: Writing,
  balancer: LoadBalancer,
  n: number,
  frontend: Frontend,
  publicAddress: ResourceId | undefined,
): Fields {
  return {
    name: frontendName(w, balancer, n, frontend),
    properties:
      'subnet' in frontend
        ? { subnet: linked(subnetId(w, frontend.subnet)), ...privateAddress(frontend.privateIPAddress) }
        : given({ publicIPAddress: publicAddress && linked(publicAddress) }),
  };
}

const probeOf = (port: number): Fields => ({
  name: PROBE,
  properties: { protocol: 'Tcp', port, intervalInSeconds: 5, numberOfProbes: 1, probeThreshold: 1 },
});

const PROTOCOLS = { TCP: 'Tcp', UDP: 'Udp', All: 'All' } as const;

function rulesOf(w: Writing, balancer: LoadBalancer, n: number, frontend: Frontend): Fields[] {
  const symbol = w.symbol(balancer.id);
  return frontend.loadBalancingRules.map(({ name, protocol, ...rule }, i) => ({
    name: w.name(`${n} ${i}`, name, 'network', `rules of ${balancer.id}`),
    properties: given({
      frontendIPConfiguration: linked(
        partOf(symbol, 'frontendIPConfigurations', frontendName(w, balancer, n, frontend)),
      ),
      backendAddressPool: linked(poolIdOf(w, balancer)),
      probe: balancer.probePort === undefined ? undefined : linked(partOf(symbol, 'probes', PROBE)),
      protocol: PROTOCOLS[protocol],
      ...rule,
    }),
  }));
}
