import { describe, expect, it } from 'vitest';
import { importTexts } from '../index';
import { fixture, importValue, pasted } from '../testing';

describe('a template', () => {
  const { document, report } = importTexts(pasted(['overlay-template']));
  it.each<{ what: string; id: string; made: object }>([
    {
      what: 'names by parameters, prefixes by variables',
      id: 'snet-nodes',
      made: {
        virtualNetwork: 'vnet-orders',
        addressPrefix: '10.60.0.0/22',
        networkSecurityGroup: 'nsg-nodes',
        routeTable: 'rt-nodes',
      },
    },
    {
      what: 'children by themselves',
      id: 'AzureFirewallSubnet',
      made: { virtualNetwork: 'vnet-orders', addressPrefix: '10.60.8.0/26' },
    },
    {
      what: 'children inside',
      id: 'rt-nodes',
      made: {
        routes: [
          {
            name: 'to-hub',
            addressPrefix: '10.100.0.0/16',
            nextHopType: 'VirtualAppliance',
            nextHopIpAddress: '10.60.8.4',
          },
        ],
      },
    },
    {
      what: 'rules that are there twice, once',
      id: 'nsg-nodes',
      made: { securityRules: [expect.objectContaining({ name: 'allow-https' })] },
    },
    {
      what: 'ids put together',
      id: 'fw-orders',
      made: { subnet: 'AzureFirewallSubnet', publicIPAddresses: ['198.51.100.40'] },
    },
    {
      what: 'ids of what is elsewhere',
      id: 'to-hub',
      made: { virtualNetwork: 'vnet-orders', remoteVirtualNetwork: 'vnet-hub' },
    },
  ])('is filled in: $what', ({ id: of, made }) => expect(document.resources[of]).toMatchObject(made));

  it('and an export of the same network are one network', () => {
    const printed = {
      id: '/subscriptions/x/resourceGroups/rg-orders/providers/Microsoft.Network/virtualNetworks/vnet-orders',
      addressSpace: { addressPrefixes: ['10.60.0.0/16'] },
      subnets: [],
    };
    const both = importTexts([
      { name: 'a', text: fixture('overlay-template') },
      { name: 'b', text: JSON.stringify([printed]) },
    ]);
    expect(Object.keys(both.document.resources)).toEqual(Object.keys(document.resources));
  });

  it('tells versions that are not known', () =>
    expect(report.problems).toContainEqual(
      expect.objectContaining({ code: 'unknown-version', text: expect.stringContaining('2031-01-01') }),
    ));
});

describe('what Azure adds once a template is deployed', () => {
  const $schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
  const network = (type: string, name: string, properties: object) => ({
    ...{ type: `Microsoft.Network/${type}`, apiVersion: '2024-10-01', name, properties },
  });
  const subnet = { id: "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet-a', 'snet-a')]" };
  const pool = { id: "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-a', 'POOL')]" };
  const ipConfigurations = [
    {
      name: 'ipconfig1',
      properties: { subnet, privateIPAddress: '10.1.0.9', loadBalancerBackendAddressPools: [pool] },
    },
  ];
  const frontendIPConfigurations = [{ name: 'in', properties: { subnet, privateIPAddress: '10.1.0.50' } }];
  const resources = [
    network('virtualNetworks', 'vnet-a', {
      addressSpace: { addressPrefixes: ['10.1.0.0/16'] },
      subnets: [{ name: 'snet-a', properties: { addressPrefix: '10.1.0.0/24' } }],
    }),
    network('loadBalancers', 'lb-a', { frontendIPConfigurations, backendAddressPools: [{ name: 'pool' }] }),
    network('networkInterfaces', 'nic-a', { ipConfigurations }),
    {
      ...{ type: 'Microsoft.Compute/virtualMachines', apiVersion: '2024-11-01', name: 'vm-a' },
      properties: {
        networkProfile: { networkInterfaces: [{ id: "[resourceId('Microsoft.Network/networkInterfaces', 'nic-a')]" }] },
      },
    },
    {
      ...{ type: 'Microsoft.Authorization/roleAssignments', apiVersion: '2022-04-01' },
      ...{ name: "[guid('x')]", scope: "[resourceId('Microsoft.Network/virtualNetworks', 'vnet-a')]" },
    },
  ];
  const { document, report } = importValue({ $schema, resources });

  it('is told by what names it: a machine’s interface, and the machines behind a load balancer', () => {
    expect(document.resources['vm-a']).toMatchObject({ subnet: 'snet-a', privateIPAddress: '10.1.0.9' });
    expect(document.resources['lb-a']).toMatchObject({ backendAddressPool: ['vm-a'] });
  });

  it('and what is put upon other resources is none of the network’s', () => {
    expect(report.problems).toEqual([]);
    expect(report.ignored).toContainEqual(expect.objectContaining({ code: 'template-extension' }));
  });
});

describe('values of a template', () => {
  const withParameter = (parameter: object, name: string) => ({
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    parameters: { [name]: parameter },
    variables: { loop: "[variables('loop')]" },
    resources: [
      {
        ...{ type: 'Microsoft.Network/virtualNetworks', apiVersion: '2024-05-01', name: 'vnet-a' },
        location: `[parameters('${name}')]`,
        properties: { addressSpace: { addressPrefixes: ['10.1.0.0/16', "[variables('loop')]"] } },
      },
    ],
  });
  it.each([
    {
      what: 'a default',
      parameter: { type: 'string', defaultValue: 'westeurope' },
      name: 'place',
      location: 'westeurope',
    },
    { what: 'no default', parameter: { type: 'string' }, name: 'place', location: 'unknown' },
    {
      what: 'a secure parameter',
      parameter: { type: 'securestring', defaultValue: 'hush' },
      name: 'place',
      location: 'unknown',
    },
    {
      what: 'a parameter that sounds secret',
      parameter: { type: 'string', defaultValue: 'hush' },
      name: 'adminPassword',
      location: 'unknown',
    },
  ])('are told by $what, or left open and said', ({ parameter, name, location }) => {
    const { document, report } = importValue(withParameter(parameter, name));
    expect(document.resources['vnet-a']).toMatchObject({ location, addressPrefixes: ['10.1.0.0/16'] });
    expect(report.problems.map(({ code }) => code)).toEqual(['template-untold']);
    expect(JSON.stringify({ document, report })).not.toContain('hush');
  });
});
