import type { ResourceKind, TopologyDocument } from '../model';

/** What stands for the names of a design. The same name of the same sort always becomes the same. */
export interface Names {
  readonly id: (id: string) => string;
  /** What an assertion or a trace names: an id, `<id>/<part>`, `<site>/<host>`, a DNS name. */
  readonly endpoint: (text: string) => string;
  readonly ofKind: (kind: ResourceKind, name: string) => string;
  /** Of what stands in a resource: rules, routes, hosts. */
  readonly within: (sort: string, name: string) => string;
  readonly namespace: (name: string) => string;
  readonly labels: (labels: Readonly<Record<string, string>>) => Record<string, string>;
  readonly labelKey: (key: string) => string;
  readonly labelValue: (key: string, value: string) => string;
  readonly dns: (name: string) => string;
  /** Of a record, without its zone. */
  readonly dnsLabels: (name: string) => string;
}

/** With a number behind it, a name that Azure and Kubernetes take: lower case, and a pool's without a dash. */
const STEMS: Readonly<Record<ResourceKind, string>> = {
  virtualNetwork: 'network-',
  subnet: 'subnet-',
  peering: 'peering-',
  networkSecurityGroup: 'group-',
  routeTable: 'table-',
  managedCluster: 'cluster-',
  agentPool: 'pool',
  workload: 'workload-',
  service: 'service-',
  applicationGateway: 'gateway-',
  applicationGatewayForContainers: 'gateway-for-containers-',
  azureFirewall: 'firewall-',
  natGateway: 'nat-gateway-',
  loadBalancer: 'balancer-',
  privateEndpoint: 'endpoint-',
  privateDnsZone: 'zone-',
  virtualNetworkGateway: 'network-gateway-',
  onPremisesSite: 'site-',
  virtualMachine: 'machine-',
  internetHost: 'host-',
  kubernetesNetworkPolicy: 'policy-',
  assertion: 'assertion-',
  drift: 'fault-',
};

/** Names that Azure and Kubernetes give, and that mean something. */
const MEANT: readonly string[] = [
  ...['GatewaySubnet', 'AzureFirewallSubnet', 'AzureFirewallManagementSubnet', 'AzureBastionSubnet'],
  ...['RouteServerSubnet', 'default', 'kube-system', 'kube-public', 'kube-node-lease', 'coredns', 'kube-dns'],
];

/** Label keys that say nothing of whose they are. */
const MEANT_KEYS = /^(app|component|tier|role|name|version|([\w.-]*\.)?(kubernetes\.io|k8s\.io|azure\.com)\/.*)$/;
/** The label with a namespace's own name, which Kubernetes sets. */
const NAMESPACE_LABEL = 'kubernetes.io/metadata.name';

/** What a plan derives from a resource has an id such as `aks/routeTable` or `nodepool1/node/0`. */
const PARTS: readonly string[] = [
  ...['node', 'pod', 'clusterIP', 'frontend', 'loadBalancer', 'natGateway', 'routeTable', 'networkSecurityGroup'],
  ...['internalLoadBalancer', 'apiServer', 'privateEndpoint', 'privateDnsZone', 'nic', 'kube-dns'],
];

/** Domains in which Azure names things, and the services that stand before them. */
const AZURE = /(^|\.)(windows\.net|azure\.com|azure\.net|azmk8s\.io|azurecr\.io|microsoft\.com|azurewebsites\.net)$/;
const AZURE_SERVICES: readonly string[] = [
  ...['blob', 'file', 'queue', 'table', 'web', 'dfs', 'core', 'vault', 'vaultcore', 'database', 'documents', 'mongo'],
  ...['servicebus', 'redis', 'cache', 'search', 'postgres', 'mysql', 'monitor', 'ods', 'oms', 'opinsights', 'azconfig'],
  ...['eventgrid', 'cognitiveservices', 'openai', 'data', 'scm', 'api', 'ml', 'windows', 'azure', 'net', 'com', 'io'],
  ...['azmk8s', 'azurecr', 'microsoft', 'azurewebsites', 'managedhsm', 'batch', 'siterecovery', 'backup', 'hcp'],
];

export function neutralNames(document: TopologyDocument): Names {
  const { resources } = document;
  const numbered = numbering();
  const ids = new Map<string, string>();
  for (const id of inOrder(document)) {
    const kind = resources[id]?.kind ?? 'internetHost';
    ids.set(id, numbered(`id of ${kind}`, STEMS[kind], id));
  }

  const ofKind = (kind: ResourceKind, name: string): string => {
    if (name === '' || MEANT.includes(name)) return name;
    // Labels tell workloads by their names.
    const sort = kind === 'workload' ? 'label' : kind;
    return numbered(sort, STEMS[kind], kind === 'workload' ? name : name.toLowerCase());
  };
  // In stored order, so that names and ids have the same numbers where every name is given once.
  for (const id of ids.keys()) {
    const one = resources[id];
    if (one) ofKind(one.kind, one.name);
  }
  const clusters = new Map(
    Object.values(resources).flatMap(({ kind, name }) =>
      kind === 'managedCluster' ? [[name.toLowerCase(), ofKind(kind, name)]] : [],
    ),
  );

  const within = (sort: string, name: string) => (name === '' ? name : numbered(sort, `${sort}-`, name.toLowerCase()));
  const namespace = (name: string) =>
    name === '' || MEANT.includes(name) ? name : numbered('namespace', 'namespace-', name);
  const labelKey = (key: string) => (MEANT_KEYS.test(key) ? key : numbered('label key', 'label-', key));
  const labelValue = (key: string, value: string) => {
    if (key === NAMESPACE_LABEL) return namespace(value);
    return value === '' || MEANT.includes(value) ? value : numbered('label', 'value-', value);
  };
  const dnsLabel = (label: string) =>
    label === '' || label === '*' || label === '@' ? label : (clusters.get(label) ?? numbered('dns', 'name-', label));
  const dnsLabels = (name: string) => name.toLowerCase().split('.').map(dnsLabel).join('.');
  const known = { services: servicesOf(document), regions: regionsOf(document) };
  const dns = (name: string) =>
    neutralDomain(name, { dnsLabel, namespace, service: (one) => ofKind('service', one), ...known });
  const part = (owner: string, text: string) => {
    if (resources[owner]?.kind === 'onPremisesSite') return within('host', text);
    return PARTS.includes(text) || /^\d{1,6}$/.test(text) ? text : within('part', text);
  };
  const endpoint = (text: string): string => {
    const [owner = '', ...parts] = text.trim().split('/');
    const known = ids.get(text) ?? ids.get(owner);
    if (known !== undefined) return [known, ...parts.map((one) => part(owner, one))].join('/');
    return owner.includes('.') ? dns(text.trim()) : within('unknown', text);
  };
  return {
    id: (id) => ids.get(id) ?? within('unknown', id),
    endpoint,
    ofKind,
    within,
    namespace,
    labels: (labels) =>
      Object.fromEntries(Object.entries(labels).map(([key, value]) => [labelKey(key), labelValue(key, value)])),
    labelKey,
    labelValue,
    dns,
    dnsLabels,
  };
}

/** Numbers names: the n-th of a sort gets the stem and n, and keeps it. */
function numbering(): (sort: string, stem: string, name: string) => string {
  const sorts = new Map<string, Map<string, string>>();
  return (sort, stem, name) => {
    const given = sorts.get(sort) ?? new Map<string, string>();
    sorts.set(sort, given);
    const neutral = given.get(name) ?? `${stem}${given.size + 1}`;
    given.set(name, neutral);
    return neutral;
  };
}

const inOrder = ({ order, resources }: TopologyDocument): string[] => [
  ...new Set([...order, ...Object.keys(resources)]),
];

/** Azure names them, and they stand in names of its own. */
const regionsOf = ({ resources }: TopologyDocument): ReadonlySet<string> =>
  new Set(Object.values(resources).flatMap((one) => ('location' in one ? [one.location.toLowerCase()] : [])));

/** `web.shop`: pods may leave out the rest of the name. */
const servicesOf = ({ resources }: TopologyDocument): ReadonlySet<string> =>
  new Set(
    Object.values(resources).flatMap((one) =>
      one.kind === 'service' ? [`${one.name}.${one.namespace}`.toLowerCase()] : [],
    ),
  );

interface DomainNames {
  readonly dnsLabel: (label: string) => string;
  readonly namespace: (name: string) => string;
  readonly service: (name: string) => string;
  readonly services: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
}

/** Label by label, so that a name still lies in its zone; what Azure and Kubernetes put at the end stays. */
function neutralDomain(name: string, names: DomainNames): string {
  const text = name.trim().toLowerCase().replace(/\.$/, '');
  const labels = text.split('.');
  if (text === IN_CLUSTER || text.endsWith(`.svc.${IN_CLUSTER}`)) return neutralService(labels, -3, names);
  if (names.services.has(text.replace(/\.svc$/, ''))) return neutralService(labels, 2, names);
  if (AZURE.test(text)) return neutralAzure(labels, names);
  if (labels.length === 1) return names.dnsLabel(text);
  return [...labels.slice(0, -1).map(names.dnsLabel), 'example'].join('.');
}

const IN_CLUSTER = 'cluster.local';

/**
 * `web.shop.svc.cluster.local`, and what may stand before it: a pod of the service, a port.
 * @param end where what Kubernetes puts behind the namespace begins
 */
function neutralService(labels: readonly string[], end: number, names: DomainNames): string {
  const { dnsLabel, namespace, service } = names;
  const own = labels.slice(0, end);
  const [owner, within] = [own.at(-2), own.at(-1)];
  return [
    ...own.slice(0, -2).map(dnsLabel),
    ...(owner === undefined ? [] : [service(owner)]),
    ...(within === undefined ? [] : [namespace(within)]),
    ...labels.slice(own.length),
  ].join('.');
}

/** From `privatelink` on, or else at the end, services and regions stay; what a person named stands between them too. */
function neutralAzure(labels: readonly string[], { dnsLabel, regions }: DomainNames): string {
  const isAzures = (label: string) => AZURE_SERVICES.includes(label) || regions.has(label);
  const link = labels.findIndex((label) => label === 'privatelink' || label === 'private');
  const kept = link === -1 ? labels.findLastIndex((label) => !isAzures(label)) + 1 : link;
  return labels
    .map((label, at) => (at === link || (at >= kept && isAzures(label)) ? label : dnsLabel(label)))
    .join('.');
}
