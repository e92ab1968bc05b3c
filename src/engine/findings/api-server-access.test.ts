import { describe, expect, it } from 'vitest';
import type { SecurityRule } from '../../model';
import { plan } from '../plan/plan';
import { findings } from './findings';
import { design, edited, securityGroup } from './testing';

const FRONT = '10.240.8.0/28';

/** What is said where a group with these rules stands before an API server in `front`. */
const said = (...rules: readonly Partial<SecurityRule>[]) => {
  const document = edited(design('overlay', FRONT, securityGroup(...rules)), 'front', {
    delegation: 'Microsoft.ContainerService/managedClusters',
    networkSecurityGroup: 'nsg',
  });
  const integrated = edited(document, 'aks', {
    apiServerAccessProfile: { enableVnetIntegration: true, subnetId: 'front' },
  });
  return findings(plan(integrated))
    .filter(({ code }) => code === 'API_SERVER_BLOCKED')
    .map(({ says }) => says.replace(' of the API server of aks: the cluster does not work.', ''));
};

const NODES = '10.240.0.0/22';
const deny: Partial<SecurityRule> = { name: 'deny', priority: 4000, access: 'Deny' };
const probes: Partial<SecurityRule> = {
  name: 'probes',
  priority: 200,
  sourceAddressPrefixes: ['AzureLoadBalancer'],
  destinationPortRanges: ['9988'],
};
const nodes = (...destinationPortRanges: string[]): Partial<SecurityRule> => ({
  name: 'nodes',
  priority: 300,
  sourceAddressPrefixes: [NODES],
  destinationPortRanges,
});

// "API server VNet integration in AKS", 2026-04-15.
describe('AP1: a security group before an API server with VNet integration', () => {
  it.each<{ what: string; rules: readonly Partial<SecurityRule>[]; expected: string[] }>([
    { what: 'without rules of its own is right', rules: [], expected: [] },
    { what: 'with the three ports is right', rules: [deny, probes, nodes('443', '4443')], expected: [] },
    { what: 'needs 4443 too', rules: [deny, probes, nodes('443')], expected: ['nsg keeps nodes from port 4443'] },
    {
      what: 'needs the probe',
      rules: [deny, nodes('443', '4443')],
      expected: ['nsg keeps AzureLoadBalancer from port 9988'],
    },
    {
      what: 'that lets nobody in says all',
      rules: [deny],
      expected: ['nsg keeps nodes from port 443 and 4443, and AzureLoadBalancer from port 9988'],
    },
    {
      what: 'has to let in the nodes, not their neighbours',
      rules: [deny, probes, { ...nodes('443', '4443'), sourceAddressPrefixes: ['10.240.4.0/22'] }],
      expected: ['nsg keeps nodes from port 443 and 4443'],
    },
    {
      what: 'may be written with the tag',
      rules: [deny, probes, { ...nodes('443', '4443'), sourceAddressPrefixes: ['VirtualNetwork'] }],
      expected: [],
    },
  ])('$what', ({ rules, expected }) => expect(said(...rules)).toEqual(expected));
});
