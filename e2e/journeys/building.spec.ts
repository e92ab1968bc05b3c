import { fileURLToPath } from 'node:url';
import { Building } from '../pages/building';
import { TraceTab } from '../pages/trace-tab';
import { violations } from '../pages/violations';
import { expect, test } from '../test';

test('a network is collapsed to its title bar and shown whole again, and the way of a packet always is', async ({
  simulator,
  page,
}) => {
  const fold = simulator.inspector.getByRole('button', { name: 'Collapse in the diagram' });
  await simulator.select('vnet-prod');
  // The frame fills the canvas from top to bottom, so what can be done with it stands within it.
  const inToolbar = page.locator('.react-flow__node-toolbar').getByTitle('Collapse in the diagram');
  await expect(inToolbar).toBeInViewport();
  await inToolbar.click();
  await expect(simulator.card('snet-aks')).toHaveCount(0);
  await expect(simulator.card('vnet-prod')).toContainText('4 subnets');
  await expect(fold).toHaveAttribute('aria-pressed', 'true');

  const trace = new TraceTab(page);
  await trace.open();
  await trace.send('vm-jump', 'svc-api');
  await expect(simulator.card('snet-aks')).toBeVisible();
  await expect(fold).toBeDisabled();
  await expect(fold).toHaveAttribute('title', /shown whole/);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(simulator.card('snet-aks')).toHaveCount(0);

  // What stands in it is shown as soon as it is asked for.
  await simulator.select('snet-dns');
  await expect(simulator.card('snet-dns')).toBeVisible();
  await expect(simulator.card('vnet-prod')).not.toContainText('4 subnets');
});

test('several cards, chosen by a box around them, are aligned in one step', async ({ simulator, page }) => {
  const [upper, lower] = ['vnet-hub', 'headquarters'];
  await simulator.drag(lower, 40, 30);
  const before = await simulator.offset(lower, upper);
  const [one, other] = [await simulator.card(upper).boundingBox(), await simulator.card(lower).boundingBox()];
  if (!one || !other) throw new Error('not on the screen');
  await page.keyboard.down('Shift');
  await page.mouse.move(Math.min(one.x, other.x) - 8, one.y - 8);
  await page.mouse.down();
  await page.mouse.move(one.x + 40, one.y + 40, { steps: 3 });
  await page.mouse.move(Math.max(one.x + one.width, other.x + other.width) + 8, other.y + other.height + 8, {
    steps: 5,
  });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  const arrange = page.getByRole('toolbar', { name: 'Arrange' });
  await arrange.getByRole('button', { name: 'Align left' }).click();
  await expect.poll(() => simulator.offset(lower, upper)).toMatch(/^-?0\.00 /);
  await simulator.undo();
  await expect.poll(() => simulator.offset(lower, upper)).toBe(before);
});

test('the popover says what each connection would do, and why others cannot be', async ({ simulator, page }) => {
  await simulator.select('snet-dns');
  await simulator.inspector.getByRole('button', { name: 'Connect to…' }).click();
  const popover = page.getByRole('dialog', { name: 'Connect to…' });
  await expect(popover).toContainText('vnet-prod: snet-dns belongs to vnet-prod already.');
  await expect(popover.getByRole('button', { name: /vnet-prod/ })).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await popover.getByRole('button', { name: /vnet-hub/ }).click();
  await expect(popover).toBeHidden();
  await expect(simulator.inspector).toContainText('Subnet of vnet-hub');
  await simulator.undo();
  await expect(simulator.inspector).toContainText('Subnet of vnet-prod');
});

test('the outline is searched by prefix, filtered, and its lines are dragged onto the diagram', async ({
  simulator,
  page,
}) => {
  const search = page.getByRole('searchbox', { name: 'Search the outline by name or address' });
  await search.fill('10.240.3.0/28');
  await expect(simulator.outline.getByRole('treeitem', { name: 'snet-dns', exact: true })).toBeVisible();
  await expect(simulator.outline.getByRole('treeitem', { name: 'snet-agw', exact: true })).toHaveCount(0);
  await search.fill('');

  const filter = page.getByRole('combobox', { name: 'Show in the outline' });
  await filter.selectOption({ label: 'Clusters' });
  await expect(simulator.outline.getByRole('treeitem', { name: 'webpool', exact: true }).first()).toBeVisible();
  await expect(simulator.outline.getByRole('treeitem', { name: 'vm-jump', exact: true })).toHaveCount(0);
  await search.fill('vm-jump');
  await expect(page.getByText('Nothing under “Clusters” is called “vm-jump”')).toBeVisible();
  await search.fill('');
  await filter.selectOption({ index: 0 });

  await search.fill('nsg-agw');
  await expect(simulator.outline.getByRole('treeitem', { name: 'vm-jump', exact: true })).toHaveCount(0);
  const building = new Building(page);
  await building.dragFrom(building.line('nsg-agw'), 'snet-dns');
  await expect(simulator.card('snet-dns')).toContainText('nsg-agw');
});

test('what is said of a deletion goes with it', async ({ simulator, page }) => {
  const building = new Building(page);
  await simulator.select('snet-agw');
  await page.keyboard.press('Control+k');
  await building.commands.getByRole('combobox').fill('Delete');
  await page.keyboard.press('Enter');
  await building.deleting.getByRole('button', { name: /^Delete all/ }).click();
  await expect(simulator.messages).toContainText('Deleted subnet snet-agw');
  await simulator.undo();
  await expect(simulator.messages).not.toContainText('Deleted');
  await simulator.redo();
  await expect(simulator.messages).not.toContainText('Deleted');
});

test('on a phone the report of an import stands under the files, and nothing over them', async ({
  simulator,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(simulator.outline).toBeVisible();
  await new Building(page).command('Import');
  const dialog = page.getByRole('dialog', { name: 'Import from Azure and Kubernetes' });
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await expect(dialog).toContainText('az network vnet list -o json');
  const files = ['aks-show', 'vnet-list', 'nsg-list'].map((name) =>
    fileURLToPath(new URL(`../../src/import/fixtures/kubenet-${name}.json`, import.meta.url)),
  );
  await dialog.getByLabel('Files of the tools').setInputFiles(files);
  const report = dialog.getByRole('region', { name: 'Report' });
  await expect(report).toContainText('Understood');
  const last = await dialog.getByText('Commands whose output can be read here').boundingBox();
  const top = await report.boundingBox();
  expect(top?.y).toBeGreaterThan((last?.y ?? 0) + (last?.height ?? 0));
  await report.getByText('Understood').scrollIntoViewIfNeeded();
  expect(await violations(page)).toEqual([]);
});
