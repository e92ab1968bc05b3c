import { parseAddress } from '../../../ip';
import { type ResourceOf, resourceOf, resourcesOf } from '../../../model';
import type { Plan } from '../../plan/types';
import { hostPort, machinePort, podPort } from '../../reachability/asked-at';
import { type Flow, idWords, readFlow, usualFlows } from '../../trace';
import { placesAt } from '../../trace/at-address';
import { podId, worldOf } from '../../trace/world';

/** A connection that is asked for in every variant. */
export interface ComparedFlow {
  readonly title: string;
  readonly flow: Flow;
}

/** Who stands for its kind, and where it is asked. */
interface End {
  readonly id: string;
  readonly title: string;
  readonly asked: Pick<Flow, 'port' | 'protocol'>;
}

/** Connections between a pod and one of each sort outside the cluster. */
export interface FlowsOfPod {
  /** Name of the pod. */
  readonly pod: string;
  readonly toPod: readonly ComparedFlow[];
  readonly fromPod: readonly ComparedFlow[];
}

/** Of each sort so many, so that the cost does not grow with the design. */
const EACH = 3;

/** Workloads of Kubernetes itself, which nobody asks about first. */
const SYSTEM = 'kube-system';

/** A pod of the cluster and who could talk to it; none where no pod has an address of its own. */
export function flowsOfPod(plan: Plan, clusterId: string): FlowsOfPod | undefined {
  const pod = podOf(plan, clusterId);
  if (!pod) return undefined;
  const outside = [...machines(plan, clusterId), ...siteHosts(plan), ...internetHosts(plan)];
  return {
    pod: pod.title,
    toPod: [...outside, ...gateways(plan)].map(({ id, title }) => ({
      title,
      flow: { from: id, to: pod.id, ...pod.asked },
    })),
    fromPod: outside.map(({ id, title, asked }) => ({ title, flow: { from: pod.id, to: id, ...asked } })),
  };
}

/** What is offered to be asked in all variants: what people ask first, then everything between a pod and the outside. */
export function flowsToCompare(plan: Plan, clusterId: string): readonly ComparedFlow[] {
  const usual = usualFlows(plan).flatMap(({ from, to }) => {
    const flow = readFlow(plan, { from, to, protocol: '', port: '' });
    return flow.ok ? [flow.value] : [];
  });
  const ofPod = flowsOfPod(plan, clusterId);
  const flows = [...(ofPod?.toPod ?? []), ...(ofPod?.fromPod ?? [])].map(({ flow }) => flow);
  const byEnds = new Map([...flows, ...usual].map((flow) => [JSON.stringify([flow.from, flow.to]), flow]));
  return [...byEnds.values()].map((flow) => ({ title: flowWords(plan, flow), flow }));
}

/** `vm-jump → pod web 0` */
export const flowWords = (plan: Plan, { from, to }: Flow): string => `${idWords(plan, from)} → ${idWords(plan, to)}`;

/**
 * The flow with ids in the place of addresses that somebody of the design has: the same pod has another address in
 * another variant.
 */
export function flowByIds(plan: Plan, flow: Flow): Flow {
  return { ...flow, from: idAt(plan, flow.from), to: idAt(plan, flow.to) };
}

function idAt(plan: Plan, text: string): string {
  const address = parseAddress(text);
  if (!address.ok) return text;
  const [place, ...others] = placesAt(worldOf(plan), address.value);
  const isNamed = place?.kind === 'pod' || place?.kind === 'node' || place?.kind === 'machine';
  return place && isNamed && others.length === 0 ? place.id : text;
}

function podOf(plan: Plan, clusterId: string): End | undefined {
  const own = resourcesOf(plan.document, 'workload').filter(({ cluster }) => cluster === clusterId);
  const userFirst = [...own.filter((one) => one.namespace !== SYSTEM), ...own];
  for (const { id, hostNetwork } of userFirst) {
    const pod = hostNetwork ? undefined : worldOf(plan).pod(podId(id, 0));
    if (pod) return { id: pod.id, title: idWords(plan, pod.id), asked: podPort(plan, id) };
  }
  return undefined;
}

/** One machine of each network, other networks before the cluster’s own; a DNS server only where there is no other. */
function machines(plan: Plan, clusterId: string): End[] {
  const { document } = plan;
  const networkOf = (subnet: string): string => resourceOf(document, 'subnet', subnet)?.virtualNetwork ?? '';
  const own = new Set(plan.clusters[clusterId]?.pools.map(({ subnet }) => networkOf(subnet)));
  const byNetwork = new Map<string, End>();
  for (const { id, name, role, subnet } of resourcesOf(document, 'virtualMachine').toSorted(
    (a, b) => rank(a) - rank(b),
  )) {
    const network = networkOf(subnet);
    const title = `${name} in ${document.resources[network]?.name ?? network}`;
    if (!byNetwork.has(network)) byNetwork.set(network, { id, title, asked: machinePort(role) });
  }
  return [...byNetwork]
    .toSorted(([a], [b]) => Number(own.has(a)) - Number(own.has(b)))
    .map(([, end]) => end)
    .slice(0, EACH);
}

const rank = ({ role }: ResourceOf<'virtualMachine'>): number => (role === 'plain' ? 0 : 1);

const siteHosts = ({ document }: Plan): End[] =>
  resourcesOf(document, 'onPremisesSite')
    .flatMap(({ id, name, hosts: [host] }) =>
      host ? [{ id: `${id}/${host.name}`, title: `${host.name} of ${name}, on-premises`, asked: hostPort }] : [],
    )
    .slice(0, EACH);

const internetHosts = ({ document }: Plan): End[] =>
  resourcesOf(document, 'internetHost')
    .slice(0, 1)
    .map(({ id, name }) => ({ id, title: `${name}, on the internet`, asked: hostPort }));

const gateways = ({ document }: Plan): End[] =>
  resourcesOf(document, 'applicationGateway')
    .slice(0, EACH)
    .map(({ id, name }) => ({ id, title: name, asked: {} }));
