import type { Address } from '../../../ip';
import { resourceOf } from '../../../model';
import { thingOf } from '../../plan/lookup';
import type { Plan } from '../../plan/types';
import type { Hop } from '../types';
import { worldOf } from '../world';

/** Where on a picture of the design a place of a trace is. */
export interface Standing {
  /** Ids of what it is or stands in, the nearest first; none for Azure's own edge and platform, which stand nowhere. */
  readonly within: readonly string[];
  /** A pod's own address among those of its node. */
  readonly pod?: Address;
}

/** Of an interface its owner, of a pod its node, of a host its site; then the subnet and the network around it. */
export function standingOf(plan: Plan, { place, kind }: Pick<Hop, 'place' | 'kind'>): Standing {
  const id = kind === 'nic' ? place.slice(0, place.lastIndexOf('/')) : place;
  const pod = kind === 'pod' ? worldOf(plan).pod(id) : undefined;
  if (pod) return { within: around(plan, pod.on.id), ...(pod.address !== pod.on.address && { pod: pod.address }) };
  return { within: around(plan, kind === 'site-host' ? (id.split('/')[0] ?? id) : id) };
}

function around(plan: Plan, id: string): string[] {
  const nic = worldOf(plan).place(id)?.nic;
  const network = nic && resourceOf(plan.document, 'subnet', nic.subnet)?.virtualNetwork;
  const own = thingOf(plan, id) ? [id] : [];
  return [...own, ...(nic ? [nic.subnet] : []), ...(network === undefined ? [] : [network])];
}
