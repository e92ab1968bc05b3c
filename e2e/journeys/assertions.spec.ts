import type { Page } from '@playwright/test';
import { openWithPools } from '../pages/pools';
import { violations } from '../pages/violations';
import { expect, test } from '../test';

/** What a person does with assertions. */
class Assertions {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  readonly tab = () => this.page.getByRole('tab', { name: 'Assertions', exact: true });
  readonly panel = () => this.page.getByRole('tabpanel', { name: 'Assertions' });
  readonly list = () => this.page.getByRole('list', { name: 'Assertions' });
  readonly rows = () => this.list().locator('> li');
  readonly row = (name: string) => this.rows().filter({ has: this.page.getByRole('button', { name, exact: true }) });
  readonly expectation = (name: string) => this.page.getByRole('combobox', { name: `Expectation of ${name}` });
  readonly held = () => this.page.getByRole('status', { name: 'Assertion', exact: true });

  /** Sends a packet from the tab of that name, which must not show yet. */
  async send(from: string, to: string): Promise<void> {
    await this.page.getByRole('tab', { name: 'Trace', exact: true }).click();
    await this.sendOn(from, to);
  }

  async sendOn(from: string, to: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'From' }).fill(from);
    await this.page.getByRole('combobox', { name: 'To' }).fill(to);
    await this.page.getByRole('button', { name: 'Send packet' }).click();
  }

  readonly mustWork = () => this.page.getByRole('button', { name: 'This must work' });
  readonly mustNever = () => this.page.getByRole('button', { name: 'This must never work' });
}

test('made of a trace in one press and one step, red by an edit, green by undo', async ({ simulator, page }) => {
  const assertions = new Assertions(page);
  await assertions.tab().click();
  await expect(assertions.panel()).toContainText('Send a packet, then press This must work.');
  await assertions.panel().getByRole('button', { name: 'Send a packet' }).click();
  await assertions.sendOn('vm-jump', 'pod web 0');
  await assertions.mustNever().click();
  await expect(assertions.held()).toHaveText('“vm-jump → pod web 0” is asserted: must never work.');
  // The same again is none again.
  await assertions.mustNever().click();
  await expect(assertions.held()).toHaveText('“vm-jump → pod web 0” says so already: must never work.');
  await page.getByRole('button', { name: 'Open the assertions' }).click();

  const row = assertions.row('vm-jump → pod web 0');
  await expect(assertions.rows()).toHaveCount(1);
  await expect(row).toContainText('Holds');
  await expect(row).toContainText('TCP 8080');
  await expect(row).toContainText('Dropped, POD_CIDR_NOT_ROUTED: ');
  await expect(row).toContainText('Decided at interface of vm-jump.');
  await expect(assertions.tab()).not.toHaveAccessibleDescription(/./);

  await simulator.choose('Azure CNI');
  await expect(row).toContainText('Broken');
  await expect(row).toContainText('It is to fail, and every connection is delivered.');
  await expect(assertions.tab()).toHaveAccessibleName('Assertions');
  await expect(assertions.tab()).toHaveAccessibleDescription('1 does not hold');
  await expect(assertions.panel().getByRole('status').first()).toHaveText('1 is broken');
  await simulator.undo();
  await expect(row).toContainText('Holds');
  await expect(assertions.tab()).not.toHaveAccessibleDescription(/./);
  // One step for the mode, one for the assertion.
  await simulator.undo();
  await expect(assertions.rows()).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await simulator.redo();
  await expect(row).toContainText('Holds');
});

test('red first; traced, renamed, turned round, and deleted with a way back', async ({ simulator, page }) => {
  const assertions = new Assertions(page);
  await assertions.tab().click();
  await assertions.panel().getByRole('button', { name: 'Assert that 2 services work' }).click();
  await expect(assertions.rows()).toHaveCount(2);
  await expect(assertions.rows().first()).toContainText('Clients → web');
  await expect(assertions.panel().getByRole('status').first()).toHaveText('2 hold');

  const api = assertions.row('pod web 0 → api');
  await assertions.expectation('pod web 0 → api').focus();
  await assertions.expectation('pod web 0 → api').selectOption('Must never work');
  await expect(assertions.rows().first()).toContainText('pod web 0 → api');
  await expect(api).toContainText('Broken');
  // It has gone to another place, and the focus with it.
  await expect(assertions.expectation('pod web 0 → api')).toBeFocused();
  await assertions.expectation('pod web 0 → api').selectOption('Must be dropped');
  await expect(api).toContainText('It is to end as dropped. Every connection is delivered.');

  await api.getByRole('button', { name: 'Rename pod web 0 → api' }).click();
  const field = assertions.list().getByRole('textbox', { name: 'Name' });
  await expect(field).toBeFocused();
  await simulator.enter(field, 'shop asks api');
  await expect(assertions.row('shop asks api')).toContainText('Broken');
  await expect(page.getByRole('button', { name: 'Rename shop asks api' })).toBeFocused();

  await page.getByRole('button', { name: 'Trace it: shop asks api' }).click();
  await expect(page.getByRole('combobox', { name: 'From' })).toHaveValue('pod web 0');
  await expect(page.getByRole('combobox', { name: 'To' })).toHaveValue('api');
  await expect(page.getByRole('status', { name: 'Outcome' })).toContainText('Delivered');
  await expect(assertions.held()).toHaveText('“shop asks api” is asserted: must be dropped.');
  // From here it is turned round, not made a second time.
  await assertions.mustWork().click();
  await expect(assertions.held()).toHaveText('“shop asks api” is asserted: must work.');

  await assertions.tab().click();
  await expect(assertions.panel().getByRole('status').first()).toHaveText('2 hold');
  await page.getByRole('button', { name: 'Delete shop asks api' }).click();
  await expect(assertions.rows()).toHaveCount(1);
  await simulator.undo();
  await expect(assertions.row('shop asks api')).toContainText('Holds');
});

test('with the source that the far side has to see', async ({ simulator, page }) => {
  const assertions = new Assertions(page);
  await assertions.send('pod api 0', 'Headquarters dc1');
  await page.getByRole('checkbox', { name: 'with this source, 10.240.0.6' }).check();
  await assertions.mustWork().click();
  await expect(assertions.held()).toContainText('must work, seen as 10.240.0.6.');
  await simulator.choose('Azure CNI pod subnet');
  await assertions.tab().click();
  const row = assertions.row('pod api 0 → Headquarters dc1');
  await expect(row).toContainText('Broken');
  await expect(row).toContainText(/the far side sees 10\.\d+\.\d+\.\d+ instead of 10\.240\.0\.6\./);
});

test('what the design does not tell is neither held nor broken; an end that is gone is told, with the nearest', async ({
  simulator,
  page,
}) => {
  const assertions = new Assertions(page);
  await assertions.send('Headquarters dc1', 'Clients');
  await assertions.mustNever().click();
  await assertions.sendOn('nodepool1 vmss000001', 'vm-jump');
  await assertions.mustWork().click();
  await assertions.tab().click();
  const unknown = assertions.row('Headquarters dc1 → Clients');
  await expect(unknown).toContainText('Unknown');
  await expect(unknown).toContainText('Whether it fails is not known.');
  await expect(assertions.tab()).not.toHaveAccessibleDescription(/./);

  await simulator.select('nodepool1');
  await simulator.enter(simulator.number('Nodes'), '1');
  const gone = assertions.row('nodepool1 vmss000001 → vm-jump');
  await expect(gone).toContainText('Cannot be checked');
  await expect(gone).toContainText('nothing of the design is called or has nodepool1/node/1.');
  await expect(assertions.rows().first()).toContainText('nodepool1 vmss000001 → vm-jump');
  await expect(assertions.tab()).toHaveAccessibleDescription('1 does not hold');
  await gone.getByRole('button', { name: /^Use nodepool1/ }).click();
  await expect(gone).toContainText('Holds');
});

test('they travel in a link', async ({ simulator, context, browser }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = simulator;
  const assertions = new Assertions(page);
  await assertions.send('vm-jump', 'pod web 0');
  await assertions.mustWork().click();
  await page.getByRole('button', { name: 'Open the assertions' }).click();
  const link = await simulator.copyLink();

  const elsewhere = await browser.newContext();
  const other = new Assertions(await elsewhere.newPage());
  await other.page.goto(link);
  await expect(other.row('vm-jump → pod web 0')).toContainText('Broken');
  await expect(other.tab()).toHaveAccessibleDescription('1 does not hold');
  await elsewhere.close();
});

test('a large design checks them in the worker, and says which answers are of before', async ({ simulator, page }) => {
  const assertions = new Assertions(page);
  await assertions.tab().click();
  await assertions.panel().getByRole('button', { name: 'Assert that 2 services work' }).click();
  await openWithPools(simulator, 20, 50);
  await expect(assertions.panel().getByRole('status').first()).toHaveText(/2/);
  await expect(assertions.list()).toHaveAttribute('aria-busy', 'false');
  const busy = await assertions.list().evaluateHandle((list) => {
    const seen: (string | null)[] = [];
    new MutationObserver(() => seen.push(list.getAttribute('aria-busy'))).observe(list, { attributes: true });
    return seen;
  });
  // The large design may have been asked about only after the first look.
  await expect(assertions.list()).toHaveAttribute('aria-busy', 'false');
  const before = (await busy.jsonValue()).length;
  await assertions.expectation('Clients → web').selectOption('Must never work');
  await expect(assertions.row('Clients → web')).toContainText('Broken');
  await expect(assertions.list()).toHaveAttribute('aria-busy', 'false');
  const seen = (await busy.jsonValue()).slice(before);
  expect([seen[0], seen.at(-1)]).toEqual(['true', 'false']);
});

test('by keyboard alone', async ({ simulator: { page } }) => {
  const assertions = new Assertions(page);
  await assertions.send('Clients', 'web');
  await assertions.mustWork().focus();
  await page.keyboard.press('Enter');
  await expect(assertions.held()).toContainText('is asserted: must work.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Open the assertions' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(assertions.rows()).toHaveCount(1);
  const rename = page.getByRole('button', { name: 'Rename Clients → web' });
  await rename.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('public shop');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Rename public shop' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Rename public shop' })).toBeFocused();
  await assertions.expectation('public shop').focus();
  await page.keyboard.press('ArrowDown');
  await expect(assertions.row('public shop')).toContainText('Broken');
  await page.getByRole('button', { name: 'Delete public shop' }).focus();
  await page.keyboard.press('Enter');
  await expect(assertions.panel()).toContainText('Send a packet');
  await expect(page.getByRole('region', { name: 'Assertions of this design' })).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in ${colorScheme}`, async ({ simulator, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const assertions = new Assertions(page);
    await assertions.send('Headquarters dc1', 'Clients');
    await assertions.mustNever().click();
    await assertions.sendOn('vm-jump', 'pod web 0');
    await assertions.mustWork().click();
    await assertions.sendOn('nodepool1 vmss000001', 'Headquarters dc1');
    await page.getByRole('checkbox', { name: /^with this source/ }).check();
    await assertions.mustWork().click();
    expect(await violations(page)).toEqual([]);
    await assertions.tab().click();
    await simulator.select('nodepool1');
    await simulator.enter(simulator.number('Nodes'), '1');
    await page.getByRole('button', { name: /^Rename vm-jump/ }).click();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await violations(page)).toEqual([]);
  });
}
