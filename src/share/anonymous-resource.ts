import { isIPv6, parseAddress, parsePrefix } from '../ip';
import type { Resource } from '../model';
import type { Names } from './neutral-names';
import { type Renumbering, renumbered } from './renumbered';

/** Maps of labels. */
const LABELS: readonly string[] = ['labels', 'selector', 'matchLabels'];

/** What a text in a resource is, told by the name of its field. */
type Sort =
  /** A word of Azure's or Kubernetes'. */
  | 'kept'
  /** An id of a resource, or of something derived from one. */
  | 'endpoint'
  | 'address'
  /** An address, a prefix or a service tag; else nobody knows what. */
  | 'address or tag'
  | 'dns'
  | 'namespace'
  | 'resource group';

/** Every field that holds a text or texts, but for names and labels. */
const SORTS: Readonly<Record<string, Sort>> = {
  ...of('kept', ['kind', 'location', 'kubernetesVersion', 'type', 'role', 'mode', 'osType', 'scaleSetPriority']),
  ...of('kept', ['networkPlugin', 'networkPluginMode', 'networkDataplane', 'networkPolicy', 'outboundType']),
  ...of('kept', ['podIPAllocationMode', 'maxSurge', 'maxUnavailable', 'gatewayType', 'sourceNat', 'protocol']),
  ...of('kept', ['protocols', 'direction', 'access', 'sourcePortRanges', 'destinationPortRanges', 'destinationPorts']),
  ...of('kept', ['nextHopType', 'serviceEndpoints', 'delegation', 'privateEndpointNetworkPolicies', 'serviceTags']),
  ...of('kept', ['externalTrafficPolicy', 'internalTrafficPolicy', 'sessionAffinity', 'policyTypes', 'operator']),
  ...of('kept', ['expect', 'fault']),
  ...of('endpoint', ['virtualNetwork', 'remoteVirtualNetwork', 'subnet', 'vnetSubnet', 'podSubnet', 'formerPodSubnet']),
  ...of('endpoint', ['networkSecurityGroup', 'routeTable', 'natGateway', 'cluster', 'subnetId', 'internalSubnet']),
  ...of('endpoint', ['workload', 'service', 'node', 'privateDnsZone', 'onPremisesSite', 'virtualNetworkLinks']),
  ...of('endpoint', ['backendAddressPool', 'unhealthy', 'from', 'to', 'target']),
  ...of('address', ['address', 'addresses', 'addressPrefixes', 'dnsServers', 'privateIPAddress', 'publicIPAddress']),
  ...of('address', ['publicIPAddresses', 'podCIDR', 'podCidr', 'serviceCidr', 'dnsServiceIP', 'effectiveOutboundIPs']),
  ...of('address', [
    'nonMasqueradeCIDRs',
    'translatedAddress',
    'dnsForwarders',
    'podIP',
    'clusterIP',
    'loadBalancerIP',
  ]),
  ...of('address', [
    'loadBalancerSourceRanges',
    'staticRoutes',
    'cidr',
    'except',
    'expectedSource',
    'nextHopIpAddress',
  ]),
  ...of('address or tag', ['addressPrefix', 'sourceAddresses', 'destinationAddresses']),
  ...of('address or tag', ['sourceAddressPrefixes', 'destinationAddressPrefixes']),
  ...of('dns', ['zoneName', 'fqdn']),
  ...of('namespace', ['namespace']),
  ...of('resource group', ['resourceGroup']),
};

/** `*`, `VirtualNetwork`, `Storage.WestEurope`. */
const TAG = /^(\*|[A-Za-z]+(\.[A-Za-z0-9]+)?)$/;
const PORTS = /^[\d\s,*-]*$/;

/** How words of Azure's and Kubernetes' look in fields that take any text. What looks otherwise is nobody knows what. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  location: /^[A-Za-z]*\d?$/,
  kubernetesVersion: /^v?[\d.]*$/,
  sourcePortRanges: PORTS,
  destinationPortRanges: PORTS,
  destinationPorts: PORTS,
  delegation: /^(\w+(\.\w+)+(\/\w+)+)?$/,
  serviceEndpoints: /^Microsoft(\.\w+)+$/,
  serviceTags: TAG,
};

/** Whether it is known what the texts of a field are, so that none is taken for something else. */
export const isTold = (field: string): boolean =>
  Object.hasOwn(SORTS, field) || ['id', 'name', 'key', 'values', ...LABELS].includes(field);

function of(sort: Sort, fields: readonly string[]): Record<string, Sort> {
  return Object.fromEntries(fields.map((field) => [field, sort]));
}

/** Lists whose entries have names, and what such an entry is. */
const NAMED_ENTRIES: Readonly<Record<string, string>> = {
  securityRules: 'rule',
  networkRules: 'rule',
  loadBalancingRules: 'rule',
  routes: 'route',
  frontendIPConfigurations: 'frontend',
  connections: 'connection',
  hosts: 'host',
};

/** A resource under neutral names and other addresses. */
export function anonymousResource(resource: Resource, names: Names, numbers: Renumbering): Resource {
  const { id, name, ...rest } = resource;
  const words = { names, numbers };
  const fields = Object.entries(rest).map(([field, value]) => [field, anonymous(field, value, words)]);
  // Every value is one of its sort, so that the kind's shape holds.
  return {
    id: names.id(id),
    name:
      resource.kind === 'privateDnsZone' && name === resource.zoneName
        ? names.dns(name)
        : names.ofKind(resource.kind, name),
    ...Object.fromEntries(fields),
  } as Resource;
}

interface Words {
  readonly names: Names;
  readonly numbers: Renumbering;
}

/** @param field the nearest field around the value */
function anonymous(field: string, value: unknown, words: Words): unknown {
  if (typeof value === 'string') return anonymousText(field, value, words);
  if (Array.isArray(value)) return value.map((one: unknown) => anonymous(field, one, words));
  if (typeof value !== 'object' || value === null) return value;
  if (LABELS.includes(field)) return words.names.labels(value as Readonly<Record<string, string>>);
  if ('operator' in value) return anonymousExpression(value as Expression, words.names);
  return Object.fromEntries(
    Object.entries(value).map(([key, inside]: [string, unknown]) => [
      key,
      key === 'name' && typeof inside === 'string'
        ? entryName(field, inside, words.names)
        : anonymous(key, inside, words),
    ]),
  );
}

function anonymousText(field: string, text: string, { names, numbers }: Words): string {
  switch (SORTS[field]) {
    case 'kept':
      return (SHAPES[field] ?? /^/).test(text) ? text : names.within('unknown', text);
    case 'endpoint':
      return anonymousEndpoint(text, names, numbers);
    case 'address':
      return renumbered(text, numbers);
    case 'dns':
      return names.dns(text);
    case 'namespace':
      return names.namespace(text);
    case 'resource group':
      return names.within('resource-group', text);
    default:
      return addressOrTag(text, names, numbers);
  }
}

/** `web/pod/0`, `headquarters/192.168.1.9`, `10.240.0.4`. */
export function anonymousEndpoint(text: string, names: Names, numbers: Renumbering): string {
  if (parseAddress(text).ok) return renumbered(text, numbers);
  const slash = text.lastIndexOf('/') + 1;
  const address = text.slice(slash);
  return slash > 0 && parseAddress(address).ok
    ? `${names.endpoint(text.slice(0, slash - 1))}/${renumbered(address, numbers)}`
    : names.endpoint(text);
}

function addressOrTag(text: string, names: Names, numbers: Renumbering): string {
  if (parseAddress(text).ok || parsePrefix(text).ok) return renumbered(text, numbers);
  if (isIPv6(text)) return '2001:db8::/32';
  return TAG.test(text) ? text : names.within('unknown', text);
}

function entryName(list: string, name: string, names: Names): string {
  if (list === 'records') return names.dnsLabels(name);
  return names.within(NAMED_ENTRIES[list] ?? 'entry', name);
}

interface Expression {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[];
}

const anonymousExpression = ({ key, operator, values }: Expression, names: Names): Expression => ({
  key: names.labelKey(key),
  operator,
  ...(values && { values: values.map((value) => names.labelValue(key, value)) }),
});

/** Every text of a resource. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
