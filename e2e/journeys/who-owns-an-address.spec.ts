import { expect, test } from '../test';

test('find who owns an address, by mouse', async ({ simulator, page }) => {
  await simulator.choose('Azure CNI');
  await page.getByRole('tab', { name: 'Addresses' }).click();
  await simulator.enter(simulator.addressField, '10.240.0.37');

  const answer = simulator.explanation('10.240.0.37');
  await expect(answer.getByRole('heading', { level: 2 })).toHaveText('Pod 3 of web');
  await expect(answer).toContainText('It runs on node nodepool1 vmss000001.');
  await expect(answer.getByRole('listitem').filter({ hasText: 'at once' })).toHaveText(
    /takes 31 at once: 10\.240\.0\.35 for itself and 10\.240\.0\.36–65 for 30 pods\./,
  );
  await expect(answer).toContainText('One more node of webpool takes 31: 10.240.0.97 for itself');

  // Each rule has its source.
  await answer.getByRole('button', { name: /^Where this comes from: Azure keeps 10\.240\.0\.0–3/ }).click();
  await expect(page.getByRole('link', { name: /^Azure Virtual Network FAQ/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');

  // The owner is a way to it.
  await answer.getByRole('button', { name: 'vmss000001', exact: true }).click();
  await expect(simulator.inspector.getByRole('heading', { level: 2 })).toContainText('vmss000001');

  // The answer follows the design: with kubenet nobody has the address.
  await simulator.choose('kubenet');
  await expect(answer.getByRole('heading', { level: 2 })).toHaveText('Free in snet-aks');
  await expect(answer).toContainText('The lowest address of snet-aks that can be had is 10.240.0.7.');
});

test('find who owns an address, by keyboard alone', async ({ simulator, page }) => {
  await page.keyboard.press('.');
  await expect(simulator.addressField).toBeFocused();
  await expect(simulator.addressField).toHaveAccessibleDescription(/10\.244\.0\.2 \(a pod\)/);
  await page.keyboard.type('10.244.1.9');
  await page.keyboard.press('Enter');
  const answer = simulator.explanation('10.244.1.9');
  await expect(answer.getByRole('heading', { level: 2 })).toHaveText('Pod 21 of web');

  const owner = answer.getByRole('button', { name: 'vmss000001', exact: true });
  for (let presses = 0; presses < 8 && !(await owner.evaluate((it) => it === document.activeElement)); presses += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(simulator.inspector.getByRole('heading', { level: 2 })).toContainText('vmss000001');

  // From anywhere back into the field, with what stands there ready to be typed over.
  await page.keyboard.press('.');
  await page.keyboard.type('10.240.0.255');
  await page.keyboard.press('Enter');
  await expect(simulator.explanation('10.240.0.255')).toContainText('Kept by Azure: the broadcast address');
  await page.keyboard.press('Escape');
  await expect(simulator.addressField).toHaveValue('');
});

test('what cannot be read is told at the field, with what may have been meant', async ({ simulator, page }) => {
  await page.keyboard.press('.');
  await simulator.enter(simulator.addressField, '10.240.0.4/24');
  await expect(simulator.addressField).toHaveAttribute('aria-invalid', 'true');
  await expect(simulator.addressField).toHaveAccessibleDescription(/points into the middle of a network/);
  await page.getByRole('button', { name: 'Ask about 10.240.0.4', exact: true }).click();
  await expect(simulator.explanation('10.240.0.4')).toBeFocused();
  await expect(simulator.explanation('10.240.0.4')).toContainText('Node nodepool1 vmss000000');

  await simulator.enter(simulator.addressField, 'fe80::1');
  await expect(simulator.addressField).toHaveAccessibleDescription(/is IPv6\. This version plans IPv4 alone\./);
});

test('an address in the inspector explains itself', async ({ simulator }) => {
  await simulator.select('vm-dns');
  const address = simulator.inspector.getByRole('button', { name: '10.240.3.4', exact: true });
  await address.click();
  const answer = simulator.explanation('10.240.3.4');
  await expect(answer).toContainText('written in the design');
  await expect(answer).toContainText('vnet-prod names it as a DNS server of its machines.');
  await expect(address).toBeFocused();

  // And so does one in an explanation.
  await answer.getByRole('button', { name: '10.240.3.5', exact: true }).first().click();
  await expect(simulator.explanation('10.240.3.5')).toContainText('Free in snet-dns');
});

test('on a phone it comes in place of the inspector', async ({ simulator, page }) => {
  await simulator.select('vm-dns');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('tab', { name: 'Inspector' }).click();
  await simulator.inspector.getByRole('button', { name: '10.240.3.4', exact: true }).click();
  await expect(page.getByRole('tab', { name: 'Addresses' })).toHaveAttribute('aria-selected', 'true');
  await expect(simulator.explanation('10.240.3.4')).toBeFocused();
});
