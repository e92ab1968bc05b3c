import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { openChanged } from '../pages/design-file';
import { ShareDialog } from '../pages/share-dialog';
import { Simulator } from '../pages/simulator';
import { TablesTab } from '../pages/tables-tab';
import { TraceTab } from '../pages/trace-tab';
import { violations } from '../pages/violations';
import { expect, test } from '../test';

/** Opens a link in a browser that never saw the app. */
async function elsewhere(browser: Browser, link: string, visit: (simulator: Simulator, page: Page) => Promise<void>) {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  const simulator = new Simulator(page);
  await page.goto(link);
  await simulator.topology.waitFor();
  await visit(simulator, page);
  await context.close();
}

/** The link in this very tab, as after a press on it elsewhere. */
async function openHere(simulator: Simulator, link: string): Promise<void> {
  await simulator.page.goto('about:blank');
  await simulator.page.goto(link);
  await simulator.topology.waitFor();
}

test('a link shows the reader the same packet at the same hop, or nothing in particular', async ({
  simulator,
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const trace = new TraceTab(page);
  await trace.open();
  await trace.send('Clients', 'web', '80');
  const fifth = trace.cards().nth(4);
  await fifth.getByRole('button').first().click();
  await expect(fifth.locator('[aria-current=step]')).toHaveCount(1);
  await simulator.select('webpool');

  const share = new ShareDialog(page);
  await share.open();
  await expect(share.dialog).toContainText(
    'Webpool is selected, the Trace tab is open, the packet from Clients to web is at hop 5.',
  );
  await elsewhere(browser, await share.copy(), async (other) => {
    await expect(other.inspector.getByRole('heading', { name: 'webpool' })).toBeVisible();
    const shown = new TraceTab(other.page);
    await expect(shown.cards().nth(4).locator('[aria-current=step]')).toHaveCount(1);
    await expect(shown.from()).toHaveValue('Clients');
  });

  await share.part('What is on screen now').uncheck();
  await elsewhere(browser, await share.copy(), async (other, page) => {
    await expect(other.inspector.getByRole('heading', { name: 'webpool' })).toHaveCount(0);
    await expect(page.getByRole('tab', { name: 'Trace' })).toHaveAttribute('aria-selected', 'false');
  });
});

test('what is there to be looked at refuses every edit, and a copy of it takes them', async ({
  simulator,
  page,
  browser,
}) => {
  const link = await new ShareDialog(page).linkTo('View only');
  await elsewhere(browser, link, async (other, page) => {
    const strip = page.getByRole('region', { name: 'View only' });
    await expect(strip).toBeVisible();
    await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Add to the design' })).toHaveCount(0);
    await expect(page.getByRole('radiogroup', { name: 'Network mode' }).getByRole('radio')).toHaveCount(1);
    await other.select('nsg-aks');
    await expect(other.inspector.getByRole('textbox')).toHaveCount(0);
    await expect(other.inspector.getByRole('button', { name: 'Delete' })).toHaveCount(0);
    const said = await other.said();

    await other.outline.getByRole('treeitem', { name: 'nsg-aks', exact: true }).first().focus();
    for (const key of ['Delete', 'Control+d', 'Control+z', 'Insert']) await page.keyboard.press(key);
    await expect(other.messages).toContainText('open for viewing only');
    await expect(page.locator('dialog[open]')).toHaveCount(0);

    const [untouched, moved] = [await other.place('headquarters'), await other.drag('headquarters', 0, 60)];
    // The canvas moves, and everything with it.
    expect(await other.offset('headquarters', 'vnet-prod')).toBe(await simulator.offset('headquarters', 'vnet-prod'));
    expect(moved).not.toEqual(untouched);

    await other.select('nsg-aks');
    await page.getByRole('button', { name: 'Show as table: security rules' }).click();
    const { panel } = new TablesTab(page);
    await expect(panel.getByRole('textbox')).toHaveCount(0);
    await panel.evaluate((element) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Mine\t300\nYours\t310');
      const table = element.querySelector('table');
      table?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await expect(page.getByRole('region', { name: 'Paste rows' })).toHaveCount(0);
    expect(await other.said()).toBe(said);
    expect(await violations(page)).toEqual([]);
    expect(await other.kept()).not.toContain('vnet-prod');

    await strip.getByRole('button', { name: 'Edit a copy' }).press('Enter');
    await expect(strip).toHaveCount(0);
    await expect(other.messages).toContainText('a copy of your own');
    await expect(other.inspector).toBeFocused();
    await other.choose('Azure CNI Overlay');
    await expect.poll(() => other.kept()).toContain('overlay');
    expect(new URL(page.url()).hash).toBe('');
    await page.reload();
    await expect(other.mode('Azure CNI Overlay')).toBeChecked();
  });
});

test('looking at a link beside unsaved work loses neither', async ({ simulator, page }) => {
  const link = await new ShareDialog(page).linkTo('View only');
  await simulator.select('snet-aks');
  await simulator.enter(simulator.field('Name'), 'snet-mine');
  await expect.poll(() => simulator.kept()).toContain('snet-mine');
  await openHere(simulator, link);
  await expect(simulator.card('snet-aks')).not.toContainText('snet-mine');
  await expect(page.getByRole('region', { name: 'View only' })).toBeVisible();
  // Nothing of it is kept, so that a reload needs the address.
  await page.reload();
  await expect(page.getByRole('region', { name: 'View only' })).toBeVisible();

  await simulator.messages.getByRole('button', { name: /Back to/ }).click();
  await expect(simulator.card('snet-aks')).toContainText('snet-mine');
  await expect(page.getByRole('region', { name: 'View only' })).toHaveCount(0);
  await expect.poll(() => new URL(page.url()).hash).toBe('');
});

test('an anonymised link holds none of the names', async ({ simulator, page, browser }) => {
  const own = ['snet-aks', 'vnet-prod', 'aks-prod', 'nodepool1', 'Headquarters', 'illustrated'];
  for (const name of own.slice(0, -1)) expect(await simulator.said()).toContain(name);
  const share = new ShareDialog(page);
  await share.open('View only');
  await share.part('Anonymise').check();
  await elsewhere(browser, await share.link.inputValue(), async (_, page) => {
    const shown = `${await page.title()} ${await page.locator('body').innerText()}`;
    for (const name of own) expect(shown).not.toContain(name);
  });
});

test('what stays real of an anonymised link is said', async ({ simulator, page }) => {
  await openChanged(page, ({ resources }) => {
    Object.assign(resources.clients ?? {}, { address: '52.1.2.3' });
    Object.assign(resources['nsg-aks'] ?? {}, {
      securityRules: [
        {
          ...{ name: 'partners', priority: 900, direction: 'Inbound', access: 'Allow', protocol: 'Tcp' },
          ...{ sourceAddressPrefixes: ['52.8.0.0/14'], sourcePortRanges: ['*'] },
          ...{ destinationAddressPrefixes: ['*'], destinationPortRanges: ['443'] },
        },
      ],
    });
  });
  await expect(simulator.outline).toContainText('52.1.2.3');
  const share = new ShareDialog(page);
  await share.open();
  await expect(share.dialog).not.toContainText('Still the real ones');
  await share.part('Anonymise').check();
  await expect(share.dialog).toContainText('no room for them: 52.8.0.0 – 52.11.255.255.');
});

test('what is too long for a link is saved as it was to be shared', async ({ simulator, page }) => {
  await openChanged(page, ({ resources }) => {
    const anyone = { sourceAddressPrefixes: ['*'], sourcePortRanges: ['*'], destinationAddressPrefixes: ['*'] };
    Object.assign(resources['nsg-aks'] ?? {}, {
      securityRules: Array.from({ length: 900 }, (_, n) => ({
        ...{ name: `acme-${n}`, priority: 100 + n, direction: 'Inbound', access: 'Allow', protocol: 'Tcp', ...anyone },
        destinationPortRanges: [7919, 10_007, 60_013].map((prime) => `${1 + ((n * prime * prime) % 64_997)}`),
      })),
    });
  });
  await expect(simulator.outline).toContainText('906 rules');
  const share = new ShareDialog(page);
  await share.open();
  await expect(share.button('Export a picture…')).toBeVisible();
  await share.part('Anonymise').check();
  await expect(share.dialog).toContainText('Very long');
  const download = page.waitForEvent('download');
  await share.button('Save to file').click();
  const saved = await readFile(await (await download).path(), 'utf8');
  expect(saved).toContain('rule-900');
  expect(saved).not.toContain('acme-');
  await expect(share.button('Export a picture…')).toHaveCount(0);
});

test('where the clipboard is forbidden the link is there to be selected', async ({ simulator, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
  });
  await page.reload();
  await simulator.topology.waitFor();
  const share = new ShareDialog(page);
  await share.open('View only');
  await share.button('Copy link').click();
  await expect(share.said).toContainText('copy it by hand');
  const selected = await page.evaluate(() => {
    const field = document.activeElement;
    return field instanceof HTMLTextAreaElement ? field.value.slice(field.selectionStart, field.selectionEnd) : '';
  });
  expect(selected).toBe(await share.link.inputValue());
  expect(selected).toContain('&open=view');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the dialog of links in ${colorScheme}`, async ({ simulator, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(simulator.topology).toBeVisible();
    const share = new ShareDialog(page);
    await share.open();
    expect(await violations(page)).toEqual([]);
    await share.choose('Embed');
    expect(await violations(page)).toEqual([]);
  });
}
