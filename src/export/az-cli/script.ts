import { headerLines } from '../azure/header';
import { labelFor, validName } from '../azure/names';
import type { AzureDesign, AzureResource, Output, Parameter } from '../azure/types';
import type { AzureType } from '../azure/versions';
import { plain } from '../plain';
import { cluster, identity, roleAssignment } from './clusters';
import {
  applicationGateway,
  associationForContainers,
  frontendForContainers,
  gatewayForContainers,
} from './entry-points';
import { firewall, firewallPolicy, ruleCollectionGroup } from './firewalls';
import { fitting } from './fitting';
import { connection, localNetworkGateway, virtualNetworkGateway } from './gateways';
import { loadBalancer } from './load-balancers';
import { networkInterface, virtualMachine } from './machines';
import { natGateway, peering, publicAddress, routeTable, securityGroup, virtualNetwork } from './networks';
import { privateDnsZone, privateEndpoint, record, zoneGroup, zoneLink } from './private-link';
import {
  assignment,
  type Command,
  demand,
  printCommand,
  printWord,
  quotedShell,
  shellComment,
  type Word,
} from './shell';
import { GROUP, globally, SWITCH, startWriting, type Writing, wordOf } from './writing';

type Write = (w: Writing, resource: AzureResource) => Command[];

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
  'Microsoft.Network/privateEndpoints/privateDnsZoneGroups': zoneGroup,
  'Microsoft.Network/publicIPAddresses': publicAddress,
  'Microsoft.Network/routeTables': routeTable,
  'Microsoft.Network/virtualNetworkGateways': virtualNetworkGateway,
  'Microsoft.Network/virtualNetworks': virtualNetwork,
  'Microsoft.Network/virtualNetworks/virtualNetworkPeerings': peering,
  'Microsoft.ServiceNetworking/trafficControllers': gatewayForContainers,
  'Microsoft.ServiceNetworking/trafficControllers/associations': associationForContainers,
  'Microsoft.ServiceNetworking/trafficControllers/frontends': frontendForContainers,
};

/** Extensions of az that have the commands of a type. */
const EXTENSIONS: Readonly<Partial<Record<AzureType, string>>> = {
  'Microsoft.Network/azureFirewalls': 'azure-firewall',
  'Microsoft.ServiceNetworking/trafficControllers': 'alb',
};

/** A variable of the script: what it is set to, or that its environment has to say. */
export interface Setting {
  readonly name: string;
  readonly says: string;
  readonly value?: string;
}

/** Commands of one resource, in the order in which they are given. */
export interface Step {
  readonly comments: readonly string[];
  readonly commands: readonly Command[];
}

export interface Script {
  readonly settings: readonly Setting[];
  readonly steps: readonly Step[];
  readonly outputs: readonly { readonly says: string; readonly word: Word }[];
  readonly notes: readonly string[];
}

export function scriptOf(design: AzureDesign): Script {
  const w = startWriting(design);
  const written = design.resources.map((one) => ({ one, commands: WRITERS[one.type as AzureType](w, one) }));
  const outputs = design.outputs.map(({ says, value }: Output) => ({ says, word: wordOf(w, value) }));
  // Only now is known what of each resource others ask for.
  const steps = written.map(({ one, commands }) => ({
    comments: one.comments,
    commands: [...commands, ...w.lookups(one.symbol)],
  }));
  return {
    settings: settingsOf(design),
    steps: [{ comments: [], commands: before(w, design) }, ...steps.filter(({ commands }) => commands.length > 0)],
    outputs,
    notes: [...design.notes, ...w.notes().map(plain)],
  };
}

function before(w: Writing, { resources }: AzureDesign): Command[] {
  const extensions = new Set(resources.flatMap(({ type }) => EXTENSIONS[type as AzureType] ?? []));
  return [
    ...[...extensions].map((name) => globally(w, 'extension add', { '--upgrade': SWITCH, '--name': name })),
    globally(w, 'group create', { '--name': GROUP, '--location': { variable: 'location' } }),
  ];
}

/** The group’s, and the design’s own. */
function settingsOf({ parameters, resourceGroup }: AzureDesign): Setting[] {
  const location: Parameter = { name: 'location', type: 'string', says: 'Region of the resources.' };
  const own = parameters.filter(({ name }) => name !== location.name);
  return [
    settingOf(parameters.find(({ name }) => name === location.name) ?? location),
    {
      name: GROUP.variable,
      says: 'Name of the resource group that everything is put into.',
      value: validName(resourceGroup, 'network'),
    },
    ...own.map(settingOf),
  ];
}

function settingOf({ name, says, defaultValue }: Parameter): Setting {
  const isKnown = typeof defaultValue === 'string' || typeof defaultValue === 'number';
  return { name: labelFor(name), says, ...(isKnown && { value: fitting(String(defaultValue)) }) };
}

/** Name of the environment variable that a setting without a value comes from. */
export const environmentOf = ({ name }: Setting): string => name.toUpperCase();

export function printScript(design: AzureDesign, { settings, steps, outputs, notes }: Script): string {
  const demanded = settings.filter(({ value }) => value === undefined);
  const blocks = [
    ['#!/usr/bin/env bash', ...headerLines({ ...design, notes }, ...howToRun(demanded)).map(shellComment)],
    ['set -euo pipefail', '', '# az prints nothing but what goes wrong.', 'export AZURE_CORE_OUTPUT=none'],
    ...settings.map((setting) => [shellComment(setting.says), printSetting(setting)]),
    ...steps.map(({ comments, commands }) => [...comments.map(shellComment), ...commands.map(printCommand)]),
    ...(outputs.length > 0 ? [outputs.map(({ says, word }) => printOutput(says, word))] : []),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const howToRun = (demanded: readonly Setting[]): string[] => [
  'Run it with bash once az login and az account set have chosen a subscription. Should it stop, what it has made stays.',
  ...(demanded.length > 0
    ? [`It takes from the environment what has no value below: ${demanded.map(environmentOf).join(', ')}.`]
    : []),
];

const printSetting = (setting: Setting): string =>
  setting.value === undefined ? demand(setting.name, environmentOf(setting)) : assignment(setting.name, setting.value);

const printOutput = (says: string, word: Word): string =>
  `printf '%s %s\\n' ${quotedShell(plain(says))} ${printWord(word)}`;
