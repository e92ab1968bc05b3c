import { poolName } from '../../facts/aks-rules';
import { clusterName, networkName, networkResourceName } from '../../facts/azure-rules';
import type { Fact } from '../../facts/fact';
import { err, ok } from '../../result';
import type { ResourceKind } from '../resources';
import type { About, Field } from './field';

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

/** Known by a name to Kubernetes, or to the design alone. */
const ELSEWHERE: Readonly<Partial<Record<ResourceKind, Pick<About, 'property'>>>> = {
  workload: { property: 'metadata.name' },
  service: { property: 'metadata.name' },
  kubernetesNetworkPolicy: { property: 'metadata.name' },
  internetHost: {},
  assertion: {},
  drift: {},
};

function aboutName(kind: ResourceKind): About {
  const rule = NAME_RULES[kind];
  return {
    ...(ELSEWHERE[kind] ?? { property: 'name' }),
    means: 'What it is called, here and everywhere else in the design.',
    ...(rule ? { facts: [rule] } : { limits: `Up to ${NAME_LENGTH} characters.` }),
  };
}

export const nameOf = (kind: ResourceKind): Field => ({
  id: 'name',
  label: 'Name',
  input: 'text',
  about: aboutName(kind),
  read: (resource) => resource.name,
  write(resource, text) {
    const value = text.trim();
    if (value === '') return err({ code: 'empty' });
    if (value.length > NAME_LENGTH) return err({ code: 'too-long', max: NAME_LENGTH });
    const rule = NAME_RULES[resource.kind];
    if (rule && !new RegExp(rule.value).test(value)) return err({ code: 'not-a-name', fact: rule });
    return ok(value === resource.name ? resource : { ...resource, name: value });
  },
});
