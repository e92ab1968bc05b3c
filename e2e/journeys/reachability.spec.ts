import type { Locator, Page } from '@playwright/test';
import { openWithPools } from '../pages/pools';
import { violations } from '../pages/violations';
import { expect, test } from '../test';

/** What a person does in the Reachability tab. */
class ReachabilityTab {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  readonly panel = () => this.page.getByRole('tabpanel', { name: 'Reachability' });
  readonly grid = () => this.panel().getByRole('grid', { name: 'Who reaches whom' });
  readonly changes = () => this.panel().getByRole('status', { name: 'Changes' });
  readonly only = (what: 'failing' | 'changed') => this.panel().getByRole('button', { name: `Only ${what}` });
  readonly outcome = () => this.page.getByRole('status', { name: 'Outcome' });

  async open(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Reachability', exact: true }).click();
    await expect(this.grid()).toBeVisible();
  }

  /** @param from as its row begins @param to as its column reads but for the port */
  async cell(from: string, to: string): Promise<Locator> {
    const column = await this.grid().getByRole('columnheader', { name: to }).getAttribute('aria-colindex');
    return this.grid()
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: from }) })
      .locator(`td[aria-colindex="${column}"]`);
  }
}

test('who reaches whom in kubenet, and a cell leads to its trace with the same outcome', async ({ simulator }) => {
  const { page } = simulator;
  const tab = new ReachabilityTab(page);
  await tab.open();
  await expect(await tab.cell('vm-jump machine', 'Pods (24) web')).toHaveAccessibleName('Dropped');
  await expect(await tab.cell('nodepool1 nodes', 'Pods (24) web')).toHaveAccessibleName('Delivered: own');
  await expect(await tab.cell('web pods', 'Machine vm-dns')).toHaveAccessibleName('Delivered: node');
  await expect(await tab.cell('Clients internet', 'Service web')).toHaveAccessibleName('Delivered: node');
  await expect(await tab.cell('Headquarters dc1', 'Service web')).toHaveAccessibleName('Unknown');
  await expect(await tab.cell('vm-jump machine', 'Machine vm-jump')).toHaveAccessibleName('Nobody asks');
  // No design tells the address of a public API server; who leaves the network for it is seen as the way out.
  await expect(await tab.cell('web pods', 'API server aks-prod')).toHaveAccessibleName('Delivered: public');
  await expect(await tab.cell('Clients internet', 'API server aks-prod')).toHaveAccessibleName('Delivered: own');
  // Services open no connections, and every end is asked at its own port.
  await expect(tab.grid().getByRole('rowheader', { name: 'service' })).toHaveCount(0);
  await expect(tab.grid().getByRole('columnheader', { name: 'Machine vm-dns UDP 53' })).toBeVisible();

  await tab.panel().getByRole('button', { name: 'What the outcomes mean' }).click();
  const meanings = tab.panel().getByRole('dialog', { name: 'What the outcomes mean' });
  await expect(meanings.getByRole('definition')).toHaveCount(7);
  await expect(meanings).toContainText('The request arrives; no answer comes back that the client would accept.');
  await page.keyboard.press('Escape');

  await (await tab.cell('vm-jump machine', 'Pods (24) web')).hover();
  await expect(tab.panel()).toContainText('POD_CIDR_NOT_ROUTED');
  await (await tab.cell('web pods', 'Machine vm-dns')).hover();
  await expect(tab.panel()).toContainText(/seen as 10\.240\.0\.\d \(node\)/);

  await (await tab.cell('vm-jump machine', 'Pods (24) web')).click();
  await expect(page.getByRole('tabpanel', { name: 'Trace' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'From' })).toHaveValue('vm-jump');
  await expect(page.getByRole('combobox', { name: 'To' })).toHaveValue(/^pod web \d+$/);
  await expect(page.getByRole('spinbutton', { name: 'Port' })).toHaveValue('8080');
  await expect(tab.outcome()).toContainText('Dropped');
  await expect(tab.outcome()).toContainText('POD_CIDR_NOT_ROUTED');

  await tab.open();
  await (await tab.cell('web pods', 'Machine vm-dns')).click();
  await expect(tab.outcome()).toContainText('Delivered');
  await expect(tab.outcome()).toContainText(/vm-dns sees 10\.240\.0\.\d, not 10\.244\./);
});

test('a flip of the mode marks what it changed, and undo what that changed', async ({ simulator, page }) => {
  const tab = new ReachabilityTab(page);
  await tab.open();
  await expect(tab.changes()).toBeEmpty();
  await expect(tab.only('changed')).toHaveCount(0);
  await simulator.choose('Azure CNI');
  await expect(tab.changes()).toContainText(/^\d+ of \d+ changed by the last edit: 9 gained, .*seen as somebody else$/);
  const gained = await tab.cell('vm-jump machine', 'Pods (24) web');
  await expect(gained).toHaveAccessibleName('Delivered: own, changed');
  await gained.hover();
  await expect(tab.panel()).toContainText('gained by the last edit: was Dropped, POD_CIDR_NOT_ROUTED');
  await expect(await tab.cell('vm-jump machine', 'Machine vm-dns')).toHaveAccessibleName('Delivered: own');

  await tab.only('changed').click();
  await expect(tab.only('changed')).toHaveAttribute('aria-pressed', 'true');
  await expect(tab.grid().getByRole('columnheader', { name: 'Service api' })).toBeVisible();
  await expect(tab.grid().getByRole('columnheader', { name: 'App gateway' })).toHaveCount(0);

  // An edit that changes nothing here leaves nothing to show, and says so.
  await page.getByRole('textbox', { name: 'Design name' }).fill('Renamed');
  await page.getByRole('textbox', { name: 'Design name' }).press('Enter');
  await expect(tab.changes()).toHaveText('Nothing changed by the last edit');
  await expect(tab.panel()).toContainText('The last edit changed nothing.');
  await page.getByRole('button', { name: 'Show all' }).click();
  await simulator.undo();
  await simulator.undo();
  await expect(tab.changes()).toContainText('9 lost');
  const lost = await tab.cell('vm-jump machine', 'Pods (24) web');
  await expect(lost).toHaveAccessibleName('Dropped, changed');
});

test('what fails, of whom: filters leave out the rest', async ({ simulator }) => {
  const { page } = simulator;
  const tab = new ReachabilityTab(page);
  await tab.open();
  await tab.panel().getByRole('combobox', { name: 'From' }).selectOption({ label: 'vm-jump (machine)' });
  await expect(tab.grid().getByRole('rowheader')).toHaveText([/vm-jump/]);
  await tab.only('failing').click();
  await expect(tab.grid().getByRole('columnheader')).toHaveText([/From/, /coredns/, /web/, /api/]);
  await tab.panel().getByRole('combobox', { name: 'From' }).selectOption({ label: 'agw-ingress (app gateway)' });
  await expect(tab.panel()).toContainText('Every connection from here arrives.');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(tab.grid().getByRole('row')).not.toHaveCount(1);
});

test('cells that are left out are met by no key and say nothing; another design shows all', async ({
  simulator,
  page,
}) => {
  const tab = new ReachabilityTab(page);
  await tab.open();
  await tab.only('failing').click();
  await tab.grid().focus();
  const active = tab.grid().locator('td[data-active]');
  const left = await tab.cell('vm-jump machine', 'Service web');
  await expect(left).toHaveAccessibleName('Not of those asked for');
  await left.click();
  await expect(tab.grid()).toBeVisible();
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'End', 'ArrowDown', 'Home', 'Control+End', 'PageUp']) {
    await page.keyboard.press(key);
    await expect(active).toHaveAccessibleName(/Dropped|Unknown/);
  }
  await openWithPools(simulator, 2, 2);
  await expect(tab.grid().getByRole('columnheader', { name: 'pool1' })).toBeVisible();
  await expect(tab.only('failing')).toHaveAttribute('aria-pressed', 'false');
});

test('by keyboard alone', async ({ simulator }) => {
  const { page } = simulator;
  const tab = new ReachabilityTab(page);
  await page.getByRole('tab', { name: 'What changed', exact: true }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(tab.grid()).toBeVisible();
  for (
    let presses = 0;
    presses < 8 && !(await tab.grid().evaluate((it) => it === document.activeElement));
    presses += 1
  )
    await page.keyboard.press('Tab');
  await expect(tab.grid()).toBeFocused();
  const active = () => tab.grid().locator('td[data-active]');
  const isActive = async (from: string, to: string) =>
    expect(await active().getAttribute('id')).toBe(await (await tab.cell(from, to)).getAttribute('id'));
  await isActive('Clients internet', 'Internet Clients');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await isActive('Headquarters dc1', 'On-premises Headquarters dc1');
  await page.keyboard.press('End');
  await isActive('Headquarters dc1', 'Nodes webpool');
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+End');
  await isActive('webpool nodes', 'Nodes webpool');
  await page.keyboard.press('Control+Home');
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('ArrowDown');
  for (let presses = 0; presses < 11; presses += 1) await page.keyboard.press('ArrowRight');
  await isActive('vm-jump machine', 'Pods (24) web');
  await expect(tab.grid()).toHaveAttribute('aria-activedescendant', (await active().getAttribute('id')) ?? '');
  await expect(active()).toHaveAccessibleDescription(/Dropped.*POD_CIDR_NOT_ROUTED/);
  // One stop for the Tab key.
  expect(await tab.grid().locator('[tabindex="0"]').count()).toBe(0);
  await page.keyboard.press('Enter');
  await expect(tab.outcome()).toContainText('POD_CIDR_NOT_ROUTED');
  await expect(page.getByRole('region', { name: 'What becomes of it' })).toBeFocused();
  // Whoever comes back is where he was.
  await tab.open();
  await isActive('vm-jump machine', 'Pods (24) web');
});

test('while the answer is awaited the old one is pale and says so; its cells are traced in the design as it is', async ({
  simulator,
  page,
}) => {
  const tab = new ReachabilityTab(page);
  await tab.open();
  await expect(await tab.cell('vm-jump machine', 'Pods (24) web')).toHaveAccessibleName('Dropped');
  const [worker] = page.workers();
  // It answers nothing from here on.
  await worker?.evaluate(() => {
    Object.assign(self, { postMessage: () => {} });
  });
  await simulator.choose('Azure CNI');
  await expect(tab.panel().getByText('Working…')).toBeVisible();
  await expect(
    tab
      .panel()
      .locator('[aria-busy=true]')
      .filter({ has: page.getByRole('grid') }),
  ).toHaveCount(1);
  const old = await tab.cell('vm-jump machine', 'Pods (24) web');
  await expect(old).toHaveAccessibleName('Dropped');
  await old.click();
  await expect(tab.outcome()).toContainText('Delivered');
});

test('a large design: as many cells in the page as in sight, and the heads stay', async ({ simulator, page }) => {
  await simulator.choose('Azure CNI Overlay');
  await openWithPools(simulator, 100, 50);
  const tab = new ReachabilityTab(page);
  await page.getByRole('tab', { name: 'Reachability', exact: true }).click();
  await expect(tab.grid()).toBeVisible({ timeout: 40_000 });
  expect(Number(await tab.grid().getAttribute('aria-rowcount'))).toBeGreaterThan(100);
  expect(await tab.grid().locator('td').count()).toBeLessThan(1500);
  await tab.grid().focus();
  await page.keyboard.press('Control+End');
  await expect(tab.grid().locator('td[data-active]')).toBeInViewport();
  await expect(tab.grid().getByRole('columnheader', { name: /pool/ }).last()).toBeInViewport();
  await expect(tab.grid().getByRole('rowheader', { name: /pool/ }).last()).toBeInViewport();
});

test('where no worker can be had the page works it out itself', async ({ simulator, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'Worker', {
      value: function Worker() {
        throw new DOMException('Blocked', 'SecurityError');
      },
    });
  });
  await simulator.open();
  const tab = new ReachabilityTab(page);
  await tab.open();
  await simulator.choose('Azure CNI');
  await expect(tab.changes()).toContainText('9 gained');
  expect(page.workers()).toHaveLength(0);
});

test('on a phone it is a list by sender', async ({ simulator, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('tab', { name: 'Reachability', exact: true }).click();
  const tab = new ReachabilityTab(page);
  const list = tab.panel().getByRole('list', { name: 'Who reaches whom' });
  await expect(list.locator('summary').filter({ hasText: 'vm-jump machine' })).toBeVisible();
  await simulator.choose('Azure CNI');
  await expect(tab.changes()).toContainText('9 gained');
  await tab.only('changed').click();
  await tab.panel().getByRole('combobox', { name: 'From' }).selectOption({ label: 'vm-jump (machine)' });
  const asked = list.getByRole('button', { name: /web pods/ });
  await expect(asked).toContainText('gained by the last edit: was Dropped, POD_CIDR_NOT_ROUTED');
  expect(await violations(page)).toEqual([]);
  await asked.click();
  await expect(tab.outcome()).toContainText('Delivered');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in ${colorScheme}`, async ({ simulator, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const tab = new ReachabilityTab(page);
    await tab.open();
    expect(await violations(page)).toEqual([]);
    await simulator.choose('Azure CNI');
    await expect(tab.changes()).toContainText('9 gained');
    await (await tab.cell('vm-jump machine', 'Pods (24) web')).hover();
    expect(await violations(page)).toEqual([]);
    await tab.only('failing').click();
    await tab.only('changed').click();
    expect(await violations(page)).toEqual([]);
  });
}
