import type { FlowQuestion } from '../../engine/filtering';
import { securityRulePorts } from '../../facts/filtering';
import type { Address } from '../../ip';
import { readAddress } from '../tested-address';

/** What is typed about a packet; an empty local address stands for the interface's own. */
export interface Asked {
  readonly direction: FlowQuestion['direction'];
  readonly protocol: FlowQuestion['protocol'];
  /** And for which interface it was typed. */
  readonly local: { readonly of: string; readonly text: string };
  readonly remote: string;
  readonly port: string;
}

export const noQuestion: Asked = {
  direction: 'Inbound',
  protocol: 'TCP',
  local: { of: '', text: '' },
  remote: '',
  port: '443',
};

/** The port in a text; `undefined` for one that no packet has. */
export function readPort(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port > 0 && port <= securityRulePorts.value.last ? port : undefined;
}

/** The packet, once all of it is told and can be read. */
export function questionOf(
  { direction, protocol, local: { text: typed }, remote: other, port: text }: Asked,
  own: Address,
): FlowQuestion | undefined {
  const local = typed === '' ? own : readAddress(typed);
  const remote = readAddress(other);
  const port = readPort(text);
  if (local === undefined || remote === undefined) return undefined;
  if (protocol === 'ICMP') return { direction, protocol, local, remote };
  return port === undefined ? undefined : { direction, protocol, local, remote, port };
}
