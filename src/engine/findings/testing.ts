import { expect } from 'vitest';
import type { Resource, ResourceOf, SecurityRule, TopologyDocument } from '../../model';
import type { NetworkModeId } from '../../modes';
import { plan } from '../plan/plan';
import { cluster, documentOf, inMode, pool, service, subnet, virtualNetwork, workload } from '../testing';
import { applyEdits } from './edit';
import { findings } from './findings';
import type { Finding, FindingCode } from './types';

/** An application gateway in the subnet `front` that sends to pods. */
export const gateway = (rest: Partial<ResourceOf<'applicationGateway'>> = {}): ResourceOf<'applicationGateway'> => ({
  id: 'agw',
  name: 'agw',
  kind: 'applicationGateway',
  subnet: 'front',
  capacity: 2,
  publicIPAddress: '20.50.0.40',
  backend: { type: 'ingress', service: 'web-in' },
  ...rest,
});

/** A cluster, and a subnet `front` beside its nodes' for what stands before it. */
export function design(mode: NetworkModeId, front: string, ...more: readonly Resource[]): TopologyDocument {
  const document = documentOf(
    virtualNetwork('10.240.0.0/16'),
    subnet('10.240.0.0/22'),
    subnet(front, { id: 'front', name: 'front' }),
    cluster(),
    pool(3, { mode: 'System', maxPods: 30 }),
    workload('web', 3),
    service('web-in', { type: 'ClusterIP' }),
    ...more,
  );
  return inMode(document, 'aks', mode);
}

/** The design with a resource changed, checked anew. */
export const edited = (document: TopologyDocument, id: string, changes: Partial<Resource>): TopologyDocument =>
  documentOf(
    ...document.order.flatMap((known) => {
      const resource = document.resources[known];
      return resource ? [known === id ? ({ ...resource, ...changes } as Resource) : resource] : [];
    }),
  );

type Profile = ResourceOf<'managedCluster'>['networkProfile'];

/** The design with the cluster's network profile changed. */
export function inProfile(document: TopologyDocument, changes: Partial<Profile>): TopologyDocument {
  const stored = document.resources.aks;
  if (stored?.kind !== 'managedCluster') throw new Error('No cluster aks');
  return edited(document, 'aks', { networkProfile: { ...stored.networkProfile, ...changes } });
}

/** `design` with a second pool in the cluster, put in its mode and then changed. */
export const withSecondPool = (
  mode: NetworkModeId,
  changes: Partial<ResourceOf<'agentPool'>>,
  ...more: readonly Resource[]
): TopologyDocument =>
  edited(design(mode, '10.240.8.0/24', ...more, pool(3, { id: 'pool2', maxPods: 30 })), 'pool2', changes);

/** What one side of a peering allows: that traffic flows, and no more. */
export const PEERED: ResourceOf<'peering'>['outgoing'] = {
  allowVirtualNetworkAccess: true,
  allowForwardedTraffic: false,
  allowGatewayTransit: false,
  useRemoteGateways: false,
};

/** Two networks that are peered, each in the same way unless told. */
export const peering = (
  id: string,
  near: string,
  far: string,
  rest: Partial<ResourceOf<'peering'>> = {},
): ResourceOf<'peering'> => ({
  id,
  name: id,
  kind: 'peering',
  virtualNetwork: near,
  remoteVirtualNetwork: far,
  outgoing: PEERED,
  incoming: PEERED,
  ...rest,
});

/** A second network with the subnet `far`. */
export const hub = [
  virtualNetwork('10.100.0.0/16', 'hub'),
  subnet('10.100.1.0/24', { id: 'far', name: 'far', virtualNetwork: 'hub' }),
];

/** A rule that allows everything inbound, but for what it is told. */
export const securityRule = (rest: Partial<SecurityRule>): SecurityRule => ({
  name: 'rule',
  priority: 100,
  direction: 'Inbound',
  access: 'Allow',
  protocol: '*',
  sourceAddressPrefixes: ['*'],
  sourcePortRanges: ['*'],
  destinationAddressPrefixes: ['*'],
  destinationPortRanges: ['*'],
  ...rest,
});

/** The group `nsg` with such rules. */
export const securityGroup = (...rules: readonly Partial<SecurityRule>[]): ResourceOf<'networkSecurityGroup'> => ({
  id: 'nsg',
  name: 'nsg',
  kind: 'networkSecurityGroup',
  securityRules: rules.map(securityRule),
});

/** All findings but the one that kubenet always has. */
export const all = (document: TopologyDocument): Finding[] =>
  findings(plan(document)).filter(({ code }) => code !== 'MODE_RETIRES');

export const codes = (document: TopologyDocument, prefix = ''): FindingCode[] =>
  all(document).flatMap(({ code }) => (code.startsWith(prefix) ? code : []));

/** What a mend of the first finding of this code writes; it has to put the finding right. */
export function mendOf(document: TopologyDocument, code: FindingCode): string | undefined {
  const mend = all(document).find((finding) => finding.code === code)?.mend;
  if (!mend) return undefined;
  const mended = applyEdits(document, mend.edits);
  if (!mended.ok) throw new Error(mended.error.says);
  expect(codes(mended.value)).not.toContain(code);
  return mend.edits[0]?.text;
}

/** A load balancer of the user's before the machine `vm`, for all ports. */
export const ownBalancer = (at: { readonly subnet: string } | { readonly publicIPAddress: string }): Resource => {
  const loadBalancingRules = [{ name: 'all', protocol: 'All' as const, frontendPort: 0, backendPort: 0 }];
  const frontend = { name: 'front', loadBalancingRules };
  return {
    id: 'lb',
    name: 'lb',
    kind: 'loadBalancer',
    frontendIPConfigurations: 'subnet' in at ? [{ ...frontend, ...at }] : [{ ...frontend, ...at }],
    backendAddressPool: ['vm'],
  };
};
