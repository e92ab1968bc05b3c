import type { Page } from '@playwright/test';
import { openChanged } from '../pages/design-file';
import type { Simulator } from '../pages/simulator';
import { violations } from '../pages/violations';
import { expect, test } from '../test';

const tab = (page: Page) => page.getByRole('tab', { name: 'Findings', exact: true });
const panel = (page: Page) => page.getByRole('tabpanel', { name: 'Findings' });
const section = (page: Page, name: string) => panel(page).getByRole('region', { name, exact: true });
const radio = (page: Page, name: string) => panel(page).getByRole('radio', { name, exact: true });

/** Errors of two subnets and of the cluster, beside the warning that is there. */
async function spoil(simulator: Simulator): Promise<void> {
  await simulator.choose('Azure CNI');
  await simulator.select('nodepool1');
  await simulator.enter(simulator.number('Nodes'), '12');
  await simulator.select('snet-agw');
  await simulator.enter(simulator.field('Address prefix'), '10.240.0.0');
}

test('all that is wrong by weight, filtered, grouped, and explained', async ({ simulator, page }) => {
  await tab(page).click();
  await expect(tab(page)).toHaveAccessibleDescription('1 in all: 1 warning');
  const warnings = section(page, 'Warnings');
  await expect(warnings.getByRole('heading', { level: 3 })).toHaveText(['aks-prod']);
  await expect(warnings).toContainText('AKS supports kubenet until 31 March 2028');
  await expect(section(page, 'Errors')).toHaveCount(0);
  // Who says so, since when, and what the catalogue has to say of it.
  const about = warnings.getByRole('group').filter({ hasText: 'MODE_RETIRES' });
  await expect(about).toContainText(/MODE_RETIRES · .+, (published|read) 20\d\d-\d\d-\d\d/);
  await about.getByText('MODE_RETIRES').click();
  await expect(about).toContainText('Choose another mode; a running cluster moves as the comparison of modes says.');

  await spoil(simulator);
  const errors = section(page, 'Errors');
  await expect(errors.getByRole('link')).toHaveCount(0);
  await expect(errors.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await expect(tab(page)).toHaveAccessibleDescription(/^\d+ in all: \d+ errors?(, \d+ warnings?)?$/);

  await radio(page, 'Warnings').check({ force: true });
  await expect(errors).toHaveCount(0);
  await radio(page, 'All').check({ force: true });
  await radio(page, 'Code').check({ force: true });
  await expect(errors.getByRole('heading', { level: 3 }).filter({ hasText: 'NOT_A_PREFIX' })).toBeVisible();

  const text = panel(page).getByRole('searchbox', { name: 'Filter the findings by name, code or text' });
  await text.fill('snet-agw');
  await expect(errors.getByRole('listitem')).toHaveCount(1);
  await expect(errors).toContainText('lacks a prefix length');
  await text.fill('nothing like it');
  await expect(panel(page)).toContainText(/^.*None of the \d+ findings matches/);
  await panel(page).getByRole('button', { name: 'Show all' }).click();
  await expect(text).toHaveValue('');
  await expect(errors).toBeVisible();

  // What was chosen is still there after another tab was looked at.
  await text.fill('snet');
  await page.getByRole('tab', { name: 'Routes', exact: true }).click();
  await tab(page).click();
  await expect(text).toHaveValue('snet');
  await expect(radio(page, 'Code')).toBeChecked();
});

test('to the culprit, and mended by one press', async ({ simulator, page }) => {
  await simulator.choose('Azure CNI');
  await simulator.select('nodepool1');
  await simulator.enter(simulator.number('Nodes'), '12');
  await tab(page).click();
  const errors = section(page, 'Errors');
  const [first] = await errors.getByRole('heading', { level: 3 }).getByRole('button').all();
  const name = (await first?.innerText()) ?? '';
  await first?.click();
  await expect(simulator.inspector.getByRole('heading', { level: 2 })).toContainText(name);

  const mend = errors.getByRole('button', { name: /^Use 10\.240\./ }).first();
  await mend.click();
  await expect(section(page, 'Errors').getByRole('button', { name: /^Use 10\.240\./ })).toHaveCount(0);
  // The button is gone, and the focus is still in the panel.
  expect(await page.evaluate(() => document.activeElement?.closest('[role=tabpanel]') !== null)).toBe(true);
  await simulator.undo();
  await expect(section(page, 'Errors')).toBeVisible();
});

test('quiet when all is well, and says what was checked', async ({ simulator, page }) => {
  await tab(page).click();
  await simulator.choose('Azure CNI Overlay');
  await expect(panel(page)).toHaveText(/^Good ?Nothing is wrong with this design: it was checked against \d+ rules\.$/);
  await expect(tab(page)).not.toHaveAccessibleDescription(/./);
});

test('that nothing is wrong is not said any more while a large design is judged anew', async ({ simulator, page }) => {
  await simulator.choose('Azure CNI Overlay');
  await openChanged(page, (document) => {
    for (let n = 0; n < 100; n += 1) {
      const id = `large-${n}`;
      document.resources[id] = { id, name: id, kind: 'assertion', from: 'clients', to: 'svc-web', expect: 'works' };
      document.order.push(id);
    }
  });
  await tab(page).click();
  await expect(panel(page)).toContainText('Nothing is wrong');
  const texts = await panel(page).evaluateHandle((shown) => {
    const seen: (string | null)[] = [];
    const look = () => seen.push(shown.textContent);
    new MutationObserver(look).observe(shown, { subtree: true, childList: true, characterData: true });
    return seen;
  });
  await simulator.choose('kubenet');
  await expect(section(page, 'Warnings')).toBeVisible();
  // Before the answer is there nothing is said but that it is worked on.
  expect((await texts.jsonValue())[0]).toMatch(/^(Working…)?$/);
});

test('what is typed in Routes and Security rules stays while another tab is looked at', async ({ simulator, page }) => {
  await simulator.select('vm-jump');
  await page.getByRole('tab', { name: 'Routes', exact: true }).click();
  const address = page.getByRole('textbox', { name: 'Test an address here' });
  await simulator.enter(address, '10.99.0.1');
  await page.getByRole('tab', { name: 'Security rules', exact: true }).click();
  const remote = page.getByRole('textbox', { name: 'Test a packet from' });
  await simulator.enter(remote, '203.0.113.9');
  await tab(page).click();
  await page.getByRole('tab', { name: 'Routes', exact: true }).click();
  await expect(address).toHaveValue('10.99.0.1');
  await expect(page.getByRole('tabpanel', { name: 'Routes' })).toContainText('10.99.0.1 takes');
  await page.getByRole('tab', { name: 'Security rules', exact: true }).click();
  await expect(remote).toHaveValue('203.0.113.9');
});

test('the tabs of the dock scroll where there is no room, and show at which side there are more', async ({
  simulator: { page },
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const list = page.getByRole('tablist', { name: 'Panels' });
  const names = await list.getByRole('tab').allInnerTexts();
  await list.getByRole('tab').first().focus();
  // Every tab is wholly in sight once the keys have come to it.
  for (const name of names) {
    const at = list.getByRole('tab', { name, exact: true });
    await expect(at).toBeFocused();
    await expect.poll(() => at.evaluate(beyondList), name).toBeLessThanOrEqual(1);
    await page.keyboard.press('ArrowRight');
  }
  await expect(list.getByRole('tab').first()).toBeFocused();
  const more = list.locator('xpath=..').locator('button[aria-hidden]');
  await expect(more).toHaveCount(1);
  await more.click();
  await expect(more).toHaveCount(2);
});

/** By how many px a tab is beyond an edge of its list, at worst. */
function beyondList(tab: Element): number {
  const list = tab.closest('[role=tablist]')?.getBoundingClientRect();
  const { left, right } = tab.getBoundingClientRect();
  return list ? Math.max(list.left - left, right - list.right) : Number.POSITIVE_INFINITY;
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in ${colorScheme}, also on a phone`, async ({ simulator, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await tab(page).click();
    expect(await violations(page)).toEqual([]);
    await spoil(simulator);
    await expect(section(page, 'Errors')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await radio(page, 'Code').check({ force: true });
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await tab(page).click();
    expect(await violations(page)).toEqual([]);
  });
}
