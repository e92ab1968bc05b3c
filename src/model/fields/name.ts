import { poolName } from '../../facts/aks';
import { clusterName, networkName, networkResourceName } from '../../facts/azure';
import type { Fact } from '../../facts/fact';
import { err, ok } from '../../result';
import type { ResourceKind } from '../resources';
import type { Field } from './field';

const NAME_LENGTH = 80;

/** Names that Azure restricts; the rest are Kubernetes' or the design's own. */
const NAME_RULES: Readonly<Partial<Record<ResourceKind, Fact<string>>>> = {
  virtualNetwork: networkName,
  subnet: networkResourceName,
  networkSecurityGroup: networkResourceName,
  routeTable: networkResourceName,
  applicationGateway: networkResourceName,
  applicationGatewayForContainers: networkResourceName,
  azureFirewall: networkResourceName,
  loadBalancer: networkResourceName,
  virtualNetworkGateway: networkResourceName,
  managedCluster: clusterName,
  agentPool: poolName,
};

export const name: Field = {
  id: 'name',
  label: 'Name',
  input: 'text',
  read: (resource) => resource.name,
  write(resource, text) {
    const value = text.trim();
    if (value === '') return err({ code: 'empty' });
    if (value.length > NAME_LENGTH) return err({ code: 'too-long', max: NAME_LENGTH });
    const rule = NAME_RULES[resource.kind];
    if (rule && !new RegExp(rule.value).test(value)) return err({ code: 'not-a-name', fact: rule });
    return ok({ ...resource, name: value });
  },
};
