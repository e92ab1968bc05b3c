import fc from 'fast-check';
import { formatAddress, formatPrefix, prefixFrom } from '../../ip';
import { type Resource, type ResourceOf, resourcesOf, type SecurityRule, type TopologyDocument } from '../../model';
import { topology } from '../arbitraries';
import { plan } from '../plan/plan';
import { service, subnet } from '../testing';

type Draw = <T>(arbitrary: fc.Arbitrary<T>) => T;

const few = fc.constantFrom(0, 1, 2);

/** Mostly a prefix around somebody of the design, from one address up to all. */
function somePrefix(draw: Draw, document: TopologyDocument): string {
  const holdings = Object.values(plan(document).subnets).flatMap((one) => one.holdings);
  const held = draw(fc.constantFrom(...holdings)).range.first;
  const pods = 2 ** 24 * 10 + 244 * 2 ** 16 + draw(fc.nat({ max: 2000 }));
  return formatPrefix(prefixFrom(draw(fc.boolean()) ? held : pods, draw(fc.constantFrom(32, 32, 30, 27, 24, 16, 0))));
}

const someEnd = (draw: Draw, document: TopologyDocument): string =>
  draw(fc.constantFrom('*', 'VirtualNetwork', 'Internet', somePrefix(draw, document), somePrefix(draw, document)));

const someRule = (draw: Draw, document: TopologyDocument, n: number): SecurityRule => ({
  name: `rule${n}`,
  priority: 100 + n,
  direction: draw(fc.constantFrom('Inbound', 'Outbound')),
  access: draw(fc.constantFrom('Allow', 'Deny')),
  protocol: '*',
  sourceAddressPrefixes: [someEnd(draw, document)],
  sourcePortRanges: ['*'],
  destinationAddressPrefixes: [someEnd(draw, document)],
  destinationPortRanges: [draw(fc.constantFrom('*', '22', '8080'))],
});

const someGroup = (draw: Draw, document: TopologyDocument, id: string): ResourceOf<'networkSecurityGroup'> => ({
  id,
  name: id,
  kind: 'networkSecurityGroup',
  securityRules: Array.from({ length: draw(fc.integer({ min: 1, max: 4 })) }, (_, n) => someRule(draw, document, n)),
});

const someTable = (draw: Draw, document: TopologyDocument, id: string): ResourceOf<'routeTable'> => ({
  id,
  name: id,
  kind: 'routeTable',
  disableBgpRoutePropagation: draw(fc.boolean()),
  routes: Array.from({ length: draw(few) }, (_, n) => {
    const appliance = formatAddress(Object.values(plan(document).addresses)[0]?.[0]?.range.first ?? 0);
    return draw(fc.boolean())
      ? { name: `r${n}`, addressPrefix: somePrefix(draw, document), nextHopType: 'None' }
      : {
          name: `r${n}`,
          addressPrefix: somePrefix(draw, document),
          nextHopType: 'VirtualAppliance',
          nextHopIpAddress: appliance,
        };
  }),
});

const somePolicy = (draw: Draw, document: TopologyDocument, id: string): ResourceOf<'kubernetesNetworkPolicy'> => ({
  id,
  name: id,
  kind: 'kubernetesNetworkPolicy',
  cluster: 'aks',
  namespace: 'default',
  podSelector: draw(fc.constantFrom({}, { matchLabels: { app: 'work0' } })),
  policyTypes: draw(fc.constantFrom<('Ingress' | 'Egress')[]>(['Ingress'], ['Egress'])),
  ingress: [{ from: [{ ipBlock: { cidr: somePrefix(draw, document) } }] }],
  egress: [{ to: [{ podSelector: {} }] }],
});

function around(draw: Draw): Resource[] {
  const host = (id: string, address: string): ResourceOf<'internetHost'> => ({
    id,
    name: id,
    kind: 'internetHost',
    address,
  });
  return [
    host('host0', '203.0.113.9'),
    host('host1', '203.0.113.10'),
    subnet('10.240.255.0/27', { id: 'GatewaySubnet' }),
    {
      id: 'gateway',
      name: 'gateway',
      kind: 'virtualNetworkGateway',
      subnet: 'GatewaySubnet',
      gatewayType: 'Vpn',
      connections: [{ name: 'cn', onPremisesSite: 'site' }],
    },
    {
      id: 'site',
      name: 'site',
      kind: 'onPremisesSite',
      addressPrefixes: ['192.168.0.0/16'],
      hosts: [
        { name: 'a', address: '192.168.1.1' },
        { name: 'b', address: '192.168.1.2' },
      ],
    },
    ...['svc-a', 'svc-b'].map((id) =>
      service(id, {
        workload: 'work0',
        internal: draw(fc.boolean()),
        externalTrafficPolicy: draw(fc.constantFrom('Cluster', 'Local')),
      }),
    ),
  ];
}

const withAll = (document: TopologyDocument, resources: readonly Resource[]): TopologyDocument => ({
  ...document,
  resources: { ...document.resources, ...Object.fromEntries(resources.map((one) => [one.id, one])) },
  order: [...new Set([...document.order, ...resources.map(({ id }) => id)])],
});

/** Fewer pods, so that all connections of one design can be followed. */
function smaller(document: TopologyDocument): TopologyDocument {
  const fewer = resourcesOf(document, 'workload').map((one) => ({ ...one, replicas: Math.min(one.replicas, 40) }));
  return withAll(document, fewer);
}

/** Designs with security groups, routes, policies and faults that tell nodes, pods and machines apart. */
export const networked: fc.Arbitrary<TopologyDocument> = topology.chain((given) =>
  fc.gen().map((generate) => {
    const draw: Draw = (arbitrary) => generate(() => arbitrary);
    const document = withAll(smaller(given), around(draw));
    const groups = Array.from({ length: draw(few) }, (_, n) => someGroup(draw, document, `group${n}`));
    const tables = Array.from({ length: draw(few) }, (_, n) => someTable(draw, document, `own${n}`));
    const policies = Array.from({ length: draw(few) }, (_, n) => somePolicy(draw, document, `policy${n}`));
    const pick = (ids: readonly string[]) => draw(fc.constantFrom(undefined, ...ids));
    const subnets = resourcesOf(document, 'subnet').map((one) => {
      const networkSecurityGroup = pick(groups.map(({ id }) => id));
      const routeTable = pick(tables.map(({ id }) => id)) ?? one.routeTable;
      return { ...one, ...(networkSecurityGroup && { networkSecurityGroup }), ...(routeTable && { routeTable }) };
    });
    // Pods of the second cluster have a space of their own: nodes of two that share one may share their blocks.
    const clusters = resourcesOf(document, 'managedCluster').map((one) => ({
      ...one,
      networkProfile: {
        ...one.networkProfile,
        ...(one.id === 'aks2' && { podCidr: '100.72.0.0/16' }),
        networkPolicy: draw(fc.constantFrom('calico' as const, 'calico' as const, 'azure' as const, 'none' as const)),
      },
    }));
    const targets = resourcesOf(document, 'agentPool').flatMap(({ id }) => [id, `${id}/node/0`]);
    const fault = draw(fc.constantFrom('routeMissing' as const, 'ipForwardingOff' as const));
    const faults = Array.from(
      { length: draw(few) },
      (_, n): ResourceOf<'drift'> => ({
        id: `fault${n}`,
        name: `fault${n}`,
        kind: 'drift',
        fault,
        target: draw(fc.constantFrom(...targets)),
      }),
    );
    return withAll(document, [...groups, ...tables, ...policies, ...subnets, ...clusters, ...faults]);
  }),
);

/** A design before and after an edit of the kinds that people make most. */
export const edited: fc.Arbitrary<readonly [TopologyDocument, TopologyDocument]> = networked.chain((document) =>
  fc.gen().map((generate) => {
    const draw: Draw = (arbitrary) => generate(() => arbitrary);
    const [place] = resourcesOf(document, 'subnet');
    const workloads = resourcesOf(document, 'workload');
    const edits: readonly (readonly Resource[])[] = [
      [someGroup(draw, document, 'group0')],
      [someTable(draw, document, 'own0')],
      [somePolicy(draw, document, 'policy0')],
      place ? [{ ...place, networkSecurityGroup: 'group1', routeTable: 'own1' }] : [],
      workloads.map((one) => ({ ...one, replicas: one.replicas + 1 })),
    ];
    return [document, withAll(document, draw(fc.constantFrom(...edits)))] as const;
  }),
);
