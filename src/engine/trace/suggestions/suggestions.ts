import { type Address, formatAddress } from '../../../ip';
import { resourcesOf } from '../../../model';
import { once } from '../../../once';
import { type ThingKind, thingOf } from '../../plan/lookup';
import { apiServerId, nodeId, privateEndpointId } from '../../plan/names';
import type { Plan } from '../../plan/types';
import { idWords } from '../words';
import { podId, worldOf } from '../world';

/** Who opens a connection, and to whom. */
export type EndField = 'from' | 'to';

/** A thing of the design that can stand at an end of a connection. */
export interface SuggestedEnd {
  /** As one picks or types it: unlike that of every other end of its field. */
  readonly text: string;
  /** As `Flow` wants it. */
  readonly id: string;
  readonly kind: Exclude<ThingKind, 'workload'> | 'pod' | 'host';
  /** None where it is chosen among several, or asked for by a name. */
  readonly address?: string;
}

type Found = Omit<SuggestedEnd, 'text'>;

/** Nodes that are offered; the rest is found by name or address. */
const NODES_OFFERED = 50;

/** The ends that a design offers for a field: of workloads the first pod, of large pools the first nodes. */
export const suggestedEnds = (plan: Plan, field: EndField): readonly SuggestedEnd[] => ENDS[field](plan);

/** Worked out once for each plan: both fields, the port's and what offers the selection ask for them, in the same moment. */
const ENDS = {
  from: once((plan: Plan) => endsFor(plan, 'from')),
  to: once((plan: Plan) => endsFor(plan, 'to')),
} as const;

function endsFor(plan: Plan, field: EndField): readonly SuggestedEnd[] {
  const found = [
    ...internetHosts(plan),
    ...(field === 'to' ? [...services(plan), ...balancers(plan)] : []),
    ...pods(plan),
    ...machines(plan),
    ...siteHosts(plan),
    ...nodes(plan),
    ...(field === 'to' ? servers(plan) : []),
  ];
  const names = found.map(({ id }) => idWords(plan, id));
  const seen = new Set<string>();
  const shared = new Set(names.map((name) => name.toLowerCase()).filter((name) => seen.size === seen.add(name).size));
  return found.map((end, at) => {
    const name = names[at] ?? end.id;
    return { ...end, text: shared.has(name.toLowerCase()) ? `${name} (${end.id})` : name };
  });
}

/** The end that a thing of the design is or stands for; none for what neither sends nor is sent to. */
export function endOfThing(plan: Plan, field: EndField, id: string): SuggestedEnd | undefined {
  const kind = thingOf(plan, id)?.kind;
  const [pool] = kind === 'managedCluster' ? (plan.clusters[id]?.pools ?? []) : [];
  const wanted =
    kind === 'workload' ? podId(id, 0) : kind === 'agentPool' ? nodeId(id, 0) : pool ? nodeId(pool.id, 0) : id;
  const ends = suggestedEnds(plan, field);
  const listed =
    ends.find((end) => end.id === wanted) ??
    (kind === 'onPremisesSite' ? ends.find((end) => end.id.startsWith(`${id}/`)) : undefined) ??
    (kind === 'loadBalancer' ? ends.find((end) => end.id === serviceOf(plan, id)) : undefined);
  return listed ?? unlistedNode(plan, wanted) ?? unlistedPod(plan, wanted);
}

/** The first service that a load balancer has a frontend for. */
const serviceOf = (plan: Plan, balancer: string): string | undefined =>
  plan.loadBalancers[balancer]?.frontends.find(({ service }) => service !== undefined)?.service;

/** Why a thing of the design can be no end of a connection. */
export function noEndWords(plan: Plan, field: EndField, id: string): string {
  const sends = field === 'from' && endOfThing(plan, 'to', id) !== undefined;
  return `${idWords(plan, id)} ${sends ? 'takes connections and opens none' : 'neither sends nor takes packets itself'}.`;
}

/** Id of the pod at an address that a node holds for its pods; none where none runs. */
export function podAtAddress(plan: Plan, node: string, address: Address): string | undefined {
  const place = worldOf(plan).node(node);
  return place && worldOf(plan).podAt(place, address)?.id;
}

/** Connections that people ask about first, as far as the design has both ends. */
const USUAL: readonly (readonly [from: SuggestedEnd['kind'], to: SuggestedEnd['kind']])[] = [
  ['internetHost', 'service'],
  ['pod', 'host'],
  ['virtualMachine', 'pod'],
];

/** Who might send to whom in this design, for somebody who has not asked yet. */
export function usualFlows(plan: Plan): readonly { readonly from: string; readonly to: string }[] {
  const [senders, targets] = [suggestedEnds(plan, 'from'), suggestedEnds(plan, 'to')];
  return USUAL.flatMap(([fromKind, toKind]) => {
    const from = senders.findLast(({ kind }) => kind === fromKind);
    const to = targets.find(({ kind }) => kind === toKind);
    return from && to ? [{ from: from.text, to: to.text }] : [];
  });
}

/** A node of a pool too large to be listed. */
function unlistedNode(plan: Plan, id: string): SuggestedEnd | undefined {
  const node = worldOf(plan).node(id);
  return node && { text: idWords(plan, id), id, kind: 'node', address: formatAddress(node.address) };
}

/** A pod beyond the first of its workload. */
function unlistedPod(plan: Plan, id: string): SuggestedEnd | undefined {
  const pod = worldOf(plan).pod(id);
  return pod && { text: idWords(plan, id), id, kind: 'pod', address: formatAddress(pod.address) };
}

const internetHosts = ({ document }: Plan): Found[] =>
  resourcesOf(document, 'internetHost').map(({ id, kind, address }) => ({ id, kind, address }));

const services = ({ clusters }: Plan): Found[] =>
  Object.values(clusters).flatMap((cluster) =>
    cluster.services.map(({ id, frontend, clusterIP }) => ({
      id,
      kind: 'service' as const,
      ...addressOf(frontend ?? clusterIP),
    })),
  );

/** Load balancers of the user's. */
const balancers = ({ loadBalancers }: Plan): Found[] =>
  Object.values(loadBalancers).flatMap(({ id, derived, frontends }) =>
    derived ? [] : [{ id, kind: 'loadBalancer' as const, ...addressOf(frontends[0]?.address) }],
  );

const pods = (plan: Plan): Found[] =>
  resourcesOf(plan.document, 'workload').flatMap(({ id }) => {
    const pod = worldOf(plan).pod(podId(id, 0));
    return pod ? [{ id: pod.id, kind: 'pod' as const, address: formatAddress(pod.address) }] : [];
  });

function nodes({ clusters }: Plan): Found[] {
  const all = Object.values(clusters).flatMap(({ pools }) =>
    pools.flatMap((pool) => pool.nodes.slice(0, NODES_OFFERED)),
  );
  return all
    .slice(0, NODES_OFFERED)
    .map(({ id, address }) => ({ id, kind: 'node' as const, address: formatAddress(address) }));
}

const machines = (plan: Plan): Found[] =>
  (['virtualMachine', 'applicationGateway', 'azureFirewall'] as const).flatMap((kind) =>
    resourcesOf(plan.document, kind).flatMap(({ id }) => standing(plan, id, kind)),
  );

const siteHosts = ({ document }: Plan): Found[] =>
  resourcesOf(document, 'onPremisesSite').flatMap(({ id, hosts }) =>
    hosts.map((host) => ({ id: `${id}/${host.name}`, kind: 'host' as const, address: host.address })),
  );

/** What takes connections and opens none. */
const servers = (plan: Plan): Found[] => [
  ...resourcesOf(plan.document, 'privateEndpoint').flatMap(({ id }) => standing(plan, id, 'privateEndpoint')),
  ...resourcesOf(plan.document, 'managedCluster').flatMap(({ id }) => [
    ...standing(plan, apiServerId(id), 'apiServer'),
    ...standing(plan, privateEndpointId(id), 'privateEndpoint'),
  ]),
];

function standing(plan: Plan, id: string, kind: Found['kind']): Found[] {
  const place = worldOf(plan).place(id);
  return place ? [{ id, kind, address: formatAddress(place.address) }] : [];
}

const addressOf = (address: number | undefined) => (address === undefined ? {} : { address: formatAddress(address) });
