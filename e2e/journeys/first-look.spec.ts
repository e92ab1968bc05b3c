import { expect, test } from '../test';

/** What the article draws, by the names that the opening design gives. */
const PICTURE = [
  ['Clients', 'clients'],
  ['kubernetes', 'aks/loadBalancer'],
  ['kubernetes-internal', 'aks/internalLoadBalancer'],
  ['vnet-prod', 'vnet-prod'],
  ['snet-aks', 'snet-aks'],
  ['nodepool1', 'nodepool1'],
  ['webpool', 'webpool'],
  ['snet-agw', 'snet-agw'],
  ['agw-ingress', 'agw-ingress'],
  ['agw-api', 'agw-api'],
  ['snet-dns', 'snet-dns'],
  ['vm-dns', 'vm-dns'],
  ['GatewaySubnet', 'GatewaySubnet'],
  ['vpngw-prod', 'vpngw-prod'],
  ['vnet-hub', 'vnet-hub'],
  ['vm-jump', 'vm-jump'],
  ['Headquarters', 'headquarters'],
] as const;

test('a newcomer sees the network of the article, on the canvas and in the outline', async ({ simulator }) => {
  for (const [name, id] of PICTURE) {
    await expect(simulator.card(id), `${name} on the canvas`).toBeVisible();
    await expect(simulator.card(id)).toContainText(name);
    await expect(
      simulator.outline.getByRole('treeitem', { name, exact: true }).first(),
      `${name} in the outline`,
    ).toBeVisible();
  }
});

test('three nodes show their addresses and run pods', async ({ simulator }) => {
  for (const [id, address, block] of [
    ['nodepool1/node/0', '10.240.0.4', '10.244.0.0/24'],
    ['nodepool1/node/1', '10.240.0.5', '10.244.1.0/24'],
    ['webpool/node/0', '10.240.0.6', '10.244.2.0/24'],
  ] as const) {
    await expect(simulator.card(id)).toContainText(address);
    await expect(simulator.card(id)).toContainText(block);
    await expect(simulator.card(id)).toContainText(/1[12] in use/);
  }
  await expect(simulator.runs).toContainText('4 of 251');
});

test('group and table chips open in the inspector', async ({ simulator }) => {
  await simulator.topology.getByRole('button', { name: /Network security group nsg-aks/ }).click();
  await expect(simulator.inspector).toContainText('allow-web-from-internet');
  await expect(simulator.inspector).toContainText('DenyAllInBound');

  await simulator.topology
    .getByRole('button', { name: /Route table/ })
    .first()
    .click();
  await expect(simulator.inspector).toContainText('Virtual appliance');
  await expect(simulator.inspector).toContainText('10.244.2.0/24');
});

test('a figure says where it comes from', async ({ simulator, page }) => {
  await simulator.select('snet-aks');
  await simulator.inspector
    .getByRole('button', { name: /Where this comes from/ })
    .first()
    .click();
  const note = page.getByRole('dialog');
  await expect(note.getByRole('link').first()).toHaveAttribute('href', /^https:\/\/learn\.microsoft\.com\//);
  await expect(note).toContainText(/20\d\d/);
});
