import { readFile } from 'node:fs/promises';
import { Simulator } from '../pages/simulator';
import { expect, test } from '../test';

test('an edit, a killed tab, and the edit is back', async ({ simulator, page, context }) => {
  await simulator.select('snet-aks');
  await simulator.enter(simulator.field('Name'), 'snet-survivor');
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage).includes('snet-survivor'))).toBe(true);
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
