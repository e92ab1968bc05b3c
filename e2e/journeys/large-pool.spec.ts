import { expect, test } from '../test';

test('a thousand nodes are one card, and plan as readily as three', async ({ simulator }) => {
  await simulator.choose('Azure CNI Overlay');
  await simulator.select('snet-aks');
  await simulator.enter(simulator.field('Address prefix'), '10.240.16.0/20');
  await simulator.select('aks-prod');
  await simulator.enter(simulator.field('Pod CIDR'), '10.64.0.0/12');
  await simulator.select('nodepool1');
  await simulator.enter(simulator.number('Nodes'), '1000');
  await expect(simulator.card('nodepool1')).toContainText('1,000 nodes');
  await expect(simulator.card('nodepool1/node/0')).toHaveCount(0);
  await expect(simulator.runs).toContainText('of 4,091');
  await simulator.undo();
  await expect(simulator.card('nodepool1/node/0')).toBeVisible();
});
