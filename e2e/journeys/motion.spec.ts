import type { Page } from '@playwright/test';
import { expect, test } from '../test';

/** Most animations that run at once on the canvas during so many ms. */
const mostAtOnce = (page: Page, from: number, until: number): Promise<number> =>
  page.evaluate(
    ([start, end]) =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        let most = 0;
        const look = () => {
          const passed = performance.now() - began;
          const running = document
            .getAnimations()
            .filter(({ effect }) => effect instanceof KeyframeEffect && effect.target?.closest('.topology'));
          if (passed >= start) most = Math.max(most, running.length);
          if (passed < end) requestAnimationFrame(look);
          else resolve(most);
        };
        look();
      }),
    [from, until] as const,
  );

test('the first picture stands still, and a flip moves only what it changes', async ({ simulator, page }) => {
  expect(await mostAtOnce(page, 0, 1500)).toBe(0);

  const flip = mostAtOnce(page, 0, 600);
  await simulator.choose('Azure CNI');
  const moved = await flip;
  const all = await page.locator('.topology .rolls, .topology .appears, .topology .fills').count();
  expect(moved).toBeGreaterThan(0);
  expect(moved).toBeLessThan(all);
  expect(await mostAtOnce(page, 600, 900)).toBe(0);
});

test('where motion is unwelcome, nothing moves', async ({ simulator, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.reload();
  await simulator.topology.waitFor();
  const flip = mostAtOnce(page, 0, 1200);
  await page.waitForTimeout(600);
  await simulator.choose('Azure CNI');
  expect(await flip).toBe(0);
});
