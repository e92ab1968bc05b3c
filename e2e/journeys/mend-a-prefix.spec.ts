import { expect, test } from '../test';

test('an invalid prefix is explained at its field and mended with one click', async ({ simulator }) => {
  await simulator.select('snet-aks');
  const field = simulator.field('Address prefix');
  await simulator.enter(field, '10.240.0.5/24');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(simulator.inspector).toContainText('its last bits must be zero');
  await expect(simulator.card('snet-aks')).toContainText('10.240.0.0/24');
  await expect(simulator.inspector).toContainText(/computed with 10\.240\.0\.0\/24/i);

  await simulator.inspector.getByRole('button', { name: 'Use 10.240.0.0/24' }).click();
  await expect(field).toHaveValue('10.240.0.0/24');
  await expect(field).not.toHaveAttribute('aria-invalid', 'true');
});

test('every bad prefix is told apart, stays where it was typed, and changes nothing', async ({ simulator, page }) => {
  await simulator.select('snet-aks');
  const field = simulator.field('Address prefix');
  for (const [text, says] of [
    ['10.240.2.0/24', 'overlaps snet-agw'],
    ['10.250.0.0/24', 'lies outside vnet-prod'],
    ['10.240.0.0/33', 'no valid length'],
    ['10.240.0.0/30', 'the smallest subnet Azure makes'],
    ['fd00::/64', 'is IPv6'],
    ['nonsense', 'is no IPv4 prefix'],
  ] as const) {
    await simulator.enter(field, text);
    await expect(simulator.inspector).toContainText(says);
    await expect(simulator.runs).toContainText('4 of 251');
  }
  // What was typed is still there after looking elsewhere and after a reload.
  await simulator.select('vm-dns');
  await simulator.select('snet-aks');
  await expect(field).toHaveValue('nonsense');
  await expect.poll(() => simulator.kept()).toContain('nonsense');
  await page.reload();
  await expect(field).toHaveValue('nonsense');
  await expect(simulator.inspector).toContainText('is no IPv4 prefix');
});

test('a range that AKS refuses names its source and offers free space', async ({ simulator, page }) => {
  await simulator.select('aks-prod');
  await simulator.enter(simulator.field('Pod CIDR'), '172.16.0.0/12');
  await expect(simulator.inspector).toContainText('overlaps 172.30.0.0/16, which AKS refuses');
  await simulator.inspector
    .getByRole('button', { name: /Where this comes from: The pod CIDR/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toContainText('CNI networking overview in AKS');
  await page.keyboard.press('Escape');
  await simulator.inspector.getByRole('button', { name: 'Use 10.16.0.0/12' }).click();
  await expect(simulator.card('nodepool1/node/0')).toContainText('10.16.0.0/24');
});
