import { violations } from '../pages/violations';
import { expect, test } from '../test';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in ${colorScheme}, at rest, with a selection and with errors`, async ({
    simulator,
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page)).toEqual([]);

    await simulator.choose('Azure CNI');
    await simulator.select('nodepool1');
    await simulator.enter(simulator.number('Nodes'), '12');
    expect(await violations(page)).toEqual([]);

    await simulator.select('snet-aks');
    await simulator.enter(simulator.field('Address prefix'), '10.240.0.5/24');
    expect(await violations(page)).toEqual([]);

    await simulator.select('nsg-aks');
    expect(await violations(page)).toEqual([]);
  });

  test(`axe finds nothing in the views of the address space in ${colorScheme}`, async ({ simulator, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await simulator.choose('Azure CNI');
    await page.getByRole('tab', { name: 'Addresses' }).click();
    for (const view of ['Ruler', 'Subnet sizes', 'Free prefixes', 'Table']) {
      await page.getByRole('tab', { name: view, exact: true }).click();
      expect(await violations(page)).toEqual([]);
    }
  });

  test(`axe finds nothing in verdicts, rehearsals and the comparison in ${colorScheme}`, async ({
    simulator,
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await simulator.runs.getByRole('button').click();
    await expect(simulator.because('Runs')).toContainText('Every node fits');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await simulator.choose('Azure CNI');
    await simulator.select('nodepool1');
    await simulator.enter(simulator.number('Nodes'), '7');
    await simulator.upgrades.getByRole('button').click();
    await expect(simulator.because('Upgrades')).toContainText('The smallest changes that mend it');
    expect(await violations(page)).toEqual([]);

    await simulator.because('Upgrades').getByRole('button', { name: 'Rehearse it step by step' }).click();
    await simulator.rehearsals.getByRole('slider', { name: 'Step' }).press('End');
    await expect(simulator.rehearsals).toContainText('Refused');
    expect(await violations(page)).toEqual([]);
    for (const kind of ['Create', 'Scale out', 'Pod churn']) {
      await simulator.rehearsals.getByRole('radio', { name: kind, exact: true }).check({ force: true });
      expect(await violations(page)).toEqual([]);
    }

    await page.getByRole('tab', { name: 'Compare' }).click();
    await expect(page.getByRole('tabpanel', { name: 'Compare' })).toContainText('Most nodes');
    expect(await violations(page)).toEqual([]);
  });

  test(`axe finds nothing in a trace in ${colorScheme}`, async ({ simulator, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.getByRole('tab', { name: 'Trace', exact: true }).click();
    await page.getByRole('button', { name: 'Send packet' }).click();
    await expect(page.getByRole('status', { name: 'Outcome' })).toContainText('From is empty');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('combobox', { name: 'From' }).fill('vm-jump');
    await page.getByRole('combobox', { name: 'To' }).fill('pod web 0');
    await page.getByRole('button', { name: 'Send packet' }).click();
    await page.getByText('Why not the others').first().click();
    await expect(page.getByRole('status', { name: 'Outcome' })).toContainText('Dropped');
    expect(await violations(page)).toEqual([]);
    await simulator.choose('Azure CNI');
    await expect(page.getByRole('status', { name: 'Outcome' })).toContainText('Delivered');
    expect(await violations(page)).toEqual([]);
  });

  test(`axe finds nothing in routes and security rules in ${colorScheme}`, async ({ simulator, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await simulator.select('agw-ingress');
    await page.getByRole('tab', { name: 'Routes' }).click();
    const tested = page.getByRole('textbox', { name: 'Test an address here' });
    for (const text of ['10.244.1.9', '10.244.1.9/24']) {
      await simulator.enter(tested, text);
      expect(await violations(page)).toEqual([]);
    }
    await page.getByRole('tab', { name: 'Security rules' }).click();
    await simulator.enter(page.getByRole('textbox', { name: 'Test a packet from' }), '203.0.113.9');
    await page.getByText('Internet', { exact: true }).last().click();
    expect(await violations(page)).toEqual([]);
    await simulator.enter(page.getByRole('textbox', { name: 'Port', exact: true }), '70000');
    expect(await violations(page)).toEqual([]);
  });

  test(`axe finds nothing on a phone in ${colorScheme}`, async ({ simulator, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(simulator.outline).toBeVisible();
    expect(await violations(page)).toEqual([]);
    for (const tab of ['Inspector', 'Trace', 'Addresses', 'Rehearsals', 'What changed', 'Compare']) {
      await page.getByRole('tab', { name: tab }).click();
      expect(await violations(page)).toEqual([]);
    }
    await simulator.upgrades.getByRole('button').click();
    await expect(simulator.because('Upgrades')).toContainText('snet-aks');
    expect(await violations(page)).toEqual([]);
  });
}
