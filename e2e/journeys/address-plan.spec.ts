import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from '../test';

const article = JSON.parse(readFileSync(new URL('../../src/examples/article.json', import.meta.url), 'utf8'));

/** The opening design as a link, with some fields written over: what no field of the app would take. */
function linkTo(fields: Readonly<Record<string, object>>): string {
  const document = structuredClone(article);
  for (const [id, written] of Object.entries(fields)) Object.assign(document.resources[id], written);
  const envelope = { schemaVersion: 1, document, view: { dock: { open: true, tab: 'addresses' } } };
  const payload = deflateSync(JSON.stringify(envelope)).toString('base64url');
  return `#v1.${payload.length}.${payload}`;
}

const openTab = (page: Page) => page.getByRole('tab', { name: 'Addresses' }).click();
const view = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();
const bar = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Ruler' }).getByRole('button', { name: new RegExp(`^${name},`) });

test('read the address plan: who has what, how full it is, and where it lies', async ({ simulator, page }) => {
  await openTab(page);
  await expect(page.getByText('Nothing overlaps')).toBeVisible();
  await expect(bar(page, 'snet-aks')).toHaveAccessibleName(/10\.240\.0\.0\/24, .* 256 addresses, 4 held, 247 free$/);

  await simulator.choose('Azure CNI');
  await expect(bar(page, 'snet-aks')).toHaveAccessibleName(/94 held, 157 free$/);
  await expect(bar(page, 'Pods of aks-prod')).toHaveCount(0);

  // A press selects, two bring it near; then there is room to read addresses.
  const before = await bar(page, 'snet-aks').boundingBox();
  await bar(page, 'snet-aks').dblclick();
  await expect(simulator.inspector.getByRole('heading', { level: 2 })).toHaveText('snet-aks');
  await expect(page.getByText('10.240.0.128', { exact: true })).toBeVisible();
  const after = await bar(page, 'snet-aks').boundingBox();
  expect(after?.width ?? 0).toBeGreaterThan(8 * (before?.width ?? 0));
  await page.getByRole('button', { name: 'Fit the ruler' }).click();
  await expect(bar(page, 'Headquarters')).toBeVisible();

  // The same for those who cannot see it, in order of address.
  await view(page, 'Table');
  const rows = page.getByRole('table', { name: 'All address space' }).getByRole('row');
  await expect(rows.nth(1)).toContainText('10.0.0.0/16Services of aks-prodService CIDR10.0.0.010.0.255.25565,536');
  await expect(rows.filter({ hasText: 'snet-aks' })).toContainText('25694157');
});

test('move along the ruler by keyboard alone', async ({ simulator, page }) => {
  await openTab(page);
  await bar(page, 'Services of aks-prod').focus();
  for (const name of ['vnet-hub', 'snet-shared', 'vnet-prod', 'snet-aks']) {
    await page.keyboard.press('ArrowRight');
    await expect(bar(page, name)).toBeFocused();
  }
  const width = async () => (await bar(page, 'snet-aks').boundingBox())?.width ?? 0;
  const before = await width();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect.poll(width).toBeGreaterThan(2 * before);
  await expect(bar(page, 'snet-aks')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(simulator.inspector.getByRole('heading', { level: 2 })).toHaveText('snet-aks');

  // What is out of sight comes into it.
  await expect(bar(page, 'Headquarters')).toHaveCount(0);
  await page.keyboard.press('End');
  await expect(bar(page, 'Headquarters')).toBeFocused();
  await page.keyboard.press('0');
  await expect(bar(page, 'Services of aks-prod')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(bar(page, 'Services of aks-prod')).toBeFocused();
});

test('zoom by the wheel around the pointer, and move along by dragging, which selects nothing', async ({
  simulator,
  page,
}) => {
  await openTab(page);
  const box = async () => (await bar(page, 'snet-dns').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const before = await box();
  const pointer = { x: before.x + before.width / 2, y: before.y + before.height / 2 };
  await page.mouse.move(pointer.x, pointer.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await box()).width).toBeGreaterThan(2 * before.width);
  const zoomed = await box();
  expect(Math.abs(zoomed.x + zoomed.width / 2 - pointer.x)).toBeLessThan(3);

  await page.mouse.down();
  await page.mouse.move(pointer.x + 60, pointer.y, { steps: 4 });
  await page.mouse.move(pointer.x + 120, pointer.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await box()).x - zoomed.x)).toBeGreaterThan(100);
  await expect(simulator.inspector.getByRole('heading', { level: 2 })).toHaveText('AKS networking, illustrated');
});

test('overlaps are told with both owners, each a way to it', async ({ simulator, page }) => {
  await page.goto(
    `./${linkTo({ 'vnet-hub': { addressPrefixes: ['10.240.128.0/17'] }, 'snet-shared': { addressPrefix: '10.240.200.0/24' } })}`,
  );
  await page.reload();
  await page.getByRole('button', { name: '1 overlap' }).click();
  const told = page.getByRole('region', { name: 'Overlaps' }).getByRole('listitem');
  await expect(told).toContainText(
    'vnet-prod (10.240.0.0/16) and vnet-hub (10.240.128.0/17) share 32,768 addresses: 10.240.128.0 – 10.240.255.255.',
  );
  await expect(bar(page, 'vnet-hub')).toHaveAccessibleName(/overlaps another$/);
  await told.getByRole('button', { name: 'vnet-hub', exact: true }).click();
  await expect(simulator.inspector.getByRole('heading', { level: 2 })).toHaveText('vnet-hub');
});

test('see how large a subnet must be, in every mode', async ({ simulator: { page } }) => {
  await openTab(page);
  await view(page, 'Subnet sizes');
  const table = page.getByRole('table', { name: 'Nodes of nodepool1 by the size of its subnet' });
  const row = table.getByRole('row', { name: /^\/24 251 usable now/ });
  await expect(row.getByRole('cell')).toHaveText([
    '249 / 225subnet',
    '7 / 5subnet',
    '249 / 225subnet',
    '249 / 225subnet',
    '249 / 225subnet',
  ]);
  const says = page.locator('#size-says');
  await expect(says).toContainText('249 nodes run: 249 addresses are left for this pool, and a node takes 1.');

  await row.getByRole('cell').first().getByRole('button').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(says).toContainText('Azure CNI, /23');
  await expect(says).toContainText('and a node takes 31. 12 can be upgraded, with a surge of 10%.');
});

test('take the next free prefix', async ({ simulator: { page }, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openTab(page);
  await view(page, 'Free prefixes');
  await page.getByRole('combobox', { name: 'Size' }).selectOption('/26 · 64 addresses');
  const free = page.getByRole('list', { name: 'Free prefixes of vnet-prod' }).getByRole('listitem');
  await expect(free.first()).toContainText('10.240.1.0/26');
  await free.first().getByRole('button', { name: 'Copy 10.240.1.0/26' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('10.240.1.0/26');
  await page.getByRole('combobox', { name: 'Size' }).selectOption('/16 · 65,536 addresses');
  await expect(page.getByText('vnet-prod (10.240.0.0/16) has no free /16.')).toBeVisible();
});
