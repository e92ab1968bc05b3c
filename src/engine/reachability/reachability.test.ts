import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { type ResourceOf, type TopologyDocument, withResource } from '../../model';
import { modeChoices } from '../../modes';
import { plan } from '../plan/plan';
import { cluster, documentOf, inMode, machine, pool, subnet, virtualNetwork, workload } from '../testing';
import { type Flow, trace } from '../trace';
import { manyWays } from '../trace/designs/many-ways/testing';
import { fareFace } from './faces';
import { sameFare } from './fares';
import { reachability, reachabilityAfter } from './reachability';
import { reachabilityText } from './words';

describe('who reaches whom in the opening design', () => {
  it.each(modeChoices.map(({ id }) => id))('in %s reads as it should', async (id) => {
    const planned = plan(inMode(examples.article, 'aks', id));
    const text = reachabilityText(planned, reachability(planned));
    await expect(`${text}\n`).toMatchFileSnapshot(`__golden__/${id}.txt`);
  });

  it('gives with each fare a connection that a trace follows to the same end', () => {
    const planned = plan(examples.article);
    const fares = reachability(planned).cells.flat(2);
    for (const fare of fares) {
      const traced = trace(planned, fare.flow);
      expect(traced.ok && traced.value.outcome).toBe('outcome' in fare ? fare.outcome : false);
    }
    expect(fares.length).toBeGreaterThan(100);
  });

  it('is asked at another port where one is told, but for services and application gateways', () => {
    const planned = plan(examples.article);
    const ports = reachability(planned, { port: 5432, protocol: 'TCP' })
      .cells.flat(2)
      .map(({ flow }) => flow.port);
    expect(new Set(ports)).toEqual(new Set([5432, undefined]));
  });
});

it('a load balancer of the user’s is asked at its own port, and its machines are told apart', () => {
  const machines = ['a', 'b', 'c'].map((id) => machine(id));
  const planned = plan(
    documentOf(virtualNetwork('10.1.0.0/16'), subnet('10.1.0.0/24'), ...machines, balancer('a', 'b')),
  );
  const { ends, cells } = reachability(planned);
  const at = ends.findIndex(({ kind }) => kind === 'load-balancer');
  const column = ends.map(({ examples, sends }, from) => [
    examples.join(),
    sends ? cells[from]?.[at]?.map((fare) => ('error' in fare ? fare.error.code : (fare.code ?? fare.outcome))) : [],
  ]);
  expect(Object.fromEntries(column)).toEqual({ lb: [], 'a,b': ['LB_HAIRPIN'], c: ['delivered'] });
});

/** A load balancer for TCP 80 before these machines. */
const balancer = (...backendAddressPool: string[]): ResourceOf<'loadBalancer'> => ({
  id: 'lb',
  name: 'lb',
  kind: 'loadBalancer',
  frontendIPConfigurations: [
    {
      name: 'front',
      subnet: 'nodes',
      loadBalancingRules: [{ name: 'web', protocol: 'TCP', frontendPort: 80, backendPort: 80 }],
    },
  ],
  backendAddressPool,
});

describe('a connection with more ways than are followed', () => {
  const planned = plan(manyWays());
  const reached = reachability(planned);
  const fares = reached.cells.flat(2).flatMap((fare) => ('error' in fare ? [] : [fare]));
  const isBounded = ({ flow }: { readonly flow: Flow }): boolean => {
    const traced = trace(planned, flow);
    return traced.ok && traced.value.bounded;
  };

  it('is said to be cut off in its cell, and no other is', () => {
    expect(fares.filter(({ bounded }) => bounded).map(({ flow }) => flow)).toEqual(
      fares.filter(isBounded).map(({ flow }) => flow),
    );
    expect(fares.some(({ bounded }) => bounded)).toBe(true);
    expect(fares.some(({ bounded }) => !bounded)).toBe(true);
  });

  it('says so in its text', () => {
    const cut = fares.find(({ bounded }) => bounded);
    expect(cut && fareFace(planned, cut).head).toContain('not all ways were followed');
    expect(reachabilityText(planned, reached)).toContain('…: There are more ways than were followed.');
  });

  it('is not the same as one that was followed in all ways', () =>
    fares.forEach((fare) => {
      const { bounded, ...whole } = fare;
      expect(sameFare(fare, whole)).toBe(bounded === undefined);
    }));
});

const DENY: ResourceOf<'networkSecurityGroup'>['securityRules'][number] = {
  name: 'deny-ssh',
  priority: 100,
  direction: 'Inbound',
  access: 'Deny',
  protocol: 'Tcp',
  sourceAddressPrefixes: ['*'],
  sourcePortRanges: ['*'],
  destinationAddressPrefixes: ['*'],
  destinationPortRanges: ['22'],
};

const group = (id: string, ...securityRules: (typeof DENY)[]): ResourceOf<'networkSecurityGroup'> => ({
  id,
  name: id,
  kind: 'networkSecurityGroup',
  securityRules,
});

/** Three subnets of two machines each, a group on the first two. */
const threeSubnets: TopologyDocument = documentOf(
  virtualNetwork('10.1.0.0/16'),
  ...[0, 1, 2].flatMap((n) => [
    subnet(`10.1.${n}.0/24`, { id: `s${n}`, ...(n < 2 && { networkSecurityGroup: `nsg${n}` }) }),
    machine(`vm${n}a`, undefined, `s${n}`),
    machine(`vm${n}b`, undefined, `s${n}`),
  ]),
  group('nsg0'),
  group('nsg1', DENY),
);

describe('groups of ends', () => {
  const { ends, cells, traced } = reachability(plan(threeSubnets));

  it('are told apart where they fare differently, and nowhere else', () =>
    expect(ends.map(({ size, examples: some }) => [size, some])).toEqual([
      [4, ['vm0a', 'vm0b', 'vm2a']],
      [2, ['vm1a', 'vm1b']],
    ]));

  it('fare with each other as one of each does', () =>
    expect(cells.map((row) => row.map((cell) => cell.map((fare) => 'outcome' in fare && fare.outcome)))).toEqual([
      [['delivered'], ['dropped']],
      [['delivered'], ['dropped']],
    ]));

  it('cost as many traces as there are pairs of sorts of ends', () => expect(traced).toBe(9));
});

describe('two clusters with one pod CIDR', () => {
  const overlay = { networkPlugin: 'azure', networkPluginMode: 'overlay' } as const;
  const planned = plan(
    documentOf(
      virtualNetwork('10.1.0.0/16'),
      subnet('10.1.0.0/24'),
      ...['aks', 'aks2'].flatMap((id) => [
        cluster(overlay, id),
        pool(2, { id: `pool-${id}`, cluster: id }),
        workload(`web-${id}`, 4, id),
      ]),
    ),
  );

  it('reach no pods of each other: the address means one of their own', () => {
    const { ends, cells } = reachability(planned);
    const at = (of: string) => ends.findIndex((group) => group.of === of);
    const fares = cells[at('web-aks')]?.[at('web-aks2')] ?? [];
    expect(fares.map((fare) => 'code' in fare && fare.code)).toEqual(['OTHER_ANSWERS']);
    expect(cells[at('web-aks')]?.[at('web-aks')]?.map((fare) => 'outcome' in fare && fare.outcome)).toEqual([
      'delivered',
    ]);
  });
});

describe('after an edit', () => {
  const before = reachability(plan(threeSubnets));
  const afterwards = (document: TopologyDocument) => reachabilityAfter(before, plan(document));

  it('of one rule only connections through its group are followed again', () => {
    const after = afterwards(withResource(threeSubnets, group('nsg0', DENY)));
    // The first subnet's machines as client of three, and as server of the two others.
    expect(after.traced).toBe(5);
    expect(after.ends.map(({ size }) => size)).toEqual([4, 2]);
  });

  it('that changes nothing none is', () =>
    expect(afterwards(withResource(threeSubnets, group('nsg0'))).traced).toBe(0));

  it('that makes ends like others none is: those others tell of them', () => {
    const third = subnet('10.1.2.0/24', { id: 's2', networkSecurityGroup: 'nsg1' });
    const after = afterwards(withResource(threeSubnets, third));
    expect(after.ends.map(({ size }) => size)).toEqual([2, 4]);
    expect(after.traced).toBe(0);
  });

  it('that moves an address all are', () =>
    expect(afterwards(withResource(threeSubnets, machine('vm0a', '10.1.0.9', 's0'))).traced).toBe(9));

  it('of a network policy only connections over nodes of its cluster are', () => {
    const opening = withPolicyEngine(examples.article);
    const known = reachability(plan(opening));
    const after = reachabilityAfter(known, plan(withPolicy(opening)));
    const { ends, cells } = reachability(plan(withPolicy(opening)));
    expect({ ends: after.ends, cells: after.cells }).toEqual({ ends, cells });
    expect(cells).not.toEqual(known.cells);
    expect(after.traced).toBeLessThan(known.traced);
  });
});

/** The opening design with an engine that enforces policies. */
function withPolicyEngine(document: TopologyDocument): TopologyDocument {
  const { aks } = document.resources;
  if (aks?.kind !== 'managedCluster') throw new Error('No cluster');
  return withResource(document, { ...aks, networkProfile: { ...aks.networkProfile, networkPolicy: 'calico' } });
}

function withPolicy(document: TopologyDocument): TopologyDocument {
  const policy: ResourceOf<'kubernetesNetworkPolicy'> = {
    id: 'closed',
    name: 'closed',
    kind: 'kubernetesNetworkPolicy',
    cluster: 'aks',
    namespace: 'shop',
    podSelector: { matchLabels: { app: 'api' } },
    policyTypes: ['Ingress'],
  };
  return { ...withResource(document, policy), order: [...document.order, policy.id] };
}
