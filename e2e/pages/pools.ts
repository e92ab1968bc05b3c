import { expect } from '@playwright/test';
import { openChanged } from './design-file';
import type { Simulator } from './simulator';

/** Room for the nodes of the largest clusters. */
const ROOMY = '10.128.0.0/18';

/** Opens the design on the screen anew with other pools of so many nodes each, and addresses for all of them. */
export async function openWithPools(
  simulator: Simulator,
  pools: number,
  nodes: number,
  subnetPrefix = ROOMY,
): Promise<void> {
  await openChanged(simulator.page, (document) => {
    const { nodepool1: pool, webpool: _, ...rest } = document.resources;
    const set = (id: string, values: object) => Object.assign(rest[id] ?? {}, values);
    set('vnet-prod', { addressPrefixes: ['10.240.0.0/16', '10.128.0.0/16'] });
    set('snet-aks', { addressPrefix: subnetPrefix });
    set('svc-api', { loadBalancerIP: '10.128.63.250' });
    set('agw-api', { backend: { ...Object(rest['agw-api']?.backend), addresses: ['10.128.63.250'] } });
    set('aks', { networkProfile: { ...Object(rest.aks?.networkProfile), podCidr: '10.64.0.0/11' } });
    const ids = Array.from({ length: pools }, (_, i) => `pool${i}`);
    for (const id of ids) rest[id] = { ...pool, id, name: id, count: nodes };
    document.resources = rest;
    document.order = [...document.order.filter((id) => id in rest), ...ids];
  });
  // What is pressed before that is pressed in the design of before.
  await expect(simulator.card('pool0')).toHaveCount(1);
}
