import { resourceOf } from '../../../model';
import type { BalancingRule, LoadBalancerPlan } from '../../plan/types';
import type { Group } from '../choosing';
import type { NetworkPlace } from '../place';
import type { Run } from '../run';
import type { Choice } from '../types';
import type { Frontend, World } from '../world';
import { admitsProbe, answering } from './probes';
import { nodesBehind } from './service-backends';

/** Among whom a load balancer picks. */
export interface Backends {
  readonly of: Choice['of'];
  readonly groups: readonly Group<NetworkPlace>[];
  /** Tag or rule for which the design does not tell whether a probe gets in. */
  readonly untold?: string;
}

/** The healthy backends of a rule; `undefined` for a frontend that takes nothing in. */
export function backendsOf(run: Run, { balancer, frontend }: Frontend, rule: BalancingRule): Backends | undefined {
  if (!balancer.derived) return machinesBehind(run, balancer);
  const service = resourceOf(run.plan.document, 'service', frontend.service);
  const { protocol, port } = rule;
  return service && protocol !== 'All' ? nodesBehind(run, service, { protocol, port }) : undefined;
}

/** The machines behind one of the user's: the caller's, or those that answer the probe. */
function machinesBehind({ world, flow }: Run, balancer: LoadBalancerPlan): Backends {
  const machines = balancer.machines.flatMap((id) => world.place(id) ?? []);
  const pinned = machines.filter(({ id }) => id === flow.pins?.node);
  const { healthy, untold } = pinned.length > 0 ? { healthy: pinned } : probedMachines(world, balancer.id, machines);
  return {
    of: 'machine',
    groups: healthy.map((value) => ({ id: value.id, value, weight: 1 })),
    ...(untold !== undefined && { untold }),
  };
}

function probedMachines(world: World, id: string, machines: readonly NetworkPlace[]) {
  const { probePort, unhealthy = [] } = resourceOf(world.plan.document, 'loadBalancer', id) ?? {};
  const answers = machines.filter((machine) => !unhealthy.includes(machine.id));
  if (probePort === undefined) return { healthy: answers };
  return answering(answers.map((one) => ({ one, answer: admitsProbe(world, one, probePort) })));
}
