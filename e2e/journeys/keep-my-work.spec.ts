import { readFile } from 'node:fs/promises';
import { savedDesign } from '../pages/design-file';
import { Simulator } from '../pages/simulator';
import { StartPage } from '../pages/start-page';
import { expect, test } from '../test';

test('an edit, a killed tab, and the edit is back', async ({ simulator, page, context }) => {
  await simulator.select('snet-aks');
  await simulator.enter(simulator.field('Name'), 'snet-survivor');
  await expect(simulator.card('snet-aks')).toContainText('snet-survivor');
  // The renderer dies at once, with no chance to save anything more.
  await page.goto('chrome://crash').catch(() => undefined);

  const again = new Simulator(await context.newPage());
  await again.open();
  await expect(again.card('snet-aks')).toContainText('snet-survivor');
});

test('a design saved to a file opens again, beside the one that is there', async ({ simulator, page }) => {
  await simulator.choose('Azure CNI Overlay');
  await page.getByRole('button', { name: 'Designs' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to file' }).click();
  const saved = await download;
  const text = await readFile(await saved.path(), 'utf8');
  expect(JSON.parse(text).schemaVersion).toBe(2);

  await simulator.choose('kubenet');
  await page.getByRole('button', { name: 'Designs' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file…' }).click();
  await (await chooser).setFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(simulator.mode('Azure CNI Overlay')).toBeChecked();
});

test('a file that is none is refused in words', async ({ simulator, page }) => {
  await page.getByRole('button', { name: 'Designs' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file…' }).click();
  await (await chooser).setFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":') });
  await expect(simulator.messages).toContainText('x.json');
  await expect(simulator.runs).toContainText('4 of 251');
});

test('edits that the database never got are back after the tab was killed', async ({ simulator, page, context }) => {
  await simulator.choose('Azure CNI');
  await expect.poll(() => simulator.kept()).toContain('azure');
  // From now on the database takes nothing more, as on a slow disk.
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = function put() {
      throw new DOMException('', 'UnknownError');
    };
  });
  for (const count of ['4', '5', '6']) {
    await simulator.select('nodepool1');
    await simulator.enter(simulator.number('Nodes'), count);
  }
  await page.goto('chrome://crash').catch(() => undefined);

  const again = new Simulator(await context.newPage());
  await again.open();
  await again.select('nodepool1');
  await expect(again.number('Nodes')).toHaveValue('6');
  await expect(again.mode('Azure CNI')).toBeChecked();
  await expect.poll(() => again.page.evaluate(() => Object.keys(localStorage).join())).not.toContain('journal');
  // Taken up once: no copy stands beside it.
  await again.page.getByRole('button', { name: 'Designs', exact: true }).click();
  await expect(again.page.getByRole('dialog', { name: 'Designs' }).locator('time')).toHaveCount(1);
});

test('a design that an older version of the app kept is there, and moves over', async ({ simulator, page }) => {
  const text = await savedDesign(page);
  const old = { ...JSON.parse(text) };
  old.document.name = 'from long ago';
  await page.evaluate(
    (entry) => {
      localStorage.setItem('aksnet.design.0123456789abcdef', entry);
    },
    `${JSON.stringify({ name: 'from long ago', changed: 1, origin: 'file' })}\n${JSON.stringify(old)}`,
  );
  await page.reload();
  await expect(page).toHaveTitle(/^from long ago –/);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('aksnet.design.0123456789abcdef'))).toBeNull();
  expect(await simulator.kept()).toContain('from long ago');
  await page.reload();
  await expect(page).toHaveTitle(/^from long ago –/);
});

for (const { what, forbid, says } of [
  {
    what: 'forbids every storage',
    forbid: () => {
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('', 'SecurityError');
          },
        });
      }
    },
    says: 'does not allow the app to keep designs',
  },
  {
    what: 'has no room left',
    forbid: () => {
      IDBObjectStore.prototype.put = function put() {
        throw new DOMException('', 'QuotaExceededError');
      };
    },
    says: 'has no room left to keep designs',
  },
]) {
  test(`where the browser ${what}, that is said, and a file still works`, async ({ simulator, page }) => {
    await page.addInitScript(forbid);
    await page.reload();
    await simulator.choose('Azure CNI Overlay');
    await expect(simulator.messages).toContainText(says);
    const download = page.waitForEvent('download');
    await simulator.messages.getByRole('button', { name: 'Save to file' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text).toContain('overlay');

    const start = new StartPage(page);
    await start.open('New…');
    await start.region.getByRole('button', { name: 'Empty design' }).click();
    await expect(simulator.messages).toContainText('Nothing was opened');
    await expect(simulator.mode('Azure CNI Overlay')).toBeChecked();
    await simulator.messages.getByRole('button', { name: 'Open and lose it' }).click();
    await expect(page.getByText('Nothing is in this design yet')).toBeVisible();
  });
}
