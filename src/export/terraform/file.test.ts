import { parse } from '@cdktf/hcl2json';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { plan } from '../../engine';
import { topology } from '../../engine/arbitraries';
import { oddTopology } from '../../engine/findings/arbitraries';
import { templates } from '../../examples/templates';
import type { TopologyDocument } from '../../model';
import { everyKind } from '../../model/fields/arbitraries';
import { azureDesign } from '../azure/design';
import { wholeDesign } from '../azure/testing';
import type { AzureDesign } from '../azure/types';
import { renamed } from '../testing';
import { terraformFile } from './file';
import { ZONE_GROUP } from './private-link';
import { AZURERM, type Shape, silentIn } from './testing';

type Json = Readonly<Record<string, unknown>>;
/** By type and label, a resource's own body; hcl2json gives each block as a list of them. */
type Resources = Readonly<Record<string, Readonly<Record<string, readonly Json[]>>>>;

const META = ['depends_on', 'lifecycle'];

const designOf = (document: TopologyDocument): AzureDesign =>
  azureDesign({ plan: plan(document), link: 'https://netsim.example/#v1.4.abcd' });

const designs: [string, () => Promise<AzureDesign>][] = [
  ...templates.map(({ id, load }): [string, () => Promise<AzureDesign>] => [id, async () => designOf(await load())]),
  ['all that there is', async () => designOf(wholeDesign)],
  ['nothing', async () => designOf({ name: '', resources: {}, order: [] })],
];

const bodies = (resource: Resources): [address: string, type: string, body: Json][] =>
  Object.entries(resource).flatMap(([type, labels]) =>
    Object.entries(labels).flatMap(([label, found]) =>
      found.map((body): [string, string, Json] => [`${type}.${label}`, type, body]),
    ),
  );

/** What azurerm would refuse in a body. */
function faultsIn(where: string, body: Json, shape: Shape | undefined): string[] {
  if (!shape) return [`${where} is unknown`];
  const known = shape.arguments.split(' ');
  const required = known.flatMap((name) => (name.endsWith('!') ? name.slice(0, -1) : []));
  const names = new Set(known.map((name) => name.replace('!', '')));
  return [
    ...required.filter((name) => !(name in body)).map((name) => `${where} has no ${name}`),
    ...Object.entries(body).flatMap(([name, value]) => {
      if (names.has(name)) return [];
      const inner = shape.blocks?.[name];
      if (!inner) return [`${where} has ${name}`];
      return (value as Json[]).flatMap((one) => faultsIn(`${where}.${name}`, one, inner));
    }),
  ];
}

const withoutMeta = (body: Json): Json =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !META.includes(name)));

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** What a file refers to: `var.location`, `azurerm_subnet.nodes.id`. */
const referencesIn = (value: unknown): string[] =>
  textsIn(value).flatMap((text) => [...text.matchAll(/(?<!\$)\$\{([\w.[\]]+)\}/g)].map(([, to]) => to ?? ''));

/** Attributes of a resource that others refer to, where they are none of its arguments. */
const EXPORTED = ['id', 'principal_id', 'ip_address'];

function danglingIn(parsed: Json): string[] {
  const resource = (parsed.resource ?? {}) as Resources;
  const variables = Object.keys((parsed.variable ?? {}) as Json);
  const { variable: _, ...rest } = parsed;
  return referencesIn(withoutIgnored(rest)).filter((reference) => {
    const [type = '', label = '', attribute] = reference.split('.');
    if (type === 'var') return !variables.includes(label);
    const body = resource[type]?.[label]?.[0];
    return !body || !(attribute === undefined || attribute in body || EXPORTED.includes(attribute));
  });
}

/** Names of arguments that are not watched stand as if they were references. */
const withoutIgnored = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutIgnored);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => (name === 'ignore_changes' ? [] : [[name, withoutIgnored(one)]])),
  );
};

describe.each(designs)('of %s', (_, load) => {
  let design: AzureDesign;
  let text: string;
  let parsed: Json;
  let resource: Resources;

  beforeAll(async () => {
    design = await load();
    text = terraformFile(design).text;
    parsed = await parse('main.tf', text);
    resource = parsed.resource as Resources;
  });

  it('is HCL', () =>
    expect(Object.keys(parsed)).toEqual(expect.arrayContaining(['provider', 'terraform', 'variable'])));

  it('has arguments that azurerm takes, and those that it demands', () => {
    const faults = bodies(resource).flatMap(([address, type, body]) =>
      faultsIn(address, withoutMeta(body), AZURERM[type]),
    );
    expect(faults).toEqual([]);
  });

  it('refers to nothing but what it declares', () => expect(danglingIn(parsed)).toEqual([]));

  it('uses every variable', () => {
    const used = new Set(referencesIn(parsed));
    const variables = Object.keys(parsed.variable as Json);
    expect(variables.filter((name) => !used.has(`var.${name}`))).toEqual([]);
  });

  it('gives each resource a label of its own', () => {
    const heads = [...text.matchAll(/^resource "(\w+)" "([^"]*)" \{$/gm)].map(([, type, label]) => `${type}.${label}`);
    expect(heads.toSorted()).toEqual(
      bodies(resource)
        .map(([address]) => address)
        .toSorted(),
    );
    expect(new Set(heads).size).toBe(heads.length);
    for (const head of heads) expect(head).toMatch(/^azurerm_[a-z_]+\.[a-z_][a-z0-9_]*$/);
  });

  it('has every resource of the design', () => {
    const own = design.resources.filter(({ type }) => type !== ZONE_GROUP);
    const subnets = design.resources.flatMap(({ properties: { subnets = [] } }) => subnets);
    expect(Object.keys(resource.azurerm_subnet ?? {})).toHaveLength(subnets.length);
    expect(bodies(resource).length).toBeGreaterThanOrEqual(own.length + subnets.length);
  });

  it('has no secret in it, nor shows one', () => {
    const variables = parsed.variable as Readonly<Record<string, readonly Json[]>>;
    const sensitive = Object.values(variables).filter(([one]) => one?.sensitive === true);
    expect(sensitive).toHaveLength(design.parameters.filter(({ isSecret }) => isSecret).length);
    for (const [one] of sensitive) expect(one).not.toHaveProperty('default');
  });
});

describe('what azurerm does not do by itself', () => {
  const { text } = terraformFile(designOf(wholeDesign));

  // https://learn.microsoft.com/azure/aks/spot-node-pool
  it('is said of Spot pools: label, taint and price, so that nothing is taken off them again', async () => {
    const parsed = await parse('main.tf', text);
    const pools = bodies(parsed.resource as Resources).filter(([, type]) => type.endsWith('_node_pool'));
    const key = 'kubernetes.azure.com/scalesetpriority';
    expect(
      pools.map(([, , { name, priority, node_labels, node_taints, spot_max_price }]) => ({
        ...{ name, priority, node_labels, node_taints, spot_max_price },
      })),
    ).toEqual([
      {
        ...{ name: 'win', priority: 'Spot', spot_max_price: -1 },
        ...{ node_labels: { [key]: 'spot' }, node_taints: [`${key}=spot:NoSchedule`] },
      },
    ]);
  });

  it('is asked of it where a namespace is one that it does not register', async () => {
    const registered = async (file: string) =>
      ((await parse('main.tf', file)).provider as Readonly<Record<string, readonly Json[]>>).azurerm?.[0]
        ?.resource_providers_to_register;
    expect(await registered(text)).toEqual(['Microsoft.ServiceNetworking']);
    const without = { ...designOf(wholeDesign), resources: [], outputs: [] };
    expect(await registered(terraformFile(without).text)).toBeUndefined();
  });
});

// https://github.com/hashicorp/terraform-provider-azurerm/issues/2605
it('a peering waits for the subnets of both networks, and for what is put upon them', async () => {
  const parsed = await parse('main.tf', terraformFile(designOf(wholeDesign)).text);
  const { azurerm_virtual_network_peering: peerings, azurerm_subnet: subnets } = parsed.resource as Resources;
  const waits = Object.values(peerings ?? {})[0]?.[0]?.depends_on as string[];
  const upon = waits.filter((one) => one.includes('_association.'));
  expect(upon.map((one) => one.split('.')[1])).toEqual(['snet_nodes}', 'snet_nodes}', 'snet_nodes}']);
  expect(waits.filter((one) => one.startsWith('${azurerm_subnet.'))).toHaveLength(
    Object.keys(subnets ?? {}).length - 1,
  );
});

// https://github.com/Azure/sap-automation/issues/1052
it.each([
  ['hub-spoke-firewall', 'azurerm_virtual_network_gateway', 'azurerm_subnet_route_table_association.gateway_subnet'],
  ['article', 'azurerm_application_gateway', 'azurerm_subnet_network_security_group_association.snet_agw'],
])('of %s an %s waits for what is put upon its subnet', async (id, type, upon) => {
  const document = (await templates.find((one) => one.id === id)?.load()) ?? wholeDesign;
  const parsed = await parse('main.tf', terraformFile(designOf(document)).text);
  const bodiesOfType = Object.values((parsed.resource as Resources)[type] ?? {}).flat();
  expect(bodiesOfType.length).toBeGreaterThan(0);
  for (const { depends_on } of bodiesOfType) expect(depends_on).toContain(`\${${upon}}`);
});

describe('the test of arguments', () => {
  const shape = AZURERM.azurerm_subnet;
  const body = { name: 'a', resource_group_name: 'b', virtual_network_name: 'c' };

  it('finds one that azurerm does not know, in a block too', () => {
    expect(faultsIn('s', { ...body, enforce_private_link_service_network_policies: true }, shape)).toEqual([
      's has enforce_private_link_service_network_policies',
    ]);
    expect(faultsIn('s', { ...body, delegation: [{ name: 'a', service: 'b' }] }, shape)).toEqual([
      's.delegation has service',
    ]);
  });

  it('misses one that is demanded', () =>
    expect(faultsIn('s', { name: 'a' }, shape)).toEqual([
      's has no resource_group_name',
      's has no virtual_network_name',
    ]));

  it('finds a reference to nothing', async () =>
    expect(danglingIn(await parse('main.tf', 'output "a" {\n  value = azurerm_subnet.a.id\n}\n'))).toEqual([
      'azurerm_subnet.a.id',
    ]));
});

/** Values of Resource Manager's that make no difference in Terraform wherever they are, each with the reason. */
const WITHOUT_ARGUMENT: Readonly<Record<string, string>> = {
  'Microsoft.Compute/virtualMachines: properties.osProfile.linuxConfiguration.ssh.publicKeys.path':
    'azurerm makes it up of the name',
  'Microsoft.Compute/virtualMachines: properties.storageProfile.osDisk.createOption': 'follows from the image',
  'Microsoft.ContainerService/managedClusters: properties.agentPoolProfiles.gatewayProfile.publicIPPrefixSize':
    'noted: azurerm has no gateway pools',
  'Microsoft.ContainerService/managedClusters: properties.agentPoolProfiles.type': 'azurerm knows but one',
  'Microsoft.ContainerService/managedClusters: properties.networkProfile.staticEgressGatewayProfile.enabled':
    'noted: azurerm has no gateway pools',
  'Microsoft.ContainerService/managedClusters: sku.name': 'azurerm knows but Base here',
  'Microsoft.Network/firewallPolicies/ruleCollectionGroups: properties.ruleCollections.rules.ruleType':
    'follows from the block',
  'Microsoft.Network/privateEndpoints/privateDnsZoneGroups: properties.privateDnsZoneConfigs.name':
    'azurerm makes it up',
  'Microsoft.Network/virtualNetworkGateways: properties.sku.tier': 'the same as the name',
  'Microsoft.ServiceNetworking/trafficControllers/associations: properties.associationType': 'Azure knows but one',
};

describe('every value of a resource', () => {
  it('is in the file, or is known not to be', () => {
    const design = designOf(wholeDesign);
    const silent = silentIn(design, (one) => terraformFile(one).text);
    expect(silent.toSorted()).toEqual(Object.keys(WITHOUT_ARGUMENT).toSorted());
  });
});

describe('any design', () => {
  it('is a file with arguments that azurerm takes, which refers to nothing but what it declares', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(topology, oddTopology, everyKind), async (document) => {
        const parsed = await parse('main.tf', terraformFile(designOf(document)).text);
        const resources = bodies(parsed.resource as Resources);
        const faults = resources.flatMap(([address, type, body]) =>
          faultsIn(address, withoutMeta(body), AZURERM[type]),
        );
        expect([...faults, ...danglingIn(parsed)]).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('names', () => {
  it('of any kind leave it a file that refers to nothing but what it declares', async () => {
    const [, first] = templates;
    const document = (await (first ?? templates[0])?.load()) as TopologyDocument;
    await fc.assert(
      fc.asyncProperty(fc.oneof(renamed(document), renamed(wholeDesign)), async (named) => {
        const design = designOf(named);
        const { text } = terraformFile(design);
        const parsed = await parse('main.tf', text);
        expect(danglingIn(parsed)).toEqual([]);
        expect(bodies(parsed.resource as Resources).length).toBeGreaterThanOrEqual(design.resources.length - 1);
      }),
      { numRuns: 25 },
    );
  });
});
