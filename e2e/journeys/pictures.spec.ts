import { fileURLToPath } from 'node:url';
import { expect, test } from '../test';

/** The picture in README.md: written anew with UPDATE_PICTURES=1. */
const README_PICTURE = fileURLToPath(new URL('../pictures/opening.png', import.meta.url));

test('the picture of the README', async ({ simulator, page }) => {
  await simulator.card('snet-aks').click({ position: { x: 60, y: 14 } });
  await simulator.choose('Azure CNI');
  await expect(simulator.card('snet-aks')).toContainText('94 of 251');
  // Motion is over before the picture is taken.
  await page.waitForTimeout(800);
  const picture = await page.screenshot(process.env.UPDATE_PICTURES ? { path: README_PICTURE } : {});
  expect(picture.length).toBeGreaterThan(50_000);
});

for (const [width, height] of [
  [1440, 900],
  [1920, 1080],
  [1280, 720],
  [800, 600],
  [390, 844],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`at ${width} × ${height}, ${colorScheme}, nothing sticks out and the network is in view`, async ({
      simulator,
      page,
    }, info) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await page.reload();
      await simulator.topology.waitFor();
      await expect(simulator.card('nodepool1/node/0')).toBeInViewport();
      await expect(page.getByRole('button', { name: 'Copy link' })).toBeInViewport();
      await expect(page.getByText('Azure CNI Overlay', { exact: true }).first()).toBeInViewport();
      const [scroll, shown] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(scroll).toBe(shown);
      await info.attach('screen', { body: await page.screenshot(), contentType: 'image/png' });
    });
  }
}
