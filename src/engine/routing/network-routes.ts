import { blackHoles, internalBlackHoles } from '../../facts/routing';
import { containsPrefix, type Prefix, prefixFrom, prefixOf } from '../../ip';
import { resourceOf } from '../../model';
import { onceEach } from '../../once';
import type { Plan } from '../plan/types';
import { gatewayOf } from './gateways';
import { peeringsOf } from './peerings';
import { endpointsIn } from './private-endpoints';
import type { Candidate } from './types';

/** What a virtual network gives all its subnets, as far as none refuses it. */
export interface NetworkRoutes {
  readonly own: readonly Candidate[];
  readonly peered: readonly Candidate[];
  readonly gateway: readonly Candidate[];
  /** What drops private and internal addresses. */
  readonly blackHoles: readonly Candidate[];
  readonly privateEndpoints: readonly Candidate[];
}

export const networkRoutes = onceEach(
  (plan: Plan, network): NetworkRoutes => ({
    own: prefixesOf(plan, network).map(
      (addressPrefix): Candidate => ({ source: 'Default', addressPrefix, nextHopType: 'VnetLocal', ruleId: 'R-01' }),
    ),
    peered: peered(plan, network),
    gateway: (gatewayOf(plan, network)?.gateways ?? []).flatMap(({ id, prefixes }) =>
      prefixes.map(
        (addressPrefix): Candidate => ({
          source: 'VirtualNetworkGateway',
          addressPrefix,
          nextHopType: 'VirtualNetworkGateway',
          via: id,
          ruleId: 'R-05',
        }),
      ),
    ),
    blackHoles: blackHoleRoutes(prefixesOf(plan, network)),
    privateEndpoints: interfaceEndpoints(plan, network),
  }),
);

const prefixesOf = ({ document }: Plan, network: string): Prefix[] =>
  (resourceOf(document, 'virtualNetwork', network)?.addressPrefixes ?? []).map(prefixOf);

/** Prefixes of networks that are peered directly: a peering carries nothing that lies behind the other network (D-02). */
const peered = (plan: Plan, network: string): Candidate[] =>
  openPeerings(plan, network).flatMap(({ id, remote, global }) =>
    prefixesOf(plan, remote).map((addressPrefix) => ({
      source: 'Default',
      addressPrefix,
      nextHopType: global ? 'VNetGlobalPeering' : 'VNetPeering',
      via: id,
      ruleId: 'R-04',
    })),
  );

const openPeerings = (plan: Plan, network: string) => peeringsOf(plan, network).filter(({ open }) => open);

/** A prefix of the network that is such a range, or contains it, takes its place; one inside it does not (R-03a). */
function blackHoleRoutes(own: readonly Prefix[]): Candidate[] {
  const dropped = (prefixes: readonly string[], kind: Pick<Candidate, 'ruleId' | 'hidden'>): Candidate[] =>
    prefixes
      .map(prefixOf)
      .filter((range) => !own.some((prefix) => containsPrefix(prefix, range)))
      .map((addressPrefix) => ({ source: 'Default', addressPrefix, nextHopType: 'None', ...kind }));
  return [
    ...dropped(blackHoles.value, { ruleId: 'R-03' }),
    ...dropped(internalBlackHoles.value, { ruleId: 'R-03c', hidden: true }),
  ].toSorted((a, b) => a.addressPrefix.length - b.addressPrefix.length);
}

const interfaceEndpoints = (plan: Plan, network: string): Candidate[] =>
  [network, ...new Set(openPeerings(plan, network).map(({ remote }) => remote))]
    .flatMap((place) => endpointsIn(plan, place))
    .map(({ id, address }) => ({
      source: 'Default',
      addressPrefix: prefixFrom(address, 32),
      nextHopType: 'InterfaceEndpoint',
      via: id,
      ruleId: 'R-07',
    }));
