import { type Address, containsAddress } from '../../ip';
import type { Packet } from '../packet';
import { selectRoute } from '../routing';
import type { TraceCode } from './codes';
import { overlayTarget } from './network/overlay';
import type { Run } from './run';
import type { Walk } from './types';

/** The same failure by the name under which people look for it. */
export function refined(run: Run, failed: Walk, first: Packet): Walk {
  if (!failed.code || !NOWHERE.has(failed.code) || !leadsNowhere(run, failed)) return failed;
  const code =
    hiddenAddress(run, failed, (failed.hops.at(-1)?.in ?? first).destination) ??
    (deniedByDefault(failed) ? 'NULL_ROUTED' : undefined);
  return code ? { ...failed, code } : failed;
}

/** Nobody wrote a rule against it: what no route leads to is in none of the tags of Azure's own rules either. */
const deniedByDefault = ({ hops }: Walk): boolean =>
  hops.at(-1)?.steps.at(-1)?.filter?.verdict.rule?.writtenBy === 'azure';

/** Whether nothing leads to the destination; a security group may have stopped what had a way. */
function leadsNowhere(run: Run, { hops }: Walk): boolean {
  const denied = hops.at(-1)?.steps.at(-1)?.filter;
  if (!denied) return true;
  const { direction, nic, subnet, packet } = denied;
  if (direction === 'Inbound' || overlayTarget(run, nic, packet)) return false;
  const hop = selectRoute(run.plan, subnet, packet.destination)?.nextHopType ?? 'None';
  return hop === 'None';
}

const NOWHERE = new Set<TraceCode>([
  'NULL_ROUTED',
  'NO_ROUTE',
  'NOBODY_IN_NETWORK',
  'NSG_NIC_DENY',
  'NSG_SUBNET_DENY',
  'NOT_ON_INTERNET',
  'NOT_TOLD_TO_SITE',
]);

/** Addresses that only the cluster itself knows. */
function hiddenAddress({ plan, world }: Run, { hops }: Walk, address: Address): TraceCode | undefined {
  const node = world.node(hops.at(-1)?.place.replace(/\/nic$/, '') ?? '');
  for (const { id, mode, serviceCidr, podCidr } of Object.values(plan.clusters)) {
    const inside = node?.ref.cluster.id === id;
    if (containsAddress(serviceCidr, address)) return inside ? 'SERVICE_PORT_UNKNOWN' : 'CLUSTER_IP_OUTSIDE_CLUSTER';
    if (podCidr && containsAddress(podCidr, address)) {
      return inside && mode.podRoutes === 'route-table' ? 'CLUSTER_ROUTES_MISSING' : 'POD_CIDR_NOT_ROUTED';
    }
  }
  return undefined;
}

/** An answer of a load balancer's that a route takes to an appliance instead of to the client. */
export function withBalancer(run: Run, reply: Walk): Walk {
  const source = reply.hops.at(-1)?.in?.source;
  const balanced = source !== undefined && [...run.floating.values()].some((frontends) => frontends.has(source));
  return reply.code === 'APPLIANCE_WITHOUT_SESSION' && balanced ? { ...reply, code: 'UDR_BYPASSES_LB_SESSION' } : reply;
}
