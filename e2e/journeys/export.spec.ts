import { exporters } from '../../src/export';
import { node, scratch } from '../node/programs';
import { Building } from '../pages/building';
import { savedDesign } from '../pages/design-file';
import { ExportDialog } from '../pages/export-dialog';
import { openWithPools } from '../pages/pools';
import { violations } from '../pages/violations';
import { expect, test } from '../test';

const last = exporters.at(-1);
if (!last) throw new Error('There is no format.');

const folder = scratch();
test.afterAll(folder.remove);

/** What the command line prints; it ends well. */
function printed(...args: readonly string[]): string {
  const { exitCode, stdout, stderr } = node(['lib/cli.js', ...args]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: expect.any(String) });
  return stdout;
}

/** A file without its link, and the design behind that, written in the one order in which designs are read. */
function partsOf(text: string) {
  const [link = ''] = /https?:\/\/[^\s#]+#v[\w.-]+/.exec(text) ?? [];
  return { rest: text.replaceAll(link, 'LINK'), behind: printed('link', link) };
}

// A picture is not shown as text; pictures-out.spec.ts has it.
for (const { id, label, extension } of exporters.filter((one) => one.id !== 'svg')) {
  test(`the file for ${label} is what the command line writes`, async ({ simulator, page }) => {
    await simulator.choose('Azure CNI');
    const design = await savedDesign(page);
    const exporting = new ExportDialog(page);
    await exporting.open();
    await exporting.choose(label);
    const { name, text } = await exporting.download();
    expect(name).toBe(`AKS-networking-illustrated.${extension}`);
    const file = folder.file(`${id}.json`, design);
    expect(partsOf(text)).toEqual(partsOf(printed('export', file, '--to', id, '--base', page.url())));
    // In a field every line ends the same way.
    await expect(exporting.text).toHaveValue(text.replaceAll('\r\n', '\n'));
    await expect(exporting.notes.last()).toContainText('opens on this machine alone');
  });
}

test('by keyboard: the palette leads to a format, arrows to the next, Escape back', async ({ simulator, page }) => {
  const { label } = last;
  const { commands } = new Building(page);
  await page.keyboard.press('Control+k');
  await commands.getByRole('combobox').fill(`Export as ${label}`);
  await expect(commands.getByRole('option', { selected: true })).toContainText(`Export as ${label}`);
  await page.keyboard.press('Enter');
  const exporting = new ExportDialog(page);
  await expect(exporting.dialog.getByRole('radio', { name: label, exact: true })).toBeFocused();
  await expect(exporting.text).not.toHaveValue('');

  await page.keyboard.press('Tab');
  await expect(exporting.text).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(exporting.dialog).toHaveCount(0);
  await expect(simulator.topology).toBeVisible();
});

test('a copy is on the clipboard; where that is forbidden, the text is selected', async ({
  simulator,
  context,
  page,
}) => {
  await expect(simulator.topology).toBeVisible();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const exporting = new ExportDialog(page);
  await exporting.open();
  await exporting.button('Copy').click();
  await expect(exporting.dialog.getByText('Copied.')).toBeVisible();
  const text = await exporting.text.inputValue();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);

  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await exporting.button('Copy').click();
  await expect(exporting.dialog).toContainText('This browser lets no page write to the clipboard.');
  await expect(exporting.text).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(text);
});

test('five thousand nodes are written in a thread, and the page answers meanwhile', async ({ simulator, page }) => {
  await simulator.choose('Azure CNI Overlay');
  await openWithPools(simulator, 100, 50);
  await expect(simulator.inspector).toContainText('An upgrade of 5,000 nodes');
  const before = page.workers().length;
  let letGo = () => {};
  const slow = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/export-worker-*.js', async (route) => {
    await slow;
    await route.continue();
  });
  const exporting = new ExportDialog(page);
  await exporting.open();
  await expect(exporting.dialog).toContainText('Working…');
  await expect(exporting.button('Download')).toBeDisabled();
  // Whoever does not want to wait goes on.
  await exporting.button('Close').click();
  await expect(exporting.dialog).toHaveCount(0);

  await exporting.open();
  letGo();
  await expect(exporting.text).not.toHaveValue('');
  await expect(exporting.button('Download')).toBeEnabled();
  expect(page.workers()).toHaveLength(before + 1);
});

test('where no thread can be had the page writes the file itself', async ({ simulator, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'Worker', {
      value: function Worker() {
        throw new DOMException('Blocked', 'SecurityError');
      },
    });
  });
  await simulator.open();
  const exporting = new ExportDialog(page);
  await exporting.open();
  await expect(exporting.text).not.toHaveValue('');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the export in ${colorScheme}, on a desk and on a phone`, async ({ page, simulator }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(simulator.topology).toBeVisible();
    const exporting = new ExportDialog(page);
    await exporting.open();
    await expect(exporting.text).not.toHaveValue('');
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await violations(page)).toEqual([]);
  });
}
