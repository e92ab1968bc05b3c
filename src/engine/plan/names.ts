import { frontendName, managedNsgRuleName, routeNameSeparator } from '../../facts/aks-resources';
import { formatPrefix, type Prefix } from '../../ip';

/** 32-bit FNV-1a: a stable stand-in where Azure draws digits or hashes of its own. */
function hash(text: string, seed = 0): number {
  let value = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

const DIGITS = 8;

/** The eight digits in the names of what AKS makes for a cluster. */
export const clusterDigits = (clusterId: string): string =>
  String(hash(clusterId) % 10 ** DIGITS).padStart(DIGITS, '0');

/** Fills `{placeholders}` of a name that a fact states. */
export const fillName = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');

/** Instance numbers in node names are six digits to base 36. */
export const nodeName = (scaleSet: string, index: number): string =>
  `${scaleSet}${index.toString(36).padStart(6, '0')}`;

/** `aks-nodepool1-12345678-vmss000000____102440024` */
export const routeName = (node: string, block: Prefix): string =>
  `${node}${routeNameSeparator.value}${formatPrefix(block).replace(/[./:]/g, '')}`;

/** 32 hexadecimal digits, as long as a UID without dashes and as an MD5. */
const longHash = (text: string): string =>
  [1, 2, 3, 4].map((seed) => hash(text, seed).toString(16).padStart(8, '0')).join('');

/** `a` and the service's UID, cut as Azure cuts it. */
export const serviceFrontendName = (serviceId: string): string =>
  `a${longHash(serviceId)}`.slice(0, frontendName.value);

export const managedRuleName = (of: string): string => `${managedNsgRuleName.value}${longHash(of)}`;

/** Azure gives the outbound address a name in the form of a GUID. */
export const outboundFrontendName = (address: string): string =>
  longHash(address).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

const NODE_ROLE = '/node/';

/** Id of the n-th node of a pool, from 0. */
export const nodeId = (pool: string, index: number): string => `${pool}${NODE_ROLE}${index}`;

/** The pool in a node's id. */
export const poolOfNode = (id: string): string => id.split(NODE_ROLE)[0] ?? id;

/** The number in a node's id; none in another id. */
export const indexOfNode = (id: string): number =>
  Number(id.slice(poolOfNode(id).length + NODE_ROLE.length) || Number.NaN);

/** `vmss000001`: what tells a node from the others of its pool. */
export const instanceName = (nodeName: string): string => nodeName.slice(nodeName.lastIndexOf('-') + 1);

/** `nodepool1 vmss000001`: what tells nodes apart once the cluster is known. */
export const shortNodeName = ({ pool, name }: { readonly pool: string; readonly name: string }): string =>
  `${pool} ${instanceName(name)}`;

/** Ids of the two ways in which a private API server stands in a network. */
export const privateEndpointId = (cluster: string): string => `${cluster}/privateEndpoint`;
export const apiServerId = (cluster: string): string => `${cluster}/apiServer`;

/** Id of the NAT gateway that AKS manages. */
export const managedNatGatewayId = (cluster: string): string => `${cluster}/natGateway`;
