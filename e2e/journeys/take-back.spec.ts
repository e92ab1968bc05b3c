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

test('the history names every step and leads to any of them', async ({ simulator, page }) => {
  await simulator.select('nodepool1');
  await simulator.enter(simulator.number('Nodes'), '5');
  await simulator.choose('Azure CNI');
  await simulator.choose('Azure CNI Overlay');
  await page.getByRole('button', { name: 'History', exact: true }).click();
  const history = page.getByRole('dialog', { name: 'History' });
  await expect(history.getByRole('listitem')).toHaveText([
    /^The design as it was opened/,
    /^Nodes of nodepool1: 2 → 5/,
    /^Mode: kubenet → Azure CNI/,
    /^Mode: Azure CNI → Azure CNI Overlay.*now$/,
  ]);
  await history.getByRole('button', { name: 'Nodes of nodepool1' }).click();
  await expect(simulator.mode('kubenet')).toBeChecked();
  await expect(simulator.number('Nodes')).toHaveValue('5');
  await expect(history.getByRole('button', { name: 'Nodes of nodepool1' })).toHaveAttribute('aria-current', 'step');
  await history.getByRole('button', { name: 'Azure CNI Overlay' }).click();
  await expect(simulator.mode('Azure CNI Overlay')).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('title', /^Undo: Mode: /);
});

test('one drag is one step back, and recomputes nothing', async ({ simulator }) => {
  const before = await simulator.offset('headquarters', 'vnet-prod');
  await simulator.drag('headquarters', -20, 50);
  expect(await simulator.offset('headquarters', 'vnet-prod')).not.toBe(before);
  await simulator.undo();
  await expect.poll(() => simulator.offset('headquarters', 'vnet-prod')).toBe(before);
});

test('a drag too quick for the page to paint stays where it was let go', async ({ simulator }) => {
  await simulator.drag('headquarters', -20, 50);
  const dragged = await simulator.offset('headquarters', 'vnet-prod');
  await simulator.undo();
  await expect.poll(() => simulator.offset('headquarters', 'vnet-prod')).not.toBe(dragged);
  await simulator.flick('headquarters', -20, 50);
  await expect.poll(() => simulator.offset('headquarters', 'vnet-prod')).toBe(dragged);
  await simulator.undo();
  await simulator.redo();
  await expect.poll(() => simulator.offset('headquarters', 'vnet-prod')).toBe(dragged);
});

test('an arrow key that is held is one step, and so is the mouse on the small buttons', async ({ simulator, page }) => {
  await simulator.select('nodepool1');
  const nodes = simulator.number('Nodes');
  await expect(nodes).toHaveValue('2');
  await nodes.focus();
  for (let repeat = 0; repeat < 10; repeat++) await page.keyboard.down('ArrowUp');
  await page.keyboard.up('ArrowUp');
  await expect(nodes).toHaveValue('12');
  await expect(simulator.runs).toContainText('14 of');
  await simulator.undo();
  await expect(nodes).toHaveValue('2');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();

  const box = await nodes.boundingBox();
  if (!box) throw new Error('The field is not on the screen');
  await page.mouse.move(box.x + box.width - 10, box.y + box.height / 3);
  await page.mouse.down();
  await expect.poll(async () => Number(await nodes.inputValue())).toBeGreaterThan(4);
  await page.mouse.move(box.x, box.y + 100);
  await page.mouse.up();
  await expect(simulator.runs).not.toContainText(/\b4 of/);
  await simulator.undo();
  await expect(nodes).toHaveValue('2');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('what changed offers the way back of what it shows, and of nothing else', async ({ simulator }) => {
  const goBack = simulator.changes.getByRole('button', { name: 'Go back' });
  await simulator.choose('Azure CNI Overlay');
  await expect(goBack).toBeVisible();
  await simulator.drag('headquarters', -20, 50);
  await expect(goBack).toHaveCount(0);
  await simulator.undo();
  await goBack.click();
  await expect(simulator.mode('kubenet')).toBeChecked();
  await expect(goBack).toHaveCount(0);
  await simulator.changes.getByRole('button', { name: 'Do it again' }).click();
  await expect(simulator.mode('Azure CNI Overlay')).toBeChecked();
  await expect(goBack).toBeVisible();
});

test('in a field that one types in, the browser’s own undo holds', async ({ simulator, page }) => {
  await simulator.choose('Azure CNI Overlay');
  await simulator.select('snet-aks');
  const name = simulator.field('Name');
  await name.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('-x');
  await page.keyboard.press('Control+z');
  await expect(name).toHaveValue('snet-aks');
  await expect(simulator.mode('Azure CNI Overlay')).toBeChecked();
});

test('Ctrl+Z takes an edit back in the very field, and what is being typed stays the browser’s', async ({
  simulator,
  page,
}) => {
  await simulator.select('nodepool1');
  const nodes = simulator.number('Nodes');
  await simulator.enter(nodes, '5');
  await expect(simulator.card('nodepool1/node/4')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(nodes).toHaveValue('2');
  await nodes.fill('7');
  await page.keyboard.press('Control+z');
  await expect(simulator.card('nodepool1/node/1')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Redo' })).toBeEnabled();
});
