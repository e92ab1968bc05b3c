import { type ResourceKind, resourceOf, type TopologyDocument, withResource } from '../../model';
import { err, ok, type Result } from '../../result';
import { poolPlanOf } from '../plan/lookup';
import { planOf } from '../plan/plan-of';
import { wordOf } from './buildable';
import { draftOf } from './draft';
import { makeCluster, makePool } from './make-clusters';
import {
  makeApplicationGateway,
  makeContainerGateway,
  makeLoadBalancer,
  makeNetworkGateway,
} from './make-entry-points';
import { makePolicy, makeService, makeWorkload } from './make-kubernetes';
import { makeFirewall, makeMachine, makePrivateEndpoint, makeZone } from './make-machines';
import { makeNetwork, makePeering, makeSubnet } from './make-networks';
import { makeFault, makeInternetHost, makeSite } from './make-outside';
import { makeNatGateway, makeRouteTable, makeSecurityGroup } from './make-security';
import type { Made, Maker } from './maker';
import { ownerOf, placeOf } from './place';
import type { Built, Refusal } from './types';

const makeAssertion: Maker = () =>
  err({
    code: 'made-elsewhere',
    says: 'Assertions are made from a connection: trace one, then keep its outcome.',
  });

/** A new kind does not compile until it says how it is made. */
const MAKERS: Readonly<Record<ResourceKind, Maker>> = {
  virtualNetwork: makeNetwork,
  subnet: makeSubnet,
  peering: makePeering,
  networkSecurityGroup: makeSecurityGroup,
  routeTable: makeRouteTable,
  natGateway: makeNatGateway,
  managedCluster: makeCluster,
  agentPool: makePool,
  workload: makeWorkload,
  service: makeService,
  kubernetesNetworkPolicy: makePolicy,
  applicationGateway: makeApplicationGateway,
  applicationGatewayForContainers: makeContainerGateway,
  loadBalancer: makeLoadBalancer,
  virtualNetworkGateway: makeNetworkGateway,
  virtualMachine: makeMachine,
  azureFirewall: makeFirewall,
  privateEndpoint: makePrivateEndpoint,
  privateDnsZone: makeZone,
  onPremisesSite: makeSite,
  internetHost: makeInternetHost,
  assertion: makeAssertion,
  drift: makeFault,
};

const make = (document: TopologyDocument, kind: ResourceKind, into: string | undefined): Result<Made, Refusal> =>
  MAKERS[kind](draftOf(document), placeOf(document, into), into);

/**
 * The document with something new in it, at free names, prefixes and addresses, and with what it cannot be without.
 *
 * @param into what it was dropped on or what is selected, by any id; it goes where it belongs from there. Something that
 * stands in no network and no cluster is no place, and the first fitting one is taken.
 */
export function added(document: TopologyDocument, kind: ResourceKind, into?: string): Result<Built, Refusal> {
  const made = make(document, kind, into);
  if (!made.ok) return made;
  const { draft, id } = made.value;
  const fitted = draft.made.reduce(withFittingCount, draft.document);
  const name = fitted.resources[id]?.name ?? id;
  return ok({
    document: fitted,
    id,
    step: `Add ${wordOf(kind)} ${name}`,
    with: draft.made.filter((one) => one !== id),
  });
}

/** Whether something can be added there, and what it would go into. */
export function canAdd(
  document: TopologyDocument,
  kind: ResourceKind,
  into?: string,
): Result<{ readonly into?: string }, Refusal> {
  const made = make(document, kind, into);
  if (!made.ok) return made;
  const { into: parent } = made.value;
  // What is made along with it cannot be pointed at yet.
  return ok(parent !== undefined && ownerOf(document, parent) ? { into: parent } : {});
}

/** A new pool with as many of its nodes as there is room for, one at the least. */
function withFittingCount(document: TopologyDocument, id: string): TopologyDocument {
  const pool = resourceOf(document, 'agentPool', id);
  const refused = pool && pool.count > 1 ? (poolPlanOf(planOf(document), id)?.pool.refused ?? 0) : 0;
  if (!pool || refused === 0) return document;
  return withFittingCount(withResource(document, { ...pool, count: Math.max(1, pool.count - refused) }), id);
}
