import type { Locator, Page } from '@playwright/test';
import { TraceTab } from '../pages/trace-tab';
import { violations } from '../pages/violations';
import { expect, test } from '../test';

const needed = (page: Page) => page.getByRole('region', { name: 'Rules that are needed' });
const said = (page: Page): Locator => needed(page).getByRole('status').first();
const choice = (page: Page, name: string) =>
  page.getByRole('region', { name: 'What to lock down, and what must work' }).getByRole('checkbox', { name });
const add = (page: Page) => needed(page).getByRole('button', { name: /^Add \d+ rules?$/ });
const settled = (page: Page) => expect(needed(page).locator('[aria-busy=false]')).toBeVisible();

async function openHelper(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Security rules' }).click();
  await page.getByRole('button', { name: 'What must be open?' }).click();
  await expect(page.getByRole('heading', { name: 'What must be open?' })).toBeFocused();
}

test('lock down the nodes, lose a public service, and open what it needs', async ({ simulator, page }) => {
  // Rules are worked out many times over.
  test.slow();
  const trace = new TraceTab(page);
  await trace.open();
  await trace.send('Clients', 'web');
  await expect(trace.outcome()).toContainText('Delivered');

  // The web service is forgotten, and so is every other whose nodes a load balancer probes.
  await openHelper(page);
  await expect(choice(page, 'nsg-aks on snet-aks')).toBeChecked();
  await expect(choice(page, 'Deny everything else')).toBeChecked();
  const web = ['Internet → web, TCP 80', 'As sent in the Trace tab: Clients → web'];
  const probed = [
    ...['vm-jump → api, TCP 80', 'Headquarters dc1 → api, TCP 80'],
    'Internet → agw-api, TCP 80, and on to its backend',
  ];
  for (const name of [...web, ...probed]) await choice(page, name).uncheck();
  await settled(page);
  await add(page).click();
  await expect(said(page)).toContainText('No further rule is needed: all 10 chosen work.');
  await expect(add(page)).toHaveCount(0);

  await trace.open();
  await expect(trace.outcome()).toContainText('LB_NO_HEALTHY_BACKEND');

  // The helper knows why: the health probes. It proves it before and after.
  await page.getByRole('tab', { name: 'Security rules' }).click();
  for (const name of web) await choice(page, name).check();
  await expect(said(page)).toContainText('1 rule is needed: all 12 chosen work.');
  const rules = needed(page).getByRole('table', { name: /^Rules to add to nsg-aks/ });
  const rule = rules.getByRole('row').filter({ hasText: 'AzureLoadBalancer' });
  await expect(rule).toContainText('Allow-AzureLoadBalancer-snet-aks-30000-32767');
  await expect(rule.getByRole('cell').nth(1)).toHaveText('30000-32767');
  await rule.locator('summary').click();
  await expect(rule).toContainText('The load balancer sends nothing to nodes that its health probes do not reach.');
  const proof = needed(page)
    .getByRole('table', { name: 'Proved by the trace' })
    .getByRole('row')
    .filter({ hasText: web[0] ?? '' });
  await expect(proof.getByRole('cell')).toHaveText(['Dropped', 'Dropped', 'Delivered', /Works then\./]);

  await add(page).click();
  await expect(said(page)).toContainText('No further rule is needed: all 12 chosen work.');
  await trace.open();
  await expect(trace.outcome()).toContainText('Delivered');

  // Each was one step.
  await simulator.undo();
  await expect(trace.outcome()).toContainText('LB_NO_HEALTHY_BACKEND');
  await simulator.undo();
  await expect(trace.outcome()).toContainText('Delivered');
  await page.getByRole('tab', { name: 'Security rules' }).click();
  await expect(said(page)).toContainText('rules deny the rest: all 12 chosen work.');
});

test('the rules follow the mode, and what no rule mends is said', async ({ simulator, page }) => {
  const trace = new TraceTab(page);
  await trace.open();
  await trace.send('vm-jump', 'pod web 0');
  await openHelper(page);
  await expect(said(page)).toContainText('14 of 15 chosen work.');
  const proof = needed(page).getByRole('row').filter({ hasText: 'vm-jump → pod web 0' });
  await expect(proof).toContainText('No rule of the chosen groups mends it');
  await expect(proof).toContainText('POD_CIDR_NOT_ROUTED');
  await simulator.choose('Azure CNI');
  await expect(said(page)).toContainText('all 15 chosen work.');
  const rule = needed(page).getByRole('row').filter({ hasText: '10.100.1.4' }).filter({ hasText: '8080' });
  await expect(rule).toContainText('vm-jump → pod web 0');
});

test('a subnet without a group gets one in the same step', async ({ simulator, page }) => {
  await openHelper(page);
  await choice(page, 'nsg-aks on snet-aks').uncheck();
  await expect(said(page)).toHaveText('Choose a group to lock down.');
  await choice(page, 'A new group on snet-dns').check();
  await expect(
    needed(page).getByRole('heading', { name: 'A new group nsg-dns on snet-dns, with rules' }),
  ).toBeVisible();
  await add(page).click();
  await expect(choice(page, 'nsg-dns on snet-dns')).toBeVisible();
  await expect(simulator.outline).toContainText('nsg-dns');
  await simulator.undo();
  await expect(simulator.outline).not.toContainText('nsg-dns');
});

test('by keyboard alone', async ({ simulator, page }) => {
  await expect(simulator.outline).toBeVisible();
  await page.getByRole('tab', { name: 'Security rules' }).focus();
  await page.keyboard.press('Enter');
  const tabTo = async (target: Locator) => {
    for (let n = 0; n < 80 && !(await target.evaluate((it) => it === document.activeElement)); n += 1) {
      await page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
  };
  await tabTo(page.getByRole('button', { name: 'What must be open?' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What must be open?' })).toBeFocused();
  await tabTo(choice(page, 'nsg-agw on snet-agw'));
  await page.keyboard.press('Space');
  await expect(needed(page).getByRole('table', { name: /^Rules to add to nsg-agw/ })).toBeVisible();
  await settled(page);
  await tabTo(add(page));
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('No further rule is needed');
  await expect(needed(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(add(page)).toBeVisible();

  // And back to where one came from.
  await page.getByRole('button', { name: 'Rules in force' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'What must be open?' })).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in ${colorScheme}`, async ({ simulator, page }) => {
    await expect(simulator.outline).toBeVisible();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openHelper(page);
    await expect(add(page)).toBeVisible();
    await settled(page);
    await needed(page).getByText('Internet → web, TCP 80, and 3 others').click();
    expect(await violations(page)).toEqual([]);
    await choice(page, 'nsg-aks on snet-aks').uncheck();
    await expect(said(page)).toHaveText('Choose a group to lock down.');
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await violations(page)).toEqual([]);
  });
}
