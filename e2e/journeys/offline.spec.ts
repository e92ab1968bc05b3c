import type { Page } from '@playwright/test';
import { LabColumn } from '../pages/lab';
import { Learning } from '../pages/learning';
import { STEPS, Stage } from '../pages/stage';
import { expect, test } from '../test';

test.use({ serviceWorkers: 'allow' });

/** Until the browser has every file of the app, and serves this page from there. */
const isKept = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null));

test('who has loaded the app presents with it, opens what was not open yet, and loads it anew, all without a network', async ({
  simulator,
  page,
  context,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await isKept(page);
  await context.setOffline(true);

  const stage = new Stage(page);
  await stage.present();
  const notes = await stage.openNotes();
  await expect(notes.heading).toHaveText('Everything in one picture');
  await notes.page.keyboard.press('PageDown');
  await expect(stage.at(2)).toBeVisible();
  await page.keyboard.press('a');
  await expect(stage.words).toContainText('The simulator says:');
  await page.keyboard.press('PageDown');
  await expect(notes.heading).toHaveText('What the subnet brings');
  await page.keyboard.press('d');
  await page.getByRole('tab', { name: 'Reachability' }).click();
  await expect(
    page.getByRole('tabpanel', { name: 'Reachability' }).getByRole('combobox', { name: 'From' }),
  ).toBeVisible();
  await page.keyboard.press('Escape');

  await notes.page.reload();
  await expect(notes.heading).toHaveText('What the subnet brings');
  await page.reload();
  await expect(stage.at(3)).toBeVisible();
  await page.keyboard.press('Escape');

  const learning = new Learning(page);
  await learning.open();
  await learning.begin('Bad gateway');
  await expect(new LabColumn(page).checks).toContainText('hold');
  await simulator.open('#learn=the-pieces/peering');
  await expect(page.getByText(`Step 7 of ${STEPS}`)).toBeVisible();
});

test('with a network the page is the newest one, and nothing of other versions is kept', async ({
  simulator,
  context,
}) => {
  const { page } = simulator;
  await isKept(page);
  const names = await page.evaluate(() => caches.keys());
  expect(names).toEqual([expect.stringMatching(/^aksnet http:.*\/sub\/path\/ [0-9a-f]{12}$/)]);
  await context.route('**/sub/path/', (route) => route.fulfill({ contentType: 'text/html', body: 'The next version' }));
  await page.reload();
  await expect(page.locator('body')).toHaveText('The next version');
});
