import { describe, expect, it } from 'vitest';
import { plan } from '../../engine';
import { templates } from '../../examples/templates';
import type { ResourceOf, TopologyDocument } from '../../model';
import { azureDesign } from './design';
import { changed, wholeDesign } from './testing';

const designOf = (document: TopologyDocument) => azureDesign({ plan: plan(document) });

const clusterIn = (document: TopologyDocument, id = 'overlay') => {
  const found = designOf(document).resources.find(({ of, type }) => of === id && type.endsWith('/managedClusters'));
  if (!found) throw new Error('no cluster');
  return found;
};
const templateOf = async (id: string): Promise<TopologyDocument> => {
  const document = await templates.find((one) => one.id === id)?.load();
  if (!document) throw new Error(`no template ${id}`);
  return document;
};

// https://learn.microsoft.com/azure/aks/free-standard-pricing-tiers: the free tier takes 1,000 nodes.
describe('the tier of a cluster', () => {
  const nodes = (count: number, most?: number) =>
    changed({ system: { count, enableAutoScaling: most !== undefined, minCount: 1, maxCount: most ?? 5000 } });
  it.each([
    [nodes(2), 'Free'],
    // With three nodes in its other pools.
    [nodes(997), 'Free'],
    [nodes(998), 'Standard'],
    [nodes(2, 998), 'Standard'],
  ] as const)('is the free one unless it may have more nodes than that takes (%#)', (document, tier) => {
    expect(clusterIn(document).sku).toEqual({ name: 'Base', tier });
    expect(designOf(document).notes.join().includes('in the Standard tier')).toBe(tier === 'Standard');
  });
});

// https://github.com/hashicorp/terraform-provider-azurerm/issues/19355: AKS answers "Spot pools can't set max surge".
it('a Spot pool has no surge, and a note says so', () => {
  const document = changed({ windows: { maxSurge: '33%', maxUnavailable: '1' } });
  expect(JSON.stringify(clusterIn(document).properties.agentPoolProfiles)).toContain(
    '"upgradeSettings":{"maxUnavailable":"1"}',
  );
  expect(designOf(document).notes.join()).toContain('The surge of pool “win” is not written');
});

// https://learn.microsoft.com/azure/aks/private-clusters
describe('the zone of a private API server', () => {
  const isTakenBy = (access: object, zoneName: string): boolean => {
    const { properties } = clusterIn(
      changed({ overlay: { apiServerAccessProfile: access }, 'zone-api': { zoneName } }),
    );
    return JSON.stringify(properties).includes('privateDNSZone');
  };
  const within = { enablePrivateCluster: true, enableVnetIntegration: true, subnetId: 'api' };
  const byEndpoint = { enablePrivateCluster: true };
  it.each([
    ['private.westeurope.azmk8s.io', within, true],
    ['mine.Private.WestEurope.azmk8s.io', within, true],
    ['private.northeurope.azmk8s.io', within, false],
    ['privatelink.westeurope.azmk8s.io', within, false],
    ['privatelink.westeurope.azmk8s.io', byEndpoint, true],
    ['notprivatelink.westeurope.azmk8s.io', byEndpoint, false],
    ['privatelink.westeurope.azmk8s.io', { enablePrivateCluster: false }, false],
  ])('is %s, with %j: %s', (zoneName, access, isTaken) => expect(isTakenBy(access, zoneName)).toBe(isTaken));

  it('is linked to the networks of those who answer for names before nodes ask them', async () =>
    expect(clusterIn(await templateOf('private-custom-dns'), 'aks-bank').dependsOn).toContain(
      'privatelinkWesteuropeAzmk8sIoLinkToVnetHub',
    ));
});

// https://learn.microsoft.com/azure/firewall/dns-settings: a firewall answers for names where its DNS proxy is on.
it.each([
  ['10.1.4.4', '10.1.4.4', true],
  ['10.1.4.4', undefined, true],
  ['10.1.3.4', '10.1.4.4', false],
])('with DNS server %s a firewall at %s answers before nodes start: %s', (server, privateIPAddress, answers) => {
  const document = changed({ vnet: { dnsServers: [server] }, 'vnet-b': { dnsServers: [] }, afw: { privateIPAddress } });
  const policy = designOf(document).resources.find(({ type }) => type.endsWith('/firewallPolicies'));
  expect(policy?.properties.dnsSettings).toEqual(answers ? { enableProxy: true } : undefined);
  expect(clusterIn(document).dependsOn.includes('afwA')).toBe(answers);
});

describe('notes on clusters', () => {
  it('tell of machines that nodes wait for', async () => {
    const notes = designOf(await templateOf('private-custom-dns')).notes.join();
    expect(notes).toContain('Nodes of “aks-bank” ask “vm-dns-1” and “vm-dns-2” for every name');
    const { networkProfile } = wholeDesign.resources.overlay as ResourceOf<'managedCluster'>;
    const routed = changed({ overlay: { networkProfile: { ...networkProfile, outboundType: 'userDefinedRouting' } } });
    expect(designOf(routed).notes.join()).toContain('where “vm-a” is on it');
  });

  // https://learn.microsoft.com/azure/aks/private-clusters
  it('tell that AKS fails to make a private kubenet cluster with a table and DNS servers of one’s own', async () => {
    const document = await templateOf('kubenet-own-table');
    const told = (access: object, dnsServers: readonly string[]) => {
      const fields: Readonly<Record<string, object>> = {
        managedCluster: { apiServerAccessProfile: access },
        virtualNetwork: { dnsServers },
      };
      const resources = Object.entries(document.resources).map(([id, one]) => [id, { ...one, ...fields[one.kind] }]);
      return designOf({ ...document, resources: Object.fromEntries(resources) })
        .notes.join()
        .includes('AKS fails to make');
    };
    expect(told({ enablePrivateCluster: true }, ['10.9.9.9'])).toBe(true);
    expect(told({ enablePrivateCluster: true }, [])).toBe(false);
    expect(told({}, ['10.9.9.9'])).toBe(false);
  });

  it('tell that a version of Azure’s interface that knows block is none of the published', () => {
    const cluster = wholeDesign.resources.overlay;
    if (cluster?.kind !== 'managedCluster') throw new Error('no cluster');
    const blocked = { ...cluster, networkProfile: { ...cluster.networkProfile, outboundType: 'block' as const } };
    const design = designOf({ ...wholeDesign, resources: { ...wholeDesign.resources, overlay: blocked } });
    expect(design.notes.join('\n')).toMatch(/outbound type of “aks-overlay” is written as none/);
    expect(JSON.stringify(design.resources)).not.toContain('"block"');
  });
});
