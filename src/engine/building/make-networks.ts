import { overlaps, type Prefix, prefixOf } from '../../ip';
import type { ResourceOf, TopologyDocument } from '../../model';
import { ok, type Result } from '../../result';
import { type Draft, withMade } from './draft';
import { inSomeNetwork, madeNetwork, madeSubnet } from './homes';
import { resourcesOf } from './listed';
import type { Maker } from './maker';
import { numbered } from './names';
import type { Place } from './place';
import type { Refusal } from './types';

type Network = ResourceOf<'virtualNetwork'>;

export const makeNetwork: Maker = (draft) => {
  const made = madeNetwork(draft);
  return made.ok ? ok({ draft: made.value.draft, id: made.value.value.id }) : made;
};

export const makeSubnet: Maker = (draft, place) => {
  const made = inSomeNetwork(draft, place, madeSubnet);
  if (!made.ok) return made;
  const { id, virtualNetwork } = made.value.value;
  return ok({ draft: made.value.draft, id, into: virtualNetwork });
};

/** Two networks, each with what must stay apart from the other. */
interface Pair {
  readonly near: Network;
  readonly far: Network;
}

export const arePeered = (document: TopologyDocument, a: string, b: string): boolean =>
  resourcesOf(document, 'peering').some(
    ({ virtualNetwork: near, remoteVirtualNetwork: far }) => (near === a && far === b) || (near === b && far === a),
  );

const prefixesOf = ({ addressPrefixes }: Network): Prefix[] => addressPrefixes.map(prefixOf);

/** The first prefixes of two networks that meet. */
export function sharedPrefixes(a: Network, b: Network): readonly [string, string] | undefined {
  for (const near of a.addressPrefixes) {
    const far = b.addressPrefixes.find((one) => overlaps(prefixOf(one), prefixOf(near)));
    if (far !== undefined) return [near, far];
  }
  return undefined;
}

/** Ranges of all clusters: a peer within one of them is lost to its pods. */
const clusterRanges = (document: TopologyDocument): Prefix[] =>
  resourcesOf(document, 'managedCluster').flatMap(({ networkProfile: { podCidr, serviceCidr } }) =>
    [serviceCidr, ...(podCidr === undefined ? [] : [podCidr])].map(prefixOf),
  );

/** Two networks that can be peered: the one at the place with another, else the first two. */
function pairFor(document: TopologyDocument, { network }: Place): Pair | undefined {
  const networks = resourcesOf(document, 'virtualNetwork');
  const ranges = clusterRanges(document);
  const isClear = (one: Network) => !prefixesOf(one).some((prefix) => ranges.some((range) => overlaps(range, prefix)));
  for (const near of network ? [network] : networks) {
    const far = networks.find(
      (other) =>
        other.id !== near.id &&
        !arePeered(document, near.id, other.id) &&
        !sharedPrefixes(near, other) &&
        isClear(other) &&
        isClear(near),
    );
    if (far) return { near, far };
  }
  return undefined;
}

/** What Azure's portal offers: both sides reach each other, and neither lends its gateway. */
const FLAGS: ResourceOf<'peering'>['outgoing'] = {
  allowVirtualNetworkAccess: true,
  allowForwardedTraffic: false,
  allowGatewayTransit: false,
  useRemoteGateways: false,
};

export const peeringOf = (document: TopologyDocument, { near, far }: Pair): ResourceOf<'peering'> => {
  const name = numbered(document, 'peer');
  return {
    id: name,
    name,
    kind: 'peering',
    virtualNetwork: near.id,
    remoteVirtualNetwork: far.id,
    outgoing: FLAGS,
    incoming: FLAGS,
  };
};

/** A peering needs two networks; where there is none to be peered with, one is made. */
export const makePeering: Maker = (draft, place) => {
  const pair = pairFor(draft.document, place);
  if (pair) return joined(draft, pair);
  const near = place.network ?? resourcesOf(draft.document, 'virtualNetwork')[0];
  const first = near ? ok({ draft, value: near }) : madeNetwork(draft);
  if (!first.ok) return first;
  const second = madeNetwork(first.value.draft);
  if (!second.ok) return second;
  return joined(second.value.draft, { near: first.value.value, far: second.value.value });
};

function joined(draft: Draft, pair: Pair): Result<{ draft: Draft; id: string; into: string }, Refusal> {
  const peering = peeringOf(draft.document, pair);
  return ok({ draft: withMade(draft, peering), id: peering.id, into: pair.near.id });
}
