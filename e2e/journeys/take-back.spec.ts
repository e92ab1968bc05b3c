import { expect, test } from '../test';

test('undo and redo walk through every edit, one gesture a step', async ({ simulator, page }) => {
  const node = simulator.card('nodepool1/node/0');
  await simulator.select('aks-prod');
  await simulator.enter(simulator.field('Pod CIDR'), '10.245.0.0/16');
  await simulator.choose('Azure CNI Overlay');
  await simulator.select('snet-aks');
  await simulator.enter(simulator.field('Name'), 'snet-nodes');
  await expect(simulator.card('snet-aks')).toContainText('snet-nodes');

  await simulator.undo();
  await expect(simulator.card('snet-aks')).toContainText('snet-aks');
  await simulator.undo();
  await expect(simulator.mode('kubenet')).toBeChecked();
  await simulator.undo();
  await expect(node).toContainText('10.244.0.0/24');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();

  await simulator.redo();
  await expect(node).toContainText('10.245.0.0/24');
  await page.keyboard.press('Control+Shift+Z');
  await expect(simulator.mode('Azure CNI Overlay')).toBeChecked();
  await page.keyboard.press('Control+y');
  await expect(simulator.card('snet-aks')).toContainText('snet-nodes');
  await expect(page.getByRole('button', { name: 'Redo' })).toBeDisabled();
});

test('one drag is one step back, and recomputes nothing', async ({ simulator }) => {
  const before = await simulator.place('headquarters');
  const after = await simulator.drag('headquarters', -20, 50);
  expect(after).not.toEqual(before);
  await simulator.undo();
  await expect.poll(() => simulator.place('headquarters')).toEqual(before);
});
