import { expect, test } from '../test';

test('the dock is tabs over one panel, by keyboard', async ({ simulator: { page } }) => {
  const tabs = page.getByRole('tablist', { name: 'Panels' }).getByRole('tab');
  const changed = page.getByRole('tab', { name: 'What changed', exact: true });
  await expect(changed).toHaveAttribute('aria-selected', 'true');
  await changed.focus();

  await page.keyboard.press('Home');
  await expect(tabs.first()).toBeFocused();
  await expect(tabs.first()).toHaveAccessibleName('Trace');
  await expect(page.getByRole('tabpanel', { name: 'Trace' })).toBeVisible();
  await expect(page.getByRole('tabpanel', { name: 'What changed' })).toHaveCount(0);
  await page.keyboard.press('ArrowLeft');
  await expect(tabs.last()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tabs.first()).toBeFocused();
  // One stop for the Tab key.
  expect(await tabs.evaluateAll((all) => all.filter((tab) => tab.getAttribute('tabindex') === '0').length)).toBe(1);
});

test('its count is news, told as a description', async ({ simulator, page }) => {
  await simulator.choose('Azure CNI');
  const changed = page.getByRole('tab', { name: 'What changed', exact: true });
  await expect(changed).toHaveAccessibleDescription(/^\d+ differences$/);
});

test('its height is drawn by hand or by keys, within the screen, and back', async ({ simulator: { page } }) => {
  const dock = page.getByRole('region', { name: 'Dock' });
  const edge = page.getByRole('separator', { name: 'Height of the dock' });
  const height = async () => Math.round((await dock.boundingBox())?.height ?? 0);
  const usual = await height();
  await edge.focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(height).toBeGreaterThan(usual);
  await page.keyboard.press('End');
  await expect.poll(height).toBe(900 - 220);
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeInViewport();

  const box = await edge.boundingBox();
  await page.mouse.move(600, (box?.y ?? 0) + 4);
  await page.mouse.down();
  await page.mouse.move(600, 500);
  await page.mouse.up();
  await expect.poll(async () => Math.abs((await height()) - 400)).toBeLessThan(4);
  await edge.dblclick();
  await expect.poll(height).toBe(usual);
});

test('a tab that is pressed again folds the dock, and a link opens at the tab it was made at', async ({
  simulator,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = simulator;
  const addresses = page.getByRole('tab', { name: 'Addresses', exact: true });
  await addresses.click();
  const link = await simulator.copyLink();
  await addresses.click();
  await expect(page.getByRole('tabpanel')).toHaveCount(0);
  await expect(addresses).toHaveAttribute('aria-selected', 'false');

  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole('tabpanel', { name: 'Addresses' })).toBeVisible();
});

test('on a phone its tabs follow the phone’s own, in the sheet', async ({ simulator: { page } }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const tabs = page.getByRole('tablist', { name: 'Panels' }).getByRole('tab');
  await expect(tabs.first()).toHaveAccessibleName('Outline');
  await page.getByRole('tab', { name: 'Addresses', exact: true }).click();
  await expect(page.getByRole('group', { name: 'Ruler' })).toBeVisible();
  await page.getByRole('tab', { name: 'What changed', exact: true }).click();
  await expect(page.getByRole('tabpanel', { name: 'What changed' })).toBeVisible();
  await page.getByRole('tab', { name: 'Outline', exact: true }).click();
  await expect(page.getByRole('tree', { name: 'Outline' })).toBeVisible();
});
