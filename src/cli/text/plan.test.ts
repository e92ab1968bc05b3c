import { expect, it } from 'vitest';
import { plan } from '../../engine';
import { cluster, documentOf, machine, pool, service, subnet, virtualNetwork, workload } from '../../engine/testing';
import type { TopologyDocument } from '../../model';
import { toPlanOutput } from '../output/plan';
import { planText } from './plan';

const textOf = (document: TopologyDocument): string => planText(toPlanOutput(plan(document)));

const routed = documentOf(
  virtualNetwork('10.240.0.0/16'),
  subnet('10.240.0.0/28'),
  cluster(),
  pool(12, { maxPods: 30 }),
  workload('web', 40),
  service('web-internal', { internal: true }),
  machine('jump', '10.240.0.4'),
  machine('lost', '10.240.9.9'),
);

it('tells pools, nodes, what did not fit and why, subnets and routes', () => {
  const text = textOf(routed);
  expect(text).toContain(`
Kubernetes service aks
  Network mode         kubenet
  Pod CIDR             10.244.0.0/16
  Pod CIDR blocks      10 of 256 in use
  Service CIDR         10.0.0.0/16
  Pods                 40 running, 0 pending, room for 300
  Node resource group  MC_rg_aks_westeurope
  Route table          aks/routeTable

  NODE POOL  NODES  NO ROOM  MAX PODS  SUBNET  WHY REFUSED
  pool          10        2        30  nodes   InsufficientSubnetSize: needs 12 addresses, nodes has 10
`);
  expect(text).toMatch(
    /^ {2}aks-pool-\d{8}-vmss000000 {2}10\.240\.0\.5 +10\.244\.0\.2-10\.244\.0\.31 +10\.244\.0\.0\/24 +4 +30$/m,
  );
  expect(text).toContain(`
Subnets
  SUBNET  PREFIX         USABLE  NODES  PODS  OTHER  FREE  ROUTE TABLE
  nodes   10.240.0.0/28      11     10     0      1     0  aks/routeTable

Other addresses
  RESOURCE  ADDRESS     BASIS
  jump      10.240.0.4  as written

  RESOURCE      SUBNET  TROUBLE
  lost          nodes   10.240.9.9 refused: outside
  web-internal  nodes   no free address
`);
  expect(text).toMatch(/^Route table aks-agentpool-\d{8}-routetable, on nodes$/m);
  expect(text).toMatch(/^Network security group aks-agentpool-\d{8}-nsg, on pool\n {2}Only Azure’s 6 default rules$/m);
  expect(text).toMatch(/^Load balancer kubernetes, public$/m);
});

it('tells pod subnets, and the mode of a pool that has another than its cluster', () => {
  const text = textOf(
    documentOf(
      virtualNetwork('10.240.0.0/16'),
      subnet('10.240.0.0/24'),
      subnet('10.240.4.0/23', { id: 'pods' }),
      cluster({ networkPlugin: 'azure' }),
      pool(2, { podSubnet: 'pods', maxPods: 30 }),
      pool(1, { id: 'static', podSubnet: 'pods', podIPAllocationMode: 'StaticBlock', maxPods: 30 }),
    ),
  );
  expect(text).toContain(`
  NODE POOL  MODE                                 NODES  NO ROOM  MAX PODS  SUBNET  POD SUBNET
  pool                                                2        0        30  nodes   pods
  static     Azure CNI pod subnet, static blocks      1        0        30  nodes   pods
`);
  expect(text).toMatch(/^ {2}pods {4}10\.240\.4\.0\/23 .* in 16s, \d+ of 30 in use$/m);
});
