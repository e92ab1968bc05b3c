import { choosingAMode } from '../../src/lessons/tours/choosing-a-mode';
import { kubenetGoes } from '../../src/lessons/tours/kubenet-goes';
import { servicesAndTraffic } from '../../src/lessons/tours/services-and-traffic';
import { thePieces } from '../../src/lessons/tours/the-pieces';
import { Learning } from '../pages/learning';
import { violations } from '../pages/violations';
import { expect, test } from '../test';

const { title, steps } = thePieces.tour;

for (const { tour } of [thePieces, servicesAndTraffic, choosingAMode, kubenetGoes]) {
  test(`“${tour.title}” is found among the designs and walked from the first to the last step by the arrow keys`, async ({
    simulator,
  }) => {
    const { page } = simulator;
    await page.setViewportSize({ width: 1280, height: 720 });
    const learning = new Learning(page);
    await learning.open();
    await expect(learning.gallery.getByRole('heading', { name: 'Learn' })).toBeInViewport();
    await learning.begin(tour.title);

    const last = tour.steps.length - 1;
    for (const [n, step] of tour.steps.entries()) {
      await learning.isAt(n + 1, tour.steps.length);
      await learning.isWhole(tour.title);
      const rings = page.locator('[data-stands-out]');
      if (step.look?.highlights) await expect(rings.first()).toBeVisible();
      else await expect(rings).toHaveCount(0);
      await expect.poll(() => learning.hiddenRing(), step.title).toBeLessThanOrEqual(0);
      if (n < last) await page.keyboard.press('ArrowRight');
    }
    await expect(learning.player(tour.title).getByRole('button', { name: 'Finish' })).toBeInViewport();
    await page.keyboard.press('ArrowLeft');
    await learning.isAt(last, tour.steps.length);
  });
}

test('a step is come back to: by a reload, by its link elsewhere, and from the gallery, which can forget it', async ({
  simulator,
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const learning = new Learning(page);
  await learning.open();
  await learning.begin(title);
  for (const n of [1, 2, 3, 4]) {
    await learning.isAt(n, steps.length);
    await page.keyboard.press('ArrowRight');
  }
  await learning.isAt(5, steps.length);
  await expect.poll(() => simulator.kept()).toContain(`"step":"${steps[4]?.id}"}`);
  await page.reload();
  await learning.isAt(5, steps.length);

  await learning.player(title).getByRole('button', { name: 'Copy a link to this step' }).click();
  await expect(simulator.messages).toContainText('it opens this step of the tour');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).hash).toBe(`#learn=the-pieces/${steps[4]?.id}`);
  const elsewhere = await browser.newContext();
  const other = new Learning(await elsewhere.newPage());
  await other.page.goto(link);
  await other.isAt(5, steps.length);
  await elsewhere.close();

  await learning.player(title).getByRole('button', { name: 'End the tour' }).click();
  await expect(page.getByRole('region', { name: 'Tour of this design' })).toContainText(
    `${title}, ${steps.length} steps`,
  );
  await learning.open();
  await expect(learning.card(title)).toContainText(`Step 5 of ${steps.length}`);
  await learning.gallery.getByRole('button', { name: 'Forget my progress' }).click();
  await expect(learning.card(title)).not.toContainText('Step 5');
  await page.getByRole('region', { name: 'Start page' }).getByRole('button', { name: 'Undo' }).click();
  await learning.begin(title);
  await learning.isAt(5, steps.length);
});

test('what stands out goes along with an edit: a chip that it takes away leaves no ring', async ({ simulator }) => {
  const { page } = simulator;
  const learning = new Learning(page);
  await learning.open();
  await learning.begin(title);
  await learning.isAt(1, steps.length);
  for (const n of [2, 3]) {
    await page.keyboard.press('ArrowRight');
    await learning.isAt(n, steps.length);
  }
  const chips = page.locator('[data-selects="nsg-aks"], [data-selects^="aks/"]');
  const rings = page.locator('svg > [data-stands-out]');
  // The route table is on the gateways' subnet as well, where the step does not look.
  await expect(chips).toHaveCount(4);
  await expect(rings).toHaveCount(3);
  await simulator.choose('Azure CNI');
  await expect(chips).toHaveCount(2);
  await expect(rings).toHaveCount(2);
});

test('a tour is walked on a phone: its words stand under the diagram, and the way on is always in reach', async ({
  simulator,
}) => {
  const { page } = simulator;
  await page.setViewportSize({ width: 390, height: 844 });
  const learning = new Learning(page);
  await learning.open();
  await learning.begin(title);
  const sheet = page.getByRole('tabpanel', { name: 'Tour' });
  for (const n of [1, 2, 3]) {
    await learning.isAt(n, steps.length);
    const next = sheet.getByRole('button', { name: 'Next' });
    await expect(next).toBeInViewport({ ratio: 1 });
    expect((await next.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await next.click();
  }
  await learning.isAt(4, steps.length);
  await page.getByRole('tab', { name: 'Outline' }).click();
  await expect(sheet).toHaveCount(0);
  await page.getByRole('tab', { name: 'Tour' }).click();
  await expect(sheet).toContainText('Step 4 of');
  await sheet.getByRole('button', { name: 'End the tour' }).click();
  await page.getByRole('button', { name: 'Go on at step 4' }).click();
  await learning.isAt(4, steps.length);
});

test('on a phone the tab that teaches and those of the design are gone between, and each stays as it was left', async ({
  simulator,
}) => {
  const { page } = simulator;
  await page.setViewportSize({ width: 390, height: 844 });
  const learning = new Learning(page);
  await learning.open();
  await learning.begin(title);
  await learning.isAt(1, steps.length);
  const tab = (name: string) => page.getByRole('tab', { name, exact: true });
  const sheet = (name: string) => page.getByRole('tabpanel', { name, exact: true });
  await expect(tab('Tour')).toHaveAttribute('aria-selected', 'true');
  // A step that has a tab of the dock of its own leaves the tour where it is.
  await sheet('Tour').getByRole('button', { name: 'Next' }).click();
  await learning.isAt(2, steps.length);
  await sheet('Tour').getByRole('button', { name: 'Show me' }).click();
  await expect(sheet('Tour')).toContainText('The simulator says');

  await tab('Trace').click();
  await expect(sheet('Trace')).toBeVisible();
  await tab('Tour').click();
  await expect(sheet('Tour')).toContainText('The simulator says');
  await expect(page.getByText(`Step 2 of ${steps.length}`, { exact: true })).toBeVisible();
  await tab('Outline').click();
  await sheet('Outline').getByRole('treeitem', { name: 'vnet-prod', exact: true }).click();
  await tab('Inspector').click();
  await expect(sheet('Inspector').getByRole('heading', { name: 'vnet-prod' })).toBeVisible();
  await tab('Tour').click();
  await expect(sheet('Tour')).toContainText('The simulator says');
  await tab('Inspector').click();
  await expect(sheet('Inspector').getByRole('heading', { name: 'vnet-prod' })).toBeVisible();

  // A second tap folds the sheet away; the tour is still there.
  await tab('Tour').click();
  await tab('Tour').click();
  await expect(page.getByRole('tabpanel')).toHaveCount(0);
  await tab('Tour').click();
  await sheet('Tour').getByRole('button', { name: 'Next' }).click();
  await learning.isAt(3, steps.length);
  await sheet('Tour').getByRole('button', { name: 'End the tour' }).click();
  await expect(tab('Tour')).toHaveCount(0);
  await expect(tab('Outline')).toBeVisible();
});

test('on a phone a lab is mended in the tab of the design, and its own tab knows', async ({ simulator }) => {
  const { page } = simulator;
  await page.setViewportSize({ width: 390, height: 844 });
  const learning = new Learning(page);
  await learning.open();
  await learning.begin('Bad gateway');
  const tab = (name: string) => page.getByRole('tab', { name, exact: true });
  const sheet = page.getByRole('tabpanel');
  await sheet.getByRole('button', { name: 'Show a hint' }).click();
  const hint = await sheet.getByRole('log').innerText();
  await expect(sheet.getByRole('status', { name: 'Checks' })).toHaveText('2 of 3 hold');
  await tab('Outline').click();
  await sheet.getByRole('treeitem', { name: 'snet-agw', exact: true }).click();
  await tab('Inspector').click();
  await sheet.getByRole('combobox', { name: 'Route table' }).selectOption({ index: 1 });
  await tab('Lab').click();
  await expect(sheet.getByRole('region', { name: 'What there is to learn' })).toBeVisible();
  await expect(sheet.getByRole('log')).toHaveText(hint);
});

test('a lab is found by its name among the commands; a link to none is explained and leads to all', async ({
  simulator,
  page,
}) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Commands' }).fill('bad gateway');
  await page.getByRole('option', { name: 'Bad gateway' }).click();
  await expect(page.getByRole('heading', { name: 'Bad gateway', level: 1 })).toBeVisible();

  await page.goto('about:blank');
  await simulator.open('#learn=nothing-of-the-kind');
  await expect(simulator.messages).toContainText('There is no tour or lab “nothing-of-the-kind” here');
  await expect(page.getByRole('heading', { name: 'Bad gateway', level: 1 })).toBeVisible();
  await simulator.messages.getByRole('button', { name: 'Tours and labs' }).click();
  await expect(new Learning(page).card('Bad gateway')).toBeInViewport();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing where one learns in ${colorScheme}`, async ({ simulator }) => {
    const { page } = simulator;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const learning = new Learning(page);
    await learning.open();
    expect(await violations(page)).toEqual([]);
    await learning.begin(title);
    await learning.isAt(1, steps.length);
    await page.keyboard.press('ArrowRight');
    await learning.isAt(2, steps.length);
    expect(await violations(page)).toEqual([]);
    await learning.player(title).getByRole('button', { name: 'Show me' }).click();
    await expect(learning.player(title)).toContainText('The simulator says');
    expect(await violations(page)).toEqual([]);
    await learning.player(title).getByRole('button', { name: 'End the tour' }).click();
    await expect(page.getByRole('region', { name: 'Tour of this design' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}
