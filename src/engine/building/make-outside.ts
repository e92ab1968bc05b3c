import { formatAddress, formatPrefix } from '../../ip';
import { modeOf, type Resource, type ResourceOf, type TopologyDocument } from '../../model';
import { ok } from '../../result';
import { freeHostAddress } from './addresses';
import { withChanged, withMade } from './draft';
import { inSomeNetwork, madeSubnet } from './homes';
import { resourcesOf } from './listed';
import type { Maker } from './maker';
import { numbered } from './names';
import { freeSiteRange } from './prefixes';

type Site = ResourceOf<'onPremisesSite'>;
type Gateway = ResourceOf<'virtualNetworkGateway'>;

/** Of a site's first host, within its prefix. */
const HOST = 10;

/** The gateway with a connection to one site more. */
export function withConnection(gateway: Gateway, { id }: Site): Gateway {
  const taken = new Set(gateway.connections.map((connection) => connection.name));
  let connection = `cn-${id}`;
  for (let n = 2; taken.has(connection); n += 1) connection = `cn-${id}-${n}`;
  return { ...gateway, connections: [...gateway.connections, { name: connection, onPremisesSite: id }] };
}

export const makeSite: Maker = (draft, { resource }) => {
  const range = freeSiteRange(draft.document);
  if (!range.ok) return range;
  const name = numbered(draft.document, 'site');
  const site: Site = {
    id: name,
    name,
    kind: 'onPremisesSite',
    addressPrefixes: [formatPrefix(range.value)],
    hosts: [{ name: 'host1', address: formatAddress(range.value.first + HOST) }],
  };
  const made = withMade(draft, site);
  return resource?.kind === 'virtualNetworkGateway'
    ? ok({ draft: withChanged(made, withConnection(resource, site)), id: name, into: resource.id })
    : ok({ draft: made, id: name });
};

export const makeInternetHost: Maker = (draft) => {
  const address = freeHostAddress(draft);
  if (!address.ok) return address;
  const name = numbered(draft.document, 'host');
  return ok({ draft: withMade(draft, { id: name, name, kind: 'internetHost', address: address.value }), id: name });
};

type Fault = Pick<ResourceOf<'drift'>, 'fault' | 'target'>;

const isRouted = (document: TopologyDocument, cluster: string): boolean =>
  resourcesOf(document, 'managedCluster').some(
    (one) => one.id === cluster && modeOf(document, one).podRoutes === 'route-table',
  );

/** What can go wrong with a thing; with most nothing that AKS or Azure would keep. */
function faultOf(document: TopologyDocument, resource: Resource, into: string | undefined): Fault | undefined {
  switch (resource.kind) {
    case 'subnet':
      return { fault: 'routeTableNotAssociated', target: resource.id };
    case 'virtualMachine':
      return { fault: 'ipForwardingOff', target: resource.id };
    case 'agentPool': {
      const fault = isRouted(document, resource.cluster) ? 'routeMissing' : 'ipForwardingOff';
      return { fault, target: into?.startsWith(`${resource.id}/node/`) ? into : resource.id };
    }
    case 'managedCluster':
      return isRouted(document, resource.id) ? { fault: 'routeMissing', target: resource.id } : undefined;
    default:
      return undefined;
  }
}

/** Of what is there the first in which something can go wrong. */
function firstFault(document: TopologyDocument): Fault | undefined {
  const [first] = [
    ...resourcesOf(document, 'agentPool'),
    ...resourcesOf(document, 'virtualMachine'),
    ...resourcesOf(document, 'subnet'),
  ];
  return first && faultOf(document, first, undefined);
}

export const makeFault: Maker = (draft, { resource }, into) => {
  const name = numbered(draft.document, 'fault');
  const fault = (resource && faultOf(draft.document, resource, into)) ?? firstFault(draft.document);
  if (fault) {
    const made = withMade(draft, { id: name, name, kind: 'drift', ...fault });
    return ok({ draft: made, id: name, into: fault.target });
  }
  const home = inSomeNetwork(draft, {}, madeSubnet);
  if (!home.ok) return home;
  const target = home.value.value.id;
  const made = withMade(home.value.draft, { id: name, name, kind: 'drift', fault: 'routeTableNotAssociated', target });
  return ok({ draft: made, id: name });
};
