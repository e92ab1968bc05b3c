import { expect, test } from '../test';

test('kubenet to Azure CNI and back: pods, route table and usage change, and come back exactly', async ({
  simulator,
}) => {
  const node = simulator.card('nodepool1/node/1');
  const subnet = simulator.card('snet-aks');
  await expect(subnet).toContainText('4 of 251');
  const before = await simulator.said();

  await simulator.choose('Azure CNI');
  await expect(node).toContainText('10.240.0.35');
  await expect(node).toContainText('10.240.0.36–65');
  await expect(subnet).toContainText('94 of 251');
  await expect(simulator.runs).toContainText('94 of 251');
  await expect(simulator.outline.getByRole('treeitem', { name: /routetable/ })).toHaveCount(0);
  await expect(simulator.changes).toContainText('Pods take their addresses from snet-aks');
  await expect(simulator.changes).toContainText('The route table on snet-aks and snet-agw is gone, with its 3 routes');
  await expect(simulator.changes).toContainText('94 of 251');

  await simulator.choose('kubenet');
  await expect(node).toContainText('10.244.1.0/24');
  await expect(simulator.changes).toContainText('A route table appears on snet-aks and snet-agw, with 3 routes');
  expect(await simulator.said()).toBe(before);
});

test('Overlay keeps the pod CIDR and needs no route table', async ({ simulator }) => {
  await simulator.choose('Azure CNI Overlay');
  await expect(simulator.card('webpool/node/0')).toContainText('10.244.2.0/24');
  await expect(simulator.card('webpool/node/0')).toContainText('250');
  await expect(simulator.outline.getByRole('treeitem', { name: /routetable/ })).toHaveCount(0);
});

test('an explicit value survives every flip', async ({ simulator }) => {
  await simulator.select('nodepool1');
  await simulator.enter(simulator.number('Max pods per node'), '50');
  await simulator.choose('Azure CNI');
  await expect(simulator.card('snet-aks')).toContainText('134 of 251');
  await expect(simulator.number('Max pods per node')).toHaveValue('50');
});
