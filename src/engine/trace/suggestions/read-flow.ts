import { parseAddress } from '../../../ip';
import { resourcesOf } from '../../../model';
import { err, ok, type Result } from '../../../result';
import type { Protocol } from '../../packet';
import { thingOf } from '../../plan/lookup';
import { shortNodeName } from '../../plan/names';
import type { Plan } from '../../plan/types';
import { targetOf } from '../ends';
import { internetHost } from '../network/edge';
import { DEFAULT_PORT } from '../trace';
import type { Flow, FlowError } from '../types';
import { flowErrorWords } from '../words';
import { podId, worldOf } from '../world';
import { nearestEnds } from './nearest';
import { type EndField, suggestedEnds } from './suggestions';

/** A flow as it stands in fields. */
export interface TypedFlow {
  readonly from: string;
  readonly to: string;
  /** Empty: as whoever is asked offers it. */
  readonly protocol: '' | Protocol;
  readonly port: string;
}

/** What is wrong with a field, and texts that would do. */
export interface FlowFault {
  readonly field: EndField | 'port';
  readonly says: string;
  readonly choices: readonly string[];
}

/** Choices that are offered in the place of a text that will not do. */
const CHOICES = 4;

const MOST_PORT = 65_535;

/** The flow that fields ask for. Names become ids, so that the flow outlives a change of name. */
export function readFlow(plan: Plan, typed: TypedFlow): Result<Flow, FlowFault> {
  const { from, to, protocol, port } = typed;
  if (from.trim() === '') return err(empty(plan, 'from'));
  if (to.trim() === '') return err(empty(plan, 'to'));
  const flow = {
    from: idOfEnd(plan, 'from', from),
    to: idOfEnd(plan, 'to', to),
    ...(protocol !== '' && { protocol }),
  };
  if (flow.from === flow.to) return err(faultOf(plan, typed, { code: 'same-ends', field: 'to', text: to }));
  if (port.trim() === '' || protocol === 'ICMP') return ok(flow);
  if (!isPort(port.trim())) return err(badPort(plan, typed));
  return ok({ ...flow, port: Number(port) });
}

/** Why a flow cannot be traced, told of the field as it was typed. */
export function faultOf(plan: Plan, typed: TypedFlow, error: FlowError): FlowFault {
  const field = error.field === 'from' ? 'from' : 'to';
  const other = idOfEnd(plan, 'from', typed.from);
  const near = nearestEnds(plan, field, typed[field], CHOICES + 1);
  return {
    field,
    says: flowErrorWords({ ...error, text: typed[field].trim() }),
    choices: near
      .filter(({ id }) => field === 'from' || id !== other)
      .slice(0, CHOICES)
      .map(({ text }) => text),
  };
}

/**
 * The port and the protocol that are asked for where the fields say nothing; none before they say to whom, or where that
 * is a name to be looked up.
 */
export function usualPort(plan: Plan, to: string): { readonly port: number; readonly protocol: Protocol } | undefined {
  return to.trim() === '' ? undefined : offeredPort(plan, idOfEnd(plan, 'to', to));
}

/** `usualPort` of an id, an address or a DNS name. */
export function offeredPort(plan: Plan, id: string): ReturnType<typeof usualPort> {
  if (isToLookUp(plan, id)) return undefined;
  const offers = OFFER_PORTS.has(thingOf(plan, id)?.kind ?? '');
  const target = offers ? targetOf(worldOf(plan), id, ANYBODY) : undefined;
  const { port = DEFAULT_PORT, protocol = 'TCP' } = target?.ok ? target.value : {};
  return { port, protocol };
}

/** A name of DNS: what it stands for may offer any port. */
const isToLookUp = (plan: Plan, id: string): boolean =>
  id.includes('.') && !parseAddress(id).ok && thingOf(plan, id) === undefined;

/** What tells by itself at which port it is asked. */
const OFFER_PORTS: ReadonlySet<string> = new Set([
  'service',
  'loadBalancer',
  'applicationGateway',
  'apiServer',
  'privateEndpoint',
]);

/** From where it is asked decides the address, never the port. */
const ANYBODY = internetHost('internet', 0, false);

/** The id that a text names: as it is offered, by a node’s or a pod’s name; any other text as it is. */
export function idOfEnd(plan: Plan, field: EndField, text: string): string {
  const wanted = text.trim().toLowerCase();
  const offered = suggestedEnds(plan, field).find((end) => end.text.toLowerCase() === wanted);
  return offered?.id ?? podNamed(plan, wanted) ?? nodeNamed(plan, wanted) ?? text.trim();
}

/** `pod web 3` */
function podNamed({ document }: Plan, wanted: string): string | undefined {
  const [, name, replica] = /^pod (.+) (\d+)$/.exec(wanted) ?? [];
  const workload = resourcesOf(document, 'workload').find((one) => one.name.toLowerCase() === name);
  return workload && podId(workload.id, Number(replica));
}

function nodeNamed({ clusters }: Plan, wanted: string): string | undefined {
  const nodes = Object.values(clusters).flatMap(({ pools }) => pools.flatMap((pool) => pool.nodes));
  return nodes.find((node) => node.name === wanted || shortNodeName(node) === wanted)?.id;
}

function empty(plan: Plan, field: EndField): FlowFault {
  const firsts = suggestedEnds(plan, field).filter(
    ({ kind }, at, all) => all.findIndex((one) => one.kind === kind) === at,
  );
  return {
    field,
    says: field === 'from' ? 'From is empty: say who sends the packet.' : 'To is empty: say where the packet goes.',
    choices: firsts.slice(0, CHOICES).map(({ text }) => text),
  };
}

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_PORT;

function badPort(plan: Plan, typed: TypedFlow): FlowFault {
  const usual = usualPort(plan, typed.to);
  return {
    field: 'port',
    says: `${typed.port.trim()} is no port: write a whole number from 1 to ${MOST_PORT}.`,
    choices: usual ? [String(usual.port)] : [],
  };
}
