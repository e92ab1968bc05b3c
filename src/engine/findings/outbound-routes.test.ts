import { describe, expect, it } from 'vitest';
import type { Resource, ResourceOf, Route, TopologyDocument } from '../../model';
import { plan } from '../plan/plan';
import { cluster, documentOf, pool, routeTable, service, subnet, virtualNetwork, workload } from '../testing';
import { findings } from './findings';
import type { Finding, FindingCode } from './types';

const toAppliance: Route = {
  name: 'to-firewall',
  addressPrefix: '0.0.0.0/0',
  nextHopType: 'VirtualAppliance',
  nextHopIpAddress: '10.100.0.4',
};
const via = (nextHopType: Route['nextHopType']): Route => ({
  name: 'default',
  addressPrefix: '0.0.0.0/0',
  nextHopType,
});
const elsewhere: Route = { name: 'to-hub', addressPrefix: '10.100.0.0/16', nextHopType: 'VirtualNetworkGateway' };

interface Design {
  /** Routes of the table on the nodes' subnet; without them it has none. */
  readonly routes?: readonly Route[];
  readonly outboundType?: ResourceOf<'managedCluster'>['networkProfile']['outboundType'];
  readonly networkPlugin?: 'kubenet' | 'azure';
  readonly pool?: Partial<ResourceOf<'agentPool'>>;
  readonly more?: readonly Resource[];
}

function design({ routes, outboundType = 'userDefinedRouting', networkPlugin = 'azure', ...rest }: Design) {
  return documentOf(
    virtualNetwork('10.240.0.0/16'),
    subnet('10.240.0.0/20', routes ? { routeTable: 'table' } : {}),
    ...(routes ? [{ ...routeTable(0), routes: [...routes] }] : []),
    cluster({ networkPlugin, outboundType }),
    pool(3, { mode: 'System', ...rest.pool }),
    workload('web', 1),
    ...(rest.more ?? []),
  );
}

const found = (document: TopologyDocument, ...codes: FindingCode[]): Finding[] =>
  findings(plan(document)).filter(({ code }) => codes.includes(code));

describe('user-defined routing', () => {
  it.each([
    {
      because: '“Outbound types in AKS” (2026-08-05): a table has to be there first',
      code: 'ExistingRouteTableNotAssociatedWithSubnet',
    },
    {
      because: 'kubenet’s own table is made too late (terraform-provider-azurerm issue 28657, 2025-02-03)',
      networkPlugin: 'kubenet' as const,
      code: 'ExistingRouteTableNotAssociatedWithSubnet',
    },
    {
      because: 'MicrosoftDocs/azure-docs issue 108240 (2023-04-14): “Default route 0.0.0.0/0 missing from route table”',
      routes: [elsewhere],
      code: 'RouteTableMissingDefaultRouteError',
    },
    {
      because: 'Azure/AKS issue 1875 (2020-09-24): “has a next hop of Internet but only …”',
      routes: [via('Internet')],
      code: 'RouteTableInvalidNextHop',
    },
    { because: 'nor is None a way out', routes: [via('None')], code: 'RouteTableInvalidNextHop' },
  ])('is refused: $because', ({ code, because: _, ...of }) => {
    const [finding, ...rest] = found(design(of), 'OUTBOUND_ROUTE_MISSING');
    expect(rest).toEqual([]);
    expect(finding?.says).toContain(code);
    expect(finding?.subjects).toEqual([{ id: 'aks', field: 'outboundType' }, { id: 'nodes' }]);
  });

  it.each([
    { because: 'an appliance', routes: [elsewhere, toAppliance] },
    { because: 'a gateway', routes: [via('VirtualNetworkGateway')] },
    { because: 'kubenet with a table of its own', routes: [toAppliance], networkPlugin: 'kubenet' as const },
    { because: 'another way out asks for no route', outboundType: 'loadBalancer' as const },
  ])('is taken: $because', ({ because: _, ...of }) =>
    expect(found(design(of), 'OUTBOUND_ROUTE_MISSING', 'PODS_LEAVE_ELSEWHERE')).toEqual([]),
  );

  // "Azure CNI Pod Subnet with dynamic IP allocation in AKS", 2026-09-10: pods leave by the pod subnet's own routes.
  it('says where pods in a subnet of their own take another way', () => {
    const pods = subnet('10.240.16.0/20', { id: 'pods' });
    const of = { routes: [toAppliance], pool: { podSubnet: 'pods' } };
    const [finding] = found(design({ ...of, more: [pods] }), 'PODS_LEAVE_ELSEWHERE');
    expect(finding?.subjects[0]?.id).toBe('pods');
    const routed = { ...pods, routeTable: 'table' };
    expect(found(design({ ...of, more: [routed] }), 'PODS_LEAVE_ELSEWHERE')).toEqual([]);
  });
});

// G18: Azure/AKS issue 3700 and azure-docs issue 38512; "Limit network traffic with Azure Firewall in AKS", 2023-12-05.
describe('G18: a public service behind a default route', () => {
  const web = service('web-public', { loadBalancerIP: '20.50.0.10' });
  const lost = (of: Design) => found(design({ more: [web], ...of }), 'UDR_BYPASSES_LB_SESSION');

  it.each([
    { routes: [toAppliance], words: '10.100.0.4, which never saw the request' },
    { routes: [via('VirtualNetworkGateway')], words: 'the network’s gateway' },
    { routes: [via('None')], words: 'which drops them' },
    { routes: [toAppliance], outboundType: 'loadBalancer' as const, words: 'never saw the request' },
  ])('its answers are lost: $words', ({ words, ...of }) => {
    const [finding] = lost(of);
    expect(finding?.severity).toBe('error');
    expect(finding?.subjects[0].id).toBe('web-public');
    expect(finding?.says).toContain(words);
  });

  it.each([
    { because: 'the internet is where they came from', routes: [via('Internet')] },
    { because: 'no route leads away', routes: [elsewhere] },
    { because: 'there is no table', outboundType: 'loadBalancer' as const },
    {
      because: 'an internal service is reached inside',
      routes: [toAppliance],
      more: [service('in', { internal: true })],
    },
  ])('its answers arrive: $because', ({ because: _, ...of }) => expect(lost(of)).toEqual([]));

  it('is told once for all services of a cluster', () => {
    const two = [web, service('shop', { loadBalancerIP: '20.50.0.11' })];
    const [finding, ...rest] = lost({ routes: [toAppliance], more: two });
    expect(rest).toEqual([]);
    expect(finding?.subjects.map(({ id }) => id)).toEqual(['web-public', 'shop', 'nodes']);
    expect(finding?.says).toContain('1 more public service');
  });
});
