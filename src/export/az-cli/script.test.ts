import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plan } from '../../engine';
import { topology } from '../../engine/arbitraries';
import { oddTopology } from '../../engine/findings/arbitraries';
import { templates } from '../../examples/templates';
import type { TopologyDocument } from '../../model';
import { everyKind } from '../../model/fields/arbitraries';
import { azureDesign } from '../azure/design';
import { wholeDesign } from '../azure/testing';
import type { AzureDesign } from '../azure/types';
import { silentIn } from '../terraform/testing';
import { renamed } from '../testing';
import { fitting } from './fitting';
import { environmentOf, printScript, type Script, scriptOf } from './script';
import type { Command, Word } from './shell';
import { AZ, EVERYWHERE } from './testing';

const designOf = (document: TopologyDocument): AzureDesign =>
  azureDesign({ plan: plan(document), link: 'https://netsim.example/#v1.4.abcd' });

const textOf = (design: AzureDesign): string => printScript(design, scriptOf(design));

const designs: [string, () => Promise<AzureDesign>][] = [
  ...templates.map(({ id, load }): [string, () => Promise<AzureDesign>] => [id, async () => designOf(await load())]),
  ['all that there is', async () => designOf(wholeDesign)],
  ['nothing', async () => designOf({ name: '', resources: {}, order: [] })],
];

let directory: string;
const RECORD_END = '\u001e';

/** In place of az: writes down what it is given, and where asked for text answers with it. */
const STUB = `az() {
  printf '%s\\0' "$@" $'\\x1e' >>"$AZ_LOG"
  if [[ "\${*: -2}" == '--output tsv' ]]; then printf 'answer %s\\n' "$*"; fi
}
`;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'az-cli-'));
  writeFileSync(join(directory, 'stub'), STUB);
});

afterAll(() => rmSync(directory, { recursive: true }));

/** A value as hostile as the environment may have one. */
const demanded = (name: string): string => `$(touch ${name}) '"\`id\` * ${name}`;

const environment = ({ settings }: Script): Record<string, string> =>
  Object.fromEntries(
    settings.flatMap((one) => (one.value === undefined ? [[environmentOf(one), demanded(one.name)]] : [])),
  );

/** Runs a script with the stub in place of az: what az was given, and what was printed. */
function run(text: string, script: Script): { calls: string[][]; printed: string } {
  const log = join(directory, 'log');
  const file = join(directory, 'main.sh');
  writeFileSync(log, '');
  writeFileSync(file, text);
  const printed = execFileSync('bash', ['--norc', file], {
    cwd: directory,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', BASH_ENV: join(directory, 'stub'), AZ_LOG: log, ...environment(script) },
    stdio: ['ignore', 'pipe', 'ignore'],
    encoding: 'utf8',
  });
  const calls = readFileSync(log, 'utf8')
    .split(`${RECORD_END}\0`)
    .slice(0, -1)
    .map((call) => call.split('\0').slice(0, -1));
  return { calls, printed };
}

/** What az is to be given, by the commands as they were meant. */
function meant({ settings, steps, outputs }: Script): { calls: string[][]; printed: string[] } {
  const variables = new Map(settings.map((one) => [one.name, one.value ?? demanded(one.name)]));
  const textIn = (word: Word): string => {
    if (typeof word === 'string') return word;
    if (!('variable' in word)) return word.map(textIn).join('');
    const value = variables.get(word.variable);
    if (value === undefined) throw new Error(`${word.variable} has no value yet`);
    return value;
  };
  const calls = steps
    .flatMap(({ commands }) => commands)
    .map(({ name, options, into }) => {
      const call = [...name.slice(1), ...options.flatMap(({ flag, words }) => [flag, ...words.map(textIn)])];
      if (into !== undefined) variables.set(into, `answer ${call.join(' ')}`);
      return call;
    });
  return { calls, printed: outputs.map(({ word }) => textIn(word)) };
}

const commandsOf = ({ steps }: Script): Command[] => steps.flatMap(({ commands }) => commands);

/** What az would refuse in a command. */
function faultsIn({ name, options }: Command): string[] {
  const command = name.slice(1).join(' ');
  const known = AZ[command]?.split(' ');
  if (!known) return [`${command} is unknown`];
  const flags = options.map(({ flag }) => flag);
  const names = new Set([...EVERYWHERE, ...known.map((flag) => flag.replace('!', ''))]);
  return [
    ...flags.filter((flag) => !names.has(flag)).map((flag) => `${command} has ${flag}`),
    ...known
      .filter((flag) => flag.endsWith('!') && !flags.includes(flag.slice(0, -1)))
      .map((flag) => `${command} has no ${flag.slice(0, -1)}`),
    ...options.flatMap(({ flag, words }) =>
      words.some((word) => typeof word === 'string' && /^(?:-|@.)/.test(word))
        ? [`${command} has a word of az in ${flag}`]
        : [],
    ),
  ];
}

describe.each(designs)('of %s', (_, load) => {
  let design: AzureDesign;
  let script: Script;
  let text: string;

  beforeAll(async () => {
    design = await load();
    script = scriptOf(design);
    text = printScript(design, script);
  });

  it('is bash', () => {
    expect(text.startsWith('#!/usr/bin/env bash\n')).toBe(true);
    expect(() => execFileSync('bash', ['-n'], { input: text, stdio: ['pipe', 'ignore', 'ignore'] })).not.toThrow();
  });

  it('gives az just what was meant, and prints what came of it', () => {
    const { calls, printed } = run(text, script);
    const expected = meant(script);
    expect(calls).toEqual(expected.calls);
    expect(printed.split('\n').slice(0, -1)).toEqual(
      script.outputs.map(({ says }, n) => `${says} ${expected.printed[n]}`),
    );
  });

  it('has options that az takes, and those that it demands', () =>
    expect(commandsOf(script).flatMap(faultsIn)).toEqual([]));

  it('makes every resource after those that it needs', () => {
    const positions = new Map(design.resources.map(({ symbol }, n) => [symbol, n]));
    const early = design.resources.flatMap(({ symbol, dependsOn }, n) =>
      dependsOn.filter((one) => (positions.get(one) ?? n) >= n).map((one) => `${symbol} before ${one}`),
    );
    expect(early).toEqual([]);
  });

  it('stops where the environment lacks a value, before it has made anything', () => {
    if (Object.keys(environment(script)).length === 0) return;
    expect(() => run(text, { ...script, settings: [] })).toThrow();
    expect(readFileSync(join(directory, 'log'), 'utf8')).toBe('');
  });
});

describe('the test of options', () => {
  it('finds one that az does not know, and misses one that is demanded', () => {
    const options = [{ flag: '--vnet', words: ['a'] }];
    expect(faultsIn({ name: ['az', 'network', 'vnet', 'peering', 'create'], options })).toEqual([
      'network vnet peering create has --vnet',
      ...['--resource-group', '--vnet-name', '--name', '--remote-vnet'].map(
        (flag) => `network vnet peering create has no ${flag}`,
      ),
    ]);
  });

  it('finds what az would read as a file or an option', () => {
    const create = { name: ['az', 'group', 'create'] };
    for (const word of ['@/etc/passwd', '-x']) {
      const options = [
        { flag: '--name', words: [word] },
        { flag: '--location', words: ['x'] },
      ];
      expect(faultsIn({ ...create, options })).toEqual(['group create has a word of az in --name']);
    }
  });
});

describe('a text', () => {
  it.each([
    ['10.0.0.0/16', '10.0.0.0/16'],
    ['*', '*'],
    ['Storage.WestEurope', 'Storage.WestEurope'],
    ['33%', '33%'],
    ['@', '@'],
    ['@/etc/passwd', 'etc/passwd'],
    ['--debug', 'debug'],
    ['[1,2]', '1-2-'],
    ['"$(id)"', 'id-'],
    ['', 'unnamed'],
  ])('%j is given to az as %s', (text, fit) => expect(fitting(text)).toBe(fit));
});

const AGW = 'Microsoft.Network/applicationGateways: properties';
const NAMED_BY_AZ = 'noted: az names the parts of a gateway and puts them together';

/** Values of Resource Manager's for which az has no option, each with the reason. */
const WITHOUT_OPTION: Readonly<Record<string, string>> = {
  'Microsoft.Compute/virtualMachines: properties.osProfile.linuxConfiguration.ssh.publicKeys.path':
    'az makes it up of the name',
  'Microsoft.Compute/virtualMachines: properties.storageProfile.osDisk.createOption': 'follows from the image',
  'Microsoft.ContainerService/managedClusters: properties.agentPoolProfiles.type': 'what az does by itself',
  'Microsoft.ContainerService/managedClusters: sku.name': 'what az does by itself',
  [`${AGW}.backendAddressPools.name`]: NAMED_BY_AZ,
  [`${AGW}.backendHttpSettingsCollection.name`]: NAMED_BY_AZ,
  [`${AGW}.frontendIPConfigurations.name`]: NAMED_BY_AZ,
  [`${AGW}.frontendIPConfigurations.properties.privateIPAllocationMethod`]: 'follows from the address',
  [`${AGW}.frontendIPConfigurations.properties.subnet.id`]: 'the one subnet that a gateway is in',
  [`${AGW}.frontendPorts.name`]: NAMED_BY_AZ,
  [`${AGW}.gatewayIPConfigurations.name`]: NAMED_BY_AZ,
  [`${AGW}.httpListeners.name`]: NAMED_BY_AZ,
  [`${AGW}.httpListeners.properties.frontendIPConfiguration.id`]: NAMED_BY_AZ,
  [`${AGW}.httpListeners.properties.frontendPort.id`]: NAMED_BY_AZ,
  [`${AGW}.httpListeners.properties.protocol`]: 'HTTP without a certificate',
  [`${AGW}.requestRoutingRules.name`]: NAMED_BY_AZ,
  [`${AGW}.requestRoutingRules.properties.backendAddressPool.id`]: NAMED_BY_AZ,
  [`${AGW}.requestRoutingRules.properties.backendHttpSettings.id`]: NAMED_BY_AZ,
  [`${AGW}.requestRoutingRules.properties.httpListener.id`]: NAMED_BY_AZ,
  [`${AGW}.sku.tier`]: 'the same as the name',
  'Microsoft.Network/connections: properties.connectionType': 'follows from what it leads to',
  'Microsoft.Network/loadBalancers: properties.frontendIPConfigurations.properties.privateIPAllocationMethod':
    'follows from the address',
  'Microsoft.Network/loadBalancers: properties.probes.properties.numberOfProbes': 'the threshold has taken its place',
  'Microsoft.Network/natGateways: sku.name': 'what az does by itself',
  'Microsoft.Network/networkInterfaces: properties.ipConfigurations.properties.privateIPAllocationMethod':
    'follows from the address',
  'Microsoft.Network/virtualNetworkGateways: properties.ipConfigurations.name': 'az makes it up',
  'Microsoft.Network/virtualNetworkGateways: properties.ipConfigurations.properties.privateIPAllocationMethod':
    'what az does by itself',
  'Microsoft.Network/virtualNetworkGateways: properties.sku.tier': 'the same as the name',
  'Microsoft.Network/virtualNetworks: properties.subnets.properties.delegations.name': 'az makes it up',
  'Microsoft.ServiceNetworking/trafficControllers/associations: properties.associationType': 'Azure knows but one',
};

// https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access
describe('a subnet', () => {
  it('is private where the design says so, and is said not to be where it does not', () => {
    const subnets = scriptOf(designOf(wholeDesign))
      .steps.flatMap(({ commands }) => commands)
      .filter(({ name }) => name.join(' ') === 'az network vnet subnet create');
    const toldOf = (wanted: string) =>
      subnets
        .filter(({ options }) => options.some(({ flag, words }) => flag === '--name' && words[0] === wanted))
        .flatMap(({ options }) => options.find(({ flag }) => flag === '--default-outbound-access')?.words ?? []);
    expect(toldOf('snet-nodes')).toEqual(['false']);
    expect(toldOf('snet-rest')).toEqual(['true']);
  });
});

describe('every value of a resource', () => {
  it('is in the script, or is known not to be', () => {
    const silent = silentIn(designOf(wholeDesign), textOf);
    expect(silent.toSorted()).toEqual(Object.keys(WITHOUT_OPTION).toSorted());
  });
});

describe('any design', () => {
  it('gives az just what was meant, with options that az takes', () => {
    fc.assert(
      fc.property(fc.oneof(topology, oddTopology, everyKind), (document) => {
        const design = designOf(document);
        const script = scriptOf(design);
        expect(commandsOf(script).flatMap(faultsIn)).toEqual([]);
        expect(run(printScript(design, script), script).calls).toEqual(meant(script).calls);
      }),
      { numRuns: 20 },
    );
  });
});

describe('hostile text', () => {
  const TEXTS = ['name', 'fqdn', 'zoneName', 'location', 'resourceGroup', 'kubernetesVersion', 'delegation'];
  const LISTS = ['serviceEndpoints', 'sourceAddressPrefixes', 'destinationPortRanges', 'sourceAddresses'];

  /** A document with another text wherever it may have any. */
  const poisoned = (value: unknown, text: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => poisoned(one, text));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => {
        if (TEXTS.includes(key)) return [key, text];
        return [key, LISTS.includes(key) ? [text] : poisoned(one, text)];
      }),
    );
  };

  it.each([
    "'; touch hit; '",
    '$(touch hit)',
    '`touch hit`',
    '"; touch hit #',
    '\n touch hit\n',
    '@hit',
    '-hit',
    `$\{x}`,
    '\\',
  ])('%j never runs, nor is anything that az reads', (hostile) => {
    const document = poisoned(wholeDesign, hostile) as TopologyDocument;
    const design = designOf(document);
    const script = scriptOf(design);
    const { calls } = run(printScript(design, script), script);
    expect(calls).toEqual(meant(script).calls);
    expect(commandsOf(script).flatMap(faultsIn)).toEqual([]);
    expect(() => readFileSync(join(directory, 'hit'))).toThrow();
  });

  it('as a name leaves the script what was meant', () => {
    fc.assert(
      fc.property(renamed(wholeDesign), (document) => {
        const design = designOf(document);
        const script = scriptOf(design);
        expect(run(printScript(design, script), script).calls).toEqual(meant(script).calls);
        expect(commandsOf(script).flatMap(faultsIn)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });
});
