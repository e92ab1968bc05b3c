import { openWithPools } from '../pages/pools';
import { TraceTab } from '../pages/trace-tab';
import { expect, test } from '../test';

test('a large design is judged in a worker: edited, it keeps what was known until that is known anew', async ({
  simulator,
  page,
}) => {
  const { inspector } = simulator;
  await simulator.choose('Azure CNI Overlay');
  // Whatever needs no more than a frame is judged at once.
  expect(page.workers()).toHaveLength(0);
  await openWithPools(simulator, 100, 50);
  await expect(inspector).toContainText('An upgrade of 5,000 nodes');
  expect(page.workers()).toHaveLength(1);

  const busy = await inspector.evaluateHandle((panel) => {
    const seen: (string | null)[] = [];
    const isBusy = () => seen.push(panel.querySelector('[aria-busy]')?.getAttribute('aria-busy') ?? null);
    new MutationObserver(isBusy).observe(panel, { subtree: true, attributeFilter: ['aria-busy'] });
    return seen;
  });
  await simulator.choose('kubenet');
  await expect(inspector).toContainText('Each node needs a route');
  await expect(inspector.locator('[aria-busy=true]')).toHaveCount(0);
  const seen = await busy.jsonValue();
  expect([seen[0], seen.at(-1)]).toEqual(['true', 'false']);

  await simulator.undo();
  const mend = inspector.getByRole('button', { name: 'Allocate 8 ports' });
  await mend.click();
  await expect(mend).toHaveCount(0);
  await expect(inspector.locator('[aria-busy=true]')).toHaveCount(0);
  await expect(inspector).toContainText('An upgrade of 5,000 nodes');
  await simulator.undo();
  await expect(mend).toBeVisible();
});

test('while the answer is awaited the page says so, and what was found for the design of before is not applied', async ({
  simulator,
  page,
}) => {
  const { inspector } = simulator;
  let letGo = () => {};
  const slow = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/worker-*.js', async (route) => {
    await slow;
    await route.continue();
  });
  await simulator.choose('Azure CNI');
  await simulator.select('nodepool1');
  await simulator.enter(simulator.number('Nodes'), '7');
  const mend = inspector.getByRole('button', { name: 'Use 10.240.0.0/23 for snet-aks' });
  await expect(mend).toBeEnabled();

  await simulator.enter(simulator.number('Nodes'), '600');
  await expect(inspector.getByText('Working…')).toBeVisible();
  await expect(mend).toHaveAttribute('aria-disabled', 'true');
  await mend.focus();
  await page.keyboard.press('Enter');
  await expect(simulator.runs).toContainText('of 601');
  await expect(mend).toBeFocused();

  letGo();
  await expect(inspector.getByText('Working…')).toHaveCount(0);
  await expect(inspector).toContainText('InsufficientSubnetSize');
  await expect(mend).toHaveCount(0);
});

test('what mends a verdict of a hundred pools is searched for in the worker, and applied', async ({ simulator }) => {
  await simulator.choose('Azure CNI Overlay');
  await openWithPools(simulator, 100, 2, '10.128.0.0/24');
  await expect(simulator.upgrades).toContainText('no:');
  await simulator.upgrades.getByRole('button').click();
  const mends = simulator.because('Upgrades').getByRole('region', { name: 'What would mend it' });
  await mends.getByRole('button', { name: 'Use 10.128.62.0/23 for snet-aks' }).click();
  await expect(simulator.upgrades).toContainText('yes:');
});

test('where no worker can be had the page judges itself, and says nothing false meanwhile', async ({
  simulator,
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'Worker', {
      value: function Worker() {
        throw new DOMException('Blocked', 'SecurityError');
      },
    });
  });
  await simulator.open();
  await simulator.choose('Azure CNI Overlay');
  // Of that design it is true, and is to have been said before the next one is opened.
  await expect(simulator.inspector).toContainText('Nothing is wrong');
  const praised = await simulator.inspector.evaluateHandle((panel) => {
    const seen: boolean[] = [];
    const look = () => seen.push(panel.textContent?.includes('Nothing is wrong') ?? false);
    new MutationObserver(look).observe(panel, { subtree: true, childList: true, characterData: true });
    return seen;
  });
  await openWithPools(simulator, 5, 1000);
  await expect(simulator.inspector.getByRole('button', { name: 'Allocate 8 ports' })).toBeVisible();
  await expect(simulator.inspector.getByText('Working…')).toHaveCount(0);
  expect(await praised.jsonValue()).not.toContain(true);
  expect(page.workers()).toHaveLength(0);
});

test('while a packet is followed anew the focus stays with its answer', async ({ simulator, page }) => {
  const trace = new TraceTab(page);
  await openWithPools(simulator, 100, 50);
  await trace.open();
  await trace.send('Clients', 'web');
  const assert = page.getByRole('button', { name: 'This must work' });
  await assert.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status', { name: 'Assertion' })).toContainText('is asserted');
  await expect(page.getByRole('region', { name: 'What becomes of it' })).toBeFocused();
});

test('while a packet is followed anew nothing of the answer before is seen or read', async ({ simulator, page }) => {
  const trace = new TraceTab(page);
  await openWithPools(simulator, 100, 50);
  await trace.open();
  await trace.send('Clients', 'web');
  await expect(trace.outcome()).toContainText('Delivered');
  const verdict = page.getByRole('note', { name: /^Delivered at/ });
  const transport = page.getByRole('button', { name: 'Next hop' });
  await expect(verdict).toBeVisible();
  await expect(transport).toBeVisible();

  // They answer nothing from here on.
  for (const worker of page.workers()) {
    await worker.evaluate(() => {
      Object.assign(self, { postMessage: () => {} });
    });
  }
  await simulator.select('pool7');
  await simulator.enter(simulator.number('Nodes'), '49');
  await expect(trace.outcome()).toHaveText('Working…');
  await expect(verdict).toHaveCount(0);
  await expect(transport).toHaveCount(0);
  await expect(trace.hops()).toHaveCount(0);

  await simulator.undo();
  await expect(trace.outcome()).toContainText('Delivered');
  await expect(verdict).toBeVisible();
  await expect(transport).toBeVisible();
});
