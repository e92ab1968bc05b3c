import { type Address, formatAddress } from '../../../ip';
import type { Group } from '../choosing';
import type { ApplicationGatewayPlace } from '../place';
import type { Run } from '../run';
import { sidesOf } from './sides';

/** The instance of an application gateway that takes a new connection; where all fare alike the first stands for them. */
export function instanceFor(run: Run, { address, instances }: ApplicationGatewayPlace): Address {
  if (instances.length <= 1) return address;
  const sides = sidesOf(run.plan);
  const groups = new Map<number, Group<Address>>();
  for (const value of instances) {
    const side = sides.of(value);
    const alike = groups.get(side) ?? { id: formatAddress(value), value, weight: 0 };
    groups.set(side, { ...alike, weight: alike.weight + 1 });
  }
  if (groups.size === 1) return address;
  return run.chooser.choose('instance', [...groups.values()]);
}
