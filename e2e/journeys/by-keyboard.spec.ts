import type { Page } from '@playwright/test';
import { expect, test } from '../test';

/** Presses Tab until the focus is on what is wanted; fails when a whole round misses it. */
async function tabTo(page: Page, wanted: { role?: string; name: RegExp }): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement)) return '';
      const labels =
        focused instanceof HTMLInputElement || focused instanceof HTMLSelectElement
          ? [...(focused.labels ?? [])].map((label) => label.innerText)
          : [];
      return [focused.getAttribute('aria-label'), ...labels, focused.innerText].filter(Boolean).join(' | ');
    });
    if (wanted.name.test(name)) return;
  }
  throw new Error(`Tab never reached ${wanted.name}`);
}

test('the whole first journey by keyboard alone', async ({ simulator, page }) => {
  await tabTo(page, { name: /^kubenet$/ });
  await page.keyboard.press('ArrowRight');
  await expect(simulator.mode('Azure CNI')).toBeChecked();
  await expect(simulator.card('snet-aks')).toContainText('94 of 251');
  await page.keyboard.press('ArrowLeft');
  await expect(simulator.mode('kubenet')).toBeChecked();

  // Search, down into the tree, select: the inspector follows.
  await page.keyboard.press('/');
  await page.keyboard.type('snet-aks');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.type('snet-aks');
  await page.keyboard.press('Enter');
  await expect(simulator.inspector).toContainText('snet-aks');

  // Edit and mend without the mouse.
  const field = simulator.field('Address prefix');
  await tabTo(page, { name: /^Address prefix/ });
  await page.keyboard.press('Control+A');
  await page.keyboard.type('10.240.0.1/24');
  await page.keyboard.press('Enter');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await tabTo(page, { name: /Use 10\.240\.0\.0\/24/ });
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('10.240.0.0/24');

  // The canvas: every card is reached, Enter selects, keys zoom.
  await tabTo(page, { name: /^Virtual network vnet-prod/ });
  await page.keyboard.press('Enter');
  await expect(simulator.inspector).toContainText('vnet-prod');
  const zoom = simulator.topology.getByRole('status', { name: 'Zoom' });
  const at = await zoom.innerText();
  await page.keyboard.press('+');
  await expect(zoom).not.toHaveText(at);
});

test('answers a question on which documents disagree, and takes the answer back', async ({ simulator, page }) => {
  await simulator.choose('Azure CNI pod subnet');
  await expect(simulator.inspector).toContainText('110 per node');
  const assumptions = simulator.inspector.getByRole('group', { name: 'Assumptions' });
  await expect(assumptions).toHaveCount(0);

  await tabTo(page, { name: /^Where sources disagree or are silent/ });
  await page.keyboard.press('Enter');
  await expect(assumptions).toBeVisible();
  await tabTo(page, { name: /^How many pods does a node run whose pods live in a pod subnet/ });
  await page.keyboard.press('ArrowDown');
  await expect(simulator.inspector).toContainText('250 per node');
  await expect(simulator.inspector).toContainText('1 changed');
  await simulator.select('nodepool1');
  await expect(simulator.inspector).toContainText('250 is Azure CNI pod subnet’s default.');

  await expect(simulator.changes).toContainText('How many pods does a node run whose pods live in a pod subnet');
  await simulator.undo();
  await expect(simulator.inspector).toContainText('110 is Azure CNI pod subnet’s default.');
});
