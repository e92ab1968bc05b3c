import { defineFact } from './fact';

export const subnetDelegations = defineFact({
  id: 'azure.subnet.delegations',
  says: 'A subnet delegated to a service takes that service alone: pods or API servers of AKS, application gateways for containers, application gateways, container instances.',
  value: [
    'Microsoft.ContainerService/managedClusters',
    'Microsoft.ServiceNetworking/trafficControllers',
    'Microsoft.Network/applicationGateways',
    'Microsoft.ContainerInstance/containerGroups',
  ],
  unit: 'services',
  source: 'changelog',
  confidence: 'observed',
  note: 'Names as they stand in Azure Resource Manager; the list is of those that AKS networks have to do with, not of all.',
});
