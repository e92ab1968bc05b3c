import { add, openChanged } from '../pages/design-file';
import { TraceTab } from '../pages/trace-tab';
import { expect, test } from '../test';

test('kubenet: an application gateway reaches pods only with the cluster’s route table on its subnet', async ({
  simulator,
  page,
}) => {
  const trace = new TraceTab(page);
  await trace.open();
  await trace.send('clients', 'agw-ingress');
  await expect(trace.outcome()).toContainText('Delivered');

  await simulator.card('snet-agw').click({ position: { x: 20, y: 10 } });
  const table = simulator.inspector.getByRole('combobox', { name: 'Route table' });
  await table.selectOption({ label: 'None' });
  await expect(trace.outcome()).toContainText('Dropped');
  await expect(trace.outcome()).toContainText('POD_CIDR_NOT_ROUTED');
  await expect(simulator.inspector).toContainText('agw-ingress cannot reach the pods');

  await table.selectOption({ label: 'aks-prod’s own, made by AKS' });
  await expect(trace.outcome()).toContainText('Delivered');
  await expect(simulator.inspector).not.toContainText('cannot reach the pods');

  // The same with one press, where the finding stands.
  await table.selectOption({ label: 'None' });
  await simulator.inspector.getByRole('button', { name: /^Put aks-agentpool-\d+-routetable on snet-agw$/ }).click();
  await expect(trace.outcome()).toContainText('Delivered');
});

test('a default route to a firewall breaks a public service, and the trace says why', async ({ simulator, page }) => {
  await openChanged(page, (document) =>
    add(
      document,
      {
        id: 'AzureFirewallSubnet',
        kind: 'subnet',
        name: 'AzureFirewallSubnet',
        virtualNetwork: 'vnet-hub',
        addressPrefix: '10.100.2.0/26',
      },
      {
        id: 'fw-hub',
        kind: 'azureFirewall',
        name: 'fw-hub',
        subnet: 'AzureFirewallSubnet',
        privateIPAddress: '10.100.2.4',
        publicIPAddresses: ['20.50.0.60'],
      },
      {
        id: 'rt-egress',
        kind: 'routeTable',
        name: 'rt-egress',
        disableBgpRoutePropagation: false,
        routes: [
          {
            name: 'to-firewall',
            addressPrefix: '0.0.0.0/0',
            nextHopType: 'VirtualAppliance',
            nextHopIpAddress: '10.100.2.4',
          },
        ],
      },
    ),
  );
  await expect(simulator.outline.getByRole('treeitem', { name: 'fw-hub' })).toBeVisible();
  await simulator.choose('Azure CNI Overlay');
  const trace = new TraceTab(page);
  await trace.open();
  await trace.send('clients', 'svc-web');
  await expect(trace.outcome()).toContainText('Delivered');

  await simulator.select('snet-aks');
  await simulator.inspector.getByRole('combobox', { name: 'Route table' }).selectOption({ label: 'rt-egress' });
  await expect(trace.outcome()).toContainText('Reply lost');
  await expect(trace.outcome()).toContainText('UDR_BYPASSES_LB_SESSION');
  await expect(trace.outcome()).toContainText('decided at fw-hub');
  await expect(trace.outcome()).toContainText('a route for the clients with next hop Internet');
  await expect(trace.cards('Reply').filter({ hasText: 'rt-egress' })).toContainText('0.0.0.0/0 → Virtual appliance');

  await simulator.undo();
  await expect(trace.outcome()).toContainText('Delivered');
});

test('which source the far side sees: the pod only in the cluster’s own network, and only with Azure CNI', async ({
  simulator,
  page,
}) => {
  const trace = new TraceTab(page);
  await trace.open();
  const cases = [
    { to: 'vm-dns', kubenet: /vm-dns sees 10\.240\.0\.\d+, not 10\.244\./, cni: /vm-dns sees 10\.240\.0\.67\./ },
    {
      to: 'vm-jump',
      kubenet: /vm-jump sees 10\.240\.0\.\d+, not 10\.244\./,
      cni: /vm-jump sees 10\.240\.0\.66, not 10\.240\.0\.67/,
    },
    {
      to: 'headquarters',
      kubenet: /Headquarters dc1 sees 10\.240\.0\.\d+, not 10\.244\./,
      cni: /Headquarters dc1 sees 10\.240\.0\.66, not 10\.240\.0\.67/,
    },
    {
      to: 'clients',
      kubenet: /Clients sees 20\.50\.0\.20, not 10\.244\./,
      cni: /Clients sees 20\.50\.0\.20, not 10\.240\./,
    },
  ];
  for (const { to, kubenet, cni } of cases) {
    await simulator.choose('kubenet');
    await trace.send('web/pod/0', to, '443');
    await expect(trace.outcome()).toContainText(kubenet);
    await simulator.choose('Azure CNI');
    await expect(trace.outcome()).toContainText(cni);
  }
});

test('by keyboard alone, and as a screen reader tells it', async ({ simulator, page }) => {
  await expect(simulator.topology).toBeVisible();
  const trace = new TraceTab(page);
  await page.getByRole('tab', { name: 'What changed', exact: true }).focus();
  await page.keyboard.press('Home');
  await trace.from().focus();
  await page.keyboard.type('clients');
  await page.keyboard.press('Escape');
  // Past the button that picks on the canvas.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(trace.to()).toBeFocused();
  await page.keyboard.type('svc-web');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');

  // A status is read out whenever it changes; what stands in it is the answer and nothing else.
  await expect(trace.outcome()).toMatchAriaSnapshot(`
    - status "Outcome":
      - paragraph:
        - text: Delivered Clients → web, TCP
        - button "203.0.113.9"
        - text: ">"
        - button "20.50.0.10"
        - text: :80
      - paragraph:
        - text: pod web 1 sees
        - button "10.244.0.1"
        - text: or
        - button "10.244.1.1"
        - text: or
        - button "10.244.2.1"
        - text: ", not"
        - button "203.0.113.9"
        - text: .
  `);
  await expect(trace.outcome()).not.toHaveAttribute('aria-live', 'off');
  const cards = trace.cards();
  const names = await cards
    .getByRole('button')
    .filter({ hasText: /Request|Reply/ })
    .allInnerTexts();
  expect(names.length).toBe(await cards.count());
  for (const card of await cards.all()) {
    await expect(card).toMatchAriaSnapshot(`
      - listitem:
        - button /\\d+ .+ (Request|Reply)/
        - term: source
    `);
  }
});
