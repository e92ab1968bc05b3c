import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { nodeOf, poolPlanOf, thingOf } from './lookup';
import { plan } from './plan';

const planned = plan(examples.article);

describe('what an id stands for', () => {
  it.each([
    { id: 'snet-aks', kind: 'subnet', derived: false },
    { id: 'aks/routeTable', kind: 'routeTable', derived: true },
    { id: 'aks/networkSecurityGroup', kind: 'networkSecurityGroup', derived: true },
    { id: 'aks/internalLoadBalancer', kind: 'loadBalancer', derived: true },
    { id: 'nodepool1/node/1', kind: 'node', derived: true },
  ])('$id: a $kind', ({ id, kind, derived }) => expect(thingOf(planned, id)).toMatchObject({ id, kind, derived }));

  it.each([
    'nobody',
    '',
    'nodepool1/node/2',
    'nodepool1/node/',
    'nodepool1/node/01',
    'nobody/node/0',
    'constructor',
    '__proto__',
    'toString',
  ])('"%s": nothing', (id) => expect(thingOf(planned, id)).toBeUndefined());
});

it('a node comes with its pool and cluster', () => {
  const found = nodeOf(planned, 'webpool/node/0');
  expect(found?.node.name).toMatch(/^aks-webpool-\d{8}-vmss000000$/);
  expect([found?.pool.id, found?.cluster.id]).toEqual(['webpool', 'aks']);
  expect(poolPlanOf(planned, 'nobody')).toBeUndefined();
});
