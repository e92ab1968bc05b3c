import { readFile } from 'node:fs/promises';
import { test as base, expect, type Page } from '@playwright/test';
import { Simulator } from '../pages/simulator';

/** The browser writes a failed request to the console; all else that goes wrong still fails a journey. */
const test = base.extend<{ simulator: Simulator }>({
  simulator: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const simulator = new Simulator(page);
    await simulator.open();
    await use(simulator);
    expect(errors).toEqual([]);
  },
});

/** Parts that are loaded when they are first needed, as the build names them. */
const INSPECTOR = '**/selected-*.js';
const KEEPING = '**/persistence-*.js';

const cutOff = (page: Page, part: string) => page.route(part, (route) => route.abort());
/** The parts for keeping are fetched once the first picture is there. */
async function openWithoutKeeping(page: Page): Promise<void> {
  await cutOff(page, KEEPING);
  await page.reload();
}

const missing = (page: Page) => page.getByText('A part of the app could not be loaded');

/** What the next download holds. */
async function saved(page: Page, save: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent('download');
  await save();
  return readFile(await (await download).path(), 'utf8');
}

test('a part of the inspector that is gone is said there, and asked for again', async ({ simulator, page }) => {
  await cutOff(page, INSPECTOR);
  await simulator.select('snet-aks');
  await expect(simulator.inspector.getByRole('alert')).toContainText('could not be loaded');
  await expect(simulator.topology).toBeVisible();
  await simulator.inspector.getByRole('button', { name: 'Try again' }).click();
  await expect(simulator.inspector.getByRole('alert')).toContainText('could not be loaded');
  await simulator.choose('Azure CNI');
  await expect(simulator.mode('Azure CNI')).toBeChecked();

  await page.unroute(INSPECTOR);
  await simulator.inspector.getByRole('button', { name: 'Try again' }).click();
  await expect(simulator.field('Address prefix')).toHaveValue('10.240.0.0/24');
});

test('the menu of designs says that it cannot be loaded, and still saves to a file', async ({ simulator, page }) => {
  await openWithoutKeeping(page);
  await simulator.choose('Azure CNI Overlay');
  await expect(simulator.messages).toContainText('changes are not kept');
  await page.getByRole('button', { name: 'Designs' }).click();
  const menu = page.getByRole('dialog', { name: 'Designs' });
  await expect(menu.getByRole('alert')).toContainText('could not be loaded');
  const file = await saved(page, () => menu.getByRole('button', { name: 'Save to file' }).click());
  expect(JSON.parse(file)).toMatchObject({ schemaVersion: 2 });
  expect(file).toContain('overlay');

  await page.unroute(KEEPING);
  await menu.getByRole('button', { name: 'Try again' }).click();
  await expect(menu.getByRole('button', { name: 'All designs…' })).toBeVisible();
  await expect(missing(page)).toHaveCount(0);
});

test('a link that could not be copied, and a file that could not be opened, say so and can be tried again', async ({
  simulator,
  page,
}) => {
  await openWithoutKeeping(page);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(simulator.messages).toContainText('no link was copied');
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['{"a":'], 'theirs.json', { type: 'application/json' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(simulator.messages).toContainText('theirs.json was not opened');

  await page.unroute(KEEPING);
  await simulator.messages.getByRole('button', { name: 'Try again' }).last().click();
  await expect(simulator.messages).toContainText('The file is not JSON');
});

test('a kept design that could not be opened at the start is opened once the network is back', async ({
  simulator,
  page,
}) => {
  await simulator.choose('Azure CNI Overlay');
  await expect.poll(() => simulator.kept()).toContain('overlay');
  await cutOff(page, KEEPING);
  await page.reload();
  await expect(simulator.mode('kubenet')).toBeChecked();
  await expect(simulator.messages).toContainText('nothing of them is lost');

  await page.unroute(KEEPING);
  await simulator.messages.getByRole('button', { name: 'Try again' }).click();
  await expect(simulator.mode('Azure CNI Overlay')).toBeChecked();
  await expect(missing(page)).toHaveCount(0);
});

test('a pasted link opens although the one before it could not', async ({ simulator, page }) => {
  const paste = (fragment: string) => page.evaluate((hash) => location.assign(hash), fragment);
  await openWithoutKeeping(page);
  await paste('#v99.10.abcdefghij');
  await expect(simulator.messages).toContainText('the link was not opened');
  await page.unroute(KEEPING);
  await paste('#v99.10.abcdefghik');
  await expect(simulator.messages).toContainText(/newer|version/i);
});

test.describe('where a bug takes the screen', () => {
  const failing = (page: Page) =>
    page.route(INSPECTOR, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'export default function Selected() { throw new Error("a bug") }',
      }),
    );
  const bug = (page: Page) => page.getByRole('alert').filter({ hasText: 'ran into a bug of its own' });

  test('without its parts for keeping, the page saves to a file and promises no more', async ({ simulator, page }) => {
    await openWithoutKeeping(page);
    await failing(page);
    await simulator.choose('Azure CNI Overlay');
    await simulator.outline.getByRole('treeitem', { name: 'vnet-prod', exact: true }).click();
    await expect(bug(page)).toContainText('not kept in this browser');
    const file = await saved(page, () => page.getByRole('button', { name: 'Save to file' }).click());
    expect(file).toContain('overlay');
  });

  test('what is kept is there after a reload, and there is a way back to the example', async ({ simulator, page }) => {
    await failing(page);
    await simulator.choose('Azure CNI Overlay');
    await expect.poll(() => simulator.kept()).toContain('overlay');
    await simulator.outline.getByRole('treeitem', { name: 'vnet-prod', exact: true }).click();
    await expect(bug(page)).toContainText('it is kept in this browser');
    // What was selected is kept too, and fails again.
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect(bug(page)).toBeVisible();
    await page.getByRole('button', { name: 'Open the example' }).click();
    await expect(simulator.mode('kubenet')).toBeChecked();

    await page.unroute(INSPECTOR);
    await page.reload();
    await expect(simulator.mode('kubenet')).toBeChecked();
    await page.getByRole('button', { name: 'Designs' }).click();
    await page.getByRole('dialog', { name: 'Designs' }).getByRole('button', { name: 'AKS networking' }).click();
    await expect(simulator.mode('Azure CNI Overlay')).toBeChecked();
  });
});
