import type { AzureType } from './versions';

/** What Azure takes for a name. */
interface NameRule {
  readonly longest: number;
  /** Characters that it refuses; each run of them becomes one dash, or nothing where dashes are refused too. */
  readonly refused: RegExp;
  readonly filler: '-' | '';
  readonly isLowerCase?: true;
  /** What it may not begin or end with. */
  readonly start: RegExp;
  readonly end: RegExp;
  readonly shortest?: number;
}

const network: NameRule = {
  longest: 80,
  refused: /[^\w.-]+/g,
  filler: '-',
  start: /^[^A-Za-z0-9]+/,
  end: /[^\w]+$/,
};
const host: NameRule = { ...network, longest: 64, refused: /[^A-Za-z0-9-]+/g, end: /[^A-Za-z0-9]+$/ };
const cluster: NameRule = { ...network, longest: 63, refused: /[^\w-]+/g, end: /[^A-Za-z0-9]+$/ };
const pool: NameRule = {
  ...{ longest: 12, refused: /[^a-z0-9]+/g, filler: '', isLowerCase: true },
  ...{ start: /^[^a-z]+/, end: /$^/ },
};

/**
 * Names of resources, by https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules and, of
 * node pools, https://learn.microsoft.com/azure/aks/create-node-pools; of gateways for containers by their schema in
 * https://github.com/Azure/azure-rest-api-specs (read 2026-11-23).
 */
const RULES = {
  network,
  'virtual network': { ...network, longest: 64, shortest: 2 },
  firewall: { ...network, longest: 56 },
  'private endpoint': { ...network, longest: 64, shortest: 2 },
  'gateway for containers': { ...network, longest: 64, end: /[^A-Za-z0-9]+$/ },
  cluster,
  'DNS prefix': { ...host, longest: 54 },
  'node pool': pool,
  'Windows node pool': { ...pool, longest: 6 },
  'virtual machine': host,
  identity: { ...network, longest: 128, shortest: 3, refused: /[^\w-]+/g },
  'DNS zone': { ...network, longest: 253, isLowerCase: true, refused: /[^a-z0-9.-]+/g, end: /[^a-z0-9]+$/ },
} as const satisfies Record<string, NameRule>;

export type NameRuleId = keyof typeof RULES;

/** The nearest name to one that Azure takes. */
export function validName(wanted: string, id: NameRuleId): string {
  const rule: NameRule = RULES[id];
  // Letters with accents keep their letters.
  const plain = wanted.normalize('NFKD').replace(/\p{M}+/gu, '');
  const cased = rule.isLowerCase ? plain.toLowerCase() : plain;
  const kept = cased.replace(rule.refused, rule.filler).replace(rule.start, '');
  const name = kept.slice(0, rule.longest).replace(rule.end, '');
  return name.length >= (rule.shortest ?? 1)
    ? name
    : `${id.replace(/[^a-z]/gi, '').toLowerCase()}${name}`.slice(0, rule.longest);
}

/** A name with a number behind it that still is no longer than Azure takes. */
export function numberedName(name: string, number: number, id: NameRuleId): string {
  const rule: NameRule = RULES[id];
  const ending = `${rule.filler}${number}`;
  return `${name.slice(0, rule.longest - ending.length)}${ending}`;
}

/** Rule of a type's names where it is not that of most of Azure's network. */
const RULE_OF_TYPE: Partial<Record<AzureType, NameRuleId>> = {
  'Microsoft.Compute/virtualMachines': 'virtual machine',
  'Microsoft.ContainerService/managedClusters': 'cluster',
  'Microsoft.ManagedIdentity/userAssignedIdentities': 'identity',
  'Microsoft.Network/azureFirewalls': 'firewall',
  'Microsoft.Network/privateDnsZones': 'DNS zone',
  'Microsoft.Network/privateEndpoints': 'private endpoint',
  'Microsoft.Network/virtualNetworks': 'virtual network',
  'Microsoft.ServiceNetworking/trafficControllers': 'gateway for containers',
};

export const ruleOfType = (type: AzureType): NameRuleId => RULE_OF_TYPE[type] ?? 'network';

/** Words that mean something to Bicep, Terraform or a shell, and so name nothing. */
const KEPT_WORDS = new Set([
  ...[
    'as',
    'assert',
    'existing',
    'extension',
    'false',
    'for',
    'func',
    'if',
    'import',
    'in',
    'metadata',
    'module',
    'none',
  ],
  ...['null', 'output', 'param', 'provider', 'resource', 'targetScope', 'this', 'true', 'type', 'using', 'var', 'with'],
  ...['array', 'bool', 'int', 'object', 'string', 'az', 'sys'],
]);

/** `vnet-prod` as languages name things: `vnetProd`. */
export function symbolFor(name: string, fallback: string): string {
  const joined = wordsOf(name)
    .map((word, n) => (n === 0 ? lowerFirst(word) : upperFirst(word)))
    .join('')
    .slice(0, 60);
  if (joined === '') return fallback;
  return /^\d/.test(joined) ? `${fallback}${joined}` : KEPT_WORDS.has(joined) ? `${joined}Resource` : joined;
}

/** `vnetHub` and `vnet-hub` as Terraform and shells name things: `vnet_hub`. */
export function labelFor(name: string): string {
  const parted = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').replace(/([A-Z])([A-Z][a-z])/g, '$1_$2');
  const label = wordsOf(parted).join('_').toLowerCase();
  return /^[a-z]/.test(label) ? label : label === '' ? 'unnamed' : `_${label}`;
}

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');

/** `AzureFirewallSubnet` begins small, an abbreviation such as `SQL` is small altogether. */
const lowerFirst = (word: string): string =>
  word === word.toUpperCase() ? word.toLowerCase() : word.charAt(0).toLowerCase() + word.slice(1);
const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
