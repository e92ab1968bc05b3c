import { TablesTab } from '../pages/tables-tab';
import { TraceTab } from '../pages/trace-tab';
import { violations } from '../pages/violations';
import { expect, test } from '../test';

const RULES = [
  ['Name', 'Priority', 'Access', 'Source', 'Destination', 'Port', 'Region'],
  ['deny-clients', '150', 'Deny', 'Internet', '*', '80', 'we'],
  ['office', '160', 'allow', '203.0.113.0/24', 'VirtualNetwork', '90-80', 'we'],
];
const tsv = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join('\t')).join('\n');

test('a rule that denies is typed, and the packet does not arrive; undo takes it back', async ({ simulator, page }) => {
  const tables = new TablesTab(page);
  const trace = new TraceTab(page);
  await trace.open();
  await trace.send('Clients', 'web');
  await expect(trace.outcome()).toContainText('Delivered');

  await simulator.select('nsg-aks');
  await tables.edit('security rules');
  await expect(tables.choice('Direction of allow-web-from-internet')).toBeFocused();
  await tables.choice('Action of allow-web-from-internet').selectOption('Deny');
  await trace.open();
  await expect(trace.outcome()).toContainText('Dropped');
  await simulator.undo();
  await expect(trace.outcome()).toContainText('Delivered');
});

test('a cell that cannot be read keeps its text, says why and is mended', async ({ simulator, page }) => {
  const tables = new TablesTab(page);
  await simulator.select('nsg-aks');
  await tables.edit('security rules');
  const source = tables.cell('Source of allow-web-from-internet');
  await tables.type(source, '10.0.0.1/8');
  await expect(source).toHaveAttribute('aria-invalid', 'true');
  await expect(source).toHaveAccessibleDescription(/its last bits must be zero.*Computed with Internet/);

  // It waits while one looks elsewhere, and comes back with the page.
  await page.getByRole('tab', { name: 'Trace', exact: true }).click();
  await page.getByRole('tab', { name: 'Tables' }).click();
  await expect(source).toHaveValue('10.0.0.1/8');
  await simulator.select('vm-dns');
  await expect(tables.panel).toContainText('vm-dns has no tables');
  await tables.button('nsg-aks').click();
  await expect(source).toHaveValue('10.0.0.1/8');

  // It goes along with its row.
  await tables.button('Add rule').click();
  await tables.type(tables.cell('Priority of Rule-1'), '120');
  await tables.button('Delete Rule-1').click();
  await expect(source).toHaveValue('10.0.0.1/8');

  await tables.button('Use 10.0.0.0/8').click();
  await expect(source).toHaveValue('10.0.0.0/8');
  await expect(source).not.toHaveAttribute('aria-invalid');
});

test('rows of a spreadsheet are shown before they are added, and a bad cell is mended on the way', async ({
  simulator,
  page,
}) => {
  const tables = new TablesTab(page);
  await simulator.select('nsg-aks');
  await tables.edit('security rules');
  await tables.paste(tables.cell('Name of allow-web-from-internet'), tsv(RULES));
  const paste = tables.panel.getByRole('region', { name: 'Paste rows' });
  await expect(paste.getByRole('status')).toContainText(
    '1 of 2 rows can be read, by the headings above them. Not used: Region.',
  );
  await expect(paste).toContainText('“90-80” is no port or range');
  await paste.getByRole('button', { name: 'Use 80-90' }).click();
  await expect(paste.getByRole('status')).toContainText('2 of 2 rows can be read');
  await paste.getByRole('button', { name: 'Add 2 rules' }).click();
  expect(await tables.column('Name')).toEqual(['deny-clients', 'office', 'allow-web-from-internet']);
  await expect(simulator.inspector).toContainText('203.0.113.0/24');
  // One gesture, one step.
  await simulator.undo();
  expect(await tables.column('Name')).toEqual(['allow-web-from-internet']);
});

test('what was copied can be pasted', async ({ simulator, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const tables = new TablesTab(page);
  await simulator.select('nsg-agw');
  await tables.edit('security rules');
  const before = await tables.column('Name');
  await tables.button('Copy as TSV').click();
  await expect(tables.panel.getByRole('status').first()).toContainText('Copied 2 rules');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  for (const name of before) await tables.button(`Delete ${name}`).click();
  await expect(tables.panel).toContainText('No rules yet');
  await tables.button('Paste rows').click();
  await tables.panel.getByRole('textbox', { name: 'Rows to paste' }).fill(copied);
  await tables.button('Add 2 rules').click();
  expect(await tables.column('Name')).toEqual(before);
});

test('rules are put into another order by drag and by button, and sorted without being changed', async ({
  simulator,
  page,
}) => {
  const tables = new TablesTab(page);
  await simulator.select('nsg-aks');
  await tables.edit('security rules');
  await tables.button('Add rule').click();
  await expect(tables.choice('Direction of Rule-1')).toBeFocused();
  await tables.button('Add rule').click();
  await expect(tables.choice('Direction of Rule-2')).toBeFocused();
  expect(await tables.column('Name')).toEqual(['allow-web-from-internet', 'Rule-1', 'Rule-2']);
  const priorities = await tables.column('Priority');

  await tables.button('Move up Rule-2').click();
  await expect.poll(() => tables.column('Name')).toEqual(['allow-web-from-internet', 'Rule-2', 'Rule-1']);
  await expect(tables.button('Move up Rule-2')).toBeFocused();
  expect(await tables.column('Priority')).toEqual(priorities);

  const grips = tables.panel.locator('[data-grip]');
  await grips.nth(2).dragTo(grips.nth(0));
  await expect.poll(() => tables.column('Name')).toEqual(['Rule-1', 'allow-web-from-internet', 'Rule-2']);
  expect(await tables.column('Priority')).toEqual(priorities);

  await tables.button('Name').click();
  expect(await tables.column('Name')).toEqual(['allow-web-from-internet', 'Rule-1', 'Rule-2']);
  await expect(tables.button('Move up Rule-2')).toHaveAttribute('aria-disabled', 'true');
  await tables.button('Show as they stand').click();
  expect(await tables.column('Name')).toEqual(['Rule-1', 'allow-web-from-internet', 'Rule-2']);
});

test('by keyboard alone: a row is added at the end, filled, moved and deleted', async ({ simulator, page }) => {
  const tables = new TablesTab(page);
  await simulator.select('nsg-aks');
  const edit = page.getByRole('button', { name: 'Edit as table: security rules' });
  await edit.focus();
  await page.keyboard.press('Enter');
  await expect(tables.choice('Direction of allow-web-from-internet')).toBeFocused();
  await tables.cell('Name of allow-web-from-internet').focus();
  await page.keyboard.press('Enter');
  await expect(tables.choice('Direction of Rule-1')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('300');
  await page.keyboard.press('Tab');
  await page.keyboard.type('last-word');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => tables.column('Name')).toEqual(['last-word', 'allow-web-from-internet']);
  await expect(tables.cell('Name of last-word')).toBeFocused();
  expect(await tables.column('Priority')).toEqual(['200', '300']);

  // The tools of a row are one stop of the Tab key.
  await tables.cell('Destination port of last-word').focus();
  await page.keyboard.press('Tab');
  for (const _ of ['down', 'duplicate', 'delete']) await page.keyboard.press('ArrowRight');
  await expect(tables.button('Delete last-word')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => tables.column('Name')).toEqual(['allow-web-from-internet']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => tables.column('Name')).toEqual(['last-word', 'allow-web-from-internet']);
});

test('flags are switched, and every field tells what Azure calls it', async ({ simulator, page }) => {
  await simulator.select('peer-prod-hub');
  const access = simulator.inspector.getByRole('checkbox', { name: 'Allow access to the remote network' }).first();
  await expect(access).toBeChecked();
  await access.uncheck();
  await expect(access).not.toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(access).toBeChecked();

  await simulator.select('snet-aks');
  await simulator.inspector.getByRole('button', { name: 'About Route table' }).press('Enter');
  const about = page.getByRole('dialog', { name: 'About Route table' });
  await expect(about).toContainText('properties.routeTable');
  await expect(
    about.getByRole('link', { name: /ARM reference: Microsoft\.Network\/virtualNetworks\/subnets/ }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(simulator.inspector.getByRole('button', { name: 'About Route table' })).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the tables in ${colorScheme}`, async ({ simulator, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const tables = new TablesTab(page);
    await page.getByRole('tab', { name: 'Tables' }).click();
    await expect(tables.panel).toContainText('Nothing is selected');
    expect(await violations(page)).toEqual([]);
    await simulator.select('nsg-aks');
    await tables.type(tables.cell('Source of allow-web-from-internet'), '10.0.0.1/8');
    await expect(tables.button('Use 10.0.0.0/8')).toBeVisible();
    await tables.button('Priority').click();
    expect(await violations(page)).toEqual([]);
    await tables.paste(tables.cell('Name of allow-web-from-internet'), tsv(RULES));
    await expect(tables.panel.getByRole('region', { name: 'Paste rows' })).toContainText('is no port or range');
    expect(await violations(page)).toEqual([]);
    await simulator.select('peer-prod-hub');
    expect(await violations(page)).toEqual([]);
  });
}
