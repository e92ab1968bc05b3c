import { thePieces } from '../../src/lessons/tours/the-pieces';
import { HostPage } from '../pages/host-page';
import { Learning } from '../pages/learning';
import { ShareDialog } from '../pages/share-dialog';
import { violations } from '../pages/violations';
import { expect, test } from '../test';

for (const { where, sandboxed } of [
  { where: 'in a page of somebody else', sandboxed: '' },
  { where: 'in a sandbox without any storage', sandboxed: ' sandbox="allow-scripts allow-popups"' },
]) {
  test(`the diagram shows ${where}, which hears its height and what is selected`, async ({
    simulator,
    page,
    context,
    browser,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await expect(simulator.topology).toBeVisible();
    const share = new ShareDialog(page);
    await share.open('Embed');
    await share.dialog.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
    await share.dialog.getByRole('spinbutton', { name: 'Width' }).fill('900');
    await share.dialog.getByRole('spinbutton', { name: 'Height' }).fill('600');
    await share.dialog.getByRole('spinbutton', { name: 'Height' }).press('Enter');
    await expect(share.snippet).toHaveValue(/ width="900" height="600" /);
    const snippet = (await share.copy()).replace('<iframe', `<iframe${sandboxed}`);

    const elsewhere = await browser.newContext();
    const hostPage = await elsewhere.newPage();
    const complaints: string[] = [];
    hostPage.on('pageerror', ({ message }) => complaints.push(message));
    hostPage.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await HostPage.visit(hostPage, snippet, async (host) => {
      const { frame } = host;
      // Before that the page of the frame is still the one that was built, whose styles may not have come yet.
      await expect.poll(() => host.told('ready')).toMatchObject([{ source: 'aks-netsim', version: 1 }]);
      await expect(frame.getByRole('heading', { name: 'AKS networking, illustrated' })).toBeVisible();
      expect(await host.told('selection')).toMatchObject([{ selection: null }]);
      const [{ height = 0 } = {}] = await host.told('height');
      expect(height).toBeGreaterThan(300);
      expect(height).toBeLessThan(900);

      await frame.getByTestId('rf__node-nodepool1').click({ position: { x: 30, y: 12 } });
      await expect(frame.getByRole('complementary', { name: 'Inspector' })).toContainText('nodepool1');
      await expect
        .poll(async () => (await host.told('selection')).at(-1)?.selection)
        .toEqual({ id: 'nodepool1', kind: 'agentPool', name: 'nodepool1' });
      await expect(frame.getByRole('textbox')).toHaveCount(0);

      // A page that follows the height comes to rest there, and shows the design as large as its width allows.
      await hostPage.evaluate((px) => document.querySelector('iframe')?.setAttribute('height', String(px)), height);
      await hostPage.waitForTimeout(300);
      expect((await host.told('height')).map((told) => told.height)).toEqual([height]);
      expect(await frame.locator('html').getAttribute('data-theme')).toBe('dark');

      const opened = elsewhere.waitForEvent('page');
      await frame.getByRole('link', { name: 'Open in the simulator' }).click();
      const whole = await opened;
      await whole.getByRole('region', { name: 'Topology' }).waitFor();
      await expect(whole.getByRole('button', { name: 'Undo' })).toBeVisible();
    });
    expect(complaints).toEqual([]);
    await elsewhere.close();
  });
}

test('an embedded page reads nothing of the browser that it is in, and takes nothing else', async ({
  simulator,
  page,
}) => {
  await simulator.select('snet-aks');
  await simulator.enter(simulator.field('Name'), 'snet-of-mine');
  await expect.poll(() => simulator.kept()).toContain('snet-of-mine');
  await page.goto('about:blank');
  await page.goto('./#&open=embed');
  await expect(page.getByText('There is no design in this link')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('snet-of-mine');

  await page.goto('about:blank');
  await page.goto('./#v1.4.!!!!&open=embed');
  await expect(page.getByText('altered on its way')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('a step of a tour is embedded as it shows, with its answer', async ({ simulator, page, context, browser }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const learning = new Learning(page);
  await learning.open();
  await learning.begin(thePieces.tour.title);
  await learning.isAt(1, thePieces.tour.steps.length);
  await page.keyboard.press('ArrowRight');
  await learning.isAt(2, thePieces.tour.steps.length);
  const share = new ShareDialog(page);
  await share.open('Embed');
  const snippet = await share.copy();
  await share.button('Close').click();

  const elsewhere = await browser.newContext({ reducedMotion: 'reduce' });
  const hostPage = await elsewhere.newPage();
  const complaints: string[] = [];
  hostPage.on('pageerror', ({ message }) => complaints.push(message));
  await HostPage.visit(hostPage, snippet, async ({ frame }) => {
    await expect(frame.locator('[data-packet] svg')).toBeVisible();
    await expect(frame.locator('[data-stands-out]').first()).toBeVisible();
    await expect(frame.getByRole('region', { name: 'Tour of this design' })).toHaveCount(0);
    await expect(frame.getByRole('textbox')).toHaveCount(0);

    // Who wants more comes to the same step, and is asked.
    const opened = elsewhere.waitForEvent('page');
    await frame.getByRole('link', { name: 'Open in the simulator' }).click();
    const whole = new Learning(await opened);
    await whole.isAt(2, thePieces.tour.steps.length);
    await expect(whole.player(thePieces.tour.title).getByRole('button', { name: 'Answer' })).toBeVisible();
  });
  expect(complaints).toEqual([]);
  await elsewhere.close();
  await expect(simulator.topology).toBeVisible();
});
