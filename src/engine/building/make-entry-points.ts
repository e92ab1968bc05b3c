import { gatewaySubnetName } from '../../facts/azure-rules';
import { gatewaySubnetAdvised, oneGatewayOfEachType } from '../../facts/building';
import { agcDelegation, agwSubnetAdvised } from '../../facts/gateways';
import { agcAddresses } from '../../facts/options/networks';
import { assumed, modeOf, type ResourceOf, type TopologyDocument } from '../../model';
import { limitsOf } from '../../modes/limits';
import { err, ok, type Result } from '../../result';
import { freeAddress, freeCount, freePublicAddress } from './addresses';
import { type Draft, withChanged, withMade } from './draft';
import { type Found, firstOf, found, inSomeNetwork, madeSubnet, networksFor, ordinaryHome } from './homes';
import { ingressFor } from './ingress';
import { resourcesOf } from './listed';
import { clustersIn } from './make-clusters';
import type { Maker } from './maker';
import { numbered } from './names';
import type { Place } from './place';
import { lengthsFrom } from './prefixes';
import { subnetsIn, usersOf, whyNotOrdinary } from './subnets';
import type { Refusal } from './types';

type Network = ResourceOf<'virtualNetwork'>;
type Subnet = ResourceOf<'subnet'>;
type Cluster = ResourceOf<'managedCluster'>;

/** Two, as Azure's portal offers: one may fail. */
const INSTANCES = 2;
/** Where a /24 is not to be had, still room for a few instances. */
const SMALLEST_AGW = 28;

/** A plain subnet that it was dropped on and that nobody else uses. */
const isBare = (document: TopologyDocument, subnet: Subnet): boolean =>
  usersOf(document, subnet.id).length === 0 &&
  !whyNotOrdinary(document, subnet) &&
  subnet.networkSecurityGroup === undefined &&
  subnet.routeTable === undefined;

/** Subnets that hold application gateways and nothing else, and have room for another. */
export const takesGateway = (draft: Draft, { id }: Subnet): boolean => {
  const users = usersOf(draft.document, id);
  return users.length > 0 && users.every(({ kind }) => kind === 'applicationGateway');
};

function homeOfGateway(draft: Draft, place: Place): Found<Subnet> {
  const { resource } = place;
  const fits =
    resource?.kind === 'subnet' &&
    (isBare(draft.document, resource) || takesGateway(draft, resource)) &&
    freeCount(draft, resource) >= INSTANCES;
  if (resource?.kind === 'subnet' && fits) return found(draft, resource);
  return inSomeNetwork(draft, place, (so, network) =>
    madeSubnet(so, network, { name: 'snet-agw', lengths: lengthsFrom(agwSubnetAdvised.value, SMALLEST_AGW) }),
  );
}

/** What was pointed at, where it was there before. */
const intoOf = (draft: Draft, subnet: Subnet): string =>
  draft.document.resources[subnet.id] ? subnet.id : subnet.virtualNetwork;

const withTable = (draft: Draft, subnet: Subnet, routeTable: string | undefined): Draft =>
  routeTable === undefined || subnet.routeTable !== undefined ? draft : withChanged(draft, { ...subnet, routeTable });

export const makeApplicationGateway: Maker = (draft, place) => {
  const home = homeOfGateway(draft, place);
  if (!home.ok) return home;
  const { draft: housed, value: subnet } = home.value;
  const address = freePublicAddress(housed);
  if (!address.ok) return address;
  const { resource } = place;
  const ingress = ingressFor(housed.document, place, subnet);
  const name = numbered(housed.document, 'agw');
  const gateway: ResourceOf<'applicationGateway'> = {
    id: name,
    name,
    kind: 'applicationGateway',
    subnet: subnet.id,
    capacity: INSTANCES,
    publicIPAddress: address.value,
    backend: ingress ? { type: 'ingress', service: ingress.service.id } : { type: 'targets', addresses: [] },
  };
  const into = resource?.kind === 'service' ? resource.id : intoOf(draft, subnet);
  return ok({ draft: withMade(withTable(housed, subnet, ingress?.routeTable), gateway), id: name, into });
};

const works = (document: TopologyDocument, cluster: Cluster): boolean =>
  limitsOf(modeOf(document, cluster)).containerGateways.value;

/** Why an Application Gateway for Containers finds no pods from a network. */
export function whyNoContainers(document: TopologyDocument, network: Network): Refusal | undefined {
  const clusters = resourcesOf(document, 'managedCluster');
  const here = clustersIn(document, network.id);
  const [first] = here;
  if (clusters.length === 0 || here.some((cluster) => works(document, cluster))) return undefined;
  return first
    ? {
        code: 'mode-without',
        says: `It does not work with ${modeOf(document, first).title}, which ${first.name} has. Choose a mode of Azure CNI first.`,
      }
    : {
        code: 'another-network',
        says: `No cluster has nodes in ${network.name}, and it reaches no pods across a peering. Choose the network of a cluster.`,
      };
}

/** A subnet serves one of them; its size depends on what it serves, and a /24 does for most. */
const containerSubnet = (document: TopologyDocument, clusters: readonly Cluster[]) => {
  const overlay = clusters.some((cluster) => modeOf(document, cluster).podRoutes === 'fabric');
  const { length } = assumed(document, agcAddresses);
  return overlay ? agwSubnetAdvised.value : length;
};

export function madeContainerSubnet(draft: Draft, network: Network): Found<Subnet> {
  const refusal = whyNoContainers(draft.document, network);
  if (refusal) return err(refusal);
  const length = containerSubnet(draft.document, clustersIn(draft.document, network.id));
  const rest = { delegation: agcDelegation.value.service };
  return madeSubnet(draft, network, { name: 'snet-agc', lengths: [length], rest });
}

export const makeContainerGateway: Maker = (draft, place) => {
  const home = inSomeNetwork(draft, place, madeContainerSubnet);
  if (!home.ok) return home;
  const { resource } = place;
  const name = numbered(draft.document, 'agc');
  const gateway: ResourceOf<'applicationGatewayForContainers'> = {
    id: name,
    name,
    kind: 'applicationGatewayForContainers',
    subnet: home.value.value.id,
    ...(resource?.kind === 'service' && { service: resource.id }),
  };
  const into = resource?.kind === 'service' ? resource.id : home.value.value.virtualNetwork;
  return ok({ draft: withMade(home.value.draft, gateway), id: name, into });
};

export const makeLoadBalancer: Maker = (draft, place) => {
  const home = ordinaryHome(draft, place);
  if (!home.ok) return home;
  const { draft: housed, value: subnet } = home.value;
  const address = freeAddress(housed, subnet);
  if (!address.ok) return address;
  const { resource } = place;
  const name = numbered(housed.document, 'lb');
  const balancer: ResourceOf<'loadBalancer'> = {
    id: name,
    name,
    kind: 'loadBalancer',
    frontendIPConfigurations: [
      {
        name: 'frontend',
        subnet: subnet.id,
        privateIPAddress: address.value,
        loadBalancingRules: [{ name: 'http', protocol: 'TCP', frontendPort: 80, backendPort: 80 }],
      },
    ],
    backendAddressPool: resource?.kind === 'virtualMachine' ? [resource.id] : [],
  };
  const into = resource?.kind === 'virtualMachine' ? resource.id : intoOf(draft, subnet);
  return ok({ draft: withMade(housed, balancer), id: name, into });
};

type GatewayType = ResourceOf<'virtualNetworkGateway'>['gatewayType'];

/** The gateway types that a network has already. */
export const gatewayTypesIn = (document: TopologyDocument, network: string): GatewayType[] =>
  subnetsIn(document, network).flatMap(({ id }) =>
    usersOf(document, id).flatMap((one) => (one.kind === 'virtualNetworkGateway' ? one.gatewayType : [])),
  );

/** The subnet of a prescribed name in a network, made where there is none. */
export function namedHome(draft: Draft, network: Network, name: string, lengths: readonly number[]): Found<Subnet> {
  const there = subnetsIn(draft.document, network.id).find((subnet) => subnet.name === name);
  return there ? found(draft, there) : madeSubnet(draft, network, { name, isFixed: true, lengths });
}

interface GatewayHome {
  readonly draft: Draft;
  readonly subnet: Subnet;
  readonly address: string;
  readonly gatewayType: GatewayType;
}

function gatewayIn(draft: Draft, network: Network): Result<GatewayHome, Refusal> {
  const has = gatewayTypesIn(draft.document, network.id);
  const gatewayType = oneGatewayOfEachType.value.find((type) => !has.includes(type));
  if (!gatewayType) {
    return err({
      code: 'one-of-a-kind',
      says: `${network.name} has a VPN gateway and an ExpressRoute gateway, and takes no more. Choose another virtual network.`,
    });
  }
  const home = namedHome(draft, network, gatewaySubnetName.value, lengthsFrom(gatewaySubnetAdvised.value));
  if (!home.ok) return home;
  const address = freeAddress(home.value.draft, home.value.value);
  return address.ok
    ? ok({ draft: home.value.draft, subnet: home.value.value, address: address.value, gatewayType })
    : address;
}

/** In the first network without a gateway, where none is pointed at. */
export const makeNetworkGateway: Maker = (draft, place) => {
  const { document } = draft;
  const [first] = networksFor(document, place);
  const without = networksFor(document, place).filter(({ id }) => gatewayTypesIn(document, id).length === 0);
  const home =
    firstOf(without, (network) => gatewayIn(draft, network)) ??
    (first && place.network ? gatewayIn(draft, first) : inSomeNetwork(draft, place, gatewayIn));
  if (!home.ok) return home;
  const { subnet, address, gatewayType } = home.value;
  const name = numbered(document, 'vgw');
  const gateway: ResourceOf<'virtualNetworkGateway'> = {
    id: name,
    name,
    kind: 'virtualNetworkGateway',
    subnet: subnet.id,
    gatewayType,
    privateIPAddress: address,
    connections: [],
  };
  return ok({ draft: withMade(home.value.draft, gateway), id: name, into: subnet.virtualNetwork });
};
