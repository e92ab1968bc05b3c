import { apiServerPublicName } from '../../facts/dns';
import { addressOf } from '../../ip';
import { type ResourceOf, resourcesOf } from '../../model';
import { once } from '../../once';
import { fillName } from '../plan/names';
import type { Plan } from '../plan/types';
import { normalName } from './names';
import { privateApiServer } from './private-zones';
import type { NameAnswer } from './types';

interface PublicNames {
  readonly answers: ReadonlyMap<string, NameAnswer>;
  /** Private endpoints by the name of what they lead to. */
  readonly endpoints: ReadonlyMap<string, ResourceOf<'privateEndpoint'>>;
}

/** The names of the internet that a design tells. */
export const publicNames = once(collect);

function collect(plan: Plan): PublicNames {
  const answers = new Map<string, NameAnswer>();
  const endpoints = new Map<string, ResourceOf<'privateEndpoint'>>();
  for (const { id, name, address } of resourcesOf(plan.document, 'internetHost')) {
    if (name.includes('.')) answers.set(normalName(name), { address: addressOf(address), kind: 'public', of: id });
  }
  for (const endpoint of resourcesOf(plan.document, 'privateEndpoint')) {
    const name = normalName(endpoint.fqdn);
    endpoints.set(name, endpoint);
    const { publicIPAddress } = endpoint;
    if (publicIPAddress !== undefined) answers.set(name, { address: addressOf(publicIPAddress), kind: 'public' });
  }
  for (const plannedCluster of Object.values(plan.clusters)) {
    const server = privateApiServer(plan, plannedCluster);
    if (!server) continue;
    const { cluster, answer } = server;
    answers.set(
      `${cluster.name}.${fillName(apiServerPublicName.value, { region: cluster.location })}`.toLowerCase(),
      answer,
    );
  }
  return { answers, endpoints };
}
