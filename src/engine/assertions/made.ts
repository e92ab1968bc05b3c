import { type Address, formatAddress } from '../../ip';
import { resourcesOf } from '../../model';
import type { Plan } from '../plan/types';
import type { FlowError, FlowFault } from '../trace';
import {
  type Flow,
  faultOf,
  idOfEnd,
  idWords,
  isUntold,
  offeredPort,
  type Trace,
  type TypedFlow,
  typedFlow,
} from '../trace';
import { type Assertion, flowOf } from './assertions';

/** Letters of a name that a person may type. */
const NAME_LENGTH = 80;

/** An assertion about a connection, with an id that is free and a name after its ends. */
export function assertionOf(plan: Plan, flow: Flow, expect: Assertion['expect'], expectedSource?: Address): Assertion {
  const { from, to, port, protocol } = flow;
  return {
    id: freeId(plan),
    name: nameOf(plan, flow),
    kind: 'assertion',
    from,
    to,
    ...(port !== undefined && { port }),
    ...(protocol && { protocol }),
    expect,
    ...(expectedSource !== undefined && { expectedSource: formatAddress(expectedSource) }),
  };
}

function freeId({ document }: Plan): string {
  let n = 1;
  while (document.resources[`assertion-${n}`]) n += 1;
  return `assertion-${n}`;
}

/** `Clients → web, TCP 443`; what whoever is asked offers by itself is left out. */
function nameOf(plan: Plan, { from, to, protocol, port }: Flow): string {
  const asked = [protocol, protocol === 'ICMP' ? undefined : port].filter((part) => part !== undefined).join(' ');
  const name = `${idWords(plan, from)} → ${idWords(plan, to)}${asked === '' ? '' : `, ${asked}`}`;
  return name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH - 1)}…` : name;
}

/** The assertion that the design has about this very connection, whatever it says of it. */
export function assertionAbout(plan: Plan, flow: Flow): Assertion | undefined {
  // Whoever names the port that is asked for anyway means the same connection.
  const asked = askedWords(plan, flow);
  return resourcesOf(plan.document, 'assertion').find(
    (one) => one.from === flow.from && one.to === flow.to && askedWords(plan, flowOf(one)) === asked,
  );
}

/** `TCP 80`: what is asked for, also where nobody wrote it. */
export function askedWords(plan: Plan, { to, port, protocol }: Pick<Flow, 'to' | 'port' | 'protocol'>): string {
  const usual = offeredPort(plan, to);
  const by = protocol ?? usual?.protocol ?? 'TCP';
  const at = by === 'ICMP' ? undefined : (port ?? usual?.port);
  return at === undefined ? by : `${by} ${at}`;
}

/** The one address that the far side sees, whatever chance picks; none where it differs or no design tells it. */
export function sourceToExpect({ branches, bounded }: Trace): Address | undefined {
  const seen = new Set(branches.flatMap(({ sourcesSeen }) => sourcesSeen));
  const [only] = seen;
  return bounded || seen.size !== 1 || only === undefined || isUntold(only) ? undefined : only;
}

/** The connection as one would type it. */
export const typedOf = (plan: Plan, assertion: Assertion): TypedFlow => typedFlow(plan, flowOf(assertion));

/** An end that the design does not have any more, or that cannot be one, in words, with ids that would do. */
export function endFault(plan: Plan, assertion: Assertion, error: FlowError): EndFault {
  const { field, says, choices } = faultOf(plan, typedOf(plan, assertion), error);
  const end = field === 'from' ? 'from' : 'to';
  return { field: end, says, choices: choices.map((text) => ({ text, id: idOfEnd(plan, end, text) })) };
}

export interface EndFault extends Pick<FlowFault, 'says'> {
  readonly field: 'from' | 'to';
  readonly choices: readonly { readonly text: string; readonly id: string }[];
}
