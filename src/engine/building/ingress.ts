import { agicOverlayPrefix } from '../../facts/gateways';
import { prefixOf } from '../../ip';
import { modeOf, type ResourceOf, resourceOf, type TopologyDocument } from '../../model';
import { resourcesOf } from './listed';
import { clustersIn } from './make-clusters';
import type { Place } from './place';
import { tableOf, usersOf } from './subnets';

/** What a new application gateway sends to, and the table that its subnet needs for it. */

type Subnet = ResourceOf<'subnet'>;
type Cluster = ResourceOf<'managedCluster'>;
type Service = ResourceOf<'service'>;

export interface Ingress {
  readonly service: Service;
  /** The table by which pods are found, where they are found by one: a gateway that sends to them needs it as well. */
  readonly routeTable?: string;
}

/** The service pointed at; else one of a cluster in the gateway's network whose pods the gateway will reach. */
export function ingressFor(document: TopologyDocument, place: Place, subnet: Subnet): Ingress | undefined {
  const { resource, cluster } = place;
  if (resource?.kind === 'service') return ingressOf(document, cluster, resource);
  const here = clustersIn(document, subnet.virtualNetwork).filter((one) => reaches(document, subnet, one));
  const [first] = [...here.filter((one) => one === cluster), ...here].flatMap((one) => {
    const service = serviceOf(document, place, one);
    return service ? [ingressOf(document, one, service)] : [];
  });
  return first;
}

function ingressOf(document: TopologyDocument, cluster: Cluster | undefined, service: Service): Ingress {
  const routeTable = cluster && tableOf(document, cluster);
  return { service, ...(routeTable !== undefined && { routeTable }) };
}

/** Of the services with pods behind them that of the workload pointed at, else the first to which no gateway sends yet. */
function serviceOf(document: TopologyDocument, { resource }: Place, { id }: Cluster): Service | undefined {
  const its = resourcesOf(document, 'service').filter(
    (one) => one.cluster === id && (one.workload !== undefined || one.selector !== undefined),
  );
  const sent = sentTo(document);
  const meant = resource && its.find(({ workload }) => workload === resource.id);
  return meant ?? its.find((one) => !sent.has(one.id)) ?? its[0];
}

const sentTo = (document: TopologyDocument): ReadonlySet<string | undefined> =>
  new Set([
    ...resourcesOf(document, 'applicationGateway').map(({ backend }) =>
      backend.type === 'ingress' ? backend.service : undefined,
    ),
    ...resourcesOf(document, 'applicationGatewayForContainers').map(({ service }) => service),
  ]);

/** Whether a gateway in a subnet can reach a cluster's pods without a change of what others have there. */
function reaches(document: TopologyDocument, subnet: Subnet, cluster: Cluster): boolean {
  if (modeOf(document, cluster).podRoutes === 'fabric') {
    return prefixOf(subnet.addressPrefix).length >= agicOverlayPrefix.value;
  }
  const table = tableOf(document, cluster);
  if (table === undefined || table === subnet.routeTable) return true;
  const isUnused = usersOf(document, subnet.id).length === 0 && subnet.routeTable === undefined;
  return isUnused && !sendsAllAway(document, table);
}

/** Whether a table leads the internet elsewhere, which an application gateway does not bear. */
const sendsAllAway = (document: TopologyDocument, table: string): boolean =>
  resourceOf(document, 'routeTable', table)?.routes.some(
    ({ addressPrefix, nextHopType }) => addressPrefix === '0.0.0.0/0' && nextHopType !== 'Internet',
  ) ?? false;
