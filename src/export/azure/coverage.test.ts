import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plan } from '../../engine';
import type { TopologyDocument } from '../../model';
import { topologyDocument } from '../../model/envelope';
import { type ResourceKind, resource } from '../../model/resources';
import { azureDesign } from './design';
import { wholeDesign } from './testing';

/** Kinds that are nothing of Azure Resource Manager's. */
const LEFT_OUT_KINDS: Readonly<Partial<Record<ResourceKind, string>>> = {
  workload: 'in the cluster: for Kubernetes',
  service: 'in the cluster: for Kubernetes',
  kubernetesNetworkPolicy: 'in the cluster: for Kubernetes',
  internetHost: 'not in Azure',
  assertion: 'only the simulator knows it',
  drift: 'only the simulator knows it',
};

/** What of them shows all the same. */
const SEEN: readonly string[] = [
  // The cluster needs a role in the network where its internal load balancer is to stand.
  ...['service.cluster', 'service.internalSubnet'],
  // A network that asks for names there wants the firewall's DNS proxy.
  'azureFirewall.privateIPAddress',
];

/** Fields of kinds that are written which are not themselves, each with the reason. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'managedCluster.resourceGroup': 'who deploys says into which group',
  'managedCluster.networkProfile.effectiveOutboundIPs': 'Azure draws them; their number is written',
  'managedCluster.nonMasqueradeCIDRs': 'a ConfigMap in the cluster',
  'agentPool.formerPodSubnet': 'kept aside by the app, in force nowhere',
  'agentPool.networkSecurityGroup': 'AKS has no field for groups on interfaces',
  'agentPool.enableIPForwarding': 'AKS sets it by the network mode',
  'agentPool.nodes.privateIPAddress': 'Azure hands it out',
  'agentPool.nodes.podCIDR': 'AKS hands it out',
  'agentPool.nodes.networkSecurityGroup': 'AKS has no field for groups on interfaces',
  'agentPool.nodes.enableIPForwarding': 'AKS sets it by the network mode',
  'applicationGateway.backend.service': 'the ingress controller in the cluster fills the pool',
  'applicationGatewayForContainers.service': 'the Gateway API in the cluster says it',
  'azureFirewall.privateIPAddress': 'Azure gives it the first of its subnet',
  'azureFirewall.publicIPAddresses': 'Azure draws them; their number is written',
  'natGateway.publicIPAddresses': 'Azure draws them; their number is written',
  'loadBalancer.frontendIPConfigurations.publicIPAddress': 'Azure draws it',
  'loadBalancer.unhealthy': 'how machines are, not how they are set',
  'privateEndpoint.publicIPAddress': 'of what it leads to',
  'virtualNetworkGateway.privateIPAddress': 'Azure gives it',
  'onPremisesSite.hosts.name': 'not in Azure',
  'onPremisesSite.hosts.address': 'not in Azure',
  'onPremisesSite.staticRoutes': 'set on the site’s own device',
  'virtualMachine.role': 'set within the machine',
  'virtualMachine.sourceNat': 'set within the machine',
  'virtualMachine.destinationNat.protocol': 'set within the machine',
  'virtualMachine.destinationNat.port': 'set within the machine',
  'virtualMachine.destinationNat.translatedAddress': 'set within the machine',
  'virtualMachine.destinationNat.translatedPort': 'set within the machine',
  'virtualMachine.dnsForwarders': 'set within the machine',
};

interface Schema {
  readonly _zod: { readonly def: Readonly<Record<string, unknown>> & { readonly type: string } };
}

interface Leaf {
  readonly path: string;
  /** The words that it can be, where it is one of some. */
  readonly words: readonly string[];
}

/** All fields of a schema that hold no further ones; lists count as what is in them, words of a fixed kind as nothing. */
function leavesOf(schema: Schema, path: string): Leaf[] {
  const { def } = schema._zod;
  const inner = (key: string): Schema => def[key] as Schema;
  switch (def.type) {
    case 'optional':
    case 'nullable':
      return leavesOf(inner('innerType'), path);
    case 'array':
      return leavesOf(inner('element'), path);
    case 'union':
      return (def.options as Schema[]).flatMap((one) => leavesOf(one, path));
    case 'object':
      return Object.entries(def.shape as Record<string, Schema>).flatMap(([name, field]) =>
        leavesOf(field, path === '' ? name : `${path}.${name}`),
      );
    case 'literal':
      return [];
    case 'enum':
      return [{ path, words: Object.values(def.entries as Record<string, string>) }];
    default:
      return [{ path, words: [] }];
  }
}

const kindOf = (schema: Schema): ResourceKind => {
  const { kind } = schema._zod.def.shape as Record<'kind', Schema>;
  return (kind._zod.def.values as ResourceKind[])[0] as ResourceKind;
};
const fields = (resource._zod.def.options as unknown as Schema[]).flatMap((schema) => {
  const leaves = leavesOf(schema, '').filter(({ path }) => path !== 'id');
  const byPath = new Map(leaves.map((leaf) => [leaf.path, { kind: kindOf(schema), ...leaf }]));
  return [...byPath.values()].map((leaf) => ({ ...leaf, at: `${leaf.kind}.${leaf.path}` }));
});

/** The values at a path, with what puts another one there. */
function placesOf(held: unknown, path: readonly string[]): { value: unknown; put: (value: unknown) => unknown }[] {
  const [name, ...rest] = path;
  if (Array.isArray(held)) {
    return held.flatMap((one, at) =>
      placesOf(one, path).map(({ value, put }) => ({ value, put: (other: unknown) => held.with(at, put(other)) })),
    );
  }
  if (name === undefined) return [{ value: held, put: (other) => other }];
  if (typeof held !== 'object' || held === null || !(name in held)) return [];
  const record = held as Readonly<Record<string, unknown>>;
  return placesOf(record[name], rest).map(({ value, put }) => ({
    value,
    put: (other) => ({ ...record, [name]: put(other) }),
  }));
}

/** Other values, of which the schema says which can be. */
function otherThan(value: unknown, words: readonly string[]): unknown[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1, value - 1];
  const texts = ['10.3.0.0/16', '10.1.3.77', '7', 'Microsoft.Sql', `${value}x`];
  const ids = ['other', 'vnet-b', 'zone-api', 'podded', 'vm-dns'];
  return [...words, ...ids, ...texts, undefined].filter((one) => one !== value);
}

const written = (document: TopologyDocument): string => {
  const { resources, parameters, outputs } = azureDesign({ plan: plan(document) });
  return JSON.stringify([
    resources.map(({ comments: _, ...one }) => one),
    parameters.map(({ says: _, ...one }) => one),
    outputs.map(({ says: _, ...one }) => one),
  ]);
};
const before = written(wholeDesign);

/** Designs that differ from the whole one in nothing but this field, and are valid. */
function variants({ kind, path, words }: (typeof fields)[number]): TopologyDocument[] {
  const own = Object.values(wholeDesign.resources).filter((one) => one.kind === kind);
  return own.flatMap((one) =>
    placesOf(one, path.split('.')).flatMap(({ value, put }) =>
      otherThan(value, words).flatMap((other) => {
        const read = topologyDocument.safeParse({
          ...wholeDesign,
          resources: { ...wholeDesign.resources, [one.id]: JSON.parse(JSON.stringify(put(other))) },
        });
        return read.success ? [read.data as TopologyDocument] : [];
      }),
    ),
  );
}

const isVisible = (field: (typeof fields)[number]): boolean =>
  variants(field).some((document) => {
    try {
      return written(document) !== before;
    } catch {
      // It now names what is not there, which no document that is read does; somebody looked for it.
      return false;
    }
  });

describe('docs/export.md', () => {
  const page = readFileSync(new URL('../../../docs/export.md', import.meta.url), 'utf8');
  it('names the fields that are left out, and no others', () =>
    expect([...page.matchAll(/^\| `(\w+\.[\w.]+)` \| (.*) \|$/gm)].map(([, field, why]) => [field, why])).toEqual(
      Object.entries(LEFT_OUT),
    ));
});

describe('every field of every kind', () => {
  it('is in the whole design, which is valid', () => {
    expect(topologyDocument.safeParse(wholeDesign).error).toBeUndefined();
    const missing = fields.filter((field) => variants(field).length === 0).map(({ at }) => at);
    expect(missing).toEqual([]);
    expect(fields.length).toBeGreaterThan(170);
  });

  it.each(fields)('$at is written, or left out for a reason', (field) => {
    const reason = SEEN.includes(field.at) ? undefined : (LEFT_OUT_KINDS[field.kind] ?? LEFT_OUT[field.at]);
    expect(isVisible(field)).toBe(reason === undefined);
  });

  it('that is left out exists', () => {
    const all = new Set(fields.map(({ at }) => at));
    expect(Object.keys(LEFT_OUT).filter((field) => !all.has(field))).toEqual([]);
  });
});
