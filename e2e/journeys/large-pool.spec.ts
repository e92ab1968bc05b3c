import { openWithPools } from '../pages/pools';
import type { Simulator } from '../pages/simulator';
import { expect, test } from '../test';

/** How many colours the painted nodes show within a card, as far as it is on the screen. */
async function coloursIn(simulator: Simulator, id: string): Promise<number> {
  const card = await simulator.card(id).boundingBox();
  if (!card) throw new Error(`${id} is not on the screen`);
  return simulator.topology.locator('canvas').evaluate((canvas, { x, y, width, height }) => {
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('No canvas');
    const all = canvas.getBoundingClientRect();
    const [left, top] = [Math.max(x, all.left), Math.max(y, all.top)];
    const [right, bottom] = [Math.min(x + width, all.right), Math.min(y + height, all.bottom)];
    // Read from a copy: a canvas that is read is slow from then on.
    const copy = new OffscreenCanvas(right - left, bottom - top).getContext('2d', { willReadFrequently: true });
    copy?.drawImage(canvas, all.left - left, all.top - top);
    const { data } = copy?.getImageData(0, 0, right - left, bottom - top) ?? { data: [] };
    const colours = new Set<string>();
    for (let i = 0; i < data.length; i += 4) if (data[i + 3] === 255) colours.add(data.slice(i, i + 3).join());
    return colours.size;
  }, card);
}

test('a thousand nodes are painted in one card, and plan as readily as three', async ({ simulator }) => {
  await simulator.choose('Azure CNI Overlay');
  await simulator.select('snet-aks');
  await simulator.enter(simulator.field('Address prefix'), '10.240.16.0/20');
  await simulator.select('aks-prod');
  await simulator.enter(simulator.field('Pod CIDR'), '10.64.0.0/12');
  await simulator.select('nodepool1');
  await simulator.enter(simulator.number('Nodes'), '1000');
  await expect(simulator.card('nodepool1')).toContainText('1,000 nodes');
  await expect(simulator.card('nodepool1/node/0')).toHaveCount(0);
  await expect.poll(() => coloursIn(simulator, 'nodepool1')).toBeGreaterThan(0);
  await expect(simulator.runs).toContainText('of 1,000');
  await simulator.undo();
  await expect(simulator.card('nodepool1/node/0')).toBeVisible();
  await expect(simulator.topology.locator('canvas')).toHaveCount(0);
});

test('any one of 5,000 nodes is found, by keyboard, by its address and by pointing at it', async ({
  simulator,
  page,
}) => {
  const selected = simulator.inspector.getByRole('heading', { level: 2 });
  await simulator.choose('Azure CNI Overlay');
  await openWithPools(simulator, 5, 1000);
  await expect(simulator.card('pool4')).toContainText('1,000 nodes');
  await expect.poll(() => coloursIn(simulator, 'pool4')).toBeGreaterThan(0);
  expect(await simulator.topology.getByTestId(/^rf__node-/).count()).toBeLessThan(60);

  // Through the table of its pool, which begins with a search. Instance numbers are to base 36: 999 is rr.
  await simulator.card('pool3').focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Nodes of pool3' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Search the nodes of pool3 by name or address' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const table = page.getByRole('grid', { name: 'Nodes of pool3' });
  await expect(table).toBeFocused();
  await expect(table).toHaveAttribute('aria-rowcount', '1001');
  await page.keyboard.press('End');
  await expect(table.getByRole('row', { name: /^vmss0000rr/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(selected).toHaveText(/pool3-\d+-vmss0000rr$/);
  await expect(simulator.inspector).toBeFocused();

  // Through the outline, by the address. What is selected out of sight comes into sight.
  await simulator.topology.getByRole('button', { name: 'Fit view' }).focus();
  await page.keyboard.press('0');
  await expect(simulator.topology.getByRole('status', { name: 'Zoom' })).toHaveText('100 %');
  await page.getByRole('searchbox', { name: 'Search the outline by name or address' }).fill('10.128.7.173');
  await simulator.outline.getByRole('treeitem', { name: /vmss0000qp$/ }).click();
  await expect(selected).toHaveText(/pool1-\d+-vmss0000qp$/);
  await expect.poll(() => coloursIn(simulator, 'pool1')).toBeGreaterThan(4);

  // The node to the right of the one in the middle of the canvas.
  const canvas = await simulator.topology.boundingBox();
  if (!canvas) throw new Error('No canvas');
  await page.mouse.click(canvas.x + canvas.width / 2 + 152, canvas.y + canvas.height / 2);
  await expect(selected).toHaveText(/pool1-\d+-vmss0000qq$/);
});
