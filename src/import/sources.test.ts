import { describe, expect, it } from 'vitest';
import type { Resource } from '../model';
import { importTexts } from './index';
import { importValue, pasted } from './testing';

const id = (type: string, name: string, group = 'rg'): string =>
  `/subscriptions/8f14e45f-ceea-467f-a0e6-4e8d1e1f0b5a/resourceGroups/${group}/providers/Microsoft.Network/${type}/${name}`;
const subnetId = (name: string, network = 'vnet-a', group = 'rg'): string =>
  `${id('virtualNetworks', network, group)}/subnets/${name}`;
const arm = (type: string, name: string, rest: object = {}, group = 'rg') => ({
  ...{ id: id(type, name, group), name, type: `Microsoft.Network/${type}`, resourceGroup: group },
  ...rest,
});
const network = (rest: object = {}) =>
  arm('virtualNetworks', 'vnet-a', {
    location: 'westeurope',
    addressSpace: { addressPrefixes: ['10.1.0.0/16'] },
    subnets: [{ name: 'snet-a', id: subnetId('snet-a'), addressPrefix: '10.1.1.0/24' }],
    ...rest,
  });

/** The same resource as the REST interface and templates write it. */
const nested = ({ id, name, type, location, ...properties }: Record<string, unknown>) => ({
  id,
  name,
  type,
  location,
  properties,
});

const resourceOf = (value: unknown, of: string): Resource | undefined => importValue(value).document.resources[of];

/**
 * Fields as learn.microsoft.com/cli/azure and learn.microsoft.com/rest/api show them, read 2026-11; in parts, as what a
 * table is not about is left out.
 */
describe('what is made of', () => {
  const frontend = { name: 'fe', privateIPAddress: '10.1.1.100', subnet: { id: subnetId('snet-a') } };
  it.each<{ what: string; given: Record<string, unknown>; id: string; made: object }>([
    {
      what: 'a network with IPv6 and DNS servers',
      given: network({
        addressSpace: { addressPrefixes: ['10.1.0.0/16', 'fd00:1::/48'] },
        dhcpOptions: { dnsServers: ['10.1.0.4'] },
      }),
      id: 'vnet-a',
      made: { location: 'westeurope', addressPrefixes: ['10.1.0.0/16'], dnsServers: ['10.1.0.4'] },
    },
    {
      what: 'a subnet with a list of prefixes',
      given: network({
        subnets: [
          {
            name: 'snet-a',
            addressPrefixes: ['10.1.1.0/24'],
            delegations: [{ serviceName: 'Microsoft.ContainerService/managedClusters' }],
          },
        ],
      }),
      id: 'snet-a',
      made: {
        virtualNetwork: 'vnet-a',
        addressPrefix: '10.1.1.0/24',
        delegation: 'Microsoft.ContainerService/managedClusters',
      },
    },
    {
      what: 'a security group',
      given: arm('networkSecurityGroups', 'nsg-a', {
        securityRules: [
          {
            name: 'b',
            priority: 200,
            direction: 'inbound',
            access: 'Deny',
            protocol: '*',
            sourceAddressPrefix: '*',
            sourcePortRange: '*',
            destinationAddressPrefix: '*',
            destinationPortRange: '*',
          },
          {
            name: 'a',
            priority: 100,
            direction: 'Inbound',
            access: 'Allow',
            protocol: 'TCP',
            sourceAddressPrefixes: ['10.0.0.0/8', 'Internet'],
            sourcePortRange: '*',
            destinationAddressPrefix: '10.1.1.0/24',
            destinationPortRanges: ['80', '443-445'],
          },
        ],
      }),
      id: 'nsg-a',
      made: {
        securityRules: [
          expect.objectContaining({
            name: 'a',
            protocol: 'Tcp',
            sourceAddressPrefixes: ['10.0.0.0/8', 'Internet'],
            destinationPortRanges: ['80', '443-445'],
          }),
          expect.objectContaining({ name: 'b', direction: 'Inbound', sourceAddressPrefixes: ['*'] }),
        ],
      },
    },
    {
      what: 'a route table',
      given: arm('routeTables', 'rt-a', {
        disableBgpRoutePropagation: true,
        routes: [
          { name: 'all', addressPrefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance', nextHopIpAddress: '10.1.2.4' },
          { name: 'tag', addressPrefix: 'Storage.WestEurope', nextHopType: 'Internet' },
          { name: 'six', addressPrefix: '::/0', nextHopType: 'None' },
        ],
      }),
      id: 'rt-a',
      made: {
        disableBgpRoutePropagation: true,
        routes: [
          { name: 'all', addressPrefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance', nextHopIpAddress: '10.1.2.4' },
          { name: 'tag', addressPrefix: 'Storage.WestEurope', nextHopType: 'Internet' },
        ],
      },
    },
    {
      what: 'an application gateway that scales',
      given: arm('applicationGateways', 'agw', {
        sku: { name: 'WAF_v2' },
        autoscaleConfiguration: { minCapacity: 3, maxCapacity: 10 },
        gatewayIPConfigurations: [{ subnet: { id: subnetId('snet-agw') } }],
        frontendIPConfigurations: [{ privateIPAddress: '10.9.9.9' }],
        backendAddressPools: [{ backendAddresses: [{ ipAddress: '10.1.1.5' }] }],
      }),
      id: 'agw',
      made: {
        subnet: 'snet-agw',
        capacity: 3,
        privateIPAddress: '10.9.9.9',
        backend: { type: 'targets', addresses: ['10.1.1.5'] },
      },
    },
    {
      what: 'a load balancer',
      given: arm('loadBalancers', 'lb', {
        frontendIPConfigurations: [frontend],
        loadBalancingRules: [
          {
            name: 'ha',
            protocol: 'All',
            frontendPort: 0,
            backendPort: 0,
            frontendIPConfiguration: { id: `${id('loadBalancers', 'lb')}/frontendIPConfigurations/fe` },
          },
        ],
        probes: [{ protocol: 'Tcp', port: 22 }],
      }),
      id: 'lb',
      made: {
        probePort: 22,
        frontendIPConfigurations: [
          {
            name: 'fe',
            subnet: 'snet-a',
            privateIPAddress: '10.1.1.100',
            loadBalancingRules: [{ name: 'ha', protocol: 'All', frontendPort: 0, backendPort: 0 }],
          },
        ],
      },
    },
    {
      what: 'a firewall with rules of its own',
      given: arm('azureFirewalls', 'fw', {
        ipConfigurations: [{ privateIPAddress: '10.1.2.4', subnet: { id: subnetId('AzureFirewallSubnet') } }],
        networkRuleCollections: [
          {
            action: { type: 'Allow' },
            rules: [
              {
                name: 'r',
                protocols: ['TCP'],
                sourceAddresses: ['*'],
                destinationAddresses: ['10.0.0.0/8'],
                destinationPorts: ['443'],
              },
            ],
          },
        ],
        natRuleCollections: [
          {
            rules: [
              { protocols: ['TCP'], destinationPorts: ['8443'], translatedAddress: '10.1.1.4', translatedPort: '443' },
            ],
          },
        ],
      }),
      id: 'fw',
      made: {
        subnet: 'AzureFirewallSubnet',
        networkRules: [
          {
            name: 'r',
            protocols: ['TCP'],
            sourceAddresses: ['*'],
            destinationAddresses: ['10.0.0.0/8'],
            destinationPorts: ['443'],
          },
        ],
        natRules: [{ protocol: 'TCP', port: 8443, translatedAddress: '10.1.1.4', translatedPort: 443 }],
      },
    },
  ])('$what is the same from the command line and from the REST interface', ({ given, id: of, made }) => {
    const flat = resourceOf(given, of);
    expect(flat).toMatchObject(made);
    expect(resourceOf(nested(given), of)).toEqual(flat);
    expect(resourceOf({ value: [given] }, of)).toEqual(flat);
  });

  const all = importTexts(
    pasted([
      'kubenet-vnet-list',
      'nic-list',
      'vm-list-d',
      'lb-list',
      'kubenet-vm-list-ip-addresses',
      'kubenet-gateways',
      'nodepool-list',
    ]),
  ).document.resources;
  it.each<{ what: string; id: string; made: object }>([
    {
      what: 'a machine and its interface',
      id: 'vm-web-0',
      made: { subnet: 'snet-shared', role: 'plain', privateIPAddress: '10.100.1.20', publicIPAddress: '203.0.113.70' },
    },
    { what: 'an interface that forwards', id: 'vm-nva', made: { role: 'nva', enableIPForwarding: true } },
    {
      what: 'a machine that networks ask for names',
      id: 'vm-dns',
      made: { role: 'dns', privateIPAddress: '10.100.1.4' },
    },
    { what: 'a load balancer before machines', id: 'lb-web', made: { backendAddressPool: ['vm-web-0'] } },
    {
      what: 'a gateway and its connection',
      id: 'vpngw-shop',
      made: { gatewayType: 'Vpn', connections: [{ name: 'cn-office', onPremisesSite: 'lgw-office' }] },
    },
    {
      what: 'both peerings of two networks',
      id: 'to-shop',
      made: {
        virtualNetwork: 'vnet-hub',
        outgoing: { useRemoteGateways: true },
        incoming: { allowGatewayTransit: true },
      },
    },
    {
      what: 'a pool with a pod subnet',
      id: 'blue',
      made: { cluster: 'aks-x', count: 2, maxPods: 30, vnetSubnet: 'snet-nodes', podSubnet: 'snet-pods' },
    },
  ])('$what', ({ id: of, made }) => expect(all[of]).toMatchObject(made));
});
