import type { Flow } from '../engine';
import { err, ok, type Result } from '../result';

const PROTOCOLS = { tcp: 'TCP', udp: 'UDP', icmp: 'ICMP' } as const;

/** The flow that the options of `trace` ask for, or what is wrong with one of them. */
export function readFlow(options: Readonly<Record<string, string>>): Result<Flow, string> {
  const { from = '', to = '', port, protocol, node, endpoint } = options;
  if (port !== undefined && !isPort(port)) return err(`port: ${port} is no port; write a number from 1 to 65535.`);
  const known = protocol === undefined ? undefined : protocolOf(protocol);
  if (protocol !== undefined && !known) return err(`protocol: there is no ${protocol}; write tcp, udp or icmp.`);
  return ok({
    from,
    to,
    ...(port !== undefined && { port: Number(port) }),
    ...(known && { protocol: known }),
    pins: { ...(node !== undefined && { node }), ...(endpoint !== undefined && { endpoint }) },
  });
}

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535;

const protocolOf = (text: string): Flow['protocol'] =>
  Object.entries(PROTOCOLS).find(([name]) => name === text.toLowerCase())?.[1];
