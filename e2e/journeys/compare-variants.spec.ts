import type { Locator, Page } from '@playwright/test';
import { CompareTab } from '../pages/compare-tab';
import { TraceTab } from '../pages/trace-tab';
import { violations } from '../pages/violations';
import { expect, test } from '../test';

test('kubenet, Azure CNI and Overlay: who reaches a pod, hop by hop, and what else differs', async ({
  simulator,
  page,
}) => {
  const compare = new CompareTab(page);
  await compare.open();
  const flow = 'vm-jump → pod web 0';
  await expect(compare.flow.locator('option:checked')).toHaveText(flow);
  await expect(compare.cell(flow, 1)).toContainText('Dropped');
  await expect(compare.cell(flow, 1)).toContainText('POD_CIDR_NOT_ROUTED');
  await expect(compare.cell(flow, 2)).toContainText('Delivered');
  await expect(compare.cell(flow, 2)).toContainText('pod web 0 sees 10.100.1.4.');
  await expect(compare.cell(flow, 2)).toContainText('differs');
  await expect(compare.cell(flow, 3)).toContainText('Decided at interface of vm-jump');

  await page.getByRole('button', { name: 'Show every hop' }).click();
  await expect(compare.cell('interface of vm-jump', 1).first()).toContainText('No way');
  await expect(compare.cell('interface of vm-jump', 3).first()).toContainText('10.244.2.0:8080');
  await expect(compare.cell('webpool vmss000000', 1).first()).toContainText('does not come by');
  await page.getByRole('button', { name: 'Hide the hops' }).click();

  await expect(compare.cell(/^Node subnet/, 2)).toContainText('94 of 251 addresses');
  await expect(compare.cell(/^Most nodes/, 2)).toContainText('8 nodes');
  await expect(compare.cell(/^Written in its route table/, 1)).toContainText('10.244.0.0/24 → 10.240.0.4');
  await expect(compare.cell(/^dc1 of Headquarters/, 2)).toContainText('Delivered');

  // What is the same in all shows on demand only.
  await expect(compare.row(/^Outbound type/)).toHaveCount(0);
  await compare.all.check();
  await expect(compare.cell(/^Outbound type/, 3)).toContainText('Load balancer');

  // A choice is one step, and the columns go along.
  await page.getByRole('button', { name: 'Choose Azure CNI', exact: true }).click();
  await expect(simulator.mode('Azure CNI')).toBeChecked();
  await expect(compare.variant(1).locator('option:checked')).toHaveText('As it is: Azure CNI');
  await expect(compare.variant(2).locator('option:checked')).toHaveText('kubenet');
  await expect(compare.cell(flow, 1)).toContainText('Delivered');
  await simulator.undo();
  await expect(compare.cell(flow, 1)).toContainText('Dropped');
});

test('whom others see: on-premises the node, but with a pod subnet the pod; its own network the pod in Azure CNI too', async ({
  simulator,
  page,
}) => {
  await expect(simulator.mode('kubenet')).toBeChecked();
  const compare = new CompareTab(page);
  await compare.open();
  await compare.add.click();
  await compare.put(4, 'Azure CNI pod subnet');

  const onPremises = 'pod web 0 → Headquarters dc1';
  await compare.ask(onPremises);
  await expect(compare.cell(onPremises, 1)).toContainText('sees 10.240.0.6, not 10.244.2.2.');
  await expect(compare.cell(onPremises, 2)).toContainText('sees 10.240.0.66, not 10.240.0.67.');
  await expect(compare.cell(onPremises, 3)).toContainText('sees 10.240.0.6, not 10.244.2.0.');
  await expect(compare.cell(onPremises, 4)).toContainText(/sees 10\.240\.\d+\.\d+\./);
  await expect(compare.cell(onPremises, 4)).toContainText('differs');

  const own = 'pod web 0 → vm-dns';
  await compare.ask(own);
  await expect(compare.cell(own, 1)).toContainText('vm-dns sees 10.240.0.6, not 10.244.2.2.');
  await expect(compare.cell(own, 2)).toContainText('vm-dns sees 10.240.0.67.');
  await expect(compare.cell(own, 3)).toContainText('vm-dns sees 10.240.0.6, not 10.244.2.0.');

  // A row of the table leads to its flow.
  await compare
    .row(/^dc1 of Headquarters, on-premises/)
    .first()
    .getByRole('button')
    .first()
    .click();
  await expect(compare.cell('Headquarters dc1 → pod web 0', 2)).toContainText('Delivered');
});

test('before and after an edit, and the flow that was sent', async ({ simulator, page }) => {
  const trace = new TraceTab(page);
  await trace.open();
  await trace.send('pod api 0', 'Headquarters dc1');
  await simulator.select('webpool');
  await simulator.enter(simulator.number('Nodes'), '3');

  const compare = new CompareTab(page);
  await compare.open();
  await compare.put(2, /^Before the last edit: Nodes of webpool: 1 → 3$/);
  await page.getByRole('button', { name: 'Remove variant 3: Azure CNI Overlay' }).click();
  await expect(compare.variant(3)).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Remove variant/ })).toHaveCount(0);
  await expect(compare.cell('pod api 0 → Headquarters dc1', 1)).toContainText('Delivered');
  await expect(compare.cell(/^Routes to nodes/, 1)).toContainText('5 of 400 routes');
  await expect(compare.cell(/^Routes to nodes/, 2)).toContainText('3 of 400 routes');

  // What it compares with goes along with the next edit, and with taking it back.
  await simulator.enter(simulator.number('Nodes'), '4');
  await expect(compare.cell(/^Routes to nodes/, 1)).toContainText('6 of 400 routes');
  await expect(compare.cell(/^Routes to nodes/, 2)).toContainText('5 of 400 routes');
  await compare.put(2, 'As opened');
  await expect(compare.cell(/^Routes to nodes/, 2)).toContainText('3 of 400 routes');

  await page.getByRole('button', { name: 'Trace the flow in the design as it is' }).click();
  await expect(trace.outcome()).toContainText('Headquarters dc1 sees');
  await compare.tab.click();
  await expect(compare.variant(2).locator('option:checked')).toHaveText('As opened');
});

test('by keyboard: another variant, another flow, every hop, and a mode chosen with the focus kept', async ({
  simulator,
  page,
}) => {
  const compare = new CompareTab(page);
  await page.getByRole('tab', { name: 'Addresses', exact: true }).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(compare.tab).toBeFocused();
  await tabTo(page, compare.flow);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, compare.add);
  await page.keyboard.press('Enter');
  await expect(compare.variant(4)).toBeVisible();
  await tabTo(page, compare.variant(2));
  await page.keyboard.type('kube');
  await tabTo(page, page.getByRole('button', { name: 'Show every hop' }));
  await page.keyboard.press('Enter');
  await expect(compare.table).toContainText('Request');

  const overlay = page.getByRole('button', { name: 'Choose Azure CNI Overlay', exact: true });
  await tabTo(page, overlay, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(simulator.mode('Azure CNI Overlay')).toBeChecked();
  await expect(compare.variant(1).locator('option:checked')).toHaveText('As it is: Azure CNI Overlay');
  await expect(page.locator('body')).not.toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in variants in ${colorScheme}, on a screen and on a phone`, async ({ simulator, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(simulator.mode('kubenet')).toBeChecked();
    const compare = new CompareTab(page);
    await compare.open();
    await compare.add.click();
    await page.getByRole('button', { name: 'Show every hop' }).click();
    await compare.all.check();
    await expect(compare.table).toContainText('Outbound type');
    expect(await violations(page)).toEqual([]);

    await page.setViewportSize({ width: 390, height: 844 });
    await compare.tab.click();
    await expect(compare.table).toContainText('Outbound type');
    expect(await violations(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
  });
}

/** Presses a key until the focus is where it is wanted. */
async function tabTo(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reached ${wanted}`);
}
