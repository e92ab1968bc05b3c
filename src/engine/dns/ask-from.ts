import { clusterFirst, dnsOfNode, publicDns } from '../../facts/dns';
import { dnsServiceAddress } from '../trace/guests/kube-dns';
import type { Place } from '../trace/place';
import { type Asking, askInTurn, askNetwork, untold } from './ask';
import { lookUp } from './look-up';
import type { Reply } from './reply';
import { isDnsPod } from './servers';

/** Asks whom a place asks by itself: a pod its cluster's DNS, everybody else in Azure the servers of the network. */
export function askFrom(asking: Asking, place: Place): Reply {
  const { plan } = asking.world;
  switch (place.kind) {
    case 'pod': {
      const service = isDnsPod(asking.world, place) ? undefined : dnsServiceAddress(plan, place.on.ref.cluster.id);
      return service === undefined
        ? askNetwork(asking, place, dnsOfNode)
        : askInTurn(asking, place, [service], clusterFirst);
    }
    case 'node':
    case 'machine':
    case 'appliance':
    case 'application-gateway':
      return askNetwork(asking, place);
    case 'internet-host': {
      // There the public address is what is meant to come back.
      const { said, answer, rule, ...rest } = lookUp(plan, undefined, asking.name);
      asking.queries.push({ from: place.id, to: 'public DNS', rule: publicDns, said });
      return answer ? { said, answer, rule } : { said, rule, ...rest };
    }
    default:
      return untold(place.id);
  }
}
