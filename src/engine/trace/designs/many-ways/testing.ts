import type { Resource, TopologyDocument } from '../../../../model';
import { cluster, documentOf, pool, service, subnet, virtualNetwork, workload } from '../../../testing';
import { group } from '../../paths/reference/testing';

/**
 * A service over two workloads on eight nodes, in more ways than are followed. A group on the last node's interface lets
 * the probe in, and all clients but one.
 */
export function manyWays(...more: readonly Resource[]): TopologyDocument {
  const both = { labels: { tier: 'front' } };
  const nodes = Array.from({ length: 8 }, (_, at) => (at === 7 ? { networkSecurityGroup: 'closed' } : {}));
  return documentOf(
    virtualNetwork('10.1.0.0/16'),
    subnet('10.1.0.0/24'),
    cluster({ networkPluginMode: 'overlay', networkPlugin: 'azure', podCidr: '10.244.0.0/16' }),
    group('closed', { sourceAddressPrefixes: ['203.0.113.9'], access: 'Deny' }, {}),
    pool(8, { nodes }),
    { ...workload('web', 16), ...both },
    { ...workload('api', 16), ...both },
    service('svc', { selector: { tier: 'front' }, loadBalancerIP: '20.50.0.80' }),
    { id: 'client', name: 'client', kind: 'internetHost', address: '203.0.113.9' },
    { id: 'other', name: 'other', kind: 'internetHost', address: '203.0.113.10' },
    ...more,
  );
}
