import type { Page } from '@playwright/test';
import { expect, test } from '../test';

const routes = (page: Page) => page.getByRole('tabpanel', { name: 'Routes' });
const rules = (page: Page) => page.getByRole('tabpanel', { name: 'Security rules' });
const tested = (page: Page) => routes(page).getByRole('textbox', { name: 'Test an address here' });

test('see the routes of the pods, and what becomes of an address that nobody has', async ({ simulator, page }) => {
  await simulator.select('snet-aks');
  await page.getByRole('tab', { name: 'Routes' }).click();
  const table = routes(page).getByRole('table', { name: 'Effective routes of snet-aks' });
  const ofPods = table.getByRole('row').filter({ hasText: '10.244.1.0/24' });
  await expect(ofPods.getByRole('cell')).toHaveText([
    'User',
    'Active',
    'Virtual appliance',
    '10.240.0.5',
    /^aks-nodepool1-\d+-vmss000001____102441024$/,
    /routetable$/,
  ]);

  // Microsoft's own ranges are there for whoever looks.
  await expect(table.getByRole('row').filter({ hasText: '127.0.0.0/8' })).toHaveCount(0);
  await routes(page)
    .getByText(/ranges of Microsoft’s own/)
    .click();
  const hidden = routes(page).getByRole('table', { name: 'Microsoft’s own ranges in snet-aks' });
  await expect(hidden.getByRole('row').filter({ hasText: '127.0.0.0/8' })).toContainText('None');

  await simulator.enter(tested(page), '10.99.0.1');
  const answer = routes(page).getByRole('status').first();
  await expect(answer).toContainText('10.99.0.1 takes 10.0.0.0/8');
  await expect(answer).toContainText('None, so it is dropped');
  await expect(answer).toContainText('Next hop typeNone');
  await expect(answer).toContainText('Route tableSystem Route');
  const [taken, next] = [table.getByRole('row').nth(1), table.getByRole('row').nth(2)];
  await expect(taken).toContainText('Taken, and dropped');
  await expect(taken).toHaveAttribute('aria-current', 'true');
  await expect(next).toContainText('10.0.0.0/8 contains the address too, and is longer.');
  await expect(ofPods).toContainText('10.244.1.0/24 does not contain 10.99.0.1.');

  // Why so has its source.
  await next.getByRole('button', { name: /^Where this comes from: 10\.0\.0\.0\/8 contains/ }).click();
  await expect(page.getByRole('link', { name: /Virtual network traffic routing/i }).first()).toBeVisible();
  await page.keyboard.press('Escape');

  // The answer follows the design: in Overlay there is no such table.
  await simulator.enter(tested(page), '10.244.1.9');
  await expect(answer).toContainText('takes 10.244.1.0/24');
  await expect(answer).toContainText('Virtual appliance');
  await simulator.choose('Azure CNI Overlay');
  await expect(ofPods).toHaveCount(0);
  await expect(table.getByRole('cell', { name: 'User', exact: true })).toHaveCount(0);
  await expect(answer).toContainText('no route table is asked');
});

test('a bad address is told at the field, and what may have been meant is one press away', async ({
  simulator,
  page,
}) => {
  await page.getByRole('tab', { name: 'Routes' }).click();
  await simulator.enter(tested(page), '10.99.0.1:443');
  await expect(tested(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(tested(page)).toHaveAccessibleDescription(/“10\.99\.0\.1:443” is no IPv4 address/);
  await routes(page).getByRole('button', { name: 'Test 10.99.0.1', exact: true }).click();
  await expect(tested(page)).toHaveValue('10.99.0.1');
  await expect(routes(page).getByRole('status').first()).toContainText('so it is dropped');

  await simulator.enter(tested(page), 'fd00::1');
  await expect(tested(page)).toHaveAccessibleDescription(/IPv6/);
  // Nothing of the address before stays.
  await expect(routes(page).getByRole('status').first()).toBeEmpty();
  await tested(page).press('Escape');
  await expect(tested(page)).not.toHaveAttribute('aria-invalid');
});

test('the subnet follows the selection, and can be chosen', async ({ simulator, page }) => {
  await page.getByRole('tab', { name: 'Routes' }).click();
  const subnet = routes(page).getByRole('combobox', { name: 'Subnet' });
  await simulator.select('vm-jump');
  await expect(subnet).toHaveValue('snet-shared');
  // Something without a subnet leaves it as it is.
  await simulator.select('Clients');
  await expect(subnet).toHaveValue('snet-shared');
  await subnet.selectOption('snet-dns');
  await expect(simulator.inspector.getByRole('heading', { level: 2 })).toContainText('snet-dns');
  await expect(routes(page).getByRole('table', { name: 'Effective routes of snet-dns' })).toBeVisible();
});

test('test a packet from the internet at the application gateway', async ({ simulator, page }) => {
  await simulator.select('snet-agw');
  await page.getByRole('tab', { name: 'Security rules' }).click();
  await expect(rules(page).getByRole('combobox', { name: 'Interface of' })).toHaveValue('agw-ingress');
  const table = rules(page).getByRole('table', { name: 'Inbound rules of nsg-agw on the subnet' });
  await expect(table.getByRole('columnheader')).toHaveText([
    'Priority',
    'Name',
    'Port',
    'Protocol',
    'Source',
    'Destination',
    'Action',
  ]);

  // What a tag stands for is in a fold.
  const inNetwork = table.getByRole('row').filter({ hasText: 'AllowVnetInBound' });
  await inNetwork.getByText('VirtualNetwork').first().click();
  await expect(inNetwork.getByRole('listitem').filter({ hasText: '10.100.0.0/16' })).toBeVisible();

  await simulator.enter(rules(page).getByRole('textbox', { name: 'Test a packet from' }), '203.0.113.9');
  const verdict = rules(page).getByRole('status').first();
  await expect(verdict).toContainText('Access allowed');
  await expect(verdict).toContainText('allow-https-from-internet (110) of nsg-agw on the subnet allows it.');
  const named = table.getByRole('row').filter({ hasText: 'allow-https-from-internet' });
  await expect(named).toHaveAttribute('aria-current', 'true');
  await expect(named).toContainText('Decides');
  await expect(table.getByRole('row').filter({ hasText: 'DenyAllInBound' })).toContainText('Not asked');

  const port = rules(page).getByRole('textbox', { name: 'Port', exact: true });
  await simulator.enter(port, '22');
  await expect(verdict).toContainText('Access denied');
  await expect(verdict).toContainText('DenyAllInBound (65500) of nsg-agw on the subnet denies it.');
  await expect(named.getByRole('cell').nth(1)).toContainText('Does not match:');
  await expect(named.getByRole('cell').nth(2)).toContainText('Matches:');
  await expect(table.getByRole('row').filter({ hasText: 'DenyAllInBound' })).toContainText('Decides');

  // Whose the address is, no design tells of the tag GatewayManager.
  await simulator.enter(port, '65300');
  await expect(verdict).toContainText('the design does not tell whether the address belongs to GatewayManager');

  await simulator.enter(port, '70000');
  await expect(port).toHaveAttribute('aria-invalid', 'true');
  await expect(port).toHaveAccessibleDescription(/whole number from 1 to 65,535/);
  await expect(verdict).toBeEmpty();
});

test('both levels of a node are asked in their order', async ({ simulator, page }) => {
  await simulator.select('webpool');
  await page.getByRole('tab', { name: 'Security rules' }).click();
  await expect(rules(page).getByRole('heading', { level: 3 })).toHaveText(['Subnet', 'Network interface']);
  await rules(page).getByRole('radio', { name: 'Outbound' }).check({ force: true });
  await expect(rules(page).getByRole('heading', { level: 3 })).toHaveText(['Network interface', 'Subnet']);
  await simulator.enter(rules(page).getByRole('textbox', { name: 'Test a packet to' }), '203.0.113.9');
  await expect(rules(page).getByRole('status').first()).toContainText(
    'AllowInternetOutBound (65001) of nsg-webpool on the network interface allows it. Then AllowInternetOutBound (65001) of nsg-aks on the subnet allows it.',
  );

  // A service with floating IP is reached at its frontend's address, for which alone the rule is.
  await rules(page).getByRole('radio', { name: 'Inbound' }).check({ force: true });
  await simulator.enter(rules(page).getByRole('textbox', { name: 'Port', exact: true }), '80');
  await expect(rules(page).getByRole('status').first()).toContainText('Access denied');
  await simulator.enter(rules(page).getByRole('textbox', { name: 'Local IP address' }), '20.50.0.10');
  await expect(rules(page).getByRole('status').first()).toContainText('Access allowed');

  // A machine without any group says so.
  await simulator.select('vm-dns');
  await expect(rules(page)).toContainText('No security group, so everything passes.');
});

test('by keyboard alone', async ({ simulator, page }) => {
  await simulator.select('agw-ingress');
  await page.getByRole('tab', { name: 'Security rules' }).focus();
  await page.keyboard.press('Enter');
  const field = rules(page).getByRole('textbox', { name: 'Test a packet from' });
  for (let presses = 0; presses < 12 && !(await field.evaluate((it) => it === document.activeElement)); presses += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('203.0.113.9');
  await page.keyboard.press('Enter');
  await expect(rules(page).getByRole('status').first()).toContainText('Access allowed');
});
