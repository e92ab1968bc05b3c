import { resourcesOf } from '../../model';
import { apiServerId, privateEndpointId } from '../plan/names';
import type { Plan } from '../plan/types';
import { worldOf } from '../trace/world';
import { hostPort } from './asked-at';
import { type Asked, type EndClass, grouped } from './end-class';
import { inCluster } from './in-cluster';
import { Likeness } from './likeness';
import { membersOf } from './members';
import type { EndKind } from './types';

/** All ends of a plan by class; what has no address is left out. */
export function classesOf(plan: Plan): EndClass[] {
  const world = worldOf(plan);
  const likeness = new Likeness(plan);
  const members = grouped(membersOf(world, likeness));
  return [
    ...members.filter((one) => !isMachine(one)),
    ...singlesOf(plan),
    ...members.filter(isMachine),
    ...Object.values(plan.clusters).flatMap((cluster) => inCluster(world, likeness, cluster)),
  ];
}

const isMachine = ({ kind }: EndClass): boolean => kind === 'machines';

const single = (kind: EndKind, of: string, sends: boolean, asked?: Asked): EndClass => ({
  key: JSON.stringify([kind, of]),
  kind,
  of,
  size: 1,
  sends,
  members: [of],
  ...(asked && { asked }),
});

/** Ends that are like no other. */
function singlesOf(plan: Plan): EndClass[] {
  const { document, addresses } = plan;
  return [
    ...resourcesOf(document, 'applicationGateway').map(({ id }) => single('application-gateway', id, true)),
    ...resourcesOf(document, 'service').map(({ id }) => single('service', id, false)),
    ...resourcesOf(document, 'loadBalancer').map(({ id }) => single('load-balancer', id, false)),
    ...resourcesOf(document, 'azureFirewall').map(({ id }) => single('firewall', id, true, hostPort)),
    ...resourcesOf(document, 'privateEndpoint').map(({ id }) => single('private-endpoint', id, false, hostPort)),
  ]
    .filter(({ of, kind }) => kind === 'service' || kind === 'load-balancer' || addresses[of] !== undefined)
    .concat(apiServersOf(plan).map((id) => single('api-server', id, false, hostPort)));
}

/** Those that stand in a network, and those at an address of the internet, which no design tells. */
function apiServersOf({ document, addresses }: Plan): string[] {
  return resourcesOf(document, 'managedCluster').flatMap(({ id, apiServerAccessProfile: access }) => {
    const inNetwork = [privateEndpointId(id), apiServerId(id)].filter((server) => addresses[server] !== undefined);
    const isPublic = !access?.enablePrivateCluster && !access?.enableVnetIntegration;
    return inNetwork.length === 0 && isPublic ? [apiServerId(id)] : inNetwork;
  });
}
