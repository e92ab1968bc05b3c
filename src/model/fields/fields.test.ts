import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { formatPrefix } from '../../ip';
import { prefixOfLength } from '../../ip/arbitraries';
import { resourceOf, type TopologyDocument, withResource } from '../document';
import { topologyDocument } from '../envelope';
import type { Resource, ResourceOf } from '../resources';
import { withMode } from '../with-mode';
import { type FieldId, fieldOfKind, fieldsFor, fieldWords } from './index';

const article = examples.article;

/** The opening design with pods in a subnet, a pool that scales, and one of every kind that has fields of its own. */
const document: TopologyDocument = topologyDocument.parse(
  [
    pool('nodepool1', { podSubnet: 'snet-shared' }),
    pool('webpool', { enableAutoScaling: true, minCount: 1, maxCount: 3, podSubnet: 'snet-shared' }),
    { id: 'afw', name: 'afw', kind: 'azureFirewall', subnet: 'snet-dns' } as const,
  ].reduce(added, withMode(article, 'aks', 'node-subnet')),
);

function pool(id: string, changes: Partial<ResourceOf<'agentPool'>>): ResourceOf<'agentPool'> {
  const stored = resourceOf(article, 'agentPool', id);
  if (!stored) throw new Error(`No ${id}`);
  return { ...stored, ...changes };
}

function added(to: TopologyDocument, resource: Resource): TopologyDocument {
  const order = to.order.includes(resource.id) ? to.order : [...to.order, resource.id];
  return { ...withResource(to, resource), order };
}

/** What the field of a resource makes of a text. */
function write(id: string, field: FieldId, text: string, of: TopologyDocument = article) {
  const resource = of.resources[id];
  if (!resource) throw new Error(`No ${id}`);
  return fieldOfKind(resource.kind, field).write(resource, text, of);
}

/** The resource, once the text has been put into the field. */
function put<R extends Resource>(resource: R, field: FieldId, text: string): R {
  const written = fieldOfKind(resource.kind, field).write(resource, text, withResource(article, resource));
  if (!written.ok) throw new Error(`${field} refuses ${text}: ${written.error.code}`);
  return written.value as R;
}

const every = document.order.flatMap((id) => {
  const resource = document.resources[id];
  return resource ? fieldsFor(resource, document).map((field) => ({ at: `${id}.${field.id}`, field, resource })) : [];
});

describe('every field', () => {
  it('is there to be edited', () => expect(every.length).toBeGreaterThan(document.order.length));

  it.each(every)('$at: writing what was read changes nothing', ({ field, resource }) =>
    expect(field.write(resource, field.read(resource), document)).toEqual({ ok: true, value: resource }),
  );

  it.each(every)('$at: white space at the ends is no change', ({ field, resource }) =>
    expect(field.write(resource, ` ${field.read(resource)}\n`, document)).toEqual({ ok: true, value: resource }),
  );

  it.each(every.filter(({ field }) => !field.optional))('$at: is not to be left empty', ({ field, resource }) =>
    expect(field.write(resource, ' ', document).ok).toBe(false),
  );

  it.each(every.filter(({ field }) => field.optional))('$at: empty unsets it', ({ field, resource }) => {
    const written = field.write(resource, '', document);
    expect(written.ok && field.read(written.value)).toBe('');
  });

  it.each(every)('$at: belongs to its own kind alone', ({ field, resource }) => {
    const other = document.resources[resource.kind === 'subnet' ? 'aks' : 'snet-aks'];
    if (field.id !== 'name' && other) expect(() => field.read(other)).toThrow('is no field of');
  });
});

describe('what a field refuses', () => {
  it.each([
    { id: 'snet-aks', field: 'addressPrefix', text: '10.240.0.5/24', code: 'host-bits-set' },
    { id: 'snet-aks', field: 'addressPrefix', text: 'fd00::/64', code: 'ipv6-not-supported' },
    { id: 'vnet-prod', field: 'addressPrefixes', text: ' , ', code: 'empty' },
    { id: 'vnet-prod', field: 'addressPrefixes', text: '10.240.0.0/16, 10.250.0.1/16', code: 'host-bits-set' },
    { id: 'vnet-prod', field: 'dnsServers', text: '10.240.3.4, dns', code: 'not-an-address' },
    { id: 'aks', field: 'dnsServiceIP', text: '10.0.0', code: 'not-an-address' },
    { id: 'nodepool1', field: 'count', text: '0', code: 'out-of-limits' },
    { id: 'webpool', field: 'count', text: '1001', code: 'out-of-limits' },
    { id: 'webpool', field: 'count', text: '100000', code: 'out-of-limits' },
    { id: 'webpool', field: 'count', text: '-1', code: 'out-of-limits' },
    { id: 'webpool', field: 'count', text: '2.5', code: 'not-a-number' },
    { id: 'webpool', field: 'count', text: '1e3', code: 'not-a-number' },
    { id: 'webpool', field: 'maxPods', text: '9', code: 'out-of-limits' },
    { id: 'webpool', field: 'maxPods', text: '251', code: 'out-of-limits' },
    { id: 'webpool', field: 'name', text: 'Web', code: 'not-a-name' },
    { id: 'webpool', field: 'name', text: 'abcdefghijklm', code: 'not-a-name' },
    { id: 'webpool', field: 'name', text: '1web', code: 'not-a-name' },
    { id: 'aks', field: 'name', text: 'x'.repeat(81), code: 'too-long' },
    { id: 'aks', field: 'kubernetesVersion', text: 'newest', code: 'not-a-version' },
    { id: 'aks', field: 'kubernetesVersion', text: '1', code: 'not-a-version' },
    { id: 'aks', field: 'networkDataplane', text: 'ebpf', code: 'not-a-choice' },
    { id: 'aks', field: 'outboundType', text: '', code: 'empty' },
    { id: 'aks', field: 'allocatedOutboundPorts', text: '64008', code: 'out-of-limits' },
    { id: 'aks', field: 'allocatedOutboundPorts', text: '1001', code: 'not-a-multiple' },
    { id: 'aks', field: 'effectiveOutboundIPs', text: '20.50.0', code: 'not-an-address' },
    { id: 'webpool', field: 'maxSurge', text: '101%', code: 'not-a-share' },
    { id: 'webpool', field: 'maxSurge', text: '-1', code: 'not-a-share' },
    { id: 'webpool', field: 'maxSurge', text: '0.5', code: 'not-a-share' },
    { id: 'webpool', field: 'maxUnavailable', text: 'half', code: 'not-a-share' },
    { id: 'webpool', field: 'enableAutoScaling', text: 'true', code: 'not-a-choice' },
    { id: 'webpool', field: 'podSubnet', text: 'snet-aks', code: 'not-a-choice' },
    { id: 'nodepool1', field: 'minCount', text: '0', code: 'out-of-limits' },
    { id: 'webpool', field: 'maxCount', text: '0', code: 'out-of-limits' },
    { id: 'agw-api', field: 'capacity', text: '126', code: 'out-of-limits' },
    { id: 'svc-api', field: 'privateLinkServiceIPs', text: '9', code: 'out-of-limits' },
    { id: 'snet-aks', field: 'delegation', text: 'Microsoft.Web', code: 'not-a-choice' },
  ] as const)('$id.$field "$text": $code', ({ id, field, text, code }) =>
    expect(write(id, field, text)).toMatchObject({ ok: false, error: { code } }),
  );

  it('is not a user pool without nodes', () => expect(write('webpool', 'count', '0').ok).toBe(true));

  it('throws for a field that the kind does not have', () =>
    expect(() => fieldOfKind('subnet', 'podCidr')).toThrow('has no field'));
});

describe('the DNS address and its service CIDR', () => {
  it('move together while the address is the conventional one', () =>
    expect(write('aks', 'serviceCidr', '10.8.0.0/16')).toMatchObject({
      value: { networkProfile: { serviceCidr: '10.8.0.0/16', dnsServiceIP: '10.8.0.10' } },
    }));

  it('stay apart once somebody chose another', () => {
    const chosen = write('aks', 'dnsServiceIP', '10.0.0.53');
    if (!chosen.ok) throw new Error('refused');
    const moved = fieldOfKind('managedCluster', 'serviceCidr').write(chosen.value, '10.8.0.0/16', document);
    expect(moved).toMatchObject({ value: { networkProfile: { dnsServiceIP: '10.0.0.53' } } });
  });
});

describe('a choice', () => {
  it('that is the default is left unwritten, so that there and back changes nothing', () => {
    const webpool = pool('webpool', {});
    expect(put(put(webpool, 'osType', 'Windows'), 'osType', 'Linux')).toEqual(webpool);
    expect(put(webpool, 'osType', 'Windows')).toMatchObject({ osType: 'Windows' });
  });

  it('that a file wrote out stays written out', () => {
    const windows = pool('webpool', { osType: 'Linux' });
    expect(put(windows, 'osType', 'Linux')).toBe(windows);
  });

  it('is told by its label', () => {
    const cluster = document.resources.aks;
    const field = fieldOfKind('managedCluster', 'outboundType');
    expect(cluster && fieldWords(field, cluster, document)).toBe('Load balancer');
  });

  it('of a pod subnet is among subnets of the network in which nothing else stands', () => {
    const field = fieldOfKind('agentPool', 'podSubnet');
    const empty = { ...pool('webpool', {}), podSubnet: 'snet-agw' };
    const free: Resource = {
      ...subnetOf('snet-dns'),
      id: 'snet-pods',
      name: 'snet-pods',
      addressPrefix: '10.240.8.0/24',
    };
    expect(field.choices?.(empty, added(article, free)).map(({ value }) => value)).toEqual(['snet-agw', 'snet-pods']);
  });
});

function subnetOf(id: string): ResourceOf<'subnet'> {
  const stored = resourceOf(article, 'subnet', id);
  if (!stored) throw new Error(`No ${id}`);
  return stored;
}

describe('which fields apply', () => {
  const applying = (resource: Resource, of = article) => fieldsFor(resource, of).map(({ id }) => id);

  it('the limits of the autoscaler only where it is on', () => {
    expect(applying(pool('webpool', { minCount: 1, maxCount: 9 }))).not.toContain('maxCount');
    expect(applying(pool('webpool', { enableAutoScaling: true }))).toEqual(
      expect.arrayContaining(['minCount', 'maxCount']),
    );
  });

  it('a pod subnet and its allocation only where the mode has one', () => {
    expect(applying(pool('webpool', {}))).not.toContain('podSubnet');
    const webpool = resourceOf(document, 'agentPool', 'webpool');
    expect(webpool && applying(webpool, document)).toEqual(
      expect.arrayContaining(['podSubnet', 'podIPAllocationMode']),
    );
    // Its sister has none yet, and is to get one.
    expect(applying(pool('nodepool1', {}), document)).toContain('podSubnet');
    expect(applying(pool('nodepool1', {}), document)).not.toContain('podIPAllocationMode');
  });

  it('outbound ports only where the load balancer is the way out', () => {
    const cluster = resourceOf(article, 'managedCluster', 'aks');
    if (!cluster) throw new Error('aks');
    expect(applying(cluster)).toContain('allocatedOutboundPorts');
    expect(applying(put(cluster, 'outboundType', 'userDefinedRouting'))).not.toContain('allocatedOutboundPorts');
  });
});

// Azure CLI: "node-count is not in the range of min-count and max-count" (read 2026-11).
describe('the autoscaler', () => {
  const counts = ({ minCount, count, maxCount }: ResourceOf<'agentPool'>) => [minCount, count, maxCount];
  const on = (stored: Partial<ResourceOf<'agentPool'>>) => put(pool('webpool', stored), 'enableAutoScaling', 'on');

  it('switched on leaves the nodes as they are, and goes from as many to as many', () =>
    expect(counts(on({ count: 3 }))).toEqual([3, 3, 3]));

  it('of a pool without nodes may go up to one', () => expect(counts(on({ count: 0 }))).toEqual([0, 0, 1]));

  it('takes up the limits that it had, widened to the nodes that there are', () => {
    expect(counts(on({ count: 3, minCount: 1, maxCount: 5 }))).toEqual([1, 3, 5]);
    expect(counts(on({ count: 9, minCount: 1, maxCount: 5 }))).toEqual([1, 9, 9]);
  });

  it('switched off keeps its limits', () =>
    expect(put(on({ count: 3, maxCount: 5 }), 'enableAutoScaling', 'off')).toEqual(
      pool('webpool', { count: 3, minCount: 3, maxCount: 5 }),
    ));

  it.each([
    ['count', '12', [1, 12, 12]],
    ['count', '0', [0, 0, 5]],
    ['minCount', '4', [4, 4, 5]],
    ['minCount', '7', [7, 7, 7]],
    ['maxCount', '2', [1, 2, 2]],
    ['maxCount', '50', [1, 3, 50]],
  ] as const)('%s put to %s: the others follow', (field, text, expected) =>
    expect(counts(put(on({ count: 3, minCount: 1, maxCount: 5 }), field, text))).toEqual(expected),
  );

  it('holds the nodes between its limits, whatever is edited', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('count', 'minCount', 'maxCount'), fc.integer({ min: 1, max: 1000 }))),
        (edits) => {
          const edited = edits.reduce((so, [field, value]) => put(so, field, String(value)), on({ count: 3 }));
          const [min = 0, nodes = 0, max = 0] = counts(edited);
          expect(min).toBeLessThanOrEqual(nodes);
          expect(nodes).toBeLessThanOrEqual(max);
        },
      ),
    ));
});

describe('laws', () => {
  const anyText = fc.oneof(
    fc.string(),
    prefixOfLength(0, 32).map(formatPrefix),
    fc.stringMatching(/^(\d{1,3}\.){3}\d{1,3}(\/\d{1,3})?$/),
    fc.stringMatching(/^[ ,0-9./]{1,24}$/),
    fc.integer().map(String),
    fc.constantFrom('on', 'off', 'cilium', 'StaticBlock', 'none', 'Spot', '33%', '1.28', 'snet-shared'),
  );

  it('what a field writes, the schema reads, and reading and writing it again changes nothing', () =>
    fc.assert(
      fc.property(fc.constantFrom(...every), anyText, ({ field, resource }, text) => {
        const written = field.write(resource, text, document);
        if (!written.ok) return;
        expect(topologyDocument.parse(withResource(document, written.value))).toEqual(
          withResource(document, written.value),
        );
        expect(field.write(written.value, field.read(written.value), document)).toEqual(written);
      }),
      { numRuns: 1000 },
    ));
});
