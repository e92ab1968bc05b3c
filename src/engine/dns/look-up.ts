import { endpointChain, linkedZones, publicDns, zoneDecides } from '../../facts/dns';
import type { Plan } from '../plan/types';
import { isIn } from './names';
import { aliasIn, type PrivateZone, privateZones } from './private-zones';
import { publicNames } from './public-names';
import type { Reply } from './reply';

/**
 * What Azure's DNS says of a name.
 *
 * @param network of the machine that asks, whose linked zones alone are seen; none for a server of the internet
 */
export function lookUp(plan: Plan, network: string | undefined, name: string): Reply {
  const zones = privateZones(plan);
  const seen = zones.filter(({ links }) => network !== undefined && links.has(network));
  for (const one of chainOf(plan, name)) {
    const zone = seen.find(({ zoneName }) => isIn(one, zoneName));
    if (zone) return inZone(zone, one, name);
  }
  return inPublic(plan, name);
}

/** The name and the aliases that it is followed to, one at most for each zone that may hold it. */
function chainOf(plan: Plan, name: string): string[] {
  if (!publicNames(plan).endpoints.has(name)) return [name];
  return [name, ...privateZones(plan).flatMap(({ zoneName }) => aliasIn(name, zoneName) ?? [])];
}

function inZone(zone: PrivateZone, name: string, asked: string): Reply {
  const answer = zone.records.get(name);
  return answer
    ? { said: 'answered', answer, rule: name === asked ? linkedZones : endpointChain, about: zone.id }
    : { said: 'unknown-name', code: 'DNS_NAME_NOT_IN_ZONE', rule: zoneDecides, about: zone.id };
}

/** No private zone that holds the name is seen. */
function inPublic(plan: Plan, name: string): Reply {
  const { answers, endpoints } = publicNames(plan);
  const answer = answers.get(name);
  const endpoint = endpoints.get(name);
  const chain = chainOf(plan, name);
  const unseen = privateZones(plan).find(({ records }) => chain.some((one) => records.has(one)));
  if (endpoint) {
    return {
      said: answer ? 'answered' : 'not-told',
      rule: endpointChain,
      ...(answer && { answer }),
      code: unseen ? 'DNS_ZONE_NOT_LINKED' : 'DNS_PUBLIC_ANSWER_FOR_PRIVATE_RESOURCE',
      about: unseen?.id ?? endpoint.id,
      surprises: ['DNS_PUBLIC_ANSWER_FOR_PRIVATE_RESOURCE'],
    };
  }
  if (answer) return { said: 'answered', answer, rule: publicDns };
  return unseen
    ? { said: 'unknown-name', code: 'DNS_ZONE_NOT_LINKED', rule: linkedZones, about: unseen.id }
    : { said: 'unknown-name', code: 'DNS_NAME_UNKNOWN', rule: publicDns, about: name };
}
