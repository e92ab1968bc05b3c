import type { Simulator } from '../pages/simulator';
import { expect, test } from '../test';

/** All that stands by itself in the opening design, from the left to the right. */
const ENDS = ['clients', 'aks/loadBalancer', 'vnet-prod', 'vnet-hub', 'headquarters'];

async function expectAllInView(simulator: Simulator): Promise<void> {
  for (const id of ENDS) await expect(simulator.card(id)).toBeInViewport({ ratio: 0.99 });
}

for (const [width, height] of [
  [1024, 768],
  [800, 600],
  [640, 900],
] as const) {
  test(`at ${width} × ${height} the first look has the whole network`, async ({ simulator, page }) => {
    await page.setViewportSize({ width, height });
    await page.reload();
    await simulator.topology.waitFor();
    await expectAllInView(simulator);
  });
}

test('the network fills its room as panels fold and the window changes, until a person moves it', async ({
  simulator,
  page,
}) => {
  const zoom = simulator.topology.getByRole('status', { name: 'Zoom' });
  const at = await zoom.innerText();
  await page.getByRole('button', { name: 'Fold the dock' }).click();
  await page.getByRole('button', { name: 'Fold the outline' }).click();
  await expect(zoom).not.toHaveText(at);
  await page.setViewportSize({ width: 900, height: 700 });
  await expectAllInView(simulator);

  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(zoom).not.toHaveText(at);
  await page.waitForTimeout(400);
  const chosen = await zoom.innerText();
  await page.setViewportSize({ width: 1000, height: 600 });
  await page.waitForTimeout(400);
  await expect(zoom).toHaveText(chosen);
  await page.getByRole('button', { name: 'Fit view' }).click();
  await expectAllInView(simulator);
});

test('on a small screen the inspector comes with a selection, covers none of it, and goes with it', async ({
  simulator,
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect(simulator.inspector).toHaveCount(0);
  await simulator.card('vm-jump').click();
  await expect(simulator.inspector).toContainText('vm-jump');
  const [card, panel] = [await simulator.card('vm-jump').boundingBox(), await simulator.inspector.boundingBox()];
  expect((card?.x ?? 0) + (card?.width ?? 0)).toBeLessThan(panel?.x ?? 0);
  await page.keyboard.press('Escape');
  await expect(simulator.inspector).toHaveCount(0);
  await expectAllInView(simulator);
});

test('a double click on the ground goes nearer, and one with Shift away', async ({ simulator }) => {
  const zoom = simulator.topology.getByRole('status', { name: 'Zoom' });
  const at = await zoom.innerText();
  const { width, height } = (await simulator.topology.boundingBox()) ?? { width: 0, height: 0 };
  const ground = { x: width / 2, y: height - 8 };
  await simulator.topology.dblclick({ position: ground });
  await expect(zoom).not.toHaveText(at);
  await simulator.topology.dblclick({ position: ground, modifiers: ['Shift'] });
  await expect(zoom).toHaveText(at);
});
