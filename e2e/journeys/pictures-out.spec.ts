import type { Page } from '@playwright/test';
import { Building } from '../pages/building';
import { handOver, PictureForm } from '../pages/picture-form';
import { Simulator } from '../pages/simulator';
import { violations } from '../pages/violations';
import { expect, test } from '../test';

for (const [file, by, extension] of [
  ['PNG', 'drop', 'png'],
  ['SVG', 'drop', 'svg'],
  ['PNG', 'paste', 'png'],
  ['SVG', 'paste', 'svg'],
] as const) {
  test(`a picture as ${file} opens as the same design by ${by}, in a browser that never saw it`, async ({
    simulator,
    page,
    browser,
  }) => {
    await simulator.choose('Azure CNI');
    await simulator.select('nodepool1');
    await simulator.enter(simulator.number('Nodes'), '5');
    await simulator.drag('headquarters', 0, 60);
    const moved = await simulator.offset('headquarters', 'vnet-prod');
    const said = await simulator.said();
    const form = new PictureForm(page);
    await form.open();
    await form.choose('File', file);
    const picture = await form.download();
    expect(picture.name).toBe(`AKS-networking-illustrated.${extension}`);

    const elsewhere = await browser.newContext();
    const other = new Simulator(await elsewhere.newPage());
    const complaints: string[] = [];
    other.page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await other.open();
    await handOver(other.page, by, picture);
    await expect(other.mode('Azure CNI')).toBeChecked();
    await expect.poll(() => other.said()).toBe(said);
    await expect.poll(() => other.offset('headquarters', 'vnet-prod')).toBe(moved);
    expect(complaints).toEqual([]);
    await elsewhere.close();
  });
}

test('a picture without a design says so, and the design stays', async ({ simulator, page }) => {
  const said = await simulator.said();
  await handOver(page, 'drop', { name: 'cat.png', bytes: await page.screenshot() });
  await expect(simulator.messages).toContainText('cat.png was not opened. The picture carries no design.');
  expect(await simulator.said()).toBe(said);
});

test('the whole design is in the picture even when the canvas shows none of it', async ({ simulator, page }) => {
  const form = new PictureForm(page);
  const drawn = async (): Promise<string> => {
    await form.open();
    await form.choose('File', 'SVG');
    const { bytes } = await form.download();
    await page.keyboard.press('Escape');
    // Where things were looked at is in the design that the picture carries.
    return bytes.toString().replace(/<metadata>.*<\/metadata>/s, '');
  };
  const before = await drawn();
  expect(before).toContain('vm-jump');
  // Near an edge, so that all else goes past the others.
  await simulator.topology.hover({ position: { x: 20, y: 300 } });
  for (let step = 0; step < 8; step += 1) await page.mouse.wheel(0, -600);
  await expect(simulator.card('snet-aks')).not.toBeInViewport();
  expect(await drawn()).toBe(before);
});

test('a part of the design, in the colours and the size that were chosen', async ({ simulator, page }) => {
  await simulator.select('snet-agw');
  const form = new PictureForm(page);
  await form.open();
  await form.choose('Part', 'Selection');
  await form.choose('Colours', 'Dark');
  await form.choose('File', 'SVG');
  await form.dialog.getByRole('checkbox', { name: 'Transparent background' }).check();
  const svg = (await form.download()).bytes.toString();
  const shown = svg.replace(/<metadata>.*<\/metadata>/s, '');
  expect(shown).toContain('agw-ingress');
  expect(shown).not.toContain('nodepool1');
  expect(shown).not.toContain('#f5f6f8');

  await form.choose('File', 'PNG');
  const widths: number[] = [];
  for (const size of ['1×', '3×']) {
    await form.choose('Size', size);
    widths.push((await form.download()).bytes.readUInt32BE(16));
  }
  expect(widths[1]).toBe(3 * (widths[0] ?? 0));
});

test('a picture is copied as PNG, without the design, as the form says', async ({ simulator, context, page }) => {
  const said = await simulator.said();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const form = new PictureForm(page);
  await form.open();
  await form.choose('File', 'SVG');
  await form.button('Copy as PNG').click();
  await expect(form.says).toHaveText('Copied. A clipboard keeps the picture alone; the file has the design too.');
  // What was said of one picture is not said of the next.
  await form.choose('Colours', 'Dark');
  await expect(form.says).toHaveText('');

  await form.dialog.press('Escape');
  await page.keyboard.press('Control+v');
  await expect(simulator.messages).toContainText('The picture carries no design.');
  expect(await simulator.said()).toBe(said);
});

test('where copying is forbidden the form says so, and downloading works', async ({ simulator, page }) => {
  await expect(simulator.topology).toBeVisible();
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  const form = new PictureForm(page);
  await form.open();
  await form.button('Copy as PNG').click();
  await expect(form.says).toContainText('lets no page put a picture on the clipboard. Download the PNG instead.');
  expect((await form.download()).name).toBe('AKS-networking-illustrated.png');
});

test('by keyboard: from the palette to the file', async ({ simulator, page }) => {
  await simulator.topology.waitFor();
  await new Building(page).command('Export as Picture');
  const form = new PictureForm(page);
  await expect(form.dialog.getByRole('radio', { name: 'Picture', exact: true })).toBeFocused();
  await form.preview.waitFor();
  const focused = (name: string) => expect(form.dialog.getByRole('radio', { name, exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await focused('Whole design');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await focused('Dark');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await focused('SVG');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(form.dialog.getByRole('checkbox', { name: 'Transparent background' })).toBeChecked();
  await expect(form.button('Copy as PNG')).toBeEnabled();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(form.button('Download')).toBeFocused();
  const coming = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await coming).suggestedFilename()).toBe('AKS-networking-illustrated.svg');
  await page.keyboard.press('Escape');
  await expect(form.dialog).toHaveCount(0);
});

/** Stands in for the browser’s own dialog, which no journey can close: what is printed stays on the page. */
const printsNothing = (page: Page) =>
  page.evaluate(() => Object.assign(window, { print: () => dispatchEvent(new Event('beforeprint')) }));

test('a print is the picture and tables, on white, without the app around it', async ({ simulator, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.reload();
  await expect(simulator.topology).toBeVisible();
  await printsNothing(page);
  await page.getByRole('button', { name: 'Designs', exact: true }).click();
  await page.getByRole('button', { name: 'Print…' }).click();
  const sheet = page.locator('.print-sheet');
  await expect(sheet).toBeAttached();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(sheet.getByRole('img', { name: 'AKS networking, illustrated' })).toBeVisible();
  for (const title of ['Verdicts', 'Findings', 'Address plan'])
    await expect(sheet.getByRole('heading', { name: title })).toBeVisible();
  await expect(sheet.getByRole('cell', { name: '10.240.0.250' })).toBeVisible();
  await expect(simulator.topology).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');

  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);
  await expect(simulator.topology).toBeVisible();
});

test('the browser’s own print, too, gives pages of A4 across, and leaves the canvas as it was', async ({
  simulator,
  page,
}) => {
  await printsNothing(page);
  // By now what is printed has been loaded.
  await new Building(page).command('Print');
  await expect(page.locator('.print-sheet')).toBeAttached();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  const before = await simulator.said();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const pages = pdf.match(/\/MediaBox \[0 0 841\.\d+ 594\.\d+\]/g) ?? [];
  // The picture has one to itself.
  expect(pages.length).toBeGreaterThan(1);
  expect(await simulator.said()).toBe(before);
  await expect(simulator.card('snet-aks')).toBeInViewport();
  await expect(page.locator('.print-sheet')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the picture’s choices in ${colorScheme}, on a desk and on a phone`, async ({
    page,
    simulator,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(simulator.topology).toBeVisible();
    const form = new PictureForm(page);
    await form.open();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await violations(page)).toEqual([]);
  });
}
