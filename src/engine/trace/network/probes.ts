import { platformAddress } from '../../../facts/addresses';
import { addressOf } from '../../../ip';
import { type FilterVerdict, filter } from '../../filtering';
import type { Packet } from '../../packet';
import type { NetworkPlace } from '../place';
import type { World } from '../world';

const PROBE_SOURCE = addressOf(platformAddress.value);

/**
 * What security groups do with a load balancer's probe of a machine's port. No open question of theirs counts here: its
 * source and every backend are in VirtualNetwork by all answers.
 */
export function admitsProbe(
  { plan }: World,
  { nic, address }: NetworkPlace,
  probed: number | undefined,
): FilterVerdict {
  const probe: Packet = {
    protocol: 'TCP',
    source: PROBE_SOURCE,
    destination: address,
    ...(probed !== undefined && { destinationPort: probed }),
  };
  return filter(plan, nic, { subnet: nic.subnet }, 'Inbound', probe, {});
}

/** Who of those that were probed answers, and where the design does not tell whether the probe gets in, why. */
export function answering<T>(tried: readonly { readonly one: T; readonly answer: FilterVerdict }[]): {
  readonly healthy: readonly T[];
  readonly untold?: string;
} {
  const doubt = tried.find(({ answer }) => answer.unknown)?.answer.unknown;
  return {
    healthy: tried.filter(({ answer }) => answer.access === 'Allow').map(({ one }) => one),
    ...(doubt && { untold: doubt.tag ?? doubt.rule.name }),
  };
}
