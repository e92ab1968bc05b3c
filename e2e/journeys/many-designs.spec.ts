import { readFile } from 'node:fs/promises';
import { Simulator } from '../pages/simulator';
import { StartPage } from '../pages/start-page';
import { violations } from '../pages/violations';
import { expect, test } from '../test';

test('three designs: made, renamed, duplicated, deleted, taken back, and there again after a reload', async ({
  simulator,
  page,
}) => {
  const start = new StartPage(page);
  await start.open('New…');
  await start.openTemplate('Overlay with Cilium');
  await expect(simulator.mode('Azure CNI Overlay')).toBeChecked();
  await start.open('New…');
  await start.openTemplate('Hub and spoke with a firewall');
  await start.open('New…');
  await start.openEmpty();
  await expect(page.getByText('Nothing is in this design yet')).toBeVisible();

  await start.open();
  await start.shows('New design', 'Hub and spoke with a firewall', 'Overlay with Cilium');
  await start.button('Rename', 'Overlay with Cilium').click();
  await page.getByRole('textbox', { name: 'Name of the design' }).fill('mine');
  await page.keyboard.press('Enter');
  await expect(start.button('Rename', 'mine')).toBeFocused();
  await start.button('Duplicate', 'mine').click();
  await start.shows('mine copy', 'New design', 'Hub and spoke with a firewall', 'mine');

  await start.button('Delete', 'Hub and spoke with a firewall').click();
  await start.shows('mine copy', 'New design', 'mine');
  await start.messages.getByRole('button', { name: 'Undo' }).click();
  await start.shows('mine copy', 'New design', 'Hub and spoke with a firewall', 'mine');
  // The one on screen gives way to another.
  await start.button('Delete', 'New design').click();
  await start.shows('mine copy', 'Hub and spoke with a firewall', 'mine');

  const download = page.waitForEvent('download');
  await start.button('Save', 'mine').click();
  const file = await readFile(await (await download).path(), 'utf8');
  expect(JSON.parse(file).document.name).toBe('mine');

  await page.reload();
  await start.open();
  await start.shows('mine copy', 'Hub and spoke with a firewall', 'mine');
  await start.openDesign('mine');
  await expect(page).toHaveTitle(/^mine –/);
  await expect(simulator.mode('Azure CNI Overlay')).toBeChecked();
  await page.reload();
  await expect(page).toHaveTitle(/^mine –/);
});

test('all by keyboard, and Escape leads back to where one was', async ({ simulator, page }) => {
  const start = new StartPage(page);
  const menu = page.getByRole('button', { name: 'Designs', exact: true });
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'New…' }).focus();
  await page.keyboard.press('Enter');
  await expect(start.region.getByRole('heading', { name: 'New design' })).toBeFocused();
  // What lies underneath is out of reach.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('[inert] :focus')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(start.region).toHaveCount(0);
  await expect(menu).toBeFocused();

  await simulator.choose('Azure CNI');
  await start.open();
  await start.shows('AKS networking, illustrated');
  await start.button('Rename', 'AKS networking, illustrated').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('by keys');
  await page.keyboard.press('Escape');
  await start.shows('AKS networking, illustrated');
  await start.button('Delete', 'AKS networking, illustrated').focus();
  await page.keyboard.press('Enter');
  await start.shows();
  await start.messages.getByRole('button', { name: 'Undo' }).press('Enter');
  await start.shows('AKS networking, illustrated');
});

test('more designs than one looks through are searched by name', async ({ page, simulator }) => {
  const start = new StartPage(page);
  await simulator.choose('Azure CNI');
  await start.open();
  for (let n = 1; n < 10; n++) {
    await start.button('Duplicate', 'AKS networking, illustrated').click();
    await expect(start.recent.getByRole('listitem')).toHaveCount(n + 1);
  }
  const search = page.getByRole('searchbox', { name: 'Search the designs by name' });
  await search.fill('copy 3');
  await start.shows('AKS networking, illustrated copy 3');
  await search.fill('nothing like it');
  await expect(start.recent).toContainText('No design has “nothing like it” in its name');
  await page.keyboard.press('Escape');
  await expect(start.recent.getByRole('listitem')).toHaveCount(10);
});

const TEMPLATES = [
  'AKS networking, illustrated',
  'kubenet with a route table of its own',
  'Azure CNI with an application gateway',
  'Overlay with Cilium',
  'Azure CNI with a pod subnet',
  'Hub and spoke with a firewall',
  'Private cluster with custom DNS',
  'Two clusters in one virtual network',
  'Five thousand nodes',
];

for (const title of TEMPLATES) {
  test(`the template “${title}” opens, and is kept`, async ({ simulator, page }) => {
    const start = new StartPage(page);
    await start.open('New…');
    const card = start.templates.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });
    const figures = await card.getByText(/VNet/).innerText();
    await start.openTemplate(title);
    await expect(simulator.inspector).toContainText('Virtual networks');
    const [networks = ''] = figures.match(/\d+/) ?? [];
    await expect(simulator.inspector.getByText('Virtual networks').locator('..')).toContainText(networks);
    await expect(simulator.topology.getByTestId(/^rf__node-/).first()).toBeVisible();
    await expect(simulator.runs).toBeVisible();
    const said = await simulator.said();
    await page.reload();
    await expect.poll(() => simulator.said()).toBe(said);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the start page in ${colorScheme}`, async ({ simulator, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await simulator.choose('Azure CNI');
    const start = new StartPage(page);
    await start.open();
    await start.shows('AKS networking, illustrated');
    expect(await violations(page)).toEqual([]);
    await start.button('Rename', 'AKS networking, illustrated').click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await start.button('Delete', 'AKS networking, illustrated').click();
    await start.shows();
    expect(await violations(page)).toEqual([]);
    await start.openEmpty();
    await expect(page.getByText('Nothing is in this design yet')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test.describe('an empty design', () => {
  test('shows what to do, says sensible words everywhere, and is kept', async ({ simulator, page }) => {
    const start = new StartPage(page);
    await start.open('New…');
    await start.openEmpty();
    const tabs = page.getByRole('region', { name: 'Dock' }).getByRole('tablist', { name: 'Panels' }).getByRole('tab');
    for (const tab of await tabs.all()) {
      await tab.click();
      const panel = page.locator(`[id="${await tab.getAttribute('aria-controls')}"]`);
      await expect(panel, `${await tab.innerText()} says something`).toContainText(/\w+ \w+/);
    }
    await expect(simulator.inspector).toContainText('Nothing is wrong');
    await page.reload();
    await expect(page).toHaveTitle(/^New design –/);
    await page.getByRole('button', { name: 'Start from an example' }).click();
    await expect(start.region).toBeVisible();
  });
});

test('on a phone the start page is a list with room for fingers', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await new Simulator(page).open();
  const start = new StartPage(page);
  await start.open('New…');
  await start.openTemplate('Overlay with Cilium');
  await start.open();
  await start.shows('Overlay with Cilium');
  for (const button of await start.region.locator('button').all()) {
    const isName = (await button.locator('xpath=ancestor::*[self::h3 or self::h4]').count()) > 0;
    if (!isName) expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await violations(page)).toEqual([]);
  await context.close();
});
