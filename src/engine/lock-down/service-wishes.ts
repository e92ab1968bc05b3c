import { internetTag } from '../../facts/filtering';
import { agwManagement } from '../../facts/gateways';
import { type Address, addressOf, containsAddress, formatAddress, type Prefix, prefixOf } from '../../ip';
import { type ResourceOf, resourceOf, resourcesOf } from '../../model';
import type { Plan } from '../plan/types';
import { idWords } from '../trace';
import { placesAt } from '../trace/at-address';
import { isPrivate } from '../trace/network/edge';
import { worldOf } from '../trace/world';
import type { FlowWish, Wish } from './types';

/** Stands for hosts of the internet of which the design knows none, from a block set aside for documents. */
export const SOMEBODY = '198.51.100.1';

/** Connections for which services and application gateways are there. */
export const serviceWishes = (plan: Plan): Wish[] => [
  ...Object.values(plan.clusters).flatMap(({ services }) =>
    services.flatMap(({ id, frontend }) => {
      const service = frontend === undefined ? undefined : resourceOf(plan.document, 'service', id);
      return service ? toService(plan, service) : [];
    }),
  ),
  ...resourcesOf(plan.document, 'applicationGateway').flatMap((gateway) => toGateway(plan, gateway)),
];

function toService(plan: Plan, service: ResourceOf<'service'>): Wish[] {
  return service.ports.flatMap(({ port, protocol }) =>
    clientsOf(plan, service.internal, service.loadBalancerSourceRanges ?? []).map(
      ({ name, ...client }): FlowWish => ({
        id: `service/${service.id}/${protocol}/${port}/${client.from}`,
        says: `${name} → ${service.name}, ${protocol} ${port}`,
        group: 'services',
        usual: true,
        flow: { from: client.from, to: service.id, port, protocol },
        ...(client.sources && { sources: client.sources }),
      }),
    ),
  );
}

function toGateway(plan: Plan, gateway: ResourceOf<'applicationGateway'>): Wish[] {
  const { id, name, subnet, publicIPAddress } = gateway;
  const [client] = clientsOf(plan, publicIPAddress === undefined, []);
  const flow: Wish[] = client
    ? [
        {
          id: `gateway/${id}`,
          says: `${client.name} → ${name}, TCP 80, and on to its backend`,
          group: 'services',
          usual: true,
          flow: { from: client.from, to: id, port: 80, protocol: 'TCP' },
          ...(client.sources && { sources: client.sources }),
        },
      ]
    : [];
  const first = resourcesOf(plan.document, 'applicationGateway').find((one) => one.subnet === subnet);
  return first?.id === id ? [...flow, platformWish(plan, subnet)] : flow;
}

const platformWish = (plan: Plan, subnet: string): Wish => ({
  id: `platform/${subnet}`,
  says: `What Azure needs of the application gateways in ${idWords(plan, subnet)}`,
  group: 'services',
  usual: true,
  fact: agwManagement,
  gatewaySubnet: subnet,
});

interface Client {
  readonly name: string;
  readonly from: string;
  readonly sources?: readonly string[];
}

/** For whom something is there: of the internet everybody or whom a service lets in, inside what the design has. */
function clientsOf(plan: Plan, isInternal: boolean, ranges: readonly string[]): Client[] {
  if (ranges.length > 0) {
    return ranges.flatMap((range) => {
      const from = clientIn(plan, prefixOf(range), isInternal);
      return from === undefined ? [] : [{ name: range, from: formatAddress(from), sources: [range] }];
    });
  }
  const { document } = plan;
  if (!isInternal) {
    const [host] = resourcesOf(document, 'internetHost');
    return [{ name: internetTag.value, from: host?.id ?? SOMEBODY, sources: [internetTag.value] }];
  }
  const machine = resourcesOf(document, 'virtualMachine').find(({ role }) => role === 'plain');
  const site = resourcesOf(document, 'onPremisesSite').find(({ hosts }) => hosts.length > 0);
  return [machine?.id, site && `${site.id}/${site.hosts[0]?.name ?? ''}`].flatMap((from) =>
    from === undefined ? [] : [{ name: idWords(plan, from), from }],
  );
}

/** Who comes from a range: of the internet anybody, inside whom the design has there; none where nobody can. */
function clientIn(plan: Plan, range: Prefix, isInternal: boolean): Address | undefined {
  const world = worldOf(plan);
  const hosts = isInternal
    ? resourcesOf(plan.document, 'onPremisesSite').flatMap((site) => site.hosts)
    : resourcesOf(plan.document, 'internetHost');
  const machines = isInternal ? resourcesOf(plan.document, 'virtualMachine') : [];
  const known = [
    ...machines.flatMap(({ id }) => world.place(id)?.address ?? []),
    ...hosts.map(({ address }) => addressOf(address)),
  ].find((address) => containsAddress(range, address));
  const isSomebody = isPrivate(range.first) === isInternal && placesAt(world, range.first).length > 0;
  return known ?? (isSomebody ? range.first : undefined);
}
