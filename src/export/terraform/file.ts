import { headerLines } from '../azure/header';
import { labelFor, validName } from '../azure/names';
import type { AzureDesign, AzureResource, Output, Parameter } from '../azure/types';
import type { AzureType } from '../azure/versions';
import { plain } from '../plain';
import { natGateway, publicAddress } from './addresses';
import { cluster } from './clusters';
import {
  applicationGateway,
  associationForContainers,
  frontendForContainers,
  gatewayForContainers,
} from './entry-points';
import { firewall, firewallPolicy, ruleCollectionGroup } from './firewalls';
import { connection, localNetworkGateway, virtualNetworkGateway } from './gateways';
import { type Block, type Comment, type Item, printHcl } from './hcl';
import { identity, roleAssignment } from './identities';
import { loadBalancer } from './load-balancers';
import { networkInterface, virtualMachine } from './machines';
import { peering, virtualNetwork } from './networks';
import { privateDnsZone, privateEndpoint, record, ZONE_GROUP, zoneLink } from './private-link';
import { routeTable, securityGroup } from './rules';
import { attributes, block, declared, hcl, startWriting, type Writing } from './writing';

type Write = (w: Writing, resource: AzureResource) => Item[];

const WRITERS: Readonly<Record<AzureType, Write>> = {
  'Microsoft.Authorization/roleAssignments': roleAssignment,
  'Microsoft.Compute/virtualMachines': virtualMachine,
  'Microsoft.ContainerService/managedClusters': cluster,
  'Microsoft.ManagedIdentity/userAssignedIdentities': identity,
  'Microsoft.Network/applicationGateways': applicationGateway,
  'Microsoft.Network/azureFirewalls': firewall,
  'Microsoft.Network/connections': connection,
  'Microsoft.Network/firewallPolicies': firewallPolicy,
  'Microsoft.Network/firewallPolicies/ruleCollectionGroups': ruleCollectionGroup,
  'Microsoft.Network/loadBalancers': loadBalancer,
  'Microsoft.Network/localNetworkGateways': localNetworkGateway,
  'Microsoft.Network/natGateways': natGateway,
  'Microsoft.Network/networkInterfaces': networkInterface,
  'Microsoft.Network/networkSecurityGroups': securityGroup,
  'Microsoft.Network/privateDnsZones': privateDnsZone,
  'Microsoft.Network/privateDnsZones/A': record,
  'Microsoft.Network/privateDnsZones/virtualNetworkLinks': zoneLink,
  'Microsoft.Network/privateEndpoints': privateEndpoint,
  // Written with their endpoint.
  [ZONE_GROUP]: () => [],
  'Microsoft.Network/publicIPAddresses': publicAddress,
  'Microsoft.Network/routeTables': routeTable,
  'Microsoft.Network/virtualNetworkGateways': virtualNetworkGateway,
  'Microsoft.Network/virtualNetworks': virtualNetwork,
  'Microsoft.Network/virtualNetworks/virtualNetworkPeerings': peering,
  'Microsoft.ServiceNetworking/trafficControllers': gatewayForContainers,
  'Microsoft.ServiceNetworking/trafficControllers/associations': associationForContainers,
  'Microsoft.ServiceNetworking/trafficControllers/frontends': frontendForContainers,
};

/** The file, and what Terraform’s provider cannot say besides what no template can. */
export function terraformFile(design: AzureDesign): { text: string; notes: readonly string[] } {
  const w = startWriting(design);
  const resources = design.resources.flatMap((one) => WRITERS[one.type as AzureType](w, one));
  const notes = [...design.notes, ...w.notes().map(plain)];
  const items = [
    ...header({ ...design, notes }),
    ...provider(design),
    ...variables(design),
    declared('azurerm_resource_group', 'main', attributes(GROUP)),
    ...resources,
    ...design.outputs.map((output) => outputBlock(w, output)),
  ];
  return { text: printHcl(items), notes };
}

const header = (design: AzureDesign): Item[] => [
  ...headerLines(
    design,
    'Deploy it, with the id of a subscription in the environment variable ARM_SUBSCRIPTION_ID:',
    'terraform init && terraform apply',
  ).map((comment): Comment => ({ comment })),
  { gap: true },
];

/** Namespaces of Azure's that a subscription does not know until somebody registers them, and azurerm does not by itself. */
const UNREGISTERED = ['Microsoft.ServiceNetworking'];

const provider = ({ resources }: AzureDesign): Item[] => {
  const namespaces = UNREGISTERED.filter((namespace) => resources.some(({ type }) => type.startsWith(`${namespace}/`)));
  return [
    block('terraform', [
      ...attributes({ required_version: '>= 1.3' }),
      // The first 4.x that the arguments of this file were checked against.
      block(
        'required_providers',
        attributes({ azurerm: { map: { source: 'hashicorp/azurerm', version: '~> 4.53' } } }),
      ),
    ]),
    {
      block: 'provider',
      labels: ['azurerm'],
      body: [
        ...attributes({ resource_providers_to_register: namespaces.length > 0 ? namespaces : undefined }),
        block('features', []),
      ],
    },
  ];
};

const GROUP = {
  name: { reference: 'var.resource_group_name' },
  location: { reference: 'var.location' },
};

/** The design’s own, and the group’s. */
function variables({ parameters, resourceGroup }: AzureDesign): Block[] {
  const group: Parameter = {
    name: 'resourceGroupName',
    type: 'string',
    says: 'Name of the resource group that everything is put into.',
    defaultValue: validName(resourceGroup, 'network'),
  };
  const location: Parameter = { name: 'location', type: 'string', says: 'Region of the resources.' };
  const own = parameters.filter(({ name }) => name !== location.name);
  return [parameters.find(({ name }) => name === location.name) ?? location, group, ...own].map(variableBlock);
}

const TYPES = { string: 'string', int: 'number' } as const;

function variableBlock({ name, type, says, isSecret, defaultValue }: Parameter): Block {
  const value = typeof defaultValue === 'string' || typeof defaultValue === 'number' ? defaultValue : undefined;
  return {
    block: 'variable',
    labels: [labelFor(name)],
    body: attributes({
      description: plain(says),
      type: { reference: TYPES[type] },
      default: value,
      sensitive: isSecret,
    }),
  };
}

const outputBlock = (w: Writing, { name, says, value }: Output): Block => ({
  block: 'output',
  labels: [labelFor(name)],
  body: attributes({ description: plain(says), value: hcl(w, value) }),
});
