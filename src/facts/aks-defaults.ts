import { defineFact } from './fact';

export const managedNetwork = defineFact({
  id: 'aks.managed-network',
  says: 'Where no subnet is given, AKS makes a network of 10.224.0.0/12 in the node resource group, with a subnet of 10.224.0.0/16 for all nodes.',
  value: { name: 'aks-vnet', prefix: '10.224.0.0/12', subnetName: 'aks-subnet', subnetPrefix: '10.224.0.0/16' },
  unit: 'names and prefixes',
  source: 'managedNetworkRange',
  confidence: 'observed',
  note: 'The range stands in the release of 2022-02-24; before that it was 10.0.0.0/8 with 10.240.0.0/16. The name of the network has eight digits more.',
});

export const defaultServiceCidr = defineFact({
  id: 'aks.service-cidr.default',
  says: 'Where none is given, services take addresses from 10.0.0.0/16.',
  value: '10.0.0.0/16',
  unit: 'prefix',
  source: 'managedClusterFields',
  confidence: 'documented',
});
