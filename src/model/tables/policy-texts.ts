import { err, ok, type Result } from '../../result';
import type { FieldError } from '../fields/field';
import { readSelector, selectorText } from '../fields/selectors';
import { listOf, map, portText, prefixText } from '../fields/texts';
import type { ResourceOf } from '../resources';

type IngressRule = NonNullable<ResourceOf<'kubernetesNetworkPolicy'>['ingress']>[number];
export type Peer = NonNullable<IngressRule['from']>[number];
export type Port = NonNullable<IngressRule['ports']>[number];

/** What rules of both directions have. */
export interface PeerRule {
  readonly ports?: Port[] | undefined;
}

const EVERYBODY = 'everybody';
const PODS = 'pods';
const NAMESPACES = 'namespaces';
const ALL = 'all';
const EXCEPT = 'except';

/** `pods app=web in namespaces team=a; 10.0.0.0/8 except 10.1.0.0/16` */
export const peersText = (peers: readonly Peer[]): string => peers.map(peerText).join('; ') || EVERYBODY;

function peerText({ podSelector, namespaceSelector, ipBlock }: Peer): string {
  if (ipBlock) {
    const except = ipBlock.except ?? [];
    return except.length === 0 ? ipBlock.cidr : `${ipBlock.cidr} ${EXCEPT} ${except.join(' ')}`;
  }
  const pods = podSelector && `${PODS} ${selectorText(podSelector) || ALL}`;
  const namespaces = namespaceSelector && `${NAMESPACES} ${selectorText(namespaceSelector) || ALL}`;
  return [pods, namespaces].filter((part) => part !== undefined).join(' in ');
}

export function readPeers(text: string): Result<Peer[], FieldError> {
  if (text.toLowerCase() === EVERYBODY) return ok([]);
  const peers: Peer[] = [];
  for (const part of text.split(';').map((one) => one.trim())) {
    if (part === '') continue;
    const peer = /^\d/.test(part) ? readBlock(part) : readSelected(part);
    if (!peer.ok) return peer;
    peers.push(peer.value);
  }
  return ok(peers);
}

function readBlock(text: string): Result<Peer, FieldError> {
  const [cidr = '', ...except] = text.split(/\s+/).filter((word) => word.toLowerCase() !== EXCEPT);
  const block = prefixText(cidr);
  if (!block.ok) return block;
  return map(listOf(except.join(' '), prefixText), (holes) => ({
    ipBlock: { cidr: block.value, ...(holes.length > 0 && { except: holes }) },
  }));
}

const SELECTED = /^(?:pods\s+(?<pods>.+?))?(?:\s+in\s+(?=namespaces\b))?(?:namespaces\s+(?<namespaces>.+))?$/i;

function readSelected(text: string): Result<Peer, FieldError> {
  const { pods, namespaces } = SELECTED.exec(text)?.groups ?? {};
  if (pods === undefined && namespaces === undefined) return err({ code: 'not-a-peer', input: text });
  const podSelector = pods === undefined ? undefined : selectorOf(pods);
  const namespaceSelector = namespaces === undefined ? undefined : selectorOf(namespaces);
  if (podSelector?.ok === false) return podSelector;
  if (namespaceSelector?.ok === false) return namespaceSelector;
  return ok({
    ...(podSelector && { podSelector: podSelector.value }),
    ...(namespaceSelector && { namespaceSelector: namespaceSelector.value }),
  });
}

const selectorOf = (text: string) => readSelector(text.trim().toLowerCase() === ALL ? '' : text);

/** `TCP 80, UDP 53, TCP 8000-8080, SCTP`; a port without a protocol is one of TCP, which is left unwritten. */
export const portsText = (ports: readonly Port[]): string => ports.map(portWords).join(', ');

function portWords({ protocol, port, endPort }: Port): string {
  const range = port === undefined ? '' : endPort === undefined ? `${port}` : `${port}-${endPort}`;
  return [protocol ?? (range === '' ? 'TCP' : ''), range].filter((word) => word !== '').join(' ');
}

const PORT = /^(?<protocol>TCP|UDP|SCTP)?[\s/]*(?:(?<port>\d+)(?:\s*[-–]\s*(?<endPort>\d+))?)?$/i;

export function readPorts(text: string): Result<Port[], FieldError> {
  const ports: Port[] = [];
  for (const part of text.split(/[,;]/).map((one) => one.trim())) {
    if (part === '') continue;
    const found = PORT.exec(part)?.groups;
    if (!found) return err({ code: 'not-a-number' });
    const [port, endPort] = [found.port, found.endPort].map((one) => (one === undefined ? undefined : portText(one)));
    if (port?.ok === false) return port;
    if (endPort?.ok === false) return endPort;
    const protocol = (['TCP', 'UDP', 'SCTP'] as const).find((one) => one === found.protocol?.toUpperCase());
    ports.push({
      ...(protocol && { protocol }),
      ...(port && { port: port.value }),
      ...(endPort && { endPort: endPort.value }),
    });
  }
  return ok(ports);
}
