import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from '../../engine';
import { templates } from '../../examples/templates';
import { type ResourceOf, type TopologyDocument, withNew } from '../../model';
import { everyKind } from '../../model/fields/arbitraries';
import { renamed } from '../testing';
import { azureDesign } from './design';
import { type NameRuleId, numberedName, symbolFor, validName } from './names';
import { expressionsIn, namesOf, needsOf } from './references';
import { asTemplate } from './template-limits';
import { changed, wholeDesign } from './testing';
import { apiVersions } from './versions';

const designOf = (document: TopologyDocument) => azureDesign({ plan: plan(document) });

/** What keeps a design from being written in any language. */
function faultsIn(document: TopologyDocument): string[] {
  const design = designOf(document);
  const known = new Set<string>();
  const late = design.resources.flatMap((resource) => {
    const missing = needsOf(resource).filter((symbol) => !known.has(symbol));
    known.add(resource.symbol);
    return missing.map((symbol) => `${resource.symbol} is written before ${symbol}`);
  });
  const symbols = [...design.resources.map(({ symbol }) => symbol), ...design.parameters.map(({ name }) => name)];
  const ids = design.resources.map((one) =>
    JSON.stringify([one.type, one.scope, ...namesOf(design, one)]).toLowerCase(),
  );
  const asked = new Set(design.parameters.map(({ name }) => name));
  const unasked = design.resources
    .flatMap(({ properties, location }) => [...expressionsIn(properties), ...expressionsIn(location)])
    .flatMap((one) => (one.expression === 'parameter' && !asked.has(one.name) ? [`${one.name} is not asked for`] : []));
  return [...late, ...unasked, ...twice(symbols.map((one) => one.toLowerCase())), ...twice(ids)];
}

const twice = (texts: readonly string[]): string[] =>
  texts.filter((text, n) => texts.indexOf(text) !== n).map((text) => `${text} is there twice`);

describe('the resources of a design', () => {
  it.each(templates)('$id: name what is there, each after what it needs', async ({ load }) =>
    expect(faultsIn(await load())).toEqual([]),
  );

  it('name what is there with every field set', () => expect(faultsIn(wholeDesign)).toEqual([]));

  it('name what is there in random designs', () =>
    fc.assert(
      fc.property(everyKind, (document) => {
        expect(faultsIn(document)).toEqual([]);
      }),
    ));

  it('name what is there whatever the design calls it', () =>
    fc.assert(
      fc.property(renamed(wholeDesign), (document) => {
        expect(faultsIn(document)).toEqual([]);
        for (const note of designOf(document).notes) expect(note).toMatch(/^\p{Lu}.*\.$/u);
      }),
      { numRuns: 30 },
    ));

  it('keep no secret: a parameter that is one has no default', () => {
    const secrets = designOf(wholeDesign).parameters.filter(({ name }) => /key$|password|secret/i.test(name));
    expect(secrets.map(({ name, isSecret }) => [name, isSecret])).toEqual([
      // A public key is no secret.
      ['sshPublicKey', undefined],
      ['vgwAConnection1SharedKey', true],
      ['windowsAdminPassword', true],
    ]);
    for (const { defaultValue } of secrets) expect(defaultValue).toBeUndefined();
  });
});

describe('the two sides of a peering', () => {
  const gateways = (useRemoteGateways: boolean) => ({
    allowVirtualNetworkAccess: true,
    allowForwardedTraffic: true,
    allowGatewayTransit: !useRemoteGateways,
    useRemoteGateways,
  });
  it.each([true, false])('come in the order in which Azure takes them: user of a gateway last (%s)', (isOutgoing) => {
    const peer = wholeDesign.resources.peer;
    if (peer?.kind !== 'peering') throw new Error('no peering');
    const other = { ...peer, outgoing: gateways(isOutgoing), incoming: gateways(!isOutgoing) };
    const sides = designOf({ ...wholeDesign, resources: { ...wholeDesign.resources, peer: other } }).resources.filter(
      ({ of }) => of === 'peer',
    );
    expect(sides.map(({ properties }) => properties.useRemoteGateways)).toEqual([false, true]);
    expect(sides[1]?.dependsOn).toEqual([isOutgoing ? 'ergwB' : 'vgwA', sides[0]?.symbol]);
  });
});

// https://github.com/hashicorp/terraform-provider-azurerm/issues/2605, of one network that is changed twice at a time.
it('peerings of one network are made one after the other', () => {
  const [peer, network] = [wholeDesign.resources.peer, wholeDesign.resources['vnet-b']];
  if (peer?.kind !== 'peering' || network?.kind !== 'virtualNetwork') throw new Error('no peering');
  const document = withNew(wholeDesign, [
    { ...network, id: 'c', name: 'vnet-c', addressPrefixes: ['10.3.0.0/16'] },
    { ...peer, id: 'second', name: 'peer-a-c', remoteVirtualNetwork: 'c' },
  ]);
  const sides = designOf(document).resources.filter(({ type }) => type.endsWith('/virtualNetworkPeerings'));
  expect(sides.map(({ symbol, dependsOn }) => [symbol, dependsOn])).toEqual([
    ['peerAB', []],
    ['peerABBack', ['peerAB']],
    ['peerAC', ['peerABBack']],
    ['peerACBack', ['peerAC']],
  ]);
});

describe('gateways', () => {
  const { resources } = designOf(wholeDesign);
  const addressOf = (symbol: string) => resources.find((one) => one.symbol === `${symbol}Address`);

  it('for VPN have a public address of all zones, and for ExpressRoute none of one’s own', () => {
    expect(addressOf('vgwA')?.zones).toEqual(['1', '2', '3']);
    expect(addressOf('vgwA')?.comments.join()).toContain('a region without availability zones takes none');
    expect(addressOf('ergwB')).toBeUndefined();
  });
});

// https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access
it('networks are written in a version by which subnets are not private unless they say so', () =>
  expect(apiVersions['Microsoft.Network/virtualNetworks'] < '2025-07-01').toBe(true));

// The zone group of an endpoint writes its record: https://learn.microsoft.com/azure/private-link/private-endpoint-dns
it('records of endpoints are left to the zones’ groups, other records are written', () => {
  const recordsOf = (document: TopologyDocument) =>
    designOf(document).resources.flatMap(({ type, name }) => (type.endsWith('/A') ? name : []));
  expect(recordsOf(wholeDesign)).toEqual(['y']);
  expect(recordsOf(changed({ pep: { privateDnsZone: undefined } }))).toEqual(['x', 'y']);
  expect(recordsOf(changed({ pep: { privateIPAddress: '10.1.3.62' } }))).toEqual(['x', 'y']);
  expect(recordsOf(changed({ pep: { privateIPAddress: undefined } }))).toEqual(['y']);
});

describe('a design too large for one template', () => {
  it('says so, and has as many outputs as a template takes', () => {
    const machine = wholeDesign.resources.vm;
    if (machine?.kind !== 'virtualMachine') throw new Error('no machine');
    const many = Array.from({ length: 300 }, (_, n) => ({ ...machine, id: `vm${n}`, name: `vm-${n}` }));
    const design = designOf(withNew(wholeDesign, many));
    const { outputs, notes } = asTemplate(design);
    expect(outputs.length).toBe(64);
    expect(notes.slice(design.notes.length)).toEqual([
      expect.stringMatching(/^Azure refuses this as one deployment/),
      expect.stringMatching(/^Only 64 of 3\d\d outputs/),
    ]);
    expect(asTemplate(designOf(wholeDesign))).toEqual(designOf(wholeDesign));
  });
});

describe('notes', () => {
  const notes = designOf(wholeDesign).notes.join('\n');
  it.each([
    ['what is in the cluster', /1 workload, 1 service and 1 network policy/],
    ['what only the simulator knows', /1 assertion and 1 injected fault/],
    ['what is not in Azure', /1 host on the internet/],
    ['names that Azure refuses', /The name “Branch office” became Branch-office/],
    ['groups on interfaces', /interfaces of pool “main” are not written/],
    ['groups of several clusters', /rg-a and rg-b/],
    ['what the backend of an ingress is', /backend of “agw-in”, service “svc”/],
    ['roles that have to be assigned', /allowed to assign roles/],
    ['static routes', /Static routes of site “Branch office”/],
  ])('tell %s', (_, words) => expect(notes).toMatch(words));

  it('tell of the table that AKS makes, on node subnets and on others', async () => {
    const article = await templates[0]?.load();
    const told = article ? designOf(article).notes.filter((note) => note.includes('route table')) : [];
    expect(told).toEqual([
      expect.stringMatching(/^AKS puts .*“snet-aks”/),
      expect.stringMatching(/^Subnet “snet-agw”/),
    ]);
  });

  it('tell which rules name a public address that Azure draws anew', async () => {
    const podSubnet = await templates.find(({ id }) => id === 'pod-subnet')?.load();
    const told = designOf(podSubnet ?? wholeDesign).notes.filter((note) => note.includes('draws another one'));
    expect(told).toEqual([
      expect.stringMatching(/^Rule “allow-ingest-from-internet” of “nsg-nodes” names 20\.50\.4\.10/),
    ]);
    const rule = { name: 'out', protocols: ['TCP'], sourceAddresses: ['*'], destinationPorts: ['443'] };
    const [host, own] = ['203.0.113.9', '20.1.0.1/32'];
    const walled = changed({ afw: { networkRules: [{ ...rule, destinationAddresses: [host, own] }] } });
    const { notes } = designOf(walled);
    expect(notes.filter((note) => note.startsWith('Rule “out” of “afw-a”'))).toEqual([
      expect.stringContaining('names 20.1.0.1/32, of “ng-a”'),
    ]);
  });

  // https://github.com/hashicorp/terraform-provider-azurerm/issues/5617
  it.each([
    [['Internet'], false],
    [['10.0.0.0/8', '192.168.0.0/16'], false],
    [['VirtualNetwork', '10.0.0.0/8'], true],
    [['10.0.0.0/8', '*'], true],
  ])('tell of a rule from %j, with a tag beside other addresses: %s', (sourceAddressPrefixes, isTold) => {
    const [rule] = (wholeDesign.resources.nsg as ResourceOf<'networkSecurityGroup'>).securityRules;
    const document = changed({ nsg: { securityRules: [{ ...rule, sourceAddressPrefixes }] } });
    expect(designOf(document).notes.join().includes('beside other addresses')).toBe(isTold);
  });

  it.each([
    ['10.1.4.4', ['Azure gives firewall “afw-a” its private address; routes expect 10.1.4.4, which']],
    [
      '10.1.4.9',
      ['Azure gives firewall “afw-a” its private address, as a rule the first of its subnet, 10.1.4.4; the'],
    ],
    [undefined, []],
  ])('tell which address a firewall gets where the design has %s', (privateIPAddress, told) => {
    const { notes } = designOf(changed({ afw: { privateIPAddress } }));
    expect(notes.filter((note) => note.includes('gives firewall'))).toEqual(
      told.map((words) => expect.stringContaining(words)),
    );
  });
});

describe('names', () => {
  it.each<[string, NameRuleId, string]>([
    ['vnet-prod', 'virtual network', 'vnet-prod'],
    ['a', 'virtual network', 'virtualnetworka'],
    ['Branch office', 'network', 'Branch-office'],
    ['_über/straße.', 'network', 'uber-stra-e'],
    ['', 'network', 'network'],
    ['東京', 'network', 'network'],
    ['Node_Pool-1', 'node pool', 'nodepool1'],
    ['1pool', 'node pool', 'pool'],
    ['windows1', 'Windows node pool', 'window'],
    ['vm_web.', 'virtual machine', 'vm-web'],
    ['aks_', 'cluster', 'aks'],
    ['x'.repeat(100), 'private endpoint', 'x'.repeat(64)],
    ['agc_', 'gateway for containers', 'agc'],
    ['x'.repeat(100), 'cluster', 'x'.repeat(63)],
    ['PrivateLink.Blob.Core.Windows.Net', 'DNS zone', 'privatelink.blob.core.windows.net'],
  ])('%s, of a %s, is %s', (wanted, rule, name) => expect(validName(wanted, rule)).toBe(name));

  it('stay within their length when they are numbered', () => {
    expect(numberedName('abcdefghijkl', 12, 'node pool')).toBe('abcdefghij12');
    expect(numberedName('x'.repeat(80), 2, 'network')).toBe(`${'x'.repeat(78)}-2`);
  });

  it.each([
    ['vnet-prod', 'vnetProd'],
    ['AzureFirewallSubnet', 'azureFirewallSubnet'],
    ['SQL', 'sql'],
    ['1st', 'resource1st'],
    ['resource', 'resourceResource'],
    ['', 'resource'],
    ['🚀', 'resource'],
  ])('%s is called %s', (name, symbol) => expect(symbolFor(name, 'resource')).toBe(symbol));
});
