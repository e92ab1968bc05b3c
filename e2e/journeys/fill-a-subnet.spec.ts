import { expect, test } from '../test';

test('an architect scales a pool until the subnet is full, reads why, and mends it', async ({ simulator }) => {
  await simulator.choose('Azure CNI');
  await simulator.select('nodepool1');
  await simulator.enter(simulator.number('Nodes'), '7');
  await expect(simulator.runs).toContainText('249 of 251');

  await simulator.enter(simulator.number('Nodes'), '12');
  await expect(simulator.runs).toContainText('8 of 13 nodes');
  await expect(simulator.topology).toContainText('InsufficientSubnetSize');
  await expect(simulator.inspector).toContainText(
    'All nodes together take 403 addresses of snet-aks; 250 are there for them.',
  );
  // What AKS itself counts is another figure, and disputed: 13 nodes with 29 each.
  await expect(simulator.inspector).toContainText('377');

  await simulator.inspector.getByRole('button', { name: 'Use 10.240.0.0/23' }).first().click();
  await expect(simulator.runs).toContainText('404 of 507');
  await expect(simulator.topology).not.toContainText('InsufficientSubnetSize');

  await simulator.undo();
  await expect(simulator.runs).toContainText('8 of 13 nodes');
});

test('0 and 100,000 nodes are explained, and the last valid count stays', async ({ simulator }) => {
  await simulator.select('nodepool1');
  await simulator.enter(simulator.number('Nodes'), '0');
  await expect(simulator.inspector).toContainText('A system pool has at least one node');
  await expect(simulator.runs).toContainText('4 of 251');

  await simulator.enter(simulator.number('Nodes'), '100000');
  await expect(simulator.inspector).toContainText('A node pool has at most 1,000 nodes');
  await simulator.inspector.getByRole('button', { name: 'Use 1,000' }).click();
  await expect(simulator.number('Nodes')).toHaveValue('1000');
  await expect(simulator.runs).toContainText('nodes');
});
