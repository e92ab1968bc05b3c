import { type ResourceOf, resourcesOf } from '../../model';
import { privateAddress, publicAddresses } from './public-addresses';
import { type AzureResource, type Fields, partOf, type ResourceId } from './types';
import { linked, locationOfSubnet, made, named, quoted, subnetId, type Writing } from './writing';

type Gateway = ResourceOf<'applicationGateway'>;

const TYPE = 'Microsoft.Network/applicationGateways' as const;
/** Names of the parts of a gateway, of which each has one or, of frontends, one of a sort. */
const PARTS = {
  ...{ public: 'public', private: 'private', port: 'port-80', pool: 'backend', settings: 'http' },
  listener: 'listener',
  rule: 'rule',
} as const;

export const applicationGateways = (w: Writing): AzureResource[] =>
  resourcesOf(w.document, 'applicationGateway').flatMap((gateway) => {
    const location = locationOfSubnet(w, gateway.subnet);
    const addresses = gateway.publicIPAddress === undefined ? [] : [gateway.publicIPAddress];
    const { resources, ids } = publicAddresses(w, gateway, addresses, location);
    noteGateway(w, gateway);
    return [
      ...resources,
      made(TYPE, {
        ...named(w, TYPE, gateway),
        location,
        properties: {
          sku: { name: 'Standard_v2', tier: 'Standard_v2', capacity: gateway.capacity },
          gatewayIPConfigurations: [{ name: 'gateway', properties: { subnet: linked(subnetId(w, gateway.subnet)) } }],
          frontendIPConfigurations: frontendsOf(w, gateway, ids[0]),
          frontendPorts: [{ name: PARTS.port, properties: { port: 80 } }],
          backendAddressPools: [{ name: PARTS.pool, properties: backendOf(gateway) }],
          backendHttpSettingsCollection: [
            { name: PARTS.settings, properties: { port: 80, protocol: 'Http', cookieBasedAffinity: 'Disabled' } },
          ],
          ...ruleOf(w, gateway),
        },
        comments: ['Port 80 and HTTP are assumptions: certificate, listeners and probes are not of the design.'],
      }),
    ];
  });

function frontendsOf(w: Writing, gateway: Gateway, publicAddress: ResourceId | undefined): Fields[] {
  const isPrivate = gateway.privateIPAddress !== undefined || publicAddress === undefined;
  return [
    ...(publicAddress ? [{ name: PARTS.public, properties: { publicIPAddress: linked(publicAddress) } }] : []),
    ...(isPrivate
      ? [
          {
            name: PARTS.private,
            properties: { subnet: linked(subnetId(w, gateway.subnet)), ...privateAddress(gateway.privateIPAddress) },
          },
        ]
      : []),
  ];
}

/** Of an ingress the controller writes the pods' addresses into the pool. */
const backendOf = ({ backend }: Gateway): Fields =>
  backend.type === 'targets' ? { backendAddresses: backend.addresses.map((ipAddress) => ({ ipAddress })) } : {};

function ruleOf(w: Writing, gateway: Gateway): Fields {
  const part = (type: string, name: string) => linked(partOf(w.symbol(gateway.id), type, name));
  const frontend = gateway.publicIPAddress === undefined ? PARTS.private : PARTS.public;
  return {
    httpListeners: [
      {
        name: PARTS.listener,
        properties: {
          frontendIPConfiguration: part('frontendIPConfigurations', frontend),
          frontendPort: part('frontendPorts', PARTS.port),
          protocol: 'Http',
        },
      },
    ],
    requestRoutingRules: [
      {
        name: PARTS.rule,
        properties: {
          ruleType: 'Basic',
          priority: 100,
          httpListener: part('httpListeners', PARTS.listener),
          backendAddressPool: part('backendAddressPools', PARTS.pool),
          backendHttpSettings: part('backendHttpSettingsCollection', PARTS.settings),
        },
      },
    ],
  };
}

function noteGateway(w: Writing, { name, publicIPAddress, backend }: Gateway): void {
  w.note(
    'Application gateways are written with one listener for HTTP on port 80: certificates, listeners and probes are not of the design.',
  );
  if (publicIPAddress === undefined) {
    w.note(
      `Application gateway ${quoted(name)} has a private frontend only, which Azure refuses until the feature EnableApplicationGatewayNetworkIsolation of Microsoft.Network is registered in the subscription.`,
    );
  }
  if (backend.type === 'ingress') {
    const service = w.document.resources[backend.service]?.name ?? backend.service;
    w.note(
      `The backend of ${quoted(name)}, service ${quoted(service)}, is not written: the ingress controller in the cluster fills it, once it runs and may. A Bicep or ARM template that is deployed again empties it until the controller fills it again.`,
    );
  }
}

/** Where it stands; what it sends to whom is said in the cluster. */
export const gatewaysForContainers = (w: Writing): AzureResource[] =>
  resourcesOf(w.document, 'applicationGatewayForContainers').flatMap((gateway) => {
    const type = 'Microsoft.ServiceNetworking/trafficControllers' as const;
    const location = locationOfSubnet(w, gateway.subnet);
    const symbol = w.symbol(gateway.id);
    const child = (kind: 'associations' | 'frontends', properties: Fields) =>
      made(`${type}/${kind}`, {
        symbol: w.symbol(gateway.id, kind),
        name: kind === 'frontends' ? 'frontend' : 'association',
        parent: symbol,
        location,
        properties,
        of: gateway.id,
      });
    w.note(
      `What ${quoted(gateway.name)} sends to which service is not written: the Gateway API in the cluster says it, and its controller (ALB) has to run there.`,
    );
    return [
      made(type, { ...named(w, type, gateway), location, properties: {} }),
      child('frontends', {}),
      child('associations', { associationType: 'subnets', subnet: linked(subnetId(w, gateway.subnet)) }),
    ];
  });
