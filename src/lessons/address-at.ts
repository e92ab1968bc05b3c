import type { Plan } from '../engine';
import { senderOf } from '../engine/trace/ends';
import { worldOf } from '../engine/trace/world';
import { type Address, addressOf, parseAddress } from '../ip';
import { resourceOf } from '../model';
import { own } from '../own';

/**
 * The address by which others know something: a service's or gateway's by its frontend, what leaves through a load
 * balancer or NAT gateway by its public one, all else by its own. Text that is an address stands for itself.
 */
export function addressAt(plan: Plan, text: string): Address | undefined {
  const read = parseAddress(text);
  if (read.ok) return read.value;
  return frontendOf(plan, text) ?? outboundOf(plan, text) ?? ownAddress(plan, text);
}

function frontendOf({ document, clusters }: Plan, id: string): Address | undefined {
  const service = resourceOf(document, 'service', id);
  const planned = service && clusters[service.cluster]?.services.find((one) => one.id === id);
  const gateway = resourceOf(document, 'applicationGateway', id);
  const text = gateway?.publicIPAddress ?? gateway?.privateIPAddress;
  return planned?.frontend ?? planned?.clusterIP ?? (text === undefined ? undefined : addressOf(text));
}

/** Of the cluster's load balancer the frontend that serves no service. */
function outboundOf({ loadBalancers, natGateways }: Plan, id: string): Address | undefined {
  const balancer = own(loadBalancers, id);
  const nat = own(natGateways, id);
  return balancer?.frontends.find(({ service }) => service === undefined)?.address ?? nat?.publicIPAddresses[0];
}

function ownAddress(plan: Plan, id: string): Address | undefined {
  const place = senderOf(worldOf(plan), id);
  if (place.ok) return place.value.address;
  const [held] = own(plan.addresses, id) ?? [];
  return held?.range.first;
}
