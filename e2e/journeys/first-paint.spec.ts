import { expect, type Page, test } from '@playwright/test';
import { isComplaint } from '../pages/complaints';
import { FirstPaint } from '../pages/first-paint';
import { Simulator } from '../pages/simulator';
import { violations } from '../pages/violations';

const SCREENS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

for (const viewport of SCREENS) {
  test.describe(`on a screen of ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test('the app takes the place of what was painted before any script', async ({ page }) => {
      const complaints = complaintsOf(page);
      const painted = new FirstPaint(page);
      const simulator = new Simulator(page);
      await painted.open();
      await expect(painted.picture).toBeVisible();
      await expect(painted.picture).toHaveCSS('background-image', /opening-light-[\w-]+\.svg/);
      await expect(painted.outline).toContainText('10.240.0.0/16');
      expect(await violations(page)).toEqual([]);
      const [before, network] = [await placesOf(page), await painted.networkPlace()];

      painted.letScriptsCome();
      await simulator.topology.waitFor();
      await expect(page.locator('.first-picture')).toHaveCount(0);
      expect(await placesOf(page)).toEqual(before);
      expect(await simulator.place('vnet-prod')).toEqual(network);
      expect(complaints).toEqual([]);
    });
  });
}

/** Where the parts are that stay. */
async function placesOf(page: Page) {
  const parts = [page.getByRole('banner'), page.getByRole('main'), page.getByRole('tree', { name: 'Outline' })];
  return Promise.all(parts.map((part) => part.boundingBox()));
}

function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (isComplaint(message)) complaints.push(message.text());
  });
  return complaints;
}

for (const viewport of SCREENS) {
  test.describe(`without JavaScript, ${viewport.width} px wide`, () => {
    test.use({ javaScriptEnabled: false, viewport });

    test('the opening design can be read, and why no more', async ({ page }) => {
      const painted = new FirstPaint(page);
      const picture = page.waitForResponse(/opening-light-[\w-]+\.svg$/);
      await page.goto('./');
      expect((await picture).ok()).toBe(true);
      await expect(painted.picture).toBeVisible();
      await expect(painted.outline.getByRole('treeitem', { name: 'snet-aks', exact: true })).toContainText(
        '10.240.0.0',
      );
      await expect(page.getByText(/needs JavaScript/)).toBeInViewport();
      // Nothing before it answers, and it scrolls by key.
      await page.keyboard.press('Tab');
      await expect(painted.outline.getByRole('treeitem').first()).toBeFocused();
    });
  });
}

test('where a link is opened the opening design never shows', async ({ page }) => {
  for (const fragment of ['#v2.4.!!!!', '#&open=embed']) {
    const painted = new FirstPaint(page);
    await page.goto('about:blank');
    await painted.open(fragment);
    await expect(page.locator('.first-picture')).toBeHidden();
    painted.letScriptsCome();
    await page.unrouteAll({ behavior: 'wait' });
  }
});

test('where a design is kept that design comes, and the opening design never shows', async ({ page }) => {
  const first = new Simulator(page);
  await first.open();
  await first.select('snet-aks');
  await first.enter(first.field('Name'), 'snet-of-mine');
  await expect.poll(() => first.kept()).toContain('snet-of-mine');

  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('.first-picture')?.checkVisibility()) document.documentElement.dataset.flashed = '';
      requestAnimationFrame(look);
    };
    look();
  });
  const painted = new FirstPaint(page);
  await painted.open();
  painted.letScriptsCome();
  await expect(first.card('snet-aks')).toContainText('snet-of-mine');
  await expect(page.locator('html')).not.toHaveAttribute('data-flashed');
});

test('the first paint has the theme that was chosen', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('aks-netsim/theme', 'dark'));
  const painted = new FirstPaint(page);
  await painted.open();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(painted.picture).toHaveCSS('background-image', /opening-dark-[\w-]+\.svg/);
  painted.letScriptsCome();
});
