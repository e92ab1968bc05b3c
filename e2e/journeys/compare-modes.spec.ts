import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../test';

/** The comparison, in the words of who reads it. */
function comparison(page: Page) {
  const table = page.getByRole('table', { name: 'Network modes compared' });
  return {
    table,
    tab: page.getByRole('tab', { name: 'Compare', exact: true }),
    everyMode: page.getByRole('button', { name: 'Every mode', exact: true }),
    migrate: page.getByRole('region', { name: 'Migrate a running cluster' }),
    choose: (mode: string): Locator => table.getByRole('button', { name: `Choose ${mode}`, exact: true }),
    /** A row by its head; its cells stand in the order of the mode control, static blocks after pod subnet. */
    row: (name: string): Locator => table.getByRole('row', { name: new RegExp(`^${name}`) }),
    cell(name: string, mode: 'kubenet' | 'Azure CNI' | 'Azure CNI Overlay'): Locator {
      const column = { kubenet: 0, 'Azure CNI': 1, 'Azure CNI Overlay': 4 }[mode];
      return this.row(name).getByRole('cell').nth(column);
    },
  };
}

test('kubenet, node subnet and Overlay for one workload, and the way from here to Overlay', async ({
  simulator,
  page,
}) => {
  const compare = comparison(page);
  await compare.tab.click();
  await compare.everyMode.click();

  await expect(compare.cell('Most nodes', 'kubenet')).toContainText('250 nodes');
  await expect(compare.cell('Most nodes', 'Azure CNI')).toContainText('8 nodes');
  await expect(compare.cell('Most nodes', 'Azure CNI Overlay')).toContainText('250 nodes');
  await expect(compare.cell('Node subnet', 'Azure CNI')).toContainText('94 of 251 addresses');
  await expect(compare.cell('Own network sees', 'Azure CNI')).toContainText('pod’s address');
  await expect(compare.cell('Supported until', 'kubenet')).toContainText('31 March 2028');

  // Overlay can be had in place, and what stands in the way is the gateways' route table.
  await expect(compare.migrate.getByRole('status')).toContainText('in place');
  await expect(compare.migrate).toContainText('is on snet-agw too');
  await expect(compare.migrate).toContainText('The cluster cannot go back');

  // Azure CNI cannot: the cell of that column leads to the reasons.
  await compare.cell('A running cluster gets there', 'Azure CNI').getByRole('button').click();
  await expect(compare.migrate.getByRole('status')).toContainText('AKS cannot bring a running cluster');
  await expect(compare.migrate).toContainText('Make a second cluster with Azure CNI');

  await compare.choose('Azure CNI Overlay').click();
  await expect(simulator.mode('Azure CNI Overlay')).toBeChecked();
  await expect(simulator.outline.getByRole('treeitem', { name: /routetable/ })).toHaveCount(0);
  await expect(compare.table.getByRole('button', { name: 'Now Azure CNI Overlay' })).toBeVisible();

  await simulator.undo();
  await expect(simulator.mode('kubenet')).toBeChecked();
});

test('static blocks are one choice and one step back', async ({ simulator, page }) => {
  const compare = comparison(page);
  await compare.tab.click();
  await compare.everyMode.click();
  await compare.choose('Azure CNI pod subnet, static blocks').click();
  await expect(simulator.mode('Azure CNI pod subnet')).toBeChecked();
  await expect(simulator.outline.getByRole('treeitem', { name: 'snet-pods' })).toHaveCount(1);
  await simulator.undo();
  await expect(simulator.mode('kubenet')).toBeChecked();
  await expect(simulator.outline.getByRole('treeitem', { name: 'snet-pods' })).toHaveCount(0);
});

test('by keyboard: compare, ask for Cilium, choose Overlay, and the focus stays', async ({ simulator, page }) => {
  const compare = comparison(page);
  await page.getByRole('tab', { name: 'Addresses', exact: true }).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(compare.tab).toBeFocused();
  await tabTo(page, compare.everyMode);
  await page.keyboard.press('Enter');
  await expect(compare.cell('Most nodes', 'Azure CNI')).toContainText('8 nodes');

  // The table scrolls by itself, and Tab goes through its buttons.
  const dataplane = compare.migrate.getByRole('combobox', { name: 'To dataplane' });
  await tabTo(page, dataplane);
  await page.keyboard.press('c');
  await expect(compare.migrate).toContainText('Change the dataplane to Cilium');
  await expect(compare.migrate).toContainText('two operations');

  const overlay = compare.choose('Azure CNI Overlay');
  await tabTo(page, overlay, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(simulator.mode('Azure CNI Overlay')).toBeChecked();
  await expect(compare.table.getByRole('button', { name: 'Now Azure CNI Overlay' })).toBeFocused();
});

/** Presses a key until the focus is where it is wanted. */
async function tabTo(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reached ${wanted}`);
}
