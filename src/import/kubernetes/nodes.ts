import { routeNameSeparator } from '../../facts/aks-resources';
import { addressIn, prefixIn } from '../addresses';
import { readArmId } from '../arm-id';
import type { Fields } from '../fields';
import type { ItemIndex } from '../index-of-items';
import { type Item, kubernetesType } from '../item';
import type { Reporter } from '../report';

/** What several sources tell of one node; each may be missing. */
export interface NodeFacts {
  readonly name: string;
  readonly from: readonly string[];
  pool?: string;
  /** The node resource group, in lower case. */
  group?: string;
  /** Eight digits that the nodes of one cluster share. */
  digits?: string;
  location?: string;
  privateIPAddress?: string;
  podCIDR?: string;
  maxPods?: number;
  kubernetesVersion?: string;
  osType?: string;
  mode?: string;
  /** Labels in which AKS tells how the node is connected. */
  network?: {
    readonly type?: string;
    readonly name?: string;
    readonly subnet?: string;
    readonly podSubnet?: string;
    readonly dataplane?: string;
  };
}

/** Every node that a paste tells of: those that kubectl lists, those on which pods run, and those to which AKS has routes. */
export function nodesIn(items: ItemIndex, report: Reporter): NodeFacts[] {
  const nodes = new Map<string, NodeFacts>();
  const at = (name: string, from: readonly string[]): NodeFacts => {
    const known = nodes.get(name) ?? { name, from, ...fromName(name) };
    nodes.set(name, known);
    return known;
  };
  const learn = (name: string, from: readonly string[], facts: Partial<NodeFacts>): void => {
    const node = at(name, from);
    // What was told first, by the source that knows best, stays.
    for (const [key, value] of Object.entries(facts))
      if (value !== undefined && !(key in node)) Object.assign(node, { [key]: value });
  };
  for (const item of items.ofType(kubernetesType('Node')))
    if (item.name !== '') learn(item.name, item.from, ofNode(item, report));
  for (const { fields, from } of items.ofType(kubernetesType('Pod'))) {
    const name = fields.object('spec').text('nodeName');
    const status = fields.object('status');
    if (name !== undefined) learn(name, from, told({ privateIPAddress: addressIn(status.text('hostIP')) }));
  }
  for (const route of items.ofType('microsoft.network/routetables/routes')) {
    const name = nodeOfRoute(route);
    // What is wrong with a route of the user's is told where its table is read.
    if (name === undefined) continue;
    const facts = {
      podCIDR: prefixIn(route.fields.text('addressPrefix'), { name: route.name }, report),
      privateIPAddress: addressIn(route.fields.text('nextHopIpAddress')),
    };
    learn(name, route.from, told(facts));
  }
  const known = [...nodes.values()].filter(({ name }) => LINUX.test(name) || WINDOWS.test(name));
  // The design names nodes, scale sets and what else AKS makes by AKS's own rule, from eight digits of its own.
  if (known.length > 0) {
    const text = `Names of nodes and scale sets are not kept: the design writes its own, such as ${known[0]?.name.replace(/\d{8}/, '########')}. Their addresses are as printed.`;
    report.add('assumed', { code: 'node-names', text });
  }
  return [...nodes.values()].sort((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1));
}

/** The node in the name of a route that AKS keeps. */
export function nodeOfRoute({ name }: Item): string | undefined {
  const [node = '', ...rest] = name.split(routeNameSeparator.value);
  // Before Kubernetes 1.21 its route had the node's name alone.
  return (rest.length === 1 && /^aks/.test(node)) || LINUX.test(name) ? node : undefined;
}

const told = (facts: Readonly<Record<string, unknown>>): Partial<NodeFacts> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));

const LINUX = /^aks-([a-z][a-z0-9]*)-(\d{8})-(?:vmss[\da-z]+|vms?\d+|\d+)$/;
const WINDOWS = /^aks([a-z][a-z0-9]{0,5})[\da-z]{6}$/;

function fromName(name: string): Partial<NodeFacts> {
  const [, pool, digits] = LINUX.exec(name) ?? [];
  if (pool !== undefined && digits !== undefined) return { pool, digits };
  const [, windows] = WINDOWS.exec(name) ?? [];
  return windows === undefined ? {} : { pool: windows };
}

function ofNode(item: Item, report: Reporter): Partial<NodeFacts> {
  const [metadata, spec, status] = [
    item.fields.object('metadata'),
    item.fields.object('spec'),
    item.fields.object('status'),
  ];
  const labels = metadata.map('labels');
  const info = status.object('nodeInfo');
  const group = labels['kubernetes.azure.com/cluster'] ?? groupOf(spec);
  return told({
    pool: labels['kubernetes.azure.com/agentpool'] ?? labels.agentpool,
    group: group?.toLowerCase(),
    location: labels['topology.kubernetes.io/region'] ?? labels['failure-domain.beta.kubernetes.io/region'],
    privateIPAddress: internalAddress(status),
    podCIDR: prefixIn(spec.text('podCIDR'), { name: item.name }, report),
    maxPods: status.object('capacity').number('pods'),
    kubernetesVersion: info.text('kubeletVersion')?.replace(/^v/, ''),
    osType: info.text('operatingSystem'),
    mode: labels['kubernetes.azure.com/mode'],
    network: {
      ...told({
        type: labels['kubernetes.azure.com/podnetwork-type'],
        name: labels['kubernetes.azure.com/network-name'],
        subnet: labels['kubernetes.azure.com/network-subnet'],
        podSubnet: labels['kubernetes.azure.com/podnetwork-subnet'],
        dataplane: labels['kubernetes.azure.com/ebpf-dataplane'],
      }),
    },
  });
}

const internalAddress = (status: Fields): string | undefined =>
  status
    .objects('addresses')
    .filter((one) => one.text('type') === 'InternalIP')
    .flatMap((one) => addressIn(one.text('address')) ?? [])[0];

/** `azure:///subscriptions/…/resourceGroups/mc_…/providers/…` */
const groupOf = (spec: Fields): string | undefined => {
  const group = readArmId(spec.id('providerID')?.replace(/^azure:\/\//, ''))?.group;
  return group === '' ? undefined : group;
};
