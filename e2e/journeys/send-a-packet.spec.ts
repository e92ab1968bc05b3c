import { openWithPools } from '../pages/pools';
import { TraceTab } from '../pages/trace-tab';
import { expect, test } from '../test';

test('from the internet to a public service: the node’s address hides the client, until the policy is Local', async ({
  simulator,
  page,
}) => {
  const trace = new TraceTab(page);
  await trace.open();
  await trace.send('Clients', 'web');
  await expect(trace.outcome()).toContainText('Delivered');
  await expect(trace.outcome()).toContainText('TCP 203.0.113.9 > 20.50.0.10:80');
  await expect(trace.outcome()).toContainText(
    'pod web 1 sees 10.244.0.1 or 10.244.1.1 or 10.244.2.1, not 203.0.113.9.',
  );
  await page.getByRole('button', { name: 'Next branch' }).click();
  await expect(page.getByText('Branch 2 of 2')).toBeVisible();
  await expect(trace.outcome()).toContainText('sees 10.240.0.4 or 10.240.0.5 or 10.240.0.6, not 203.0.113.9.');
  await expect(trace.hops()).toContainText('source becomes 10.240.0.4');
  await expect(trace.cards('Reply').last()).toContainText('Delivered');
  await expect(trace.cards('Reply').last()).toContainText('Clients');

  await simulator.select('web');
  await simulator.inspector.getByRole('combobox', { name: 'External traffic policy' }).selectOption('Local');
  await expect(trace.outcome()).toContainText(/pod web \d sees 203\.0\.113\.9\./);
  await expect(trace.outcome()).not.toContainText('not 203.0.113.9');
  await expect(trace.cards('Reply').last()).toContainText('20.50.0.10:80');
  await simulator.undo();
  await expect(trace.outcome()).toContainText('not 203.0.113.9');
});

test('from a pod to on-premises: which address is seen there changes with the mode', async ({ simulator, page }) => {
  const trace = new TraceTab(page);
  await trace.open();
  await trace.send('pod api 0', 'Headquarters dc1');
  await expect(trace.outcome()).toContainText('Headquarters dc1 sees 10.240.0.6, not 10.244.2.10.');
  await simulator.choose('Azure CNI pod subnet');
  await expect(trace.outcome()).toContainText(/Headquarters dc1 sees 10\.240\.\d+\.\d+\./);
  await expect(trace.outcome()).toContainText('Delivered');
  await expect(trace.hops()).not.toContainText('source becomes');
});

test('from a peered machine to a pod: no way in kubenet, and the same packet arrives after the flip', async ({
  simulator,
  page,
}) => {
  const trace = new TraceTab(page);
  await trace.open();
  await trace.send('vm-jump', 'pod web 0');
  await expect(trace.outcome()).toContainText('Dropped');
  await expect(trace.outcome()).toContainText('POD_CIDR_NOT_ROUTED');
  await expect(trace.outcome()).toContainText('decided at interface of vm-jump');
  await expect(trace.cards('Reply')).toHaveCount(0);

  // Why that route: the others and what beat them, once one looks.
  await trace.hops().getByText('Why not the others').click();
  await expect(trace.hops()).toContainText('does not contain 10.244.2.2');

  await simulator.choose('Azure CNI');
  await expect(trace.outcome()).toContainText('Delivered');
  await expect(trace.outcome()).toContainText('pod web 0 sees 10.100.1.4.');
  await expect(trace.cards('Reply').last()).toContainText('vm-jump');
  await simulator.choose('kubenet');
  await expect(trace.outcome()).toContainText('POD_CIDR_NOT_ROUTED');
});

test('what will not do is said in words, with what would', async ({ simulator, page }) => {
  const trace = new TraceTab(page);
  await trace.open();
  await page.getByRole('button', { name: 'Send packet' }).click();
  await expect(trace.outcome()).toContainText('From is empty: say who sends the packet.');
  await expect(trace.from()).toBeFocused();
  await expect(trace.from()).toHaveAttribute('aria-invalid', 'true');
  await expect(trace.from()).toHaveAccessibleDescription(/From is empty/);

  await trace.send('vm-jmp', 'web');
  await expect(trace.outcome()).toContainText('nothing of the design is called or has vm-jmp.');
  await expect(trace.hops()).toHaveCount(0);
  await page.getByRole('button', { name: 'vm-jump', exact: true }).click();
  await expect(trace.from()).toHaveValue('vm-jump');
  await expect(trace.outcome()).toContainText('vm-jump → web');

  await trace.port().fill('70000');
  await expect(page.getByText('The answer is still for what was sent before.')).toBeVisible();
  await trace.port().press('Enter');
  await expect(trace.outcome()).toContainText('70000 is no port: write a whole number from 1 to 65535.');
  await expect(trace.port()).toBeFocused();
  await page.getByRole('button', { name: '80', exact: true }).click();
  await expect(trace.outcome()).toContainText('vm-jump → web');

  await trace.send('vm-jump', 'vm-jump');
  await expect(trace.outcome()).toContainText('vm-jump is where the packet comes from.');

  // An end that goes away while it is traced: no stale answer.
  await trace.send('nodepool1 vmss000001', 'vm-jump');
  await expect(trace.outcome()).toContainText('Delivered');
  await simulator.select('nodepool1');
  await simulator.enter(simulator.number('Nodes'), '1');
  await expect(trace.outcome()).toContainText('nothing of the design is called or has nodepool1 vmss000001.');
  await expect(trace.hops()).toHaveCount(0);
  await simulator.undo();
  await expect(trace.outcome()).toContainText('Delivered');
});

test('what is selected on the canvas can be an end, and a card selects its place', async ({ simulator, page }) => {
  const trace = new TraceTab(page);
  await trace.open();
  await simulator.card('vm-jump').click();
  await page.getByRole('button', { name: 'Use as From' }).click();
  await expect(trace.from()).toHaveValue('vm-jump');
  await simulator.select('web');
  await page.getByRole('button', { name: 'Use as To' }).click();
  await trace.to().press('Enter');
  await expect(trace.outcome()).toContainText('vm-jump → web');
  await trace
    .cards('Request')
    .first()
    .getByRole('button', { name: /vm-jump/ })
    .click();
  await expect(simulator.inspector).toContainText('Virtual machine');
});

test('a name is looked up first, and says what the answer rests on', async ({ simulator, page }) => {
  const trace = new TraceTab(page);
  await trace.open();
  await trace.send('pod api 0', 'web.shop.svc.cluster.local');
  const lookUp = page.getByRole('region', { name: 'Looking up the name' });
  await expect(lookUp).toContainText('a service’s ClusterIP');
  await expect(lookUp.getByRole('list', { name: 'Who asks whom' }).getByRole('listitem')).not.toHaveCount(0);
  await expect(trace.outcome()).toContainText('pod api 0');

  await trace.send('pod api 0', 'no-such-name.example');
  await expect(trace.outcome()).toContainText('no-such-name.example');
  await expect(trace.hops()).toHaveCount(0);
  await expect(simulator.topology).toBeVisible();
});

test('what the answer assumes leads to the assumptions', async ({ simulator, page }) => {
  const trace = new TraceTab(page);
  await trace.open();
  await trace.send('pod coredns 0', 'nodepool1 vmss000001');
  const notes = page.getByRole('list', { name: 'Worth knowing' });
  await expect(notes).toContainText('Assumed');
  await notes.getByRole('button', { name: 'Open the assumptions' }).first().click();
  await expect(simulator.inspector.getByRole('group', { name: 'Assumptions' })).toBeVisible();
});

test('a large design is followed in another thread, each packet anew', async ({ simulator, page }) => {
  await openWithPools(simulator, 20, 50);
  const trace = new TraceTab(page);
  await trace.open();
  await trace.send('Clients', 'web');
  await expect(trace.outcome()).toContainText('Clients → web');
  await trace.send('vm-jump', 'nobody');
  await expect(trace.outcome()).toContainText('nothing of the design is called or has nobody.');
  await expect(trace.to()).toBeFocused();
});

test('while the answer for a large design is awaited, the packet can be taken away', async ({ simulator, page }) => {
  let letGo = () => {};
  const slow = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/worker-*.js', async (route) => {
    await slow;
    await route.continue();
  });
  await openWithPools(simulator, 20, 50);
  const trace = new TraceTab(page);
  await trace.open();
  await trace.send('Clients', 'web');
  await expect(trace.outcome()).toContainText('Working…');
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(trace.outcome()).toContainText('Nothing sent yet');
  letGo();
  await trace.send('vm-jump', 'web');
  await expect(trace.outcome()).toContainText('vm-jump → web');
});

test('all of it by keyboard', async ({ simulator, page }) => {
  const trace = new TraceTab(page);
  await page.getByRole('tab', { name: 'What changed', exact: true }).focus();
  await page.keyboard.press('Home');
  await expect(page.getByRole('tabpanel', { name: 'Trace' })).toBeVisible();
  await expect(trace.outcome()).toContainText('Nothing sent yet');
  await trace.from().focus();
  await page.keyboard.type('vm-jump');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Pick From on the canvas' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(trace.to()).toBeFocused();
  await page.keyboard.type('pod web 0');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'TCP' })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(trace.port()).toBeFocused();
  await page.keyboard.type('8080');
  await page.keyboard.press('Enter');
  await expect(trace.outcome()).toContainText('Dropped');

  await simulator.mode('kubenet').focus();
  await page.keyboard.press('ArrowRight');
  await expect(trace.outcome()).toContainText('Delivered');

  const heads = trace.hops().getByRole('button', { name: /^\d+ .*(Request|Reply)$/ });
  await heads.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(heads.nth(1)).toBeFocused();
  await expect(heads.nth(1)).toHaveAttribute('aria-current', 'step');
  await page.keyboard.press('End');
  await expect(heads.last()).toBeFocused();
  await expect(heads.last()).toHaveAccessibleName(/vm-jump Reply$/);
  await page.keyboard.press('Enter');
  await expect(simulator.inspector).toContainText('vm-jump');
  // One stop for the Tab key.
  expect(await heads.evaluateAll((all) => all.filter((head) => head.tabIndex === 0).length)).toBe(1);
});
